import { fire, nextDue } from "./due.ts";
import type { Engine } from "./engine.ts";
import { type Desk, handle } from "./handle.ts";
import type { Queues } from "./queue/queues.ts";
import { waitingArrivals } from "./store/inbox.ts";
import { pulse } from "./store/pulse.ts";
import { owedWakeUps } from "./store/sending.ts";
import { wakeUpOf } from "./wake.ts";
import type { Works } from "./works.ts";

/** How often Postgres is asked what was missed: after a crash, from other processes, after an outage. */
const SWEEP_MS = 1_000;

/** As much is looked at in one go. */
const BATCH = 500;

/** Fires everything that is due, in order, then sets the alarm for the next. */
export async function runDue(engine: Engine): Promise<void> {
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
  let closed = false;
  let sweeping: Promise<void> | null = null;
  let again = false;

  async function actOnArrivals(): Promise<void> {
    for (const arrival of await waitingArrivals(db, BATCH)) {
      if (closed || underWay.has(arrival.id)) continue;
      const work = handle(engine, desk, arrival).finally(() => underWay.delete(arrival.id));
      underWay.set(arrival.id, work);
      void work.then(sweep, (error: unknown) => log.error({ event: "act-failed", err: error }));
    }
  }

  async function sweepOnce(): Promise<void> {
    await actOnArrivals();
    const owed = await owedWakeUps(db, clock.now(), BATCH);
    if (owed.length > 0) await queues.wake(owed.map(wakeUpOf));
    await queues.alarmAt((await nextDue(engine))?.at ?? null);
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
    do {
      again = false;
      try {
        await sweepOnce();
      } catch (error) {
        log.warn({ event: "sweep-failed", err: error });
      }
    } while (again);
  }

  async function isCalm(): Promise<boolean> {
    const [arrival] = await waitingArrivals(db, 1);
    const [owed] = await owedWakeUps(db, clock.now(), 1);
    const timer = await nextDue(engine);
    return (
      arrival === undefined && owed === undefined && (timer === null || timer.at > clock.now())
    );
  }

  const timer = setInterval(
    () => void sweep().then(() => pulse(db, clock.now()).catch(() => {})),
    SWEEP_MS,
  );

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
        await new Promise((resolve) => setTimeout(resolve, 10));
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
