import { pino } from "pino";
import { openTelegram, type TelegramOptions } from "../../bots/telegram.ts";
import type { Channel } from "../../src/chat/channel.ts";
import type { ChatEvent } from "../../src/chat/event.ts";
import type { Notice } from "../../src/chat/notice.ts";
import { type FakeTelegram, openFakeTelegram } from "./telegram.ts";

/** The group of block 3, where 李姐 lives. */
export const GROUP = -1001;
/** 李姐, who may be written to privately. */
export const LI = 7;

/** A far side with one group, our channel to it, and what the channel told. */
export type Street = {
  readonly far: FakeTelegram;
  readonly channel: Channel;
  /** What was taken in, connection events left out. */
  readonly heard: ChatEvent[];
  readonly connections: ChatEvent[];
  /** What the log says, line by line. */
  readonly log: string[];
  /** Whether events cannot be taken in now. */
  refuses: (events: readonly ChatEvent[]) => boolean;
  listen(): Promise<void>;
  /** Another program with the same token, from the beginning. */
  another(more?: Partial<TelegramOptions>): Channel;
  /** Sends a plain post to the group, but for what is told. */
  post(text: string, more?: Partial<Notice>): ReturnType<Channel["post"]>;
  close(): Promise<void>;
};

/** Timings so short that nobody waits for them. */
const hurry = { pollSeconds: 1, callMs: 300, retryMs: 2, mostMs: 20, slowMs: 50, partMs: 1 };

/** Opens a street; nobody listens yet. */
export async function openStreet(
  options: Partial<TelegramOptions> = {},
  fake: Parameters<typeof openFakeTelegram>[0] = {},
): Promise<Street> {
  const far = await openFakeTelegram(fake);
  far.person(LI, "李姐");
  far.group(GROUP, "3号楼");
  const log: string[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => log.push(line) });
  const opened: Channel[] = [];
  const another = (more: Partial<TelegramOptions> = {}): Channel => {
    const { url: apiRoot, token } = far;
    const timings = { ...hurry, ...options.timings, ...more.timings };
    const channel = openTelegram({ token, apiRoot, log: logger, ...options, ...more, timings });
    opened.push(channel);
    return channel;
  };
  const channel = another();
  let posts = 0;
  const street: Street = {
    far,
    channel,
    heard: [],
    connections: [],
    log,
    refuses: () => false,
    another,
    listen: () =>
      channel.listen(async (events) => {
        if (street.refuses(events)) throw new Error("The database is away.");
        for (const event of events)
          (event.type === "connection" ? street.connections : street.heard).push(event);
      }),
    post(text, more = {}) {
      posts += 1;
      const place = { kind: "group", id: String(GROUP) } as const;
      const plain = { replyTo: null, mentions: [], buttons: [], labels: [], image: null };
      const at = new Date("2026-03-02T01:00:00Z");
      const what = { demand: 12, kind: "notice", act: "say", edits: null, text, at } as const;
      return channel.post({ id: `b${posts}`, place, ...plain, ...what, ...more });
    },
    async close() {
      for (const one of opened) await one.close();
      await far.close();
    },
  };
  return street;
}

/** The words that were taken in, in order. */
export const wordsIn = (events: readonly ChatEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === "said" ? [event.text] : []));
