/** Where something was said: a group chat or a private chat with the bot, by the network's own id. */
export type Place = { readonly kind: "group" | "private"; readonly id: string };

/** Who said it: an account id on the network and the nickname shown there, if known. */
export type Sender = { readonly account: string; readonly name: string | null };

type Common = {
  readonly network: string;
  /** Makes the event unique on its network: `m:` message, `e:` edit, `r:` recall, `p:` press, `j:`/`l:` membership, `n:` rename, `f:` flood. */
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
  | Flooded;
