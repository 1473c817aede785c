import { mayFind } from "../gate/gate.ts";

const alternatives = (list: TemplateStringsArray, parts: readonly string[]): string =>
  String.raw(list, ...parts)
    .split(/\s\/\s|\n/u)
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .join("|");

/** Before a gap an English word ends and after it one begins: neither "grate" in "grateful" nor "lock" in "block". */
const wholeWords = (source: string): string =>
  source.replace(
    /((?:\.|\[\^[^\]]{1,16}\])\{\d+,\d+\}\??)(?=\(\?:[a-z]|[a-z])/gu,
    "(?!(?<=[a-z])[a-z])$1(?<![a-z])",
  );

/**
 * Any of a list of Chinese words: one to a line, or several with " / " between.
 * Words may use regular expression syntax, but no quantifier inside another.
 */
export const words = (list: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
  new RegExp(`(?:${alternatives(list, parts)})`, "u");

/** A word goes on in letters alone: with digits in it, a long paste would be tried from each of them. */
export const inLetters = (source: string): string => source.replaceAll(String.raw`\w`, "[a-z]");

/** Like `words`, for English: each stands alone, not inside a longer word; `\w` is a letter. */
export const terms = (list: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${wholeWords(inLetters(alternatives(list, parts)))})(?![a-z])`, "u");

/** Whether any of the patterns is found; patterns expect folded text. */
export const finds = (text: string, ...patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => mayFind(text, pattern) && pattern.test(text));

/** Where the last of all matches begins; -1 where there is none. */
export const lastAt = (text: string, patterns: readonly RegExp[]): number =>
  Math.max(
    -1,
    ...patterns.flatMap((pattern) =>
      mayFind(text, pattern)
        ? [...text.matchAll(everywhere(pattern))].map(({ index }) => index)
        : [],
    ),
  );

const global = new WeakMap<RegExp, RegExp>();

/** The same pattern, for every match at once. */
export function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern.source, "gu");
  global.set(pattern, known);
  return known;
}
