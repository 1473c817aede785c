import { fire, nextDue } from "./due.ts";
import type { Engine } from "./engine.ts";
import { type Desk, handle } from "./handle.ts";
import type { VirtualClock } from "../kernel/clock.ts";
import type { Queues } from "../queue/queues.ts";
import { boundary } from "../store/boundary.ts";
import { waitingArrivals } from "../store/inbox.ts";
import { pulse } from "../store/pulse.ts";
import { type Owed, owedWakeUps, settlePost } from "../store/sending.ts";
import { wakeUpOf } from "./wake.ts";
import type { Works } from "./works.ts";

/** How long a wake-up that failed is left alone. */
const AGAIN_MS = 30_000;

/**
 * Drives a service one step at a time on a virtual clock: events in the order of arrival, then what
 * leaves in the order in which it was written, then what is due. The same events give the same posts.
 */
export function stepwise(engine: Engine, desk: Desk, queues: Queues, clock: VirtualClock): Works {
  const { db } = engine;

  async function handOver(owed: Owed): Promise<void> {
    boundary("wake:before");
    try {
      await queues.wakeAndWait(wakeUpOf(owed));
    } catch (error) {
      engine.log.error({ event: "wake-up-failed", outbox: owed.id, err: error });
      const notBefore = new Date(clock.now().getTime() + AGAIN_MS);
      await settlePost(db, owed.id, { state: "waiting", notBefore });
    }
    boundary("wake:after");
  }

  /** Takes one step; false when nothing can be done at this instant. */
  async function takeStep(): Promise<boolean> {
    const [arrival] = await waitingArrivals(db, 1);
    if (arrival !== undefined) {
      await handle(engine, desk, arrival);
      return true;
    }
    const [owed] = await owedWakeUps(db, clock.now(), 1);
    if (owed !== undefined) {
      await handOver(owed);
      return true;
    }
    const timer = await nextDue(engine);
    if (timer === null || timer.at > clock.now()) return false;
    await fire(engine, timer);
    return true;
  }

  async function settle(): Promise<void> {
    while (await takeStep());
  }

  /** Kept before anything is done at the new instant: after a crash, time does not go back. */
  async function moveTo(at: Date): Promise<void> {
    if (at <= clock.now()) return;
    clock.moveTo(at);
    await pulse(db, at);
  }

  return {
    settle,
    start: settle,
    nudge: async () => {},
    close: async () => {},
    receive: (store) => store(),
    async advanceTo(at) {
      await settle();
      for (;;) {
        const timer = await nextDue(engine);
        if (timer === null || timer.at > at) break;
        await moveTo(timer.at);
        await settle();
      }
      await moveTo(at);
      await settle();
    },
  };
}
