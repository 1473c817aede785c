import type { Bilingual } from "../kernel/locale.ts";

/** Who a verb is for; help is grouped by it, in this order. */
export const audiences = ["anyone", "requester", "unit", "staff", "admin"] as const;

/** One of `audiences`. */
export type Audience = (typeof audiences)[number];

/** One thing people can type: the grammar, the printer and the help text all come from it. */
export type Verb = {
  /** Its name in code, history and audit: claim, give-up … */
  readonly name: string;
  /** What may be typed, the printed word first. Chinese verbs work everywhere, English too. */
  readonly words: Bilingual<readonly string[]>;
  /** Whether it takes a demand's number. `optional`: meaningful without one (e.g. `撤销`). */
  readonly number: "required" | "optional" | "none";
  /**
   * What follows: nothing, maybe some words, words it cannot do without, or (`number`) words that
   * open with a number of their own (`评价 12 5`), so that a reply `评价 5` is not about #5; such
   * words may be left out after a `maybe-number` verb (`拆分 12`).
   */
  readonly rest: "none" | "optional" | "required" | "number" | "maybe-number";
  /** Who it is for. */
  readonly audience: Audience;
  /** What comes after the word in help, e.g. `12 5 [话]`; without the word itself. */
  readonly pattern: Bilingual;
  /** What it does, a few words. */
  readonly help: Bilingual;
};
