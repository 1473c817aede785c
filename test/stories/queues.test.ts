import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import type { Notice } from "../../src/chat/notice.ts";
import { cloneDatabase } from "../database.ts";
import { elm } from "../elm.ts";
import { numberIn, openLive, said } from "../faults/live.ts";

/** One queue backend, with a database that is empty but for its tables. */
type Ground = {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  query(sql: string): Promise<unknown>;
  /** The queues lose everything they hold. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

async function openGround(redisUrl: string | null): Promise<Ground> {
  const database = await cloneDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const query = (sql: string) => pool.query(sql);
  const redis = redisUrl === null ? null : new Redis(redisUrl);
  await redis?.flushdb();
  return {
    databaseUrl: database.url,
    redisUrl,
    query,
    forget: async () =>
      void (redis === null
        ? await query("truncate bullmq.job, bullmq.dedup, bullmq.dedup_next, bullmq.meta cascade")
        : await redis.flushdb()),
    close: async () => {
      redis?.disconnect();
      await pool.end();
      await database.drop();
    },
  };
}

/** A Redis database that no other suite empties. */
function redisApart(url: string): string {
  const apart = new URL(url);
  apart.pathname = "/7";
  return apart.href;
}

const redis = inject("redisUrl");
const backends = [
  { name: "Postgres", redisUrl: null },
  ...(redis === null ? [] : [{ name: "Redis", redisUrl: redisApart(redis) }]),
];

/** Nothing is held back, whatever the hour at which the tests run. */
const community = elm({ policies: { quiet: "off", hourly: "off", daily: "off" } });

const errand = "Could anyone lend me a ladder?";

describe.each(backends)("live, with the queues in $name", ({ redisUrl }) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround(redisUrl);
  });
  afterAll(() => ground.close());

  async function open() {
    const posts: (Notice & { readonly heardAt: number })[] = [];
    const service = await openLive({
      ...ground,
      community,
      hear: async (notice) => void posts.push({ ...notice, heardAt: Date.now() }),
    });
    onTestFinished(() => service.close());
    return { service, posts };
  }

  test("of twenty who claim at once one holds the wish, and the others are told", async () => {
    const { service, posts } = await open();
    await service.receive([said("group", "asker", "w1", errand)]);
    await service.settle();
    const claims = Array.from({ length: 20 }, (_, n) => said("group", `n${n}`, `c${n}`, "claim 1"));
    await Promise.all(claims.map((claim) => service.receive([claim])));
    await service.settle();
    const { history } = await shown(service, "history");
    expect(history).toMatchObject([{ command: "file" }, { command: "claim" }]);
    const { demand } = await shown(service, "demand");
    expect(demand).toMatchObject({ state: "claimed", waiting: { length: 19 } });
    const told = posts.filter(({ kind }) => kind === "refusal").map(({ place }) => place.id);
    expect(new Set(told).size).toBe(19);
    expect(told).not.toContain(demand.holder.replace("telegram:", ""));
  });

  test("a timer fires within a second of its instant", async () => {
    const { service, posts } = await open();
    const at = Date.now() + 300;
    // As if the claim of the wish above had been made three days ago.
    await ground.query(`update demand set claimed_at = claimed_at - interval '73 hours'`);
    await ground.query(`update due set at = to_timestamp(${at / 1000}) where key = 'demand:1'`);
    await service.resume("telegram");
    const asked = () => posts.find(({ kind }) => kind === "ask");
    await expect.poll(asked, { timeout: 10_000, interval: 10 }).toBeDefined();
    const late = (asked()?.heardAt ?? 0) - at;
    expect(late).toBeGreaterThanOrEqual(-5);
    expect(late).toBeLessThan(1_000);
  });

  test("what the queues lose is asked for again", async () => {
    const { service, posts } = await open();
    const numbers = fifteen(1_000);
    const asked = questions(numbers);
    await service.receive(asked.map(({ from, id, text }) => said("private", from, id, text)));
    await expect.poll(() => posts.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(5);
    await ground.forget();
    await expect.poll(() => posts.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(asked.length);
    await service.settle();
    for (const from of askers) expect(answersTo(from, posts)).toEqual(numbers);
  });

  test("a process killed in the middle of its work leaves nothing unsaid and nothing out of order", async () => {
    const numbers = fifteen(2_000);
    const first = startChild(ground, questions(numbers));
    await first.told(25);
    first.process.kill("SIGKILL");
    await first.ended;
    const before = first.heard().length;
    expect(before).toBeLessThan(askers.length * numbers.length);

    const second = startChild(ground, questions(numbers));
    await second.ended;
    expect(second.lines.at(-1)).toBe("calm");
    const all = [...first.heard(), ...second.heard()];
    const once = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
    expect(all.length - once.length).toBeLessThanOrEqual(8);
    for (const from of askers) {
      const answers = once.filter(({ to }) => to === from).map(({ about }) => about);
      expect(answers).toEqual(numbers);
    }
  });
});

const askers = ["anna", "bella", "clara", "dora"];
const fifteen = (first: number) => Array.from({ length: 15 }, (_, index) => first + index);

/** Everybody asks for the same numbers, which do not exist; each question gets one answer. */
const questions = (numbers: readonly number[]) =>
  numbers.flatMap((number) =>
    askers.map((from) => ({ from, id: `${from}-${number}`, text: `status ${number}` })),
  );

const answersTo = (from: string, posts: readonly Notice[]) =>
  posts.filter(({ place }) => place.id === from).map(({ text }) => numberIn(text));

type Shown = {
  readonly demand: { readonly state: string; readonly holder: string };
  readonly history: readonly object[];
};

type Service = Awaited<ReturnType<typeof openLive>>;

const shown = async (service: Service, what: "demand" | "history"): Promise<Shown> =>
  JSON.parse(JSON.stringify(await service.show(community.id, { what, number: 1 })));

type Heard = { readonly id: string; readonly to: string; readonly about: number };

/** Starts a live service as a process of its own. */
function startChild({ databaseUrl, redisUrl }: Ground, messages: readonly object[]) {
  const script = join(import.meta.dirname, "../faults/live-child.ts");
  const setting = JSON.stringify({ databaseUrl, redisUrl, messages });
  const child = spawn(process.execPath, [script, setting], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on("line", (line) => lines.push(line));
  return {
    process: child,
    lines,
    ended: once(child, "close"),
    async told(count: number) {
      while (lines.length < count) await once(reader, "line");
    },
    heard: () =>
      lines.filter((line) => line.startsWith("{")).map((line): Heard => JSON.parse(line)),
  };
}
