import type { Channel } from "../../../src/chat/channel.ts";
import type { ChatEvent, Place } from "../../../src/chat/event.ts";

/** How something is said on the far side, beside its words. */
export type How = {
  /** The id, as the channel tells it, of the message or post that is answered. */
  readonly replyTo?: string;
  readonly forwarded?: boolean;
  readonly mentionsBot?: boolean;
  readonly media?: "image" | "voice" | "file";
};

/** A post as people on the far side see it. */
export type Seen = {
  /** As the channel's receipt names it. */
  readonly id: string;
  readonly place: Place;
  readonly text: string;
  /** What stands on its buttons; none where the network has none. */
  readonly labels: readonly string[];
  readonly image: boolean;
};

/** What the far side may do with a post instead of just taking it. */
export type Trouble = "limited" | "fails" | "delivered-then-cut" | "gone";

/**
 * One network on trial: people and their groups on the far side, our channel on the near side, and
 * real wire between them where the network has any. Everything done on the far side resolves when the
 * channel had its chance to hear of it.
 */
export type Rig = {
  readonly channel: Channel;
  /** A group and a person that exist from the beginning; `person` may be written to privately. */
  readonly group: Place;
  readonly person: { readonly account: string; readonly name: string };
  /** Begins to listen; what comes is handed to `receive`. */
  listen(receive: (events: readonly ChatEvent[]) => Promise<void>): Promise<void>;
  /** Says something; gives the id that the channel will tell it by. */
  says(place: Place, account: string, text: string, how?: How): Promise<string>;
  /** Null where the network reports no edits. */
  readonly edits: ((place: Place, id: string, text: string) => Promise<void>) | null;
  /** Null where the network does not report it. */
  readonly recalls: ((place: Place, id: string) => Promise<void>) | null;
  joins(place: Place, account: string, name: string): Promise<void>;
  leaves(place: Place, account: string): Promise<void>;
  /** Presses a button of a post; null where the network has none. */
  readonly presses: ((post: string, account: string, button: string) => Promise<void>) | null;
  /** All posts as they stand now, oldest first. */
  seen(): readonly Seen[];
  /** How often the far side was told to do something it does not allow at that time. */
  breaches(): number;
  /** What the far side does with the next posts: refuses for so long, fails, takes the post and hangs up. */
  next(trouble: Trouble): void;
  /** What cannot happen on this far side. */
  readonly lacks?: readonly Trouble[];
  /** The far side goes away and comes back. */
  readonly goes: ((state: "down" | "up") => Promise<void>) | null;
  close(): Promise<void>;
};

/** How a rig is opened, by name. */
export type Network = { readonly name: string; open(): Promise<Rig> };
