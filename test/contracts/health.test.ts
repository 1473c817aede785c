import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { logTo } from "../../bots/log.ts";
import { simulatedNetwork } from "../../bots/simulated/network.ts";
import { healthRoutes } from "../../bots/web/health.ts";
import { listen, type Listening } from "../../bots/web/listen.ts";
import type { Channel } from "../../src/chat/channel.ts";
import type { Connection } from "../../src/chat/event.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { openService, type Service } from "../../src/service.ts";
import { type ClonedDatabase, cloneDatabase } from "../database.ts";
import { elm } from "../elm.ts";
import { openTcpGate, type TcpGate } from "../tcp-gate.ts";

const SLOW = { timeout: 60_000 };

let database: ClonedDatabase;
let gate: TcpGate;
let service: Service;
let page: Listening;

/** A network that can be away. */
const telegram: Channel = (() => {
  const network = simulatedNetwork("telegram", () => undefined);
  return { ...network, capabilities: { ...network.capabilities, introduces: true } };
})();

beforeAll(async () => {
  database = await cloneDatabase();
  const { host, port, user, password } = inject("cluster");
  gate = await openTcpGate(host.startsWith("/") ? join(host, `.s.PGSQL.${port}`) : port);
  const name = new URL(database.url).pathname.slice(1);
  const config = { host: "127.0.0.1", port: gate.port, user, password, database: name };
  service = await openService({
    database: { config, embedded: false, close: async () => {} },
    key: Buffer.alloc(32, 9),
    redisUrl: null,
    communities: [elm()],
    channels: [telegram],
    clock: wallClock,
    log: logTo({ write: () => undefined }, "silent"),
  });
  page = await listen(healthRoutes(service.health), { host: "127.0.0.1", port: 0 });
}, SLOW.timeout);

afterAll(async () => {
  await page.close();
  await service.close();
  await gate.close();
  await database.drop();
});

const body = z.object({
  status: z.string(),
  checks: z.record(z.string(), z.looseObject({ ok: z.boolean(), ms: z.number() })),
});

async function look() {
  const response = await fetch(`${page.url}/readyz`);
  const text = await response.text();
  return { code: response.status, text, ...body.parse(JSON.parse(text)) };
}

const isReady = async () => (await look()).code === 200;
const away = (state: Connection["state"]): Connection => ({
  type: "connection",
  network: "telegram",
  key: `c:${state}`,
  at: new Date(),
  state,
  since: new Date(),
  login: null,
});

test("a service that works says so of each of its parts", async () => {
  const { code, status, checks } = await look();
  expect([code, status]).toEqual([200, "ok"]);
  expect(Object.keys(checks).toSorted()).toEqual(["database", "lane", "networks", "queues"]);
  expect(Object.values(checks).every(({ ok }) => ok)).toBe(true);
});

test("whoever asks often hears the same again, and the database is not asked", async () => {
  let asked = 0;
  const counting = () => {
    asked += 1;
    return service.health();
  };
  const app = healthRoutes(counting);
  const answers = await Promise.all(
    Array.from({ length: 200 }, async () => app.request("/readyz")),
  );
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(asked).toBe(1);
});

test("when its only network is away it is not ready, and names it", SLOW, async () => {
  expect((await look()).checks["networks"]).toMatchObject({ ok: true, telegram: "starting" });
  await service.receive([away("lost")]);
  await expect.poll(isReady, { timeout: 20_000 }).toBe(false);
  expect((await look()).checks["networks"]).toMatchObject({ ok: false });
  await service.receive([away("up")]);
  await expect.poll(isReady, { timeout: 20_000 }).toBe(true);
  expect((await look()).checks["networks"]).toMatchObject({ ok: true, telegram: "connected" });
});

test(
  "without its database it is alive and not ready; with it, it is ready again",
  SLOW,
  async () => {
    await gate.bar();
    await expect.poll(isReady, { timeout: 20_000 }).toBe(false);
    const { code, status, checks, text } = await look();
    expect([code, status]).toEqual([503, "unready"]);
    expect(checks["database"]).toMatchObject({ ok: false });
    expect(text).not.toContain(inject("cluster").password);
    const alive = await fetch(`${page.url}/healthz`);
    expect(alive.status).toBe(200);
    expect(await alive.json()).toEqual({ status: "ok" });
    expect(alive.headers.get("server")).toBe("linli");
    await gate.open();
    await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
  },
);

test("a part that never answers makes it not ready, within the deadline", SLOW, async () => {
  const hung = new Promise<never>(() => {});
  const { database, queues, networks } = service.health();
  const app = healthRoutes(() => ({ database, queues, networks, lane: hung }));
  const response = await app.request("/readyz");
  expect(response.status).toBe(503);
  expect(body.parse(await response.json()).checks).toMatchObject({
    lane: { ok: false },
    database: { ok: true },
  });
});
