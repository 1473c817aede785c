import type { Bilingual } from "../kernel/locale.ts";

/** Where something was said: a group chat or a private chat with the bot, by the network's own id. */
export type Place = { readonly kind: "group" | "private"; readonly id: string };

/** Who said it: an account id on the network and the nickname shown there, if known. */
export type Sender = { readonly account: string; readonly name: string | null };

type Common = {
  readonly network: string;
  /**
   * Makes the event unique on its network: `m:` message, `e:` edit, `r:` recall, `p:` press, `j:`/`l:`
   * membership, `n:` rename, `x:` reach, `f:` flood, `b:` the bot came or went, `g:` a group's id changed,
   * `o:` our own post came back, `c:` connection, `a:` a friend request, `u:` unreadable.
   */
  readonly key: string;
  /** When it happened, by the network's clock. */
  readonly at: Date;
};

/** A message. `replyTo` is the id of the message or post it answers. */
export type Said = Common & {
  readonly type: "said";
  readonly place: Place;
  readonly id: string;
  readonly from: Sender;
  readonly text: string;
  readonly replyTo: string | null;
  readonly forwarded: boolean;
  /**
   * Words of the post of ours that it answers, on networks that quote without an id; null elsewhere,
   * and for a quote of anybody else.
   */
  readonly quoted: string | null;
  /** Whether nobody can be known behind the account: an anonymous admin, a channel, another bot. */
  readonly faceless: boolean;
  /** Accounts spoken to by name. */
  readonly mentions: readonly string[];
  readonly mentionsBot: boolean;
  readonly media: "image" | "voice" | "video" | "file" | null;
  /** The network's id of what came with the words; null where nothing did. */
  readonly file: string | null;
};

/** A message's text was changed. */
export type Edited = Common & {
  readonly type: "edited";
  readonly place: Place;
  readonly id: string;
  readonly text: string;
};

/** A message was taken back by its author. */
export type Recalled = Common & {
  readonly type: "recalled";
  readonly place: Place;
  readonly id: string;
};

/** A button under one of our posts was pressed. */
export type Pressed = Common & {
  readonly type: "pressed";
  readonly from: Sender;
  readonly post: string;
  readonly button: string;
};

/** Somebody came into a group or left it. */
export type Membership = Common & {
  readonly type: "joined" | "left";
  readonly place: Place;
  readonly from: Sender;
};

/** A nickname changed. */
export type Renamed = Common & { readonly type: "renamed"; readonly from: Sender };

/** It became known whether the bot can write to somebody privately. */
export type Reachable = Common & {
  readonly type: "reachable";
  readonly from: Sender;
  readonly reachable: boolean;
};

/** The bot was taken into a group, or out of it; `from` is who did it, if known. */
export type Placement = Common & {
  readonly type: "welcomed" | "expelled";
  readonly place: Place;
  readonly from: Sender | null;
};

/** A group goes on under another id. */
export type Migrated = Common & {
  readonly type: "migrated";
  readonly place: Place;
  readonly to: string;
};

/** A post of our own came back to us: it did arrive, and this is its id. */
export type Echoed = Common & {
  readonly type: "echoed";
  readonly place: Place;
  readonly id: string;
  readonly text: string;
};

/**
 * How the connection to a network is: `lost` (it will be tried again), `expired` (somebody must log
 * in), `braked` (it asks for quiet), `up`. `since` is when that began; for `up`, since when it was away.
 */
export type Connection = Common & {
  readonly type: "connection";
  readonly state: "up" | "lost" | "expired" | "braked";
  readonly since: Date;
  /**
   * The prefix of all ids of this login, where a network gives new ones at each; ids with another
   * prefix lead nowhere any more. Null where ids stay.
   */
  readonly login: string | null;
  /** What whoever runs the service can do about it. */
  readonly advice?: Bilingual;
};

/** Somebody asks to become the bot's friend; `request` is the network's id of that. */
export type FriendAsked = Common & {
  readonly type: "friend-asked";
  readonly from: Sender;
  readonly text: string;
  readonly request: string;
};

/** Something came that could not be taken in after several tries, and was put aside. */
export type Unreadable = Common & { readonly type: "unreadable"; readonly place: Place | null };

/** A group that no community has a row of; the door tells it, no network does. */
export type Strange = Common & { readonly type: "strange"; readonly place: Place };

/** Somebody said a one-time code in a group where it is not simply theirs to use; the door tells it. */
export type CodeTyped = Common & {
  readonly type: "code-typed";
  readonly place: Place;
  readonly from: Sender;
  readonly code: string;
  /** How: to be used here, somewhere in a sentence, or in what was forwarded or said by nobody known. */
  readonly how: "typed" | "said" | "passed-on";
  /** Whether the group is met for the first time. */
  readonly first: boolean;
};

/** Somebody said too much within a minute; the door tells it, no network does. */
export type Flooded = Common & { readonly type: "flooded"; readonly from: Sender };

/** Everything a network can tell us, in one shape for all networks. */
export type ChatEvent =
  | Said
  | Edited
  | Recalled
  | Pressed
  | Membership
  | Renamed
  | Reachable
  | Placement
  | Migrated
  | Echoed
  | Connection
  | FriendAsked
  | Unreadable
  | Strange
  | CodeTyped
  | Flooded;
