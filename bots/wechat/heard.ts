/** What the account hears, as the puppet tells it: ids are WeChat's own. */
export type Heard =
  | {
      readonly what: "message";
      readonly id: string;
      /** Wechaty's name of its type: Text, Image, Recalled … */
      readonly kind: string;
      readonly talker: string;
      /** Null in a private chat. */
      readonly room: string | null;
      readonly listener: string | null;
      readonly text: string;
      readonly mentions: readonly string[];
      readonly at: Date;
    }
  | {
      readonly what: "joined" | "left";
      readonly room: string;
      readonly who: readonly string[];
      readonly by: string;
      readonly at: Date;
    }
  | {
      readonly what: "friendship";
      readonly id: string;
      /** Receive: somebody asks; Confirm: the other side agreed. */
      readonly kind: string;
      readonly contact: string;
      readonly hello: string;
      readonly at: Date;
    }
  /** Something came, and what it was could not be fetched. */
  | { readonly what: "unreadable"; readonly id: string; readonly at: Date };

/** One message of `Heard`. */
export type HeardMessage = Extract<Heard, { readonly what: "message" }>;

/** The conversation it belongs to; what is about nobody in particular has its own. */
export function conversationOf(heard: Heard, self: string): string {
  if (heard.what === "friendship" || heard.what === "unreadable") return "";
  if (heard.what !== "message") return heard.room;
  return heard.room ?? (heard.talker === self ? (heard.listener ?? "") : heard.talker);
}

/** What a connection tells. */
export type Ear = {
  /** The account is logged in, under this id, and hears us. */
  readonly login: (self: string) => void;
  /** The account was logged out, and somebody must log in again. */
  readonly logout: () => void;
  /** Somebody must scan this. */
  readonly scan: (code: string) => void;
  /** Something was heard, and as how manieth: fetching what it is takes now longer, now shorter. */
  readonly heard: (heard: Heard, arrival: number) => void;
  /** The connection is of no use any more, and why. */
  readonly dead: (why: string) => void;
};
