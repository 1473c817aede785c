import type { Bilingual } from "../../kernel/locale.ts";
import type { Category, Urgency } from "../schema.ts";

/** One everyday need: how it is said, what it is about, and its gist for a public card. */
export type Matter = {
  readonly category: Category;
  /** Where the matter itself sets it; null where the time wanted does. */
  readonly urgency: Urgency | null;
  readonly gist: Bilingual;
  readonly said: readonly RegExp[];
};

/** One row of a lexicon. */
export const matter = (
  category: Category,
  urgency: Urgency | null,
  zh: string,
  en: string,
  ...said: readonly RegExp[]
): Matter => ({ category, urgency, gist: { zh, en }, said });

/** The first matter of the list that is spoken of; lists go from special to general. */
export const findMatter = (text: string, matters: readonly Matter[]): Matter | null =>
  matters.find(({ said }) => said.some((pattern) => pattern.test(text))) ?? null;
