import type { Ask } from "../../feature.ts";
import type { PersonRow } from "../../store/tables.ts";
import { findLine } from "../../store/window.ts";
import { type Described, describePerson } from "../people/beneficiary.ts";
import { findPerson } from "../people/table.ts";

/** For whom something is filed: somebody described in words, or the author of a message. */
export type Beneficiary = { readonly described: Described } | { readonly author: PersonRow };

/** What is filed for whom, and by which message. */
export type Filing = {
  readonly whom: Beneficiary;
  readonly words: string;
  /** The message that is its report: the one that was answered, else the command. */
  readonly message: string;
  /** What that message said. */
  readonly text: string;
};

/**
 * Takes `张爷爷 3-101：想借轮椅` apart; without a colon it only says for whom, or only what. The time
 * 3:30 is no colon.
 */
export function cut(rest: string): readonly [before: string, after: string] {
  const at = /：|(?<!\d):|:(?!\d)/u.exec(rest)?.index ?? rest.length;
  return [rest.slice(0, at).trim(), rest.slice(at + 1).trim()];
}

/**
 * What a `代报` files. In reply to a message it lends what the command leaves out: its author, and
 * its words; what stands alone beside a voice message is what was said in it.
 *
 * @returns null where it is not told for whom, or what is needed
 */
export async function filingOf(ask: Ask): Promise<Filing | null> {
  const { lane, chat, replyTo, rest, speaker } = ask;
  const line = replyTo === null ? null : await findLine(lane, chat.id, replyTo);
  const said = line?.text ?? "";
  const [before, after] = cut(rest);
  const isVoiceTold = line !== null && said === "" && after === "";
  const named = isVoiceTold ? "" : before;
  const words = (isVoiceTold ? before : after) || said;
  const author = line === null ? null : await findPerson(lane, chat.network, line.from);
  const whom = named === "" ? byAuthor(author, speaker) : byName(describePerson(ask, named));
  if (whom === null || words === "") return null;
  const text = words === said ? said : rest;
  return { whom, words, text, message: (line === null ? ask.message : replyTo) ?? "" };
}

const byName = (described: Described): Beneficiary | null =>
  described.name === "" ? null : { described };

/** Nobody files for themselves: they just say what they need. */
const byAuthor = (author: PersonRow | null, speaker: PersonRow): Beneficiary | null =>
  author === null || author.id === speaker.id ? null : { author };
