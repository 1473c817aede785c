import {
  emptyInEnglish,
  hopedInEnglish,
  openInEnglish,
  putInEnglish,
  stuckInEnglish,
  toldInEnglish,
} from "./asks-en.ts";
import {
  emptyInChinese,
  hopedInChinese,
  openInChinese,
  putInChinese,
  stuckInChinese,
  toldInChinese,
} from "./asks-zh.ts";
import { finds, lastAt } from "./lexicon.ts";

/**
 * How a favour is asked for, whatever it is: `put` to anybody who reads along, `open` when nobody
 * is addressed, `hoped` for aloud, `told` as a need, `stuck` when one only tells what one cannot do.
 */
export type Ask = {
  readonly form: "put" | "open" | "hoped" | "told" | "stuck" | null;
  /** Where the last one begins, so that what was said after it can be told from what was said before. */
  readonly at: number;
  /** Nothing is named: "can anyone help?" is an opening, not yet a wish. */
  readonly isBare: boolean;
};

const forms = [
  ["put", [...putInEnglish, ...putInChinese]],
  ["open", [...openInEnglish, ...openInChinese]],
  ["hoped", [...hopedInEnglish, ...hopedInChinese]],
  ["told", [...toldInEnglish, ...toldInChinese]],
  ["stuck", [...stuckInEnglish, ...stuckInChinese]],
] as const;

/** Hears the grammar of asking in folded text, without knowing what is asked for. */
export function hearAsk(plain: string): Ask {
  const [form, patterns] = forms.find(([, said]) => finds(plain, ...said)) ?? [null, []];
  return { form, at: form === null ? -1 : lastAt(plain, patterns), isBare: isBare(plain) };
}

/** Digits go too: a phone number names no favour. */
function isBare(plain: string): boolean {
  const rest = plain.replace(emptyInEnglish, "").replace(emptyInChinese, "");
  return rest.replace(/[^\p{L}]/gu, "").length < 2;
}
