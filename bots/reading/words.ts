import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { packWords, wordsFile } from "../../src/reading/learned/words.ts";
import {
  centred,
  type Meant,
  ofLengthOne,
  translated,
  wordsFrom,
} from "../../src/reading/learning/meanings.ts";

/** The files that words are made from; `words.md` names those that were used. */
export type Sources = {
  /** English words, the commonest first, and a list of numbers for each: `{"words":[…],"vectors":{…}}`. */
  readonly english: string;
  /** Chinese words with their translations: `[{"simplified":"…","english":["…"]}, …]`. */
  readonly dictionary: string;
  /** Chinese words with how often they are said, `word times …` to a line. */
  readonly often: string;
};

/** How many words of each language are kept: the commonest. */
const MOST = { en: 20_000, zh: 30_000 };

/** English words that translations are looked up in; rarer ones are seldom what a translation says. */
const LOOKED_UP = 60_000;

/** Makes the file of words that the reader knows the meaning of. */
export async function makeWords(sources: Sources, print: (line: string) => void): Promise<void> {
  const english = await readEnglish(sources.english);
  const often = await readOften(sources.often);
  const chinese = await readChinese(sources.dictionary, english, often);
  const bytes = packWords(wordsFrom([...english.slice(0, MOST.en), ...centred(chinese)]));
  await writeFile(wordsFile, bytes);
  print(
    `${(bytes.length / 2 ** 20).toFixed(1)} MB of words: ${MOST.en} English, ${chinese.length} Chinese.`,
  );
}

const embeddings = z.object({
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});

async function readEnglish(file: string): Promise<readonly Meant[]> {
  const { words, vectors } = embeddings.parse(JSON.parse(await readFile(file, "utf8")));
  const plain = words.filter((word) => /^[a-z]+(?:'[a-z]+)*$/u.test(word)).slice(0, LOOKED_UP);
  return centred(
    plain.map((word) => ({
      word,
      meaning: ofLengthOne(Float32Array.from(vectors[word]?.slice(0, 100) ?? [])),
    })),
  );
}

async function readOften(file: string): Promise<ReadonlyMap<string, number>> {
  const lines = (await readFile(file, "utf8")).split("\n").map((line) => line.split(" "));
  return new Map(lines.map(([word = "", times = "0"]) => [word, Number(times)]));
}

const dictionary = z.array(
  z.object({ simplified: z.string(), english: z.union([z.string(), z.array(z.string())]) }),
);

/** What a dictionary says that is no translation. */
const besides =
  /surname|CL:|variant of|see |abbr\.|Mainland|county|town in|prefecture|city in|\d{4}|dynasty|person name|genus/u;

/** Words that are in translations for grammar's sake. */
const grammar = new Set(
  "to a an the of in on at for by with or and sb sth one's oneself be is as from used esp that etc also not".split(
    " ",
  ),
);

/** The commonest Chinese words, by what their translations mean. */
async function readChinese(
  file: string,
  english: readonly Meant[],
  often: ReadonlyMap<string, number>,
): Promise<readonly Meant[]> {
  const known = new Map(english.map(({ word, meaning }, rank) => [word, { rank, meaning }]));
  const times = (word: string) => often.get(word) ?? 0;
  return [...(await readPhrases(file))]
    .toSorted(([a], [b]) => times(b) - times(a))
    .flatMap(([word, told]) => {
      const meaning = translated(told, known);
      return meaning === null ? [] : [{ word, meaning }];
    })
    .slice(0, MOST.zh);
}

/** The translations of Chinese words of two to four signs, each as English words. */
async function readPhrases(file: string): Promise<ReadonlyMap<string, readonly string[][]>> {
  const phrases = new Map<string, string[][]>();
  const entries = dictionary.parse(JSON.parse(await readFile(file, "utf8")));
  for (const { simplified: word, english } of entries) {
    if (!/^[\u4e00-\u9fff]{2,4}$/u.test(word)) continue;
    const told = [english].flat().filter((phrase) => !besides.test(phrase));
    phrases.set(word, [...(phrases.get(word) ?? []), ...told.map(wordsOf)]);
  }
  return phrases;
}

const wordsOf = (phrase: string): string[] =>
  (
    phrase
      .replace(/\[.*?\]|\(.*?\)/gu, "")
      .toLowerCase()
      .match(/[a-z]+(?:'[a-z]+)*/gu) ?? []
  ).filter((word) => !grammar.has(word));
