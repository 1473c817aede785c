import { pino } from "pino";
import { simulatedNetwork } from "../../bots/simulated/network.ts";
import type { Channel } from "../../src/chat/channel.ts";
import type { Said } from "../../src/chat/event.ts";
import type { Notice } from "../../src/chat/notice.ts";
import type { Community } from "../../src/community/community.ts";
import type { ReadingModel } from "../../src/config-model.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { openService } from "../../src/service.ts";
import { openPostgres } from "../../src/store/postgres.ts";

/** Where a service by the wall clock works, and what it is told. */
export type LiveSetting = {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly community: Community;
  /** Hears every post; a post counts as sent once this resolves. */
  readonly hear: (notice: Notice) => Promise<void>;
  /** The model that helps to read; left out: none. */
  readonly model?: ReadingModel | null;
};

/** The key under which the texts of these tests are sealed; the same for every process. */
export const key = Buffer.alloc(32, 9);

/** Opens a service on the real clock and the real queues, with one made-up network. */
export async function openLive(setting: LiveSetting) {
  const { databaseUrl, redisUrl, community, hear, model = null } = setting;
  const database = await openPostgres({ databaseUrl, dataDir: "" });
  const network = simulatedNetwork("telegram", () => undefined);
  const channel: Channel = {
    ...network,
    post: (notice) => hear(notice).then(() => ({ sent: notice.id })),
  };
  return openService({
    database,
    key,
    redisUrl,
    communities: [community],
    channels: [channel],
    clock: wallClock,
    log: pino({ level: "silent" }),
    model,
  });
}

/** A message in the English group of Elm, or privately to the bot. */
export function said(where: "group" | "private", from: string, id: string, text: string): Said {
  const place = where === "group" ? { kind: where, id: "-1001" } : { kind: where, id: from };
  return {
    type: "said",
    network: "telegram",
    key: `m:${place.id}:${id}`,
    at: new Date(),
    place,
    id,
    from: { account: from, name: from },
    text,
    replyTo: null,
    forwarded: false,
    quoted: null,
    faceless: false,
    mentions: [],
    mentionsBot: false,
    media: null,
    file: null,
  };
}

/** The demand's number that a post speaks of, be there such a demand or not; null for none. */
export const numberIn = (text: string): number | null =>
  Number(/#(\d+)/u.exec(text)?.[1] ?? 0) || null;
