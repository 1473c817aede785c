import type { Said } from "../chat/event.ts";
import { parse } from "../chat/grammar.ts";
import type { Verb } from "../chat/verb.ts";
import { readTyped } from "../features/joining/typed.ts";
import { readCode } from "../store/codes.ts";

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
 * said. Null for everything else.
 */
export function codeIn(
  known: { readonly verbs: readonly Verb[]; readonly botNames: readonly string[] },
  { text, forwarded, faceless }: Said,
): CodeCommand | null {
  if (forwarded || faceless || text.length > LONGEST) return null;
  const [, linked = ""] = link.exec(text) ?? [];
  const followed = readCode(linked);
  if (followed !== null) return { verb: "bind", number: null, rest: linked, code: followed };
  const parsed = parse(known.verbs, text, { marked: true, botNames: known.botNames });
  if (parsed.type !== "command" || !["bind", "replace"].includes(parsed.verb)) return null;
  const { verb, rest } = parsed;
  const { code } = readTyped(rest);
  return code === null ? null : { verb, number: null, rest, code };
}
