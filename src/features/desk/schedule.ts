import type { Community, TimeOfDay } from "../../community/community.ts";
import { nextDaily } from "../../community/policies.ts";
import { nextMonthEnd } from "../../community/worktime.ts";
import type { Scene } from "../../feature.ts";

/** When handlers get their open lines on a month's last working day. */
const LINES_AT: TimeOfDay = { hour: 9, minute: 0 };

/** When each of the desk's timers fires next after an instant; null where it is switched off. */
const nextOf = {
  morning({ policies, timezone }: Community, after: Date) {
    return policies.morning && nextDaily(policies.morning, timezone, after);
  },
  "month-lines"(community: Community, after: Date) {
    return community.policies.monthEnd && nextMonthEnd(LINES_AT, community, after);
  },
  "month-end"(community: Community, after: Date) {
    const { monthEnd } = community.policies;
    return monthEnd && nextMonthEnd(monthEnd, community, after);
  },
} as const;

/** A timer of the desk. */
export type DeskTimer = keyof typeof nextOf;

const deskTimers = ["morning", "month-lines", "month-end"] as const satisfies readonly DeskTimer[];

/** Sets the timer that comes next of its name, or takes it away where it is switched off. */
export function setNext({ lane, community }: Scene, what: DeskTimer): void {
  const at = nextOf[what](community, lane.now);
  if (at === null) lane.dropTimer(what);
  else lane.setTimer({ at, what, key: what });
}

/** Sets the desk's timers; one that is late stays, and fires. */
export async function scheduleDesk(scene: Scene): Promise<void> {
  const { lane } = scene;
  const set = await lane.db
    .selectFrom("due")
    .select(["key", "at"])
    .where("community", "=", lane.community)
    .where("key", "in", deskTimers)
    .execute();
  for (const what of deskTimers) {
    const late = set.some(({ key, at }) => key === what && at <= lane.now);
    if (!late || nextOf[what](scene.community, lane.now) === null) setNext(scene, what);
  }
}
