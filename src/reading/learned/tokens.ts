import { plainText, traceable } from "../../chat/clean.ts";

/** A word of a message, folded, with where it stands in the typed text. */
export type Token = { readonly text: string; readonly from: number; readonly to: number };

/** More of a message is not read: a need is said early, and a long paste must cost little. */
export const READ = 1_000;

/** A Latin word, a number, or any other single sign: Chinese is read sign by sign. */
const token = /[a-z]+(?:'[a-z]+)*|\d+|[^\sa-z\d]/gu;

/** The words of a text for weighing: folded, numbers told apart by their length alone. */
export const weighed = (safe: string): string[] =>
  (plainText(safe.slice(0, READ)).match(token) ?? []).map(shortNumber);

const shortNumber = (word: string): string => {
  const first = word.charCodeAt(0);
  if (first < 48 || first > 57) return word;
  return word.length < 3 ? "0" : word.length < 5 ? "00" : "000";
};

/** The words of a text for marking: each with its place, numbers as they are. */
export function placed(safe: string): readonly Token[] {
  const folded = traceable(safe.slice(0, READ));
  return [...folded.text.matchAll(token)].map(({ 0: text, index }) => {
    const from = folded.start(index);
    return { text, from, to: from + folded.typed(index, index + text.length).length };
  });
}
