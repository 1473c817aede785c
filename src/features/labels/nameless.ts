import { openMask } from "../../reading/model/mask.ts";
import { leaks } from "../../reading/privacy.ts";

/** What talk tells of somebody, for `nameless`. */
export type Known = {
  /** What people are called; whoever wrote it first. */
  readonly names: readonly string[];
  /** Other words that no group may see. */
  readonly secrets: readonly string[];
};

/**
 * Takes out of talk who it is about, before it is kept to learn from: names become A, B, C, other
 * private words typed tokens such as `<PHONE1>`, the same as a model reads.
 *
 * @param texts all of the talk
 * @returns how any stretch of it reads then; null when something private would be left
 */
export function nameless(
  texts: readonly string[],
  { names, secrets }: Known,
): ((stretch: string) => string) | null {
  const lettered = letterer(names.filter((name) => name.length > 1));
  const mask = openMask(texts.map(lettered));
  const rest = longestFirst(secrets.filter((secret) => secret.length > 1));
  const hide = (stretch: string): string =>
    rest.reduce(
      (text, secret) => text.replaceAll(secret, "<PRIVATE>"),
      mask.hide(lettered(stretch)),
    );
  return texts.some((text) => leaks(hide(text), [...names, ...secrets]) !== null) ? null : hide;
}

const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].toSorted((one, other) => other.length - one.length);

/** Puts A for the first name, and the next letter for each other one in the order in which they come up. */
function letterer(names: readonly string[]): (text: string) => string {
  const [author] = names;
  if (author === undefined) return (text) => text;
  const letters = new Map([[author.toLowerCase(), "A"]]);
  const anyName = new RegExp(longestFirst(names).map(bounded).join("|"), "giu");
  return (text) =>
    text.replace(anyName, (found) => {
      const name = found.replace(/^@/u, "").toLowerCase();
      const letter = letters.get(name) ?? letterAt(letters.size);
      letters.set(name, letter);
      return letter;
    });
}

const letterAt = (place: number): string => String.fromCodePoint(65 + (place % 26));

/** Chinese names stand anywhere, Latin ones as whole words: Ann is not in Anniversary. */
function bounded(name: string): string {
  const source = `@?${RegExp.escape(name)}`;
  return /^[\p{Script=Latin}\d\s.'-]+$/u.test(name)
    ? `(?<![\\p{Script=Latin}\\d])${source}(?![\\p{Script=Latin}\\d])`
    : source;
}
