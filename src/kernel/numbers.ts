import { chineseNumerals, readChineseNumber } from "./chinese-numbers.ts";

/**
 * What stands where a demand's number was expected, and how many characters it takes up.
 * `unclear`: looks like a number and is not safely one (l2, 1O, a hidden direction mark); ask back.
 */
export type NumberRead =
  | {
      readonly kind: "number";
      readonly number: number;
      readonly length: number;
      /** Written with `#` or `№`: nobody writes a time or an amount so. */
      readonly sign: boolean;
      /** `ordinal` (12号) and `spelled` (十二) directly before a Chinese word are a date or a phrase. */
      readonly form: "digits" | "spelled" | "ordinal";
    }
  | { readonly kind: "unclear"; readonly guess: number; readonly length: number }
  | { readonly kind: "too-long"; readonly length: number };

const prefix = /^(?:\p{Bidi_Control}|[第#＃№]\s*|(?:number|num|no)(?:\.\s*|\s*))*/iu;
const plain = /^(?:[0-9０-９\u{1D7CE}-\u{1D7FF}]\uFE0F?\u20E3?)+/u;
const circled = /^[\u2460-\u249B㉑-㉟㊱-㊿]/u;
const spelled = new RegExp(`^[${chineseNumerals}]+`, "u");
/** Latin, Greek and Cyrillic letters that pass for digits; unclear only when mixed with digits. */
const letters = "oοоqliıіӏ|зчб";
const lookAlike = new RegExp(
  `^(?=\\d*[${letters}])(?=[${letters}]*\\d)[\\d${letters}]+(?![\\p{L}\\p{N}'’])`,
  "iu",
);
const meant: readonly (readonly [RegExp, string])[] = [
  [/[oοоq]/giu, "0"],
  [/[liıіӏ|]/giu, "1"],
  [/з/giu, "3"],
  [/ч/giu, "4"],
  [/б/giu, "6"],
];
/** Decimals, times, dates, door numbers and units: `12.5`, `12:30`, `12-301`, `12kg`. */
const continued = /^(?:[.:：/／~～–—-]\s?\p{N}|(?!\p{Script=Han})\p{L})/u;
const tampered = new RegExp(
  `^(?:[\\p{N}\\p{M}\\p{Bidi_Control}]|[${chineseNumerals}]+(?!\\p{sc=Han}))`,
  "u",
);

/**
 * Reads the demand number that `text` begins with: 12, １２, #12, №12, 十二, ⑫, 第12号, no. 12.
 *
 * @returns null where none stands there (also zero, decimals, times, `12-301`); never throws
 */
export function readNumber(text: string): NumberRead | null {
  const lead = prefix.exec(text)?.[0] ?? "";
  const body = text.slice(lead.length);
  const token = readLookAlike(body) ?? readDigits(body) ?? readSpelled(body);
  if (token === null || !(token.value > 0)) return null;
  const after = body.slice(token.length);
  const suffix = /^\s*[号號]/u.exec(after)?.[0] ?? "";
  const length = lead.length + token.length + suffix.length;
  if (continued.test(after)) return null;
  if (token.digits > 9) return { kind: "too-long", length };
  if (!token.sure || tampered.test(after) || /\p{Bidi_Control}/u.test(lead))
    return { kind: "unclear", guess: token.value, length };
  const sign = /[#＃№]/u.test(lead);
  const form = suffix === "" ? (token.spelled ? "spelled" : "digits") : "ordinal";
  return { kind: "number", number: token.value, length, sign, form };
}

type Token = {
  readonly value: number;
  readonly length: number;
  readonly digits: number;
  readonly sure: boolean;
  readonly spelled: boolean;
};

function readDigits(text: string): Token | null {
  const found = plain.exec(text)?.[0] ?? circled.exec(text)?.[0];
  if (found === undefined) return null;
  const digits = found.normalize("NFKC").replaceAll(/\D/gu, "");
  const shape = { length: found.length, digits: digits.length, spelled: false };
  return { value: Number(digits), sure: true, ...shape };
}

function readLookAlike(text: string): Token | null {
  const found = lookAlike.exec(text)?.[0];
  if (found === undefined) return null;
  const digits = meant.reduce((word, [like, digit]) => word.replaceAll(like, digit), found);
  return {
    value: Number(digits),
    length: found.length,
    digits: found.length,
    sure: false,
    spelled: false,
  };
}

function readSpelled(text: string): Token | null {
  const found = spelled.exec(text)?.[0];
  const read = found === undefined ? null : readChineseNumber(found);
  return read && { ...read, length: found?.length ?? 0, spelled: true };
}
