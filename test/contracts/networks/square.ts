import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, vi } from "vitest";
import { openTelegram } from "../../../bots/telegram.ts";
import { openWechat } from "../../../bots/wechat.ts";
import type { Question } from "../../../src/board/show.ts";
import type { Channel } from "../../../src/chat/channel.ts";
import type { Pace } from "../../../src/chat/pace.ts";
import { wallClock } from "../../../src/kernel/clock.ts";
import { openService } from "../../../src/service.ts";
import { openPostgres } from "../../../src/store/postgres.ts";
import { cloneDatabase } from "../../database.ts";
import { type FakeTelegram, openFakeTelegram } from "../../fake-telegram/telegram.ts";
import { openSimulatedWechat, type SimulatedWechat } from "../../simulated-wechat/wechat.ts";
import { quick } from "../wechat-street.ts";
import { accountOf, type Chat, telegramChat, wechatChat } from "./chat.ts";
import { cast, communityIn } from "./elm.ts";

const BOT = "邻里小助手";

/** The groups that exist on the far sides, whether a file names them or not. */
export const groups = {
  T1: -1001,
  UNIT: -1003,
  T9: -1009,
  W1: "1001@chatroom",
  W2: "1002@chatroom",
};

/** How often the bot may speak, where the pace of the network itself is not what is looked at. */
const brisk: Pace = {
  chatMs: 50,
  groupPerMinute: null,
  perSecond: null,
  perMinute: null,
  switchMs: { least: 50, most: 80 },
};

/**
 * A community on Telegram and on WeChat at once: the real service by the wall clock, our channels, and
 * far sides behind real HTTP and real gRPC.
 */
export type Square = Awaited<ReturnType<typeof openSquare>>;

/** Opens it with a community file, and waits until both networks are connected. */
export async function openSquare(file: string) {
  const telegram = await openFakeTelegram();
  const wechat = await openSimulatedWechat({ name: BOT });
  await settleIn(telegram, wechat);
  const clone = await cloneDatabase();
  const database = await openPostgres({ databaseUrl: clone.url, dataDir: "" });
  const dataDir = await mkdtemp(join(tmpdir(), "linli-square-"));
  const troubles: string[] = [];
  const log = pino({ level: "error" }, { write: (line) => troubles.push(line) });
  const up = new Set<string>();
  const service = await openService({
    database,
    key: Buffer.alloc(32, 5),
    redisUrl: null,
    communities: [communityIn(file)],
    channels: channelsTo(telegram, wechat, dataDir, log).map((channel) => noting(channel, up)),
    clock: wallClock,
    log,
  });
  await vi.waitFor(() => expect(up).toContain("wechat"), { timeout: 30_000 });
  const chats = new Map<string, Chat>();
  const chat = (key: string, make: () => Chat): Chat => {
    const known = chats.get(key) ?? make();
    chats.set(key, known);
    return known;
  };
  return {
    telegram,
    wechat,
    service,
    /** A group by its name here. */
    group: (name: keyof typeof groups): Chat => {
      const id = groups[name];
      return chat(name, () =>
        typeof id === "number" ? telegramChat(telegram, id) : wechatChat(wechat, { room: id }, BOT),
      );
    },
    /** Somebody's private chat with the bot. */
    alone: (name: string, network: "telegram" | "wechat"): Chat => {
      const account = accountOf(name, network);
      return chat(`${network}:${name}`, () =>
        network === "telegram"
          ? telegramChat(telegram, Number(account))
          : wechatChat(wechat, { person: account }, BOT),
      );
    },
    /** Waits until all that was said is acted on, and what may leave has left. */
    async settles(): Promise<void> {
      await telegram.heard();
      await service.settle();
    },
    show: (asked: Question) => service.show("elm", asked),
    async close() {
      await service.close();
      await telegram.close();
      await wechat.close();
      await database.close();
      await clone.drop();
      await rm(dataDir, { recursive: true, force: true });
      expect(troubles).toEqual([]);
    },
  };
}

/** Everybody is in every group of their network, and the bot too. */
async function settleIn(telegram: FakeTelegram, wechat: SimulatedWechat): Promise<void> {
  const onWechat = ["bot"];
  for (const { name, telegram: id, wechat: wxid } of cast) {
    if (id !== undefined) telegram.person(Number(id), name);
    if (wxid === undefined) continue;
    await wechat.person(wxid, name);
    onWechat.push(wxid);
  }
  for (const [name, id] of Object.entries(groups)) {
    if (typeof id === "number") telegram.group(id, name);
    else await wechat.room(id, name, onWechat);
  }
}

function channelsTo(
  telegram: FakeTelegram,
  wechat: SimulatedWechat,
  dataDir: string,
  log: pino.Logger,
): readonly Channel[] {
  const { url: apiRoot, token } = telegram;
  const hurry = { pollSeconds: 2, retryMs: 10, mostMs: 200, partMs: 5 };
  const { endpoint, token: pass } = wechat;
  return [
    openTelegram({ token, apiRoot, log, timings: hurry }),
    openWechat({ endpoint, token: pass, dataDir, timings: quick, showLogin: () => {} }),
  ];
}

/** A channel that speaks at a brisk pace, and of which it is noted whether it is connected. */
const noting = (channel: Channel, up: Set<string>): Channel => ({
  ...channel,
  get capabilities() {
    return { ...channel.capabilities, pace: brisk };
  },
  listen: (receive) =>
    channel.listen(async (events) => {
      await receive(events);
      for (const event of events) {
        if (event.type !== "connection") continue;
        if (event.state === "up") up.add(channel.name);
        else up.delete(channel.name);
      }
    }),
});
