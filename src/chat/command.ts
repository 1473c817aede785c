import { type NumberRead, readNumber } from "../kernel/numbers.ts";
import { safeText } from "./clean.ts";
import {
  countsThings,
  hasSecondNumber,
  isSigned,
  listLength,
  opensWithNumber,
  seemsNumber,
  startsAnew,
} from "./doubts.ts";
import { asks, asksAbout, between, lead, measured, politeOnly } from "./small-words.ts";
import type { Verb } from "./verb.ts";
import type { Found, Vocabulary } from "./vocabulary.ts";

/** A verb with what it was told; `number` is null where the verb takes none or was given none. */
export type Command = {
  readonly verb: string;
  readonly number: number | null;
  readonly rest: string;
};

/** A command, or what must be asked back before it is one. */
export type CommandRead =
  | ({ readonly type: "command" } & Command)
  | { readonly type: "unclear-number"; readonly verb: string; readonly guess: number }
  | { readonly type: "number-too-long"; readonly verb: string }
  | { readonly type: "missing-number"; readonly verb: string; readonly rest: string }
  | { readonly type: "missing-rest"; readonly verb: string; readonly number: number | null };

/** What is left to read, as typed and folded in place: equally long. */
export type Line = { readonly typed: string; readonly folded: string };

/** How the text was said and which words count. */
export type Scene = {
  readonly marked: boolean;
  readonly slash: boolean;
  readonly about: number | null;
  readonly find: Vocabulary;
};

/** Reads `认领 12`, `我要认领 12`, and, where the text is marked, words without a number. */
export function readVerbFirst(line: Line, scene: Scene): CommandRead | null {
  const found = scene.find(line.folded);
  const read = found && readAfterVerb(found, skip(line, found.length), scene);
  if (read !== null) return read;
  const led = skip(line, matchLength(lead, line.folded));
  const later = led.folded === line.folded ? null : scene.find(led.folded);
  return later && readAfterVerb(later, skip(led, later.length), { ...scene, marked: false });
}

/** Reads `12 认领`, `#12 done`. More words may follow only where the text is marked or has a `#`. */
export function readNumberFirst(line: Line, scene: Scene): CommandRead | null {
  const read = readNumber(line.folded);
  if (read === null) return readStrangeNumberFirst(line, scene);
  const after = skip(line, read.length);
  if (read.kind === "number" && !read.sign && measured.test(after.folded)) return null;
  const list = listLength(after.folded);
  const gap = list + matchLength(/^[\s:,，]*/u, after.folded.slice(list));
  const found = scene.find(skip(after, gap).folded);
  if (found === null || found.verb.number === "none") return null;
  const rest = skip(after, gap + found.length);
  if (!scene.marked && !isSigned(read) && !politeOnly.test(rest.folded)) return null;
  const doubtful = list > 0 || (read.kind === "number" && read.form !== "digits" && gap === 0);
  return withNumber(found, read, rest, { ...scene, doubtful });
}

/** `12.5 认领`, `l0 认领`: what was meant as a number cannot be read as one. */
function readStrangeNumberFirst(line: Line, scene: Scene): CommandRead | null {
  const start = matchLength(/^[\p{N}lioq|.,:~/-]{1,12}\s*/u, line.folded);
  const found = start > 0 && scene.marked ? scene.find(skip(line, start).folded) : null;
  if (found === null || found.verb.number === "none") return null;
  const isWhole = politeOnly.test(line.folded.slice(start + found.length));
  return isWhole ? { type: "missing-number", verb: found.verb.name, rest: "" } : null;
}

/** The line after its first `length` characters. */
export const skip = (line: Line, length: number): Line => ({
  typed: line.typed.slice(length),
  folded: line.folded.slice(length),
});

/** The words of a line, without the separators before them. */
export const restOf = (line: Line): string =>
  safeText(line.typed.slice(matchLength(/^[\s:,.;，、]*/u, line.folded))).trim();

function readAfterVerb(found: Found, line: Line, scene: Scene): CommandRead | null {
  const { verb } = found;
  const start = skip(line, matchLength(between, line.folded));
  const read = verb.number === "none" ? null : readNumber(start.folded);
  if (read === null) return withoutNumber(found, line, scene);
  const after = skip(start, read.length);
  const counts = countsThings(read, after.folded);
  if (counts && (found.phrase || (read.kind === "number" && read.form === "spelled")))
    return withoutNumber(found, line, scene);
  const restOpens = opensWithNumber(verb) && readNumber(after.folded.trimStart()) === null;
  if (scene.about !== null && !isSigned(read) && (counts || restOpens))
    return withoutNumber(found, line, scene);
  return withNumber(found, read, after, { ...scene, doubtful: counts });
}

function withNumber(
  { verb, word }: Found,
  read: NumberRead,
  after: Line,
  scene: Scene & { readonly doubtful: boolean },
): CommandRead | null {
  const asked = asks.test(after.folded);
  const rest = asked ? "" : restFor(verb, after);
  const doubtful = scene.doubtful || asked;
  const repeated = hasSecondNumber(verb, after.folded);
  const refused = verb.rest === "none" && !startsAnew(word, after.folded);
  const extra = rest !== "" && (scene.doubtful || read.kind !== "number" || refused);
  const talk = (extra && !repeated) || asksAbout.test(after.folded);
  if (!scene.marked && !isSigned(read) && talk) return null;
  if (read.kind === "too-long") return { type: "number-too-long", verb: verb.name };
  const number = read.kind === "number" ? read.number : read.guess;
  if (read.kind === "unclear" || doubtful || repeated)
    return { type: "unclear-number", verb: verb.name, guess: number };
  return complete(verb, number, rest);
}

function withoutNumber(found: Found, line: Line, scene: Scene): CommandRead | null {
  const { verb } = found;
  const number = verb.number === "none" ? null : scene.about;
  if (!scene.marked) return null;
  if (/^\s*\?\s*$/u.test(line.folded) && number !== null)
    return { type: "unclear-number", verb: verb.name, guess: number };
  const rest = /^\s*\?\s*$/u.test(line.folded) ? "" : restFor(verb, line);
  if (verb.number !== "none" && verb.rest === "none" && seemsNumber.test(line.folded))
    return { type: "missing-number", verb: verb.name, rest };
  if (rest !== "" && !scene.slash && !belongs(found, line.folded, number)) return null;
  if (number === null && verb.number === "required")
    return { type: "missing-number", verb: verb.name, rest };
  return complete(verb, number, rest);
}

/** Whether words after a verb without a number can be meant as its rest, or are another sentence. */
function belongs({ verb, phrase }: Found, folded: string, number: number | null): boolean {
  const attached = /^\p{Script=Han}/u.test(folded);
  if (asks.test(folded)) return false;
  if (verb.rest !== "none") return !attached || number !== null || verb.number === "none";
  const apart = phrase ? /^\s*[,.!;~、]/u.test(folded) : !attached;
  return number !== null && apart && !/[?吗]/u.test(folded);
}

function complete(verb: Verb, number: number | null, rest: string): CommandRead {
  const needsRest = verb.rest === "required" || verb.rest === "number";
  if (needsRest && rest === "") return { type: "missing-rest", verb: verb.name, number };
  return { type: "command", verb: verb.name, number, rest: verb.rest === "none" ? "" : rest };
}

function restFor(verb: Verb, line: Line): string {
  const mayBePolite = verb.rest === "required" || verb.rest === "number";
  return !mayBePolite && politeOnly.test(line.folded) ? "" : restOf(line);
}

const matchLength = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;
