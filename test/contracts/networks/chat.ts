import { vi } from "vitest";
import type { FakeTelegram } from "../../fake-telegram/telegram.ts";
import type { SimulatedWechat, Where } from "../../simulated-wechat/wechat.ts";
import { cast } from "./elm.ts";

/** A post of the bot as somebody reads it. */
export type Post = {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly string[];
};

/** A group or a private chat: what people do there, and what they read. */
export type Chat = {
  says(name: string, text: string): Promise<void>;
  /** Answers a post: by a reply where the network has any, else by quoting it. */
  answers(name: string, post: Post, text: string): Promise<void>;
  presses(name: string, post: Post, button: string): Promise<void>;
  /** The next unread post that holds these words, once it is here; those before it count as read. */
  reads(words: string): Promise<Post>;
  /** All posts as they stand now. */
  texts(): readonly string[];
};

type Network = "telegram" | "wechat";

/** Somebody's account. */
export function accountOf(name: string, network: Network): string {
  const account = cast.find((one) => one.name === name)?.[network];
  if (account === undefined) throw new Error(`${name} is not on ${network}.`);
  return account;
}

const idOn = (name: string): number => Number(accountOf(name, "telegram"));

/** A chat on Telegram; without an id, each speaks in their own with the bot. */
export function telegramChat(far: FakeTelegram, chat: number): Chat {
  const posts = () =>
    far.posts(chat).map(({ id, text, keyboard }) => {
      const labels = keyboard.flat().map((button) => button.text);
      return { id: String(id), text, labels };
    });
  return {
    says: async (name, text) => void far.says(chat, idOn(name), text),
    answers: async (name, post, text) =>
      void far.says(chat, idOn(name), text, { replyTo: Number(post.id) }),
    presses: async (name, post, button) =>
      void far.presses(chat, Number(post.id), idOn(name), button),
    ...readerOf(posts),
  };
}

/** A chat on WeChat. */
export function wechatChat(far: SimulatedWechat, where: Where, botName: string): Chat {
  const place = "room" in where ? where.room : where.person;
  const posts = () =>
    far
      .messages()
      .filter(({ to }) => to === place)
      .map(({ id, text }) => ({ id, text, labels: [] }));
  return {
    says: async (name, text) => void (await far.says(where, accountOf(name, "wechat"), text)),
    answers: async (name, { text: quoted }, text) => {
      const quote = { name: botName, text: quoted };
      await far.quotes(where, accountOf(name, "wechat"), quote, text);
    },
    presses: () => Promise.reject(new Error("WeChat has no buttons.")),
    ...readerOf(posts),
  };
}

/** How long a post may take: on WeChat they leave seconds apart. */
const PATIENCE = { timeout: 30_000, interval: 20 };

function readerOf(posts: () => readonly Post[]): Pick<Chat, "reads" | "texts"> {
  const read = new Set<string>();
  return {
    reads: (words) =>
      vi.waitFor(() => {
        const unread = posts().filter(({ id }) => !read.has(id));
        const found = unread.findIndex(({ text }) => text.includes(words));
        const post = unread[found];
        if (post === undefined) {
          const lines = unread.map(({ text }) => `  ${text}`).join("\n");
          throw new Error(`Nobody said “${words}”. Unread:\n${lines}`);
        }
        for (const { id } of unread.slice(0, found + 1)) read.add(id);
        return post;
      }, PATIENCE),
    texts: () => posts().map(({ text }) => text),
  };
}
