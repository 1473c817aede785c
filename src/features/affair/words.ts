import type { Bilingual, Locale } from "../../kernel/locale.ts";

/** What most sentences about an affair speak of. */
export type Numbered = { readonly number: number };
export type Matter = Numbered & { readonly gist: Bilingual };
/** `unit` is its name; null while staff look for one. */
export type ByUnit = { readonly unit: Bilingual | null };
export type Reasoned = Numbered & { readonly reason: string };

const staff: Bilingual = { zh: "社区", en: "the community" };

/** A unit's name, or the community's where there is none. */
export const named = (unit: Bilingual | null, locale: Locale): string => (unit ?? staff)[locale];

/** A name as a sentence begins with it. */
export const began = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Somebody's words without their full stop, for ours follows. */
export const stopped = (words: string): string =>
  words.trim().replace(/(?<![。.！!])[。.！!]+$/u, "");

/** A line of its own with a head; nothing for no words. */
export const line = (head: string, words: string): string =>
  words === "" ? "" : `\n${head}${words}`;
