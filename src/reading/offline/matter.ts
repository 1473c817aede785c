import type { Bilingual } from "../../kernel/locale.ts";
import type { Category, Urgency } from "../schema.ts";
import { finds, terms, words } from "./lexicon.ts";

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

/**
 * Many rows of a lexicon, one to a line: gist in Chinese, gist in English, how it is said in
 * Chinese, how in English, with " — " between. Words are alternatives of a regular expression.
 */
export const matters =
  (category: Category) =>
  (table: TemplateStringsArray): readonly Matter[] =>
    cells(table).map(([zh = "", en = "", chinese = "", english = ""]) =>
      matter(category, null, zh, en, pattern(words, chinese), pattern(terms, english)),
    );

const lendChinese = "(?:借|有|匀|急需|需要|求|要用|缺|用[一下])";
const lendEnglish =
  "(?<![a-z])(?:borrow|lend|loan|spare|have|has|got|need|needs|use|using|after|own|with|find)(?![a-z])";

/** Many things that are lent, in the same form: only heard beside a word of having or lending. */
export const loans =
  (category: Category) =>
  (table: TemplateStringsArray): readonly Matter[] =>
    cells(table).map(([zh = "", en = "", chinese = "", english = ""]) =>
      matter(
        category,
        null,
        `借${zh}`,
        `Borrow ${en}`,
        // The thing is looked for first, the word before it only then: long pastes stay cheap.
        words`(?=${chinese})(?<=${lendChinese}[^.!?;]{0,14}) / (?:${chinese})[^.!?;]{0,14}(?:借|用[一下]|匀|使)`,
        new RegExp(`(?<![a-z])(?=(?:${english})s?(?![a-z]))(?<=${lendEnglish}[^.!?]{0,30})`, "u"),
      ),
    );

const cells = (table: TemplateStringsArray): readonly (readonly string[])[] =>
  String.raw(table)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(" — ").map((cell) => cell.trim()));

const pattern = (of: typeof words, said: string): RegExp => of`(?:${said})`;

/** The first matter of the list that is spoken of; lists go from special to general. */
export const findMatter = (text: string, matters: readonly Matter[]): Matter | null =>
  matters.find(({ said }) => finds(text, ...said)) ?? null;
