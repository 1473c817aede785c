import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from "vitest";
import type { Backend } from "../../src/queue/backend.ts";
import { openQueues, type QueueOptions, type Queues } from "../../src/queue/queues.ts";
import type { QueueEvent, WakeUp } from "../../src/queue/wake-up.ts";
import { cloneDatabase } from "../database.ts";

type Ground = {
  readonly backend: Backend;
  /** Cuts every connection, as a restart of the server does. */
  cut(): Promise<void>;
  /** Loses everything it held. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

const postgres = async (): Promise<Ground> => {
  const database = await cloneDatabase();
  const connection = { connectionString: database.url };
  const outsider = async (sql: string) => {
    const client = new Client(connection);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    backend: { kind: "postgres", connection },
    cut: () =>
      outsider(`select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid()`),
    forget: () =>
      outsider("truncate bullmq.job, bullmq.dedup, bullmq.dedup_next, bullmq.meta cascade"),
    close: () => database.drop(),
  };
};

const redis = (url: string) => async (): Promise<Ground> => {
  const client = new Redis(url);
  return {
    backend: { kind: "redis", url },
    cut: async () => void (await client.call("CLIENT", "KILL", "TYPE", "normal")),
    forget: async () => void (await client.flushdb()),
    close: async () => client.disconnect(),
  };
};

const redisUrl = inject("redisUrl");
const grounds = [
  { name: "Postgres", openGround: postgres },
  ...(redisUrl === null ? [] : [{ name: "Redis", openGround: redis(redisUrl) }]),
];

const post = (id: string): WakeUp => ({ queue: "post", id });
const quick = { lockMs: 500, checkMs: 200, retryMs: 10 };

describe.each(grounds)("queues on $name", ({ openGround }) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround();
  });
  afterAll(() => ground.close());

  async function open(options: Partial<QueueOptions>): Promise<Queues & { log: QueueEvent[] }> {
    const log: QueueEvent[] = [];
    const queues = await openQueues({
      backend: ground.backend,
      prefix: randomUUID(),
      work: {},
      alarm: false,
      patience: quick,
      log: (event) => log.push(event),
      ...options,
    });
    onTestFinished(() => queues.close());
    return { ...queues, log };
  }

  test("a wake-up runs the work of its queue with its id", async () => {
    const posted = vi.fn(async () => {});
    const handled = vi.fn(async () => {});
    const queues = await open({ work: { post: posted, "handle-volunteers": handled } });
    await queues.wake([post("-100:3号楼"), { queue: "handle-volunteers", id: "12" }, post("7")]);
    await expect.poll(() => posted.mock.calls).toEqual([["-100:3号楼"], ["7"]]);
    await expect.poll(() => handled.mock.calls).toEqual([["12"]]);
  });

  test("a wake-up asked for again while it waits runs once", async () => {
    const prefix = randomUUID();
    const asking = await open({ prefix });
    await asking.wake([post("a"), post("a")]);
    await asking.wake([post("a"), post("b")]);
    const ran: string[] = [];
    await open({ prefix, work: { post: async (id) => void ran.push(id) } });
    await expect.poll(() => ran).toEqual(["a", "b"]);
    await sleep(100);
    expect(ran).toEqual(["a", "b"]);
  });

  test("a wake-up asked for while it runs runs once more, and not beside itself", async () => {
    const first = Promise.withResolvers<void>();
    let [starts, ends] = [0, 0];
    const queues = await open({
      work: {
        post: async () => {
          starts += 1;
          await first.promise;
          ends += 1;
        },
      },
    });
    await queues.wake([post("a")]);
    await expect.poll(() => starts).toBe(1);
    await Promise.all([queues.wake([post("a")]), queues.wake([post("a")])]);
    await sleep(100);
    expect(starts).toBe(1);
    first.resolve();
    await expect.poll(() => ends).toBe(2);
    await sleep(100);
    expect(starts).toBe(2);
  });

  test("no wake-up is lost between asking and working", async () => {
    const wanted = new Map<string, number>();
    const seen = new Map<string, number>();
    const look = async (id: string) => {
      const number = wanted.get(id) ?? 0;
      await sleep(Math.random() * 4);
      seen.set(id, number);
    };
    const queues = await open({ work: { post: look } });
    for (let number = 1; number <= 60; number += 1) {
      for (const id of ["a", "b", "c"]) wanted.set(id, number);
      await queues.wake([post("a"), post("b"), post("c")]);
    }
    await expect.poll(() => seen, { timeout: 3_000 }).toEqual(wanted);
  });

  test("work that throws is tried again until it succeeds, and each error is logged", async () => {
    let starts = 0;
    const queues = await open({
      work: {
        post: async () => {
          starts += 1;
          if (starts < 4) throw new Error("the network is away");
        },
      },
    });
    await queues.wake([post("a")]);
    await expect.poll(() => starts, { timeout: 3_000 }).toBe(4);
    expect(queues.log).toMatchObject(
      [1, 2, 3].map((nth) => ({ event: "wake-up-failed", queue: "post", id: "a", starts: nth })),
    );
  });

  test("work that never succeeds is parked, keeps its place and gets one more start at a time", async () => {
    const starts: string[] = [];
    const fail = async (id: string) => {
      starts.push(id);
      if (id === "poison") throw new Error("cannot be done");
    };
    const patience = { ...quick, retryMs: 1, tries: 3, parkMs: 400 };
    const queues = await open({ work: { post: fail }, patience });
    const parked = () => queues.log.filter(({ event }) => event === "wake-up-parked");
    await queues.wake([post("poison")]);
    await expect.poll(parked, { timeout: 3_000 }).toMatchObject([{ id: "poison", starts: 4 }]);
    await queues.wake([post("poison"), post("fine")]);
    await expect.poll(() => starts).toEqual(["poison", "poison", "poison", "fine"]);
    await expect.poll(parked, { timeout: 3_000 }).toMatchObject([{ starts: 4 }, { starts: 6 }]);
    expect(starts).toEqual(["poison", "poison", "poison", "fine", "poison"]);
  });

  test("waiting for a wake-up ends when its work has run", async () => {
    const ran: string[] = [];
    const slowly = async (id: string) => {
      await sleep(30);
      ran.push(id);
    };
    const queues = await open({ work: { post: slowly, tick: slowly } });
    await queues.wakeAndWait(post("a"));
    expect(ran).toEqual(["a"]);
    await queues.wakeAndWait({ queue: "tick", id: "now" });
    await queues.wakeAndWait(post("a"));
    expect(ran).toEqual(["a", "now", "a"]);
  });

  test("waiting for a wake-up rejects with the first error, and it is not tried again", async () => {
    const work = vi.fn(async () => {
      throw new Error("no such chat");
    });
    const queues = await open({ work: { post: work } });
    await expect(queues.wakeAndWait(post("a"))).rejects.toThrow("no such chat");
    await sleep(100);
    expect(work).toHaveBeenCalledOnce();
  });

  test("the alarm ticks once, at its time", async () => {
    const ticks: number[] = [];
    const tick = async (id: string) => void (id === "alarm" && ticks.push(Date.now()));
    const queues = await open({ work: { tick }, alarm: true });
    const at = Date.now() + 400;
    await queues.alarmAt(new Date(at));
    await expect.poll(() => ticks, { timeout: 2_000 }).toHaveLength(1);
    expect(ticks[0]).toBeGreaterThanOrEqual(at - 5);
    expect(ticks[0]).toBeLessThan(at + 300);
    await sleep(300);
    expect(ticks).toHaveLength(1);
  });

  test("a later call moves the alarm, to an earlier or a later time", async () => {
    const ticks: number[] = [];
    const tick = async (id: string) => void (id === "alarm" && ticks.push(Date.now()));
    const queues = await open({ work: { tick }, alarm: true });
    const start = Date.now();
    await queues.alarmAt(new Date(start + 60_000));
    await queues.alarmAt(new Date(start + 100));
    await queues.alarmAt(new Date(start + 500));
    await queues.alarmAt(null);
    await expect.poll(() => ticks, { timeout: 2_000 }).toHaveLength(1);
    expect(ticks[0]).toBeGreaterThanOrEqual(start + 495);
    expect(ticks[0]).toBeLessThan(start + 800);
  });

  test("a tick can set the next alarm, and one that throws does not stop the clock", async () => {
    const ticks: number[] = [];
    const options: Partial<QueueOptions> = {
      alarm: true,
      work: {
        tick: async (id) => {
          if (id !== "alarm") return;
          ticks.push(Date.now());
          if (ticks.length < 4) await queues.alarmAt(new Date(Date.now() + 100));
          if (ticks.length === 2) throw new Error("bad row");
        },
      },
    };
    const queues = await open(options);
    await queues.alarmAt(new Date(0));
    await expect.poll(() => ticks, { timeout: 3_000 }).toHaveLength(4);
    await sleep(150);
    expect(ticks).toHaveLength(4);
  });

  test("without an alarm no tick runs that was not asked for", async () => {
    const tick = vi.fn(async () => {});
    const queues = await open({ work: { tick } });
    await queues.alarmAt(new Date(0));
    await sleep(200);
    expect(tick).not.toHaveBeenCalled();
  });

  test("ticks come back after the backend lost all it held", async () => {
    const ticks: string[] = [];
    const tick = async (id: string) => void ticks.push(id);
    const queues = await open({ work: { tick }, alarm: true, patience: { ...quick, netMs: 200 } });
    await queues.alarmAt(new Date(Date.now() + 60_000));
    await ground.forget();
    await expect.poll(() => ticks, { timeout: 3_000 }).toEqual(["net", "net"]);
  });

  test("a lost connection costs no wake-up and no process", async () => {
    const ran: string[] = [];
    const queues = await open({ work: { post: async (id) => void ran.push(id) } });
    await queues.wakeAndWait(post("before"));
    await ground.cut();
    const ask = () =>
      queues.wake([post("after")]).then(
        () => true,
        () => false,
      );
    await expect.poll(ask, { timeout: 3_000, interval: 100 }).toBe(true);
    await expect.poll(() => ran, { timeout: 3_000 }).toContain("after");
    expect(queues.log.map(({ event }) => event)).not.toContain("wake-up-failed");
  });

  test("work whose process is killed again and again still runs", { timeout: 15_000 }, async () => {
    const prefix = randomUUID();
    const asking = await open({ prefix });
    await asking.wake([post("a")]);
    const work = (workMs: number) =>
      startChild({ backend: ground.backend, prefix, workMs, patience: quick });
    for (let kill = 0; kill < 3; kill += 1) {
      const child = work(60_000);
      await child.says("started a");
      child.process.kill("SIGKILL");
    }
    await work(1).says("ended a");
  });

  test("closing waits for running work and is quick when idle", async () => {
    const started = Promise.withResolvers<void>();
    let ended = false;
    const queues = await open({
      work: {
        post: async () => {
          started.resolve();
          await sleep(200);
          ended = true;
        },
      },
    });
    await queues.wake([post("a")]);
    await started.promise;
    await queues.close();
    expect(ended).toBe(true);
    await expect(queues.wake([post("b")])).rejects.toThrow();
    const idle = await open({ work: { post: async () => {}, tick: async () => {} }, alarm: true });
    const begin = performance.now();
    await idle.close();
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

type Child = { readonly process: ChildProcess; says(line: string): Promise<void> };

function startChild(options: object): Child {
  const script = join(import.meta.dirname, "queue-child.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said: string[] = [];
  const lines = createInterface(child.stdout).on("line", (line) => said.push(line));
  const says = async (line: string) => {
    while (!said.includes(line)) await once(lines, "line");
  };
  return { process: child, says };
}
