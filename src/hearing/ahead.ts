import { safeText } from "../chat/clean.ts";
import type { ChatEvent, Said } from "../chat/event.ts";
import { type Parsed, parse } from "../chat/grammar.ts";
import { isThanks } from "../chat/small-words.ts";
import { hearAlarm } from "../reading/emergency.ts";
import { readOffline } from "../reading/offline/reader.ts";
import { codeIn } from "./codes.ts";
import type { Stage } from "./heard.ts";
import { mayAsk } from "./intake.ts";
import { isWordless } from "./media.ts";
import { passedOn } from "./passed-on.ts";

/** What can be told of an event before its lane acts on it. */
export type Ahead = {
  /** The one chat in which it happened. */
  readonly chat: string;
  /** The message that it is or points at. */
  readonly message: string | null;
  /** Which earlier messages of its chat must be acted on first, of those that a model still reads. */
  readonly after: "all" | "its message" | "none";
  /** What a model should read of it; null for nothing. */
  readonly toRead: Said | null;
};

/** What looking ahead needs to know. */
export type Signs = Pick<Stage, "verbs" | "botNames"> & {
  /** Names of places in its community. */
  readonly places: readonly string[];
};

/**
 * Looks ahead at an event of the inbox. What is said follows what was said before it in its chat;
 * numbered commands, codes and emergencies wait for nothing.
 */
export function lookAhead(signs: Signs, event: ChatEvent): Ahead {
  const nothing = { chat: "", message: null, after: "none", toRead: null } as const;
  if (!("place" in event) || event.place === null) return nothing;
  const { network, place } = event;
  const here = { ...nothing, chat: [network, place.kind, place.id].join("\n") };
  if (event.type === "edited" || event.type === "recalled")
    return { ...here, message: event.id, after: "its message" };
  return event.type === "said"
    ? { ...here, message: event.id, ...lookAtWords(signs, event) }
    : here;
}

function lookAtWords(signs: Signs, told: Said): Pick<Ahead, "after" | "toRead"> {
  const waitsNot = { after: "none", toRead: null } as const;
  const { said } = passedOn(signs, told);
  const isGroup = said.place.kind === "group";
  if (said.faceless || (isGroup && said.forwarded)) return waitsNot;
  // Pictures belong to the words before them.
  if (isWordless(said)) return { after: "all", toRead: null };
  if (hearAlarm(safeText(said.text)) !== null) return waitsNot;
  const parsed = said.forwarded ? none : readIn(signs, said);
  if (parsed === null || (parsed.type === "command" && parsed.number !== null)) return waitsNot;
  const isTalk = parsed.type === "none" || (parsed.type === "missing-number" && !isGroup);
  return { after: "all", toRead: isTalk && mayBeDemand(signs, said) ? said : null };
}

const none: Parsed = { type: "none" };

/** What a message commands or answers; null for a code. */
function readIn({ verbs, botNames }: Signs, said: Said): Parsed | null {
  if (codeIn({ verbs, botNames }, said) !== null) return null;
  const answers = said.replyTo !== null || said.quoted !== null;
  const marked = said.place.kind === "private" || said.mentionsBot || answers;
  return parse(verbs, said.text, { marked, botNames });
}

/** Whoever speaks to the bot itself is always read with care, others where they may ask for something. */
function mayBeDemand({ places }: Signs, { at, from, text, place, mentionsBot }: Said): boolean {
  if (place.kind === "private" || mentionsBot) return !isThanks(safeText(text));
  const line = { at, from: from.account, role: "resident", text: safeText(text) } as const;
  return mayAsk(readOffline({ lines: [line], places }));
}
