import type { payloads, types } from "wechaty-puppet";

/** Wechaty's name of a type of message: Text, Image, Recalled … */
export type Kind = keyof typeof types.Message;

/** Who and what exists on the simulated WeChat, by the ids of the present login. */
export type World = {
  /** The bot's own account. */
  readonly bot: string;
  readonly online: boolean;
  readonly people: Readonly<Record<string, { readonly name: string; readonly official: boolean }>>;
  readonly rooms: Readonly<
    Record<
      string,
      {
        readonly topic: string;
        readonly members: readonly string[];
        readonly aliases: Readonly<Record<string, string>>;
      }
    >
  >;
};

/** A message on its way to the bot. */
export type Message = {
  readonly id: string;
  readonly kind: Kind;
  readonly talker: string;
  /** Null in a private chat. */
  readonly room: string | null;
  /** To whom it was said in private. */
  readonly listener: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly timestamp: number;
  readonly file: string | null;
};

/** What becomes of the bot's next post. */
export type Trouble =
  /** WeChat asks for quiet, as an error. */
  | "too-often"
  /** WeChat takes it, and asks for quiet in a line of its own. */
  | "too-often-line"
  | "fails"
  | "delivered-then-cut"
  | "hangs";

/** What the gateway is told; each is answered by its number. */
export type Order =
  /** What the gateway told was taken note of: its answer to the bot may leave. */
  | { readonly do: "go-on" }
  | { readonly do: "world"; readonly world: World }
  | { readonly do: "message"; readonly message: Message }
  | { readonly do: "join"; readonly move: payloads.EventRoomJoin }
  | { readonly do: "leave"; readonly move: payloads.EventRoomLeave }
  | {
      readonly do: "friendship";
      readonly id: string;
      readonly kind: "Receive" | "Confirm";
      readonly contact: string;
      readonly hello: string;
    }
  | { readonly do: "log"; readonly state: "in" | "out" }
  | { readonly do: "trouble"; readonly trouble: Trouble }
  | { readonly do: "deaf"; readonly deaf: boolean }
  | { readonly do: "ids"; readonly ids: boolean }
  | { readonly do: "jitter"; readonly ms: number };

/** What the gateway tells by itself. */
export type Told =
  | { readonly told: "ready" }
  | { readonly told: "done"; readonly number: number; readonly error: string | null }
  /** A post as people see it; `picture` is what the picture holds. */
  | {
      readonly told: "posted";
      readonly id: string;
      readonly to: string;
      readonly text: string;
      readonly mentions: readonly string[];
      readonly picture: string | null;
    }
  | { readonly told: "quit"; readonly room: string }
  | { readonly told: "accepted"; readonly request: string }
  /** Somebody stopped the account. */
  | { readonly told: "stopped" };
