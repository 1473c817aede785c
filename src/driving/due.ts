import type { Engine } from "./engine.ts";
import type { Fired } from "../feature.ts";
import type { Lane } from "../store/lane.ts";
import { stoppedCommunities } from "../store/stops.ts";

/** A timer as it stands in the table. */
export type DueRow = Fired & { readonly id: number; readonly community: string };

/** The timer that is due first, if any; those of a stopped community wait. */
export async function nextDue({ db }: Engine): Promise<DueRow | null> {
  const row = await db
    .selectFrom("due")
    .select(["id", "community", "at", "what", "key", "number", "chat"])
    .where("community", "not in", stoppedCommunities)
    .orderBy("at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A timer that fails is tried again after this long; a bug must not stop the clock for everybody. */
const AGAIN_MS = 600_000;

/** Fires one timer: takes it away and does what it stands for, in one transaction. */
export async function fire(engine: Engine, timer: DueRow): Promise<void> {
  const began = performance.now();
  const { id: due, what, community, number: demand } = timer;
  try {
    await engine.inLane(timer.community, async (scene) => {
      if (scene.lane.stopped || !(await take(scene.lane, timer))) return;
      const feature = engine.features.find(({ timers }) => timers[timer.what] !== undefined);
      await feature?.timers[timer.what]?.(scene, timer);
    });
    const ms = Math.round(performance.now() - began);
    engine.log.debug({ event: "timer-fired", community, what, due, demand, ms });
  } catch (error) {
    engine.log.error({ event: "timer-failed", community, what, due, demand, err: error });
    const at = new Date(engine.clock.now().getTime() + AGAIN_MS);
    await engine.db
      .updateTable("due")
      .set({ at })
      .where("id", "=", timer.id)
      .where("community", "not in", stoppedCommunities)
      .execute();
  }
}

/** Takes a timer off the table; false when it was moved, taken or fired meanwhile. */
async function take(lane: Lane, { id, at }: DueRow): Promise<boolean> {
  const { numDeletedRows } = await lane.db
    .deleteFrom("due")
    .where("id", "=", id)
    .where("at", "=", at)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
