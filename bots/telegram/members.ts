import type { ChatEvent, Sender } from "../../src/chat/event.ts";
import type { Change, Me, Message, User } from "./update.ts";

/** A person or bot by account and display name. */
export const senderOf = ({ id, first_name, last_name }: User): Sender => ({
  account: String(id),
  name: [first_name, last_name].filter(Boolean).join(" ") || null,
});

/** Who came or went, as a group reads it; of the bot itself `changed` tells. */
export function cameAndWent(message: Message, me: Me): readonly ChatEvent[] {
  const { new_chat_members: came = [], left_chat_member: left, message_id, chat, date } = message;
  const place = { kind: "group" as const, id: String(chat.id) };
  const tell = (type: "joined" | "left", user: User): readonly ChatEvent[] => {
    if (user.is_bot || user.id === me.id) return [];
    const key = `${type === "joined" ? "j" : "l"}:${chat.id}:${user.id}:${message_id}`;
    const at = new Date(date * 1000);
    return [{ type, network: "telegram", key, at, place, from: senderOf(user) }];
  };
  return [
    ...came.flatMap((user) => tell("joined", user)),
    ...(left === undefined ? [] : tell("left", left)),
  ];
}

/** What a change of somebody's standing in a chat tells; a promotion tells nothing. */
export function changed(change: Change, updateId: number, me: Me): readonly ChatEvent[] {
  const { chat, old_chat_member: before, new_chat_member: after } = change;
  if (isIn(before) === isIn(after) || chat.type === "channel") return [];
  const { id } = after.user;
  const at = new Date(change.date * 1000);
  const common = { network: "telegram", at } as const;
  if (chat.type === "private") {
    const from = { ...senderOf(change.from), account: String(chat.id) };
    const key = `x:${chat.id}:${updateId}`;
    return [{ type: "reachable", ...common, key, from, reachable: isIn(after) }];
  }
  const place = { kind: "group" as const, id: String(chat.id) };
  if (id === me.id) {
    const from = change.from.is_bot ? null : senderOf(change.from);
    const type = isIn(after) ? "welcomed" : "expelled";
    return [{ type, ...common, key: `b:${chat.id}:${updateId}`, place, from }];
  }
  if (after.user.is_bot) return [];
  const [type, letter] = isIn(after) ? (["joined", "j"] as const) : (["left", "l"] as const);
  const key = `${letter}:${chat.id}:${id}:u${updateId}`;
  return [{ type, ...common, key, place, from: senderOf(after.user) }];
}

const isIn = ({ status, is_member }: Change["new_chat_member"]): boolean =>
  ["creator", "administrator", "member"].includes(status) ||
  (status === "restricted" && is_member === true);
