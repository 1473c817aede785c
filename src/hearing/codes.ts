import type { CodeTyped, Said } from "../chat/event.ts";
import { parse } from "../chat/grammar.ts";
import type { Verb } from "../chat/verb.ts";
import { readTyped } from "../features/joining/typed.ts";
import { codesWithin, readCode } from "../store/codes.ts";

/** What a one-time code was typed with, and what stands behind that. */
export type CodeCommand = {
  readonly verb: string;
  readonly number: null;
  readonly rest: string;
  readonly code: string;
};

/** Longer words are talk, and not read for a code. */
const LONGEST = 60;

/** What a link `…?start=CODE` types for whoever follows it. */
const link = /^\s*\/start(?:@\S+)?\s+(\S+)\s*$/iu;

/**
 * `绑定 CODE`, `换号 CODE`, and what a link types; with a code they are commands wherever they are
 * said. A code alone is one too, and in private so is any short sentence about one. Null for
 * everything else.
 */
export function codeIn(
  known: { readonly verbs: readonly Verb[]; readonly botNames: readonly string[] },
  { text, forwarded, faceless, place }: Said,
): CodeCommand | null {
  if (forwarded || faceless || text.length > LONGEST) return null;
  const [, linked = ""] = link.exec(text) ?? [];
  const followed = readCode(linked);
  if (followed !== null) return { verb: "bind", number: null, rest: linked, code: followed };
  const parsed = parse(known.verbs, text, { marked: true, botNames: known.botNames });
  if (parsed.type === "command" && ["bind", "replace"].includes(parsed.verb)) {
    const { code } = readTyped(parsed.rest);
    return code === null ? null : { verb: parsed.verb, number: null, rest: parsed.rest, code };
  }
  return place.kind === "private" && parsed.type !== "command" ? codeAlone(text) : null;
}

/** What people say around a code that they mean to use. */
const aboutCode = /绑定|换号|码|\b(?:bind|code|new account)\b/iu;

function codeAlone(text: string): CodeCommand | null {
  const { code } = readTyped(text);
  if (code === null || !(readCode(text) === code || aboutCode.test(text))) return null;
  return { verb: "bind", number: null, rest: text, code };
}

/** The codes that stand in what was said in a group, and how they were said. */
export function codesSaid(
  known: Parameters<typeof codeIn>[0],
  event: Said,
): { readonly codes: readonly string[] } & Pick<CodeTyped, "how"> {
  const codes = codesWithin(event.text);
  if (codes.length === 0) return { codes, how: "said" };
  const command = codeIn(known, event);
  if (command !== null) return { codes: [command.code], how: "typed" };
  if (event.forwarded || event.faceless) return { codes, how: "passed-on" };
  return { codes, how: readCode(event.text) === null ? "said" : "typed" };
}
