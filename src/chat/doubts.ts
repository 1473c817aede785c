import { type NumberRead, readNumber } from "../kernel/numbers.ts";
import { asks, joined, measured, politeOnly } from "./small-words.ts";
import type { Verb } from "./verb.ts";

/** Whether a number carries a `#` and so can be nothing but a demand's. */
export const isSigned = (read: NumberRead): boolean => read.kind === "number" && read.sign;

/** Whether the number belongs to the word behind it: `12 点`, `12号楼`, `一下`. */
export function countsThings(read: NumberRead, after: string): boolean {
  if (read.kind !== "number") return false;
  if (!read.sign && measured.test(after)) return true;
  const isWord = /^\p{Script=Han}/u.test(after) && !politeOnly.test(after) && !asks.test(after);
  const mayBePhrase = read.form === "ordinal" || (read.form === "spelled" && !read.sign);
  return mayBePhrase && isWord;
}

/**
 * Whether what follows the number of a verb that takes no words is a sentence of its own, as in
 * `撤回 9，朋友借到了` or `确认 12 灯亮了`, and not the end of another one, as in `取消 5 张票`.
 */
export function startsAnew(verbWord: string, after: string): boolean {
  if (/^\s*[,.!;、]/u.test(after)) return true;
  const isChinese = /\p{Script=Han}$/u.test(verbWord);
  return (
    isChinese && /^\s+(?![的是谁])\p{Script=Han}/u.test(after) && !measured.test(after.trimStart())
  );
}

/** Whether the words after a verb's number may open with a number of their own. */
export const opensWithNumber = ({ rest }: Verb): boolean =>
  rest === "number" || rest === "maybe-number";

/**
 * Whether another number follows that may be a demand's too: `认领 12、13`. Words that may open
 * with a number of their own are left alone (`评价 12 5`).
 */
export function hasSecondNumber(verb: Verb, after: string): boolean {
  const link = joined.exec(after)?.[0] ?? "";
  const listed = link.trim() !== "";
  if (opensWithNumber(verb) || (verb.rest === "required" && !listed)) return false;
  const next = readNumber(after.slice(link.length));
  if (next === null) return false;
  const beyond = after.slice(link.length + next.length);
  return !countsThings(next, beyond) && (listed || politeOnly.test(beyond));
}

/** How far more numbers of a list go on: `、13` of `12、13`. */
export function listLength(after: string): number {
  const link = joined.exec(after)?.[0] ?? "";
  const next = link.trim() === "" ? null : readNumber(after.slice(link.length));
  if (next === null) return 0;
  const length = link.length + next.length;
  return length + listLength(after.slice(length));
}

/** Begins with what was meant as a number but cannot be read as one: `12.5`, `l`. */
export const seemsNumber = /^[\s:]*(?:[#№第\p{N}]|[lioq|]{1,9}(?![\p{L}\p{N}]))/u;
