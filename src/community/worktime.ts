import { DateTime } from "luxon";
import type { Calendar, Community, DateSpan, Duration } from "./community.ts";

/** What clocks in the zone show at an instant. */
export function localTime(at: Date, zone: string): DateTime<true> {
  const local = DateTime.fromJSDate(at, { zone });
  if (local.isValid) return local;
  throw new Error(`not an instant in a known zone: ${at.getTime()}, ${zone}`);
}

const covers = (spans: readonly DateSpan[], date: string) =>
  spans.some(({ from, to }) => from <= date && date <= to);

/** Whether people work on that day: a day swapped in 调休 beats a holiday, a holiday the weekday. */
export function isWorkday(calendar: Calendar, day: DateTime<true>): boolean {
  const date = day.toISODate();
  if (covers(calendar.workdays, date)) return true;
  return !covers(calendar.holidays, date) && calendar.days.includes(day.weekday);
}

function plusWorkdays(calendar: Calendar, start: DateTime<true>, amount: number): DateTime {
  let days = 0;
  for (let left = amount; left > 0;) {
    days += 1;
    if (isWorkday(calendar, start.plus({ days }))) left -= 1;
  }
  return start.plus({ days });
}

/**
 * A length of time after an instant.
 *
 * @returns for `m` and `h` by the wall clock; for `d` and `wd` at the same time of day in the
 * community's zone, `wd` counting only days on which people work
 */
export function addDuration(
  { timezone, calendar }: Pick<Community, "timezone" | "calendar">,
  at: Date,
  { amount, unit }: Duration,
): Date {
  const start = localTime(at, timezone);
  switch (unit) {
    case "m":
      return start.plus({ minutes: amount }).toJSDate();
    case "h":
      return start.plus({ hours: amount }).toJSDate();
    case "d":
      return start.plus({ days: amount }).toJSDate();
    case "wd":
      return plusWorkdays(calendar, start, amount).toJSDate();
  }
}
