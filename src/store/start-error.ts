import type { Bilingual, Locale, Wording } from "../kernel/locale.ts";

/** Said in every language, or in English alone. */
type Words = string | Bilingual | Wording<void>;

function inLocale(words: Words, locale: Locale): string {
  const said = typeof words === "string" ? words : words[locale];
  return typeof said === "string" ? said : said();
}

/** Why the program cannot start, with one sentence that says what to do about it. */
export class StartError extends Error {
  override readonly name = "StartError";
  /** What the reader can do, as one sentence. */
  readonly advice: string;
  /** Why, and what to do, in the reader's language where that is known. */
  readonly lines: (locale: Locale) => readonly [why: string, advice: string];

  constructor(why: Words, advice: Words, cause?: unknown) {
    super(inLocale(why, "en"), { cause });
    this.advice = inLocale(advice, "en");
    this.lines = (locale) => [inLocale(why, locale), inLocale(advice, locale)];
  }
}

/** The system's short name for what went wrong (`EACCES`, or an SQLSTATE), or else the message. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
