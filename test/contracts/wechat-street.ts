import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { WechatOptions } from "../../bots/wechat/options.ts";
import { openWechat } from "../../bots/wechat.ts";
import type { Channel } from "../../src/chat/channel.ts";
import type { ChatEvent } from "../../src/chat/event.ts";
import {
  type Beginning,
  openSimulatedWechat,
  type SimulatedWechat,
} from "../simulated-wechat/wechat.ts";

/** Times that let a test run in seconds. */
export const quick = {
  login: 6_000,
  ding: 2_000,
  dong: 1_500,
  pause: 50,
  mostPause: 200,
  lost: 600,
  order: 60,
  send: 1_500,
  echo: 500,
  part: 20,
  brake: 700,
  friend: 400,
};

/** The events that can be of a type. */
type Of<T, Event = ChatEvent> = Event extends { readonly type: infer Types }
  ? T extends Types
    ? Event
    : never
  : never;

/** A building's group on WeChat, and the bot in it. */
export type WechatStreet = {
  readonly wechat: SimulatedWechat;
  readonly channel: Channel;
  readonly dataDir: string;
  readonly events: readonly ChatEvent[];
  /** The first event of a type that fits, once it is here. */
  hears<T extends ChatEvent["type"]>(type: T, fits?: (event: Of<T>) => boolean): Promise<Of<T>>;
  /** Another bot beside it, on the same account. */
  join(options?: Partial<WechatOptions>): Promise<Channel>;
  close(): Promise<void>;
};

/** The group of the street. */
export const group = { kind: "group", id: "r3@chatroom" } as const;

/** Opens the street and waits until the bot is logged in. */
export async function openWechatStreet(
  beginning: Beginning = {},
  options: Partial<WechatOptions> = {},
): Promise<WechatStreet> {
  const wechat = await openSimulatedWechat(beginning);
  await wechat.person("li", "李姐");
  await wechat.person("wang", "王师傅");
  await wechat.room(group.id, "3号楼", ["bot", "li", "wang"]);
  await wechat.alias(group.id, "li", "3-402 李姐");
  const dataDir = await mkdtemp(join(tmpdir(), "linli-wechat-"));
  const { endpoint, token } = wechat;
  const open = (more: Partial<WechatOptions> = {}) =>
    openWechat({ endpoint, token, dataDir, timings: quick, showLogin: () => {}, ...more });
  const events: ChatEvent[] = [];
  const channel = open(options);
  await channel.listen(async (heard) => void events.push(...heard));
  const beside: Channel[] = [];
  const street: WechatStreet = {
    wechat,
    channel,
    dataDir,
    events,
    hears: async (type, fits = () => true) => {
      const isWanted = (event: ChatEvent): event is Of<typeof type> => event.type === type;
      const find = () => {
        const found = events.filter(isWanted).find(fits);
        if (found === undefined) throw new Error(`no ${type} was heard`);
        return found;
      };
      return await vi.waitFor(find, { timeout: 20_000, interval: 20 });
    },
    join: async (more) => {
      const other = open(more);
      beside.push(other);
      await other.listen(async () => {});
      return other;
    },
    close: async () => {
      await Promise.all([channel, ...beside].map((one) => one.close()));
      await wechat.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await street.hears("connection", ({ state }) => state === "up");
  return street;
}
