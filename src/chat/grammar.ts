import type { Locale } from "../kernel/locale.ts";
import { readAddress } from "./address.ts";
import { type Answer, readAnswer, readMark } from "./answers.ts";
import {
  type Command,
  type CommandRead,
  type Line,
  readNumberFirst,
  readVerbFirst,
  restOf,
  type Scene,
  skip,
} from "./command.ts";
import { foldInPlace, measured } from "./small-words.ts";
import type { Verb } from "./verb.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Where and to whom a text was said. */
export type Context = {
  /** In private, in reply to one of our posts, or with the bot mentioned: words need no number. */
  readonly marked: boolean;
  /** The bot's names, so that `@name` before or after a command is no part of it. */
  readonly botNames?: readonly string[];
  /** The demand of the post that is replied to: stands in where no number is typed. */
  readonly about?: number | null;
};

/**
 * What a typed text asks for. `claim-phrase`, `mark`, `yes` and `no` carry no number: they mean
 * something only as an answer to a card or question of ours, which the caller must know. A bare
 * `不是` is `no` although it is also a verb's word.
 */
export type Parsed = CommandRead | Answer | { readonly type: "none" };

/**
 * Reads what somebody typed: the verb first, then the number, then the rest (`评价 12 5 很好`), or
 * the number first (`#12 done`). Ordinary talk is `none`; it never throws.
 *
 * @param text as it came: direction marks that `safeText` drops make a number unclear here
 */
export function parse(verbs: readonly Verb[], text: string, context: Context): Parsed {
  const address = readAddress(text.replaceAll(zeroWidth, ""), context.botNames ?? null);
  if (text.length > longest || address === null) return none;
  const { words, slash, called } = address;
  const marked = context.marked || slash || called;
  const line = { typed: words, folded: foldInPlace(words) };
  const scene = { marked, slash, about: context.about ?? null, find: vocabularyOf(verbs) };
  const answer = slash ? null : readAnswer(line.folded);
  if (answer !== null && !(answer.type === "claim-phrase" && scene.about !== null)) return answer;
  const command = readVerbFirst(line, scene) ?? readNumberFirst(line, scene);
  return command ?? answer ?? readMarkWithWords(line, scene) ?? none;
}

const none: Parsed = { type: "none" };
const longest = 2000;
const zeroWidth = /[\u200B-\u200D\u2060\uFEFF]/gu;

/** `5，师傅人很好`; but neither lists (`1. 张三`) nor counts (`2 bikes`, `3 个`). */
function readMarkWithWords(line: Line, scene: Scene): Answer | null {
  const mark = scene.marked ? readMark(line.folded) : null;
  const after = line.folded.slice(mark?.length ?? 0);
  if (mark === null || !/^\s*[,!~;-]\s*\p{L}|^\s+\p{Script=Han}/u.test(after)) return null;
  if (measured.test(after.trimStart())) return null;
  return { type: "mark", value: mark.value, rest: restOf(skip(line, mark.length)) };
}

/**
 * Writes a command as it would be typed: `认领 12`, `claim 12`; with a `#` where the words behind
 * the number would make it an amount. `parse` reads it back.
 */
export function print(verbs: readonly Verb[], command: Command, locale: Locale): string {
  const { number, rest } = command;
  const word = verbs.find((verb) => verb.name === command.verb)?.words[locale][0];
  if (word === undefined) throw new Error(`No verb is called ${command.verb}; is it in the list?`);
  const sign = measured.test(foldInPlace(` ${rest}`)) ? "#" : "";
  const parts = [word, number === null ? "" : `${sign}${number}`, rest];
  return parts.filter((part) => part !== "").join(" ");
}
