import type { ChatEvent } from "./event.ts";
import type { Notice } from "./notice.ts";
import type { Bilingual } from "../kernel/locale.ts";
import type { Pace } from "./pace.ts";

/**
 * What became of a post: `sent` with the network's id (null: it will be told by an echo); `later` when
 * the network asks to wait (null: until it comes back; `all`: in every chat); `never` when it refuses for good, with its reason;
 * `gone` when the bot may not write to that chat any more: not in the group, or blocked by the person;
 * `moved` when the group goes on under another id.
 * A throw means that nobody knows whether it arrived.
 */
export type Receipt =
  | { readonly sent: string | null }
  | { readonly later: { readonly seconds: number; readonly all?: boolean } | null }
  | { readonly never: string }
  | { readonly gone: true }
  | { readonly moved: string };

/** What a network can do. */
export type Capabilities = {
  readonly edit: boolean;
  readonly buttons: boolean;
  /** Whether members may be written to privately before they ever wrote to the bot. */
  readonly privateFirst: boolean;
  /** Whether a post with an id already seen is ignored, so that a doubtful one may be sent again. */
  readonly idempotent: boolean;
  /** Whether a new group is told what is read and kept; a simulated network needs no such thing. */
  readonly introduces: boolean;
  /**
   * How somebody comes to write to the bot privately, e.g. a link; `{code}` in it stands for a code
   * that lets them in. Null where nothing need be said.
   */
  readonly doorway: Bilingual | null;
  /** How fast posts may leave; null where nobody minds. */
  readonly pace: Pace | null;
};

/** One thing that was looked at before work begins, as a sentence; where not `ok` it says what to do. */
export type Check = { readonly ok: boolean; readonly say: Bilingual };

/** The port that each network implements: a new network is one file in `bots/`. */
export type Channel = {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Starts handing over events; the network is told "received" when the promise resolves. */
  listen(receive: (events: readonly ChatEvent[]) => Promise<void>): Promise<void>;
  post(notice: Notice): Promise<Receipt>;
  /** Looks whether everything is as it should be, without changing anything. */
  check(): Promise<readonly Check[]>;
  close(): Promise<void>;
};
