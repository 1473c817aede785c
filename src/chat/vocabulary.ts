import { claimPhrases } from "./answers.ts";
import { foldInPlace } from "./small-words.ts";
import type { Verb } from "./verb.ts";

/** A verb found at the beginning of a text, by which word, and how many characters that takes up. */
export type Found = {
  readonly verb: Verb;
  readonly word: string;
  readonly length: number;
  /** Not its word but one of `claimPhrases`. */
  readonly phrase: boolean;
};

/** Finds the verb a folded text begins with; the longest word wins. `null`: it begins with none. */
export type Vocabulary = (folded: string) => Found | null;

const known = new WeakMap<readonly Verb[], Vocabulary>();

/** The vocabulary of a list of verbs, made once for each list. */
export function vocabularyOf(verbs: readonly Verb[]): Vocabulary {
  const made = known.get(verbs) ?? makeVocabulary(verbs);
  known.set(verbs, made);
  return made;
}

/** Words that several verbs share, so that nobody could say which is meant: `word: claim, done`. */
export function collisions(verbs: readonly Verb[]): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const [word, verb] of wordsOf(verbs))
    owners.set(word, (owners.get(word) ?? new Set()).add(verb.name));
  const shared = [...owners].filter(([, names]) => names.size > 1);
  return shared.map(([word, names]) => `${word}: ${[...names].join(", ")}`);
}

function makeVocabulary(verbs: readonly Verb[]): Vocabulary {
  const claim = verbs.find((verb) => verb.name === "claim");
  const phrases = claim ? claimPhrases.map((phrase) => [phrase, claim] as const) : [];
  const words = new Map(wordsOf(verbs));
  const owners = new Map([...phrases, ...words]);
  const longestFirst = [...owners.keys()].toSorted((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return () => null;
  const pattern = new RegExp(`^(?:${longestFirst.map(source).join("|")})`, "u");
  return (folded) => {
    const found = pattern.exec(folded)?.[0];
    const word = oneBlank(found ?? "");
    const verb = owners.get(word);
    if (found === undefined || verb === undefined) return null;
    return { verb, word, length: found.length, phrase: !words.has(word) };
  };
}

const wordsOf = (verbs: readonly Verb[]): readonly (readonly [string, Verb])[] =>
  verbs.flatMap((verb) =>
    [...verb.words.zh, ...verb.words.en].map(
      (word) => [oneBlank(foldInPlace(word)), verb] as const,
    ),
  );

const oneBlank = (text: string): string => text.replaceAll(/\s+/gu, " ");

/**
 * A word ends where its last letter or digit does: `claims` and `+12` begin with no verb. A verb of
 * one character may be the beginning of a longer word: `派` of 派出所.
 */
function source(word: string): string {
  return (
    word
      .split(" ")
      .map((part) => RegExp.escape(part))
      .join("\\s+") + endOf(word)
  );
}

function endOf(word: string): string {
  if (/[a-z]$/u.test(word)) return "(?![a-z'-])";
  if (/\d$/u.test(word)) return "(?![\\d.:])";
  return word.length > 1 ? "" : `(?!(?![${afterOne}])\\p{Script=Han})`;
}

const afterOne = "第零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾廿吧了";
