import * as fromTelegram from "../bots/telegram/events.ts";
import * as fromWechat from "../bots/wechat/events.ts";
import type { HeardMessage } from "../bots/wechat/heard.ts";
import { isWechat } from "../bots/wechat/people.ts";
import type { ChatEvent } from "../src/chat/event.ts";

/** Events as a network's adapter makes them of what the network sends. */
export type Told = readonly ChatEvent[];

/** Somebody's account on a network, and the name that stands there. */
export type Face = {
  readonly network: "telegram" | "wechat";
  readonly account: string;
  readonly name: string;
};

/** The bot's accounts. */
const me = { id: 42, username: "linli_bot" };
const BOT = "wxid_bot";
const BOT_NAME = "邻里小助手";

/** When it all happens: time stands still meanwhile. */
const now = new Date("2026-03-03T10:00:00+08:00");
const date = now.getTime() / 1000;

let last = 0;
const next = (): number => (last += 1);

/** What an update of Telegram's tells. */
export const telegram = (update: object): Told =>
  fromTelegram.eventsOf({ update_id: next(), ...update }, me, now);

const userOf = ({ account, name }: Face) => ({
  id: Number(account),
  is_bot: false,
  first_name: name,
});

const chatOf = (id: string) =>
  id.startsWith("-")
    ? { id: Number(id), type: "supergroup", title: "邻居群" }
    : { id: Number(id), type: "private", first_name: "" };

/** A message as Telegram sends it; `more` puts fields of the Bot API in or over. */
export const messageOf = (who: Face, chat: string, text: string, more: object = {}) => ({
  message_id: next(),
  date,
  chat: chatOf(chat),
  from: userOf(who),
  text,
  ...more,
});

/** Somebody presses a button under a message, or sends what a button would. */
export const press = (who: Face, chat: string, message: number, data: string): Told =>
  telegram({
    callback_query: {
      id: String(next()),
      from: userOf(who),
      message: { message_id: message, date, chat: chatOf(chat) },
      data,
    },
  });

/** What a WeChat message tells; its id, its instant and whom it is for are filled in. */
export function wechat(who: Face, room: string | null, more: Partial<HeardMessage>): Promise<Told> {
  const about = { id: `w${next()}`, kind: "Text", room, listener: BOT, mentions: [], at: now };
  const heard = { what: "message", talker: who.account, text: "", ...about, ...more } as const;
  const people = {
    name: async () => who.name,
    ownNames: async () => [BOT_NAME],
    isPerson: async (id: string) => !isWechat(id),
  };
  return fromWechat.eventsOf(heard, { self: BOT, known: (id) => id, people });
}

/** Somebody writes to the bot alone. */
export const privately = async (who: Face, text: string): Promise<Told> =>
  who.network === "telegram"
    ? telegram({ message: messageOf(who, who.account, text) })
    : wechat(who, null, { text });

/** Somebody speaks to the bot in a group. */
export async function openly(who: Face, group: string, text: string): Promise<Told> {
  if (who.network === "wechat")
    return wechat(who, group, { text: `@${BOT_NAME}\u2005${text}`, mentions: [BOT] });
  const entities = [{ type: "mention", offset: 0, length: me.username.length + 1 }];
  const message = messageOf(who, group, `@${me.username} ${text}`, { entities });
  return telegram({ message });
}

/** How WeChat writes a reply with a quote. */
export const quoting = (name: string, words: string, reply: string): string =>
  `「${name}：${words}」\n- - - - - - - - - - - - - - -\n${reply}`;

/** Somebody answers a post of the bot: by its message on Telegram, by its words on WeChat. */
export async function answering(
  who: Face,
  group: string,
  post: { readonly message: number; readonly text: string },
  text: string,
): Promise<Told> {
  if (who.network === "wechat")
    return wechat(who, group, { text: quoting(BOT_NAME, post.text, text) });
  const reply_to_message = { message_id: post.message, date, chat: chatOf(group) };
  return telegram({ message: messageOf(who, group, text, { reply_to_message }) });
}

/** Somebody leaves a group. */
export async function leaving(who: Face, group: string): Promise<Told> {
  if (who.network === "telegram")
    return telegram({ message: messageOf(who, group, "", { left_chat_member: userOf(who) }) });
  const people = {
    name: async () => who.name,
    ownNames: async () => [BOT_NAME],
    isPerson: async () => true,
  };
  const left = { what: "left", room: group, who: [who.account], by: who.account, at: now } as const;
  return fromWechat.eventsOf(left, { self: BOT, known: (id) => id, people });
}
