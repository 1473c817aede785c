import type { DateTime } from "luxon";
import type { Policies, TimeOfDay, Weekly } from "./community.ts";
import { localTime, timeOn } from "./worktime.ts";

type Quiet = Pick<Policies, "quiet">;

/** The end of the quiet hours that `at` falls into, else null; hours are those of clocks in the zone. */
function endOfQuiet({ quiet }: Quiet, zone: string, at: Date): Date | null {
  if (quiet === null) return null;
  const { from, to } = quiet;
  const overMidnight = to.hour * 60 + to.minute < from.hour * 60 + from.minute;
  const today = localTime(at, zone);
  const night = [-1, 0]
    .map((days) => today.plus({ days }))
    .map(
      (day) => [timeOn(day, from), timeOn(day.plus({ days: overMidnight ? 1 : 0 }), to)] as const,
    )
    .find(([start, end]) => start.toMillis() <= at.getTime() && at.getTime() < end.toMillis());
  return night === undefined ? null : night[1].toJSDate();
}

/** Whether unprompted posts must wait 免打扰. */
export const isQuiet = (policies: Quiet, zone: string, at: Date): boolean =>
  endOfQuiet(policies, zone, at) !== null;

/** When the quiet hours end that `at` falls into; `at` itself if it falls into none. */
export const quietEnds = (policies: Quiet, zone: string, at: Date): Date =>
  endOfQuiet(policies, zone, at) ?? at;

/** The first such time after `after` on a day that fits. */
function nextOn(
  time: TimeOfDay,
  zone: string,
  after: Date,
  fits: (day: DateTime) => boolean,
): Date {
  const today = localTime(after, zone);
  for (let days = 0; ; days += 1) {
    const at = timeOn(today.plus({ days }), time);
    if (fits(at) && at.toMillis() > after.getTime()) return at.toJSDate();
  }
}

/** The next such time of day after an instant. */
export const nextDaily = (time: TimeOfDay, zone: string, after: Date): Date =>
  nextOn(time, zone, after, () => true);

/** The next such time of the week after an instant. */
export const nextWeekly = ({ weekday, at }: Weekly, zone: string, after: Date): Date =>
  nextOn(at, zone, after, (day) => day.weekday === weekday);
