import { simplified } from "./traditional.ts";

const unseen = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * The text as typed, without what cannot be seen: NUL, zero-width, direction and tag characters.
 * Lone surrogates become U+FFFD, so the result can be stored anywhere.
 */
export function safeText(raw: string): string {
  return raw.toWellFormed().replaceAll("\0", "").replace(unseen, "");
}

const marks: Readonly<Record<string, string>> = {
  "。": ".",
  "、": ",",
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "—": "-",
  "–": "-",
  "−": "-",
  "〜": "~",
};
const foldable = /[。、「」『』“”‘’—–−〜]/gu;

/** Long runs of combining marks make normalising quadratic; the limit is in the spirit of UAX 15. */
const markRun = /(\p{M}{8})\p{M}+/gu;

const folded = (text: string): string =>
  simplified(text.normalize("NFKC"))
    .toLowerCase()
    .replace(foldable, (mark) => marks[mark] ?? mark);

/**
 * Text for comparing, not for showing: compatibility forms, full width, case and punctuation
 * traditional characters folded, every run of white space one blank.
 *
 * @param safe what `safeText` gave
 */
export function plainText(safe: string): string {
  return folded(safe.replace(markRun, "$1")).replace(/\s+/gu, " ").trim();
}

/** Folded text whose every stretch can be traced back to what was typed. */
export type Traced = {
  /** Folded like `plainText`, but with white space and line breaks where they stood. */
  readonly text: string;
  /** What was typed there: an exact substring. */
  typed(start: number, end: number): string;
  /** Where in the typed text a place of the folded text lies. */
  start(at: number): number;
};

/** Folds character by character, so that patterns find places and the words typed there can be quoted. */
export function traceable(safe: string): Traced {
  let text = "";
  const origins: number[] = [];
  let at = 0;
  for (const character of safe) {
    const plain = character < "\u0080" ? character.toLowerCase() : folded(character);
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at);
    text += plain;
    at += character.length;
  }
  origins.push(at);
  const typed = (start: number, end: number): string => {
    let after = end;
    // One typed character may fold to several (㎡): a stretch that ends inside it takes it whole.
    while (after > start && origins[after] === origins[after - 1]) after += 1;
    return safe.slice(origins[start], origins[after]);
  };
  return { text, typed, start: (place) => origins[place] ?? at };
}
