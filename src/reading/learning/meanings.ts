import { hash } from "../learned/hash.ts";
import { DIMENSIONS, LARGEST, type Words } from "../learned/words.ts";
import { dice } from "./fit.ts";

/** A word and the numbers that tell what it means, of length 1 together. */
export type Meant = { readonly word: string; readonly meaning: Float32Array };

/** Makes what many words have in common say nothing: what is left tells them apart. */
export function centred(words: readonly Meant[]): readonly Meant[] {
  const middle = sumOf(words.map(({ meaning }) => ({ meaning, weight: 1 / words.length })));
  return words.map(({ word, meaning }) => ({
    word,
    meaning: ofLengthOne(meaning.map((each, at) => each - (middle[at] ?? 0))),
  }));
}

/** So many of the commonest words say little of what a phrase is about. */
const COMMON = 300;

/**
 * What a word of one language means by how a dictionary puts it in the other.
 *
 * @param phrases each a translation, as words
 * @param known the words of the other language, the commonest first
 * @returns null where no phrase has a word that is known
 */
export function translated(
  phrases: readonly (readonly string[])[],
  known: ReadonlyMap<string, { readonly rank: number; readonly meaning: Float32Array }>,
): Float32Array | null {
  const meanings = phrases.flatMap((phrase) => {
    const words = phrase.flatMap((word) => known.get(word) ?? []);
    if (words.length === 0) return [];
    const parts = words.map(({ rank, meaning }) => ({ meaning, weight: rank / (rank + COMMON) }));
    return [{ meaning: ofLengthOne(sumOf(parts)), weight: 1 }];
  });
  return meanings.length === 0 ? null : ofLengthOne(sumOf(meanings));
}

type Part = { readonly meaning: Float32Array; readonly weight: number };

function sumOf(parts: readonly Part[]): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  for (const { meaning, weight } of parts)
    for (let at = 0; at < DIMENSIONS; at += 1) sum[at]! += weight * meaning[at]!;
  return sum;
}

/** The same direction with length 1. */
export function ofLengthOne(meaning: Float32Array): Float32Array {
  const length = Math.hypot(...meaning);
  return length === 0 ? meaning : meaning.map((each) => each / length);
}

const ROUNDS = 12;

/** To which of `count` groups of like words each belongs (k-means on directions). */
export function grouped(words: readonly Meant[], count: number): Uint8Array {
  const roll = dice(7);
  let middles = Array.from(
    { length: count },
    () => words[Math.floor(roll() * words.length)]?.meaning ?? new Float32Array(DIMENSIONS),
  );
  let groups = new Uint8Array(words.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    groups = Uint8Array.from(words, ({ meaning }) => nearest(meaning, middles));
    const sums = middles.map(() => new Float32Array(DIMENSIONS));
    words.forEach(({ meaning }, word) => {
      const sum = sums[groups[word]!]!;
      for (let at = 0; at < DIMENSIONS; at += 1) sum[at]! += meaning[at]!;
    });
    middles = sums.map(ofLengthOne);
  }
  return groups;
}

function nearest(meaning: Float32Array, middles: readonly Float32Array[]): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  middles.forEach((middle, group) => {
    let alike = 0;
    for (let at = 0; at < DIMENSIONS; at += 1) alike += middle[at]! * meaning[at]!;
    if (alike > most) [best, most] = [group, alike];
  });
  return best;
}

/** How many groups there are, fine and coarse. */
const GROUPS = { fine: 250, coarse: 60 };

/** Words as the reader knows them; of two with the same number the first stays. */
export function wordsFrom(all: readonly Meant[]): Omit<Words, "slots"> {
  const byKey = new Map(all.toReversed().map((each) => [hash(each.word), each]));
  const words = [...byKey.values()].toReversed();
  const step = LARGEST / 127;
  const small = (each: number) => Math.max(-127, Math.min(127, Math.round(each / step)));
  const meanings = new Int8Array(words.length * DIMENSIONS);
  words.forEach(({ meaning }, at) => meanings.set(meaning.map(small), at * DIMENSIONS));
  return {
    keys: Uint32Array.from(words, ({ word }) => hash(word)),
    fine: grouped(words, GROUPS.fine),
    coarse: grouped(words, GROUPS.coarse),
    meanings,
  };
}
