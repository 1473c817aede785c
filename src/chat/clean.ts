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

/** Signs that stand for a whole sentence: a message of them would fold to eighteen times its length. */
const sentences = /[\uFDFA\uFDFB]/gu;

const folded = (text: string): string =>
  simplified(text.replace(sentences, "\uFDFD").normalize("NFKC"))
    .toLowerCase()
    .replace(foldable, (mark) => marks[mark] ?? mark);

/** How a sign folds: by itself, as it is, as white space, or to another; 0 where its neighbours matter. */
const [AS_IS, BLANK, OTHER] = [1, 2, 3];
const manners = new Uint8Array(65_536);
const folds: (string | undefined)[] = [];
/** Signs that neither join with others nor fall apart into some that do: nearly all of talk. */
const alone: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0x20_10, 0x20_16],
  [0x20_18, 0x20_27],
  [0x30_00, 0x30_29],
  [0x4e_00, 0x9f_ff],
  [0xff_01, 0xff_5e],
];
for (const [first, last] of alone)
  for (let code = first; code <= last; code += 1) {
    const sign = String.fromCharCode(code);
    const plain = folded(sign);
    manners[code] = /\s/u.test(plain) ? BLANK : plain === sign ? AS_IS : OTHER;
    folds[code] = plain;
  }

/** Whether an emoji stands there, which folds to itself: most are two units of one plane. */
function isEmoji(text: string, at: number): boolean {
  const [high, low] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  if (low < 0xdc_00 || low > 0xdf_ff) return false;
  return (
    high === 0xd8_3d || (high === 0xd8_3c && low >= 0xdf_00) || (high === 0xd8_3e && low < 0xdf_00)
  );
}

/** Folds in one go what holds nothing but such signs; null for any other text. */
function plainAlone(text: string): string | null {
  let [plain, from, isBlank] = ["", 0, true];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const manner = manners[code];
    if (manner === BLANK && (isBlank || code !== 0x20)) {
      plain += text.slice(from, at) + (isBlank ? "" : " ");
      from = at + 1;
    } else if (manner === OTHER) {
      plain += text.slice(from, at) + (folds[code] ?? "");
      from = at + 1;
    } else if (manner === 0) {
      if (!isEmoji(text, at)) return null;
      at += 1;
    }
    isBlank = manner === BLANK;
  }
  plain += text.slice(from);
  return isBlank ? plain.trimEnd() : plain;
}

/**
 * Text for comparing, not for showing: compatibility forms, full width, case and punctuation
 * traditional characters folded, every run of white space one blank.
 *
 * @param safe what `safeText` gave
 */
export function plainText(safe: string): string {
  if (safe !== latest.safe) latest = { safe, plain: plainAlone(safe) ?? plainAmong(safe) };
  return latest.plain;
}

/** A message is asked about several times in a row. */
let latest = { safe: "", plain: "" };

const plainAmong = (safe: string): string =>
  folded(safe.replace(markRun, "$1")).replace(/\s+/gu, " ").trim();

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
    const plain = folds[character.charCodeAt(0)] ?? folded(character);
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
