import { DateTime, type Zone } from "luxon";
import type { Calendar, Community, DateSpan, Duration, TimeOfDay } from "./community.ts";

type Place = Pick<Community, "timezone" | "calendar">;

/** What clocks in the zone show at an instant. */
export function localTime(at: Date, zone: string): DateTime<true> {
  const local = DateTime.fromJSDate(at, { zone });
  if (local.isValid) return local;
  throw new Error(`not an instant in a known zone: ${at.getTime()}, ${zone}`);
}

/**
 * The instant at which clocks in the zone show that time on the date of `day`; the first one where
 * clocks are set back over it, and the same moment by the old clock where they are set forward.
 *
 * @param zone other than that of `day` where `day` is no more than a date
 */
export function timeOn(day: DateTime, time: TimeOfDay, zone: Zone | string = day.zone): DateTime {
  const { year, month, day: date } = day;
  const shown = DateTime.fromObject({ year, month, day: date, ...time }, { zone });
  return shown.getPossibleOffsets()[0] ?? shown;
}

const covers = (spans: readonly DateSpan[], date: string) =>
  spans.some(({ from, to }) => from <= date && date <= to);

/** Whether people work on that day: a day swapped in 调休 beats a holiday, a holiday the weekday. */
export function isWorkday(calendar: Calendar, day: DateTime<true>): boolean {
  const date = day.toISODate();
  if (covers(calendar.workdays, date)) return true;
  return !covers(calendar.holidays, date) && calendar.days.includes(day.weekday);
}

const daysOfYear = 366;

/**
 * The first working day at least `days` after `start`, counted in days after it. Where nobody works
 * for a year the calendar is mistaken and every day counts, so that no search goes on for ever.
 */
function workdayFrom(calendar: Calendar, start: DateTime<true>, days: number): number {
  for (let later = days; later <= days + daysOfYear; later += 1)
    if (isWorkday(calendar, start.plus({ days: later }))) return later;
  return days;
}

function plusWorkdays(calendar: Calendar, start: DateTime<true>, amount: number): DateTime {
  let days = 0;
  for (let left = amount; left > 0; left -= 1) days = workdayFrom(calendar, start, days + 1);
  return start.plus({ days });
}

/**
 * A length of time after an instant.
 *
 * @returns for `m` and `h` by the wall clock; for `d` and `wd` at the same time of day in the
 * community's zone, `wd` counting only days on which people work
 */
export function addDuration(
  { timezone, calendar }: Place,
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

type OpenHours = { readonly opens: number; readonly closes: number };

/** The hours that begin on a date, as instants; clocks set forward may leave none of them. */
function hoursOn({ timezone, calendar }: Place, date: DateTime): OpenHours {
  const { from, to } = calendar.hours;
  const overMidnight = to.hour * 60 + to.minute <= from.hour * 60 + from.minute;
  const opens = timeOn(date, from, timezone).toMillis();
  const closes = timeOn(date.plus({ days: overMidnight ? 1 : 0 }), to, timezone).toMillis();
  return { opens, closes: Math.max(opens, closes) };
}

/**
 * The date before that of an instant, whose hours may run over midnight. In UTC: dates are counted
 * faster there, and clocks never skip one.
 */
function dayBefore(at: Date, zone: string): DateTime<true> {
  const { year, month, day } = localTime(at, zone);
  return localTime(new Date(Date.UTC(year, month - 1, day - 1)), "utc");
}

/**
 * The instant at which so many working minutes are used up. Hours over midnight belong to the day
 * on which they begin; where nobody works for a year, every day is taken for a working day.
 *
 * @param at outside working hours, counting starts at the next opening
 * @param minutes zero or more; parts count, to the millisecond
 * @returns at the end of a working day its closing time, not the next opening
 */
export function addWorking(community: Place, at: Date, minutes: number): Date {
  const date = dayBefore(at, community.timezone);
  let left = Math.round(minutes * 60_000);
  for (let days = 0; ; days += 1) {
    days = workdayFrom(community.calendar, date, days);
    const { opens, closes } = hoursOn(community, date.plus({ days }));
    const start = Math.max(at.getTime(), opens);
    if (start + left <= closes) return new Date(start + left);
    left -= Math.max(0, closes - start);
  }
}

/** How many milliseconds people work from one instant to another; 0 if the other is not later. */
export function workingBetween(community: Place, from: Date, to: Date): number {
  const date = dayBefore(from, community.timezone);
  let worked = 0;
  for (let days = 0; ; days += 1) {
    days = workdayFrom(community.calendar, date, days);
    const { opens, closes } = hoursOn(community, date.plus({ days }));
    if (opens >= to.getTime()) return worked;
    worked += Math.max(0, Math.min(to.getTime(), closes) - Math.max(from.getTime(), opens));
  }
}

/** The last working day of that day's month; of a month without any, its last day. */
function monthEnd(calendar: Calendar, day: DateTime<true>): DateTime<true> {
  const last = day.set({ day: day.daysInMonth, hour: 12 });
  const back = Array.from({ length: last.day }, (_, days) => last.minus({ days }));
  return back.find((each) => isWorkday(calendar, each)) ?? last;
}

/** Whether people work on that day and on none after it in its month. */
export const isLastWorkday = (calendar: Calendar, day: DateTime<true>): boolean =>
  isWorkday(calendar, day) && monthEnd(calendar, day).day === day.day;

/**
 * The next such time of day, after an instant, on a month's last working day; in a month without
 * any, on its last day, so that no month goes by without an end.
 */
export function nextMonthEnd(time: TimeOfDay, { timezone, calendar }: Place, after: Date): Date {
  const today = localTime(after, timezone);
  const endOf = (month: DateTime<true>) => timeOn(monthEnd(calendar, month), time).toJSDate();
  const end = endOf(today);
  return end > after ? end : endOf(today.startOf("month").plus({ months: 1 }));
}
