import type { ChatEvent } from "../chat/event.ts";
import type { Verb } from "../chat/verb.ts";
import type { Arrival } from "../store/inbox.ts";
import type { Vault } from "../store/sealed.ts";
import type { ChatRow } from "../store/tables.ts";
import type { Hush } from "./hush.ts";
import type { Lately } from "./lately.ts";
import type { Served } from "./whose.ts";

/** What the door knows of the communities served here. */
export type Door = Served & {
  /** The bound group with a network's id; null for a group that is none of ours. */
  readonly group: (network: string, external: string) => ChatRow | null;
  /** Whether somebody asked not to be read. */
  readonly optedOut: (network: string, account: string) => boolean;
  /** Whom nobody listens to, emergencies apart. */
  readonly hush: Hush;
  /** Whether somebody is known to be in a group; each is asked for once, and known from then on. */
  readonly meets: (chat: number, account: string) => boolean;
  /** Who said something of account a moment ago: most pictures in a group are about nothing. */
  readonly lately: Lately;
  readonly verbs: readonly Verb[];
  /** What people call the bot, by network. */
  readonly botNames: readonly string[];
  /** Names of places of a community, for the reader. */
  readonly places: (community: string) => readonly string[];
  readonly vault: Vault;
  readonly now: () => Date;
  /** Whether a group that is none of ours was met before: it is told so once. */
  readonly stranger: (network: string, external: string) => boolean;
};

/** An event that its lane will act on. */
export const waits = (
  community: string,
  event: ChatEvent,
  chat: number | null,
  message: string | null,
): Arrival => ({
  community,
  network: event.network,
  key: event.key,
  chat,
  message,
  type: event.type,
  at: event.at,
  event: JSON.stringify(event),
  intent: null,
  confidence: null,
  line: null,
});
