import { DateTime, Duration } from "luxon";
import { pino } from "pino";
import { expect } from "vitest";
import { z } from "zod";
import { line } from "../bots/pipe/lines.ts";
import { play, type Stage } from "../bots/pipe/player.ts";
import { simulatedNetwork } from "../bots/simulated/network.ts";
import type { Question } from "../src/board/show.ts";
import type { Capabilities, Receipt } from "../src/chat/channel.ts";
import type { ChatEvent } from "../src/chat/event.ts";
import type { Notice } from "../src/chat/notice.ts";
import type { Community } from "../src/community/community.ts";
import type { ReadingModel } from "../src/config-model.ts";
import { virtualClock } from "../src/kernel/clock.ts";
import { openService } from "../src/service.ts";
import { openPostgres } from "../src/store/postgres.ts";

/** A post of the bot as somebody sees it. `network:place` tells the chat. */
export type Post = Notice & { readonly chat: string; readonly time: Date };

/** What a network can do besides what a simulated one usually can. */
export type Abilities = { readonly [network: string]: Partial<Capabilities> };

/** How a network answers a post: null as usual; a throw leaves it in doubt. */
export type Whim = (notice: Notice) => Receipt | null;

/** How something is said beside its words. */
export type How = {
  readonly replyTo?: string | Post;
  readonly forwarded?: boolean;
  readonly mentions?: readonly string[];
  readonly id?: string;
  readonly media?: "image" | "voice";
  /** Whether nobody can be known behind it. */
  readonly faceless?: boolean;
  /** Words of a post of the bot that it answers, where a network quotes without an id. */
  readonly quoted?: string;
  /** The network's id of what comes with the words. */
  readonly file?: string;
};

/** The key under which the stories' texts are sealed. */
const key = Buffer.alloc(32, 7);

/** Tuesday morning: no quiet hours, and nearly a week to the next summary. */
const BEGINNING = "2026-03-03T10:00:00+08:00";

const networks = ["wechat", "telegram"];

const shown = z.looseObject({
  demand: z
    .looseObject({
      state: z.string(),
      requester: z.string().nullable(),
      holder: z.string().nullable(),
      waiting: z.array(z.string()),
      overdue: z.boolean(),
      reports: z.array(z.looseObject({ text: z.string().nullable() })),
      ratings: z.array(z.looseObject({ score: z.number() })),
    })
    .nullable(),
});

const shownAffair = z.looseObject({
  demand: z.looseObject({
    state: z.string(),
    kind: z.string(),
    category: z.string(),
    unit: z.string().nullable(),
    handler: z.string(),
    holder: z.string().nullable(),
    overdue: z.boolean(),
    late: z.boolean(),
    due: z.object({
      accept: z.string().nullable(),
      word: z.string().nullable(),
      finish: z.string().nullable(),
    }),
    redirect: z.looseObject({ scope: z.string().nullable(), path: z.string() }).nullable(),
  }),
});

/**
 * A neighbourhood over the real service: only the networks and the clock are made up. Whatever is
 * done resolves when nothing is left to do at that instant.
 *
 * @param beside other communities that the same service serves
 * @param abilities what the networks can do besides
 * @param model the model that helps to read
 */
export async function openStreet(
  community: Community,
  databaseUrl: string,
  beside: readonly Community[] = [],
  abilities: Abilities = {},
  model: ReadingModel | null = null,
) {
  const clock = virtualClock(new Date(BEGINNING));
  const database = await openPostgres({ databaseUrl, dataDir: "" });
  const posts: Post[] = [];
  const read = new Set<string>();
  const troubles: string[] = [];
  const replies: object[] = [];
  const errors = pino({ level: "error" }, { write: (text) => troubles.push(text) });
  const whims = new Map<string, Whim>();
  const openNetwork = (name: string) => {
    const usual = simulatedNetwork(
      name,
      (notice) => {
        posts.push({ ...notice, chat: `${name}:${notice.place.id}`, time: clock.now() });
      },
      abilities[name],
    );
    const post = async (notice: Notice) => whims.get(name)?.(notice) ?? usual.post(notice);
    return { ...usual, post };
  };
  const channels = new Map(networks.map((name) => [name, openNetwork(name)]));
  const output = {
    notice: () => undefined,
    line: (value: object) => void replies.push(value),
    instant: (at: Date) => at.toISOString(),
  };
  const open = (described: Community) =>
    openService({
      database,
      key,
      communities: [described, ...beside],
      redisUrl: null,
      channels: [...channels.values()],
      clock: { virtual: clock },
      log: errors,
      model,
    });
  let communities = [community, ...beside];
  let service = await open(community);
  let count = 0;

  async function plays(what: object): Promise<void> {
    count += 1;
    const stage: Stage = { service, communities, networks: channels, clock, output };
    const refusal = await play(stage, line.parse(what), count);
    if (refusal !== null) throw new Error(refusal);
  }

  /** The posts of a chat that nobody read yet, as they stand; edits change what was posted. */
  const unread = (chat: string): readonly Post[] =>
    posts.filter((post) => post.chat === chat && post.edits === null && !read.has(post.id));

  /** Reads a chat's posts up to the first that holds these words. */
  function next(chat: string, words: string): Post {
    const waiting = unread(chat);
    const found = waiting.findIndex(({ text }) => holds(text, words));
    const post = waiting[found];
    if (post === undefined) {
      const lines = waiting.map(({ text }) => `  ${text}`).join("\n");
      throw new Error(`Nobody said “${words}” in ${chat}. Unread there:\n${lines}`);
    }
    for (const { id } of waiting.slice(0, found + 1)) read.add(id);
    return post;
  }

  return {
    plays,
    next,
    unread,
    posts,
    database,
    clock,
    /** What went wrong inside; a story leaves it empty. */
    troubles,
    /** Forgets what was not read so far. */
    skim: () => posts.forEach(({ id }) => read.add(id)),
    /** Several lines at one instant, none awaited before the next. */
    together: (lines: readonly object[]) => plays({ do: "together", lines }),
    /** The instant after a while such as `{ hours: 3 }`, as a line's `at` tells it. */
    after: (span: object) => after(clock.now(), Duration.fromObject(span)),
    /** Moves time on by a while, or to an instant. */
    later: (span: object) =>
      plays({ do: "clock", at: after(clock.now(), Duration.fromObject(span)) }),
    at: (time: string) =>
      plays({ do: "clock", at: DateTime.fromISO(time, { zone: community.timezone }).toISO() }),
    network: (name: string, state: string, retryAfter = 30) =>
      plays({ do: "network", name, state, retryAfter }),
    /** From now on a network answers posts in its own way; null where it takes them as usual. */
    answers: (name: string, whim: Whim) => void whims.set(name, whim),
    /** A network tells something that no line can say. */
    async receives(...events: readonly ChatEvent[]) {
      await service.receive(events);
      await service.settle();
    },
    show: (asked: Question) => service.show(community.id, asked),
    /** How its communities stand, as a start prints it. */
    standings: () => service.standings(),
    /** A demand as the contract shows it. */
    async demand(number: number) {
      const { demand } = shown.parse(await service.show(community.id, { what: "demand", number }));
      if (demand === null) throw new Error(`There is no #${number}.`);
      return demand;
    },
    /** The same, with what only affairs have. */
    async affair(number: number) {
      const { demand } = shownAffair.parse(
        await service.show(community.id, { what: "demand", number }),
      );
      return demand;
    },
    /** The service stops, something is done, it stays away for a while, and starts with a community file. */
    async restarts(
      span: object = {},
      described: Community = community,
      meanwhile: () => Promise<unknown> = async () => {},
    ) {
      await service.close();
      await meanwhile();
      clock.moveTo(new Date(after(clock.now(), Duration.fromObject(span))));
      communities = [described, ...beside];
      service = await open(described);
      await service.settle();
    },
    async close() {
      await service.close();
      await database.close();
      expect(troubles).toEqual([]);
    },
  };
}

/** Whether a text holds some words; capitals make no difference. */
export const holds = (text: string, words: string): boolean =>
  text.toLowerCase().includes(words.toLowerCase());

const after = (now: Date, span: Duration): string =>
  DateTime.fromJSDate(now).plus(span).toISO() ?? "";

/** A street, as `openStreet` gives it. */
export type Street = Awaited<ReturnType<typeof openStreet>>;
