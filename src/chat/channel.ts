import type { ChatEvent } from "./event.ts";
import type { Notice } from "./notice.ts";

/**
 * What became of a post: `sent` with the network's id; `later` when the network asks to wait
 * (null: until it comes back); `never` when it refuses for good, with its reason.
 * A throw means that nobody knows whether it arrived.
 */
export type Receipt =
  | { readonly sent: string }
  | { readonly later: { readonly seconds: number } | null }
  | { readonly never: string };

/** What a network can do. */
export type Capabilities = {
  readonly edit: boolean;
  readonly buttons: boolean;
  /** Whether members may be written to privately before they ever wrote to the bot. */
  readonly privateFirst: boolean;
  /** Whether a post with an id already seen is ignored, so that a doubtful one may be sent again. */
  readonly idempotent: boolean;
};

/** The port that each network implements: a new network is one file in `bots/`. */
export type Channel = {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Starts handing over events; the network is told "received" when the promise resolves. */
  listen(receive: (events: readonly ChatEvent[]) => Promise<void>): Promise<void>;
  post(notice: Notice): Promise<Receipt>;
  close(): Promise<void>;
};
