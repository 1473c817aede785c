import { readCode } from "../../store/codes.ts";
import type { Lane } from "../../store/lane.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { PersonRow } from "../../store/tables.ts";
import { setPerson } from "./table.ts";

/**
 * The language that words are in; null for words that tell none: numbers, a code, or the `/start` that
 * a button wrote.
 */
export function languageOf(text: string): Locale | null {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/^\s*\/start\b/iu.test(text)) return null;
  const words = text.split(/\s+/u).filter((word) => readCode(word) === null);
  return words.some((word) => /[a-z]{2}/iu.test(word)) ? "en" : null;
}

/**
 * Whoever writes privately is answered in the language they wrote in, from then on; whom the community
 * file lists, in the one it gives.
 */
export async function followLanguage(lane: Lane, person: PersonRow, text: string) {
  const language = languageOf(text);
  if (language === null || language === person.language || person.file_id !== null) return person;
  await setPerson(lane, person.id, { language });
  await lane.db
    .updateTable("chat")
    .set({ language })
    .where("person", "=", person.id)
    .where("kind", "=", "private")
    .execute();
  return { ...person, language };
}
