import { setTimeout as sleep } from "node:timers/promises";
import { fire, nextDue } from "./due.ts";
import type { Engine } from "./engine.ts";
import { type Desk, handle } from "./handle.ts";
import type { Queues } from "../queue/queues.ts";
import { waitingArrivals } from "../store/inbox.ts";
import { keepPulse } from "../store/pulse.ts";
import { type Owed, owedWakeUps } from "../store/sending.ts";
import { wakeUpOf } from "./wake.ts";
import type { Works } from "./works.ts";

/** How often Postgres is asked what was missed: after a crash, from other processes, after an outage. */
const SWEEP_MS = 1_000;

/** As much is looked at in one go. */
const BATCH = 500;

/** While there is much to do, it is looked for this often: what came meanwhile is found in one go. */
const BREATH_MS = 4;

/** Fires everything that is due, in order; but first it is known whether the service was away. */
export async function runDue(engine: Engine): Promise<void> {
  await keepPulse(engine.db, engine.clock.now(), engine.communities);
  for (;;) {
    const timer = await nextDue(engine);
    if (timer === null || timer.at > engine.clock.now()) return;
    await fire(engine, timer);
  }
}

/** Drives a service by the wall clock: whatever can be done is begun at once. */
export function live(engine: Engine, desk: Desk, queues: Queues): Works {
  const { db, clock, log } = engine;
  const underWay = new Map<number, Promise<void>>();
  /** When the wake-up for an outbox row was handed over last. */
  const handed = new Map<number, number>();
  let alarm: number | null = null;
  let closed = false;
  let sweeping: Promise<void> | null = null;
  let again = false;

  async function actOnArrivals(): Promise<void> {
    // What a model still reads holds up nothing behind it.
    for (const arrival of await waitingArrivals(db, BATCH + underWay.size)) {
      if (closed || underWay.has(arrival.id)) continue;
      const work = handle(engine, desk, arrival).finally(() => underWay.delete(arrival.id));
      underWay.set(arrival.id, work);
      void work.then(sweep, (error: unknown) => log.error({ event: "act-failed", err: error }));
    }
  }

  async function sweepOnce(): Promise<void> {
    await actOnArrivals();
    await handOver(await owedWakeUps(db, clock.now(), BATCH, "urgent"));
    await setAlarm((await nextDue(engine))?.at ?? null);
  }

  /** A wake-up may be lost on the way, so it is handed over again when its row still waits later. */
  async function handOver(owed: readonly Owed[]): Promise<void> {
    const now = performance.now();
    for (const [id, at] of handed) if (now - at >= SWEEP_MS) handed.delete(id);
    const fresh = owed.filter(({ id }) => !handed.has(id));
    for (const { id } of fresh) handed.set(id, now);
    if (fresh.length > 0) await queues.wake(fresh.map(wakeUpOf));
  }

  async function setAlarm(at: Date | null): Promise<void> {
    if (at === null || at.getTime() === alarm) return;
    await queues.alarmAt(at);
    alarm = at.getTime();
  }

  /** Looks what there is to do; asked again meanwhile, it looks once more. */
  async function sweep(): Promise<void> {
    if (closed) return;
    if (sweeping !== null) {
      again = true;
      return sweeping;
    }
    sweeping = sweepUntilCalm().finally(() => {
      sweeping = null;
    });
    return sweeping;
  }

  async function sweepUntilCalm(): Promise<void> {
    for (;;) {
      again = false;
      try {
        await sweepOnce();
      } catch (error) {
        log.warn({ event: "sweep-failed", err: error });
      }
      if (!again) return;
      await sleep(BREATH_MS);
    }
  }

  async function isCalm(): Promise<boolean> {
    const [arrival] = await waitingArrivals(db, 1);
    const [owed] = await owedWakeUps(db, clock.now(), 1);
    const timer = await nextDue(engine);
    return (
      arrival === undefined && owed === undefined && (timer === null || timer.at > clock.now())
    );
  }

  /** A pulse missed is no harm: the next one tells of it. */
  const beat = () => keepPulse(db, clock.now(), engine.communities).catch(() => {});

  const timer = setInterval(() => void beat().then(sweep), SWEEP_MS);

  return {
    start: sweep,
    nudge: sweep,
    advanceTo: () => Promise.reject(new Error("The wall clock cannot be moved.")),
    async receive(store) {
      await store();
      void sweep();
    },
    async settle() {
      while (!(await isCalm())) {
        await sweep();
        await sleep(10);
      }
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await sweeping;
      await Promise.all(underWay.values());
    },
  };
}
