/** The languages a group or person can be served in; Chinese is the original of every sentence. */
export const locales = ["zh", "en"] as const;

/** One of `locales`. */
export type Locale = (typeof locales)[number];

/** One thing said in every language, so that a missing translation is a type error. */
export type Bilingual<T = string> = { readonly [L in Locale]: T };

/** A sentence about something, in every language. */
export type Wording<A> = Bilingual<(about: A) => string>;

/** Writes a sentence down, zh beside en; gives the arguments of both their types. */
export const sentence = <A = void>(wording: Wording<A>): Wording<A> => wording;
