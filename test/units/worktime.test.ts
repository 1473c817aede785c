import { assert, constantFrom, date, integer, pre, property, record } from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import type { Calendar, DayPart, Duration } from "../../src/community/community.ts";
import { isQuiet, nextDaily, nextWeekly, quietEnds } from "../../src/community/policies.ts";
import { addDuration, isWorkday, localTime } from "../../src/community/worktime.ts";

const zones = ["Asia/Shanghai", "Europe/London", "America/New_York"] as const;
const zone = constantFrom(...zones);
const time = record({
  hour: integer({ min: 0, max: 23 }),
  minute: integer({ min: 0, max: 59 }),
});
const instant = date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2027-01-01T00:00:00Z"),
  noInvalidDate: true,
});

const at = (local: string, inZone: string) => DateTime.fromISO(local, { zone: inZone }).toJSDate();
const hours = (from: number, to: number): DayPart => ({
  from: { hour: from, minute: 0 },
  to: { hour: to, minute: 0 },
});

const night = { quiet: hours(22, 7) };

/** How many hours the quiet lasts from then on, in London. */
function hoursOfQuiet(local: string): number {
  const start = at(local, "Europe/London");
  return (quietEnds(night, "Europe/London", start).getTime() - start.getTime()) / 3_600_000;
}

describe("quiet hours", () => {
  test.each([
    ["2026-03-02T21:59:59", false, "2026-03-02T21:59:59"],
    ["2026-03-02T22:00:00", true, "2026-03-03T07:00:00"],
    ["2026-03-03T00:00:00", true, "2026-03-03T07:00:00"],
    ["2026-03-03T06:59:59", true, "2026-03-03T07:00:00"],
    ["2026-03-03T07:00:00", false, "2026-03-03T07:00:00"],
  ])("at %s: %s, until %s", (local, quiet, end) => {
    const now = at(local, "Asia/Shanghai");
    expect(isQuiet(night, "Asia/Shanghai", now)).toBe(quiet);
    expect(quietEnds(night, "Asia/Shanghai", now)).toEqual(at(end, "Asia/Shanghai"));
  });

  test("never come when they are off", () => {
    assert(property(instant, zone, (now, where) => !isQuiet({ quiet: null }, where, now)));
  });

  test("last nine hours, ten when clocks go back, eight when they go forward", () => {
    const evenings = ["2026-06-01T22:00", "2026-10-24T22:00", "2026-03-28T22:00"];
    expect(evenings.map(hoursOfQuiet)).toEqual([9, 10, 8]);
  });

  test("end within a day, and it is quiet until then", () => {
    assert(
      property(instant, zone, time, time, (now, where, from, to) => {
        pre(from.hour !== to.hour || from.minute !== to.minute);
        const policies = { quiet: { from, to } };
        const end = quietEnds(policies, where, now);
        if (!isQuiet(policies, where, now)) return end.getTime() === now.getTime();
        const waited = end.getTime() - now.getTime();
        const before = new Date(end.getTime() - 1);
        return waited > 0 && waited <= 25 * 3_600_000 && isQuiet(policies, where, before);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the next time of day", () => {
  test("is later, within 25 hours, and what clocks show", () => {
    assert(
      property(instant, zone, time, (after, where, wanted) => {
        const next = nextDaily(wanted, where, after);
        const shown = DateTime.fromJSDate(next, { zone: where });
        const skipped =
          shown.minus({ minutes: 1 }).offset !== shown.offset || shown.hour !== wanted.hour;
        const wait = next.getTime() - after.getTime();
        return wait > 0 && wait <= 25 * 3_600_000 && (skipped || shown.minute === wanted.minute);
      }),
      { numRuns: 300 },
    );
  });

  test("comes once on the day clocks go back, and still on the day they skip it", () => {
    const half = { hour: 1, minute: 30 };
    const first = nextDaily(half, "America/New_York", new Date("2026-11-01T04:00:00Z"));
    expect(first.toISOString()).toBe("2026-11-01T05:30:00.000Z");
    expect(nextDaily(half, "America/New_York", first).toISOString()).toBe(
      "2026-11-02T06:30:00.000Z",
    );
    const skipped = nextDaily(
      { hour: 2, minute: 30 },
      "America/New_York",
      new Date("2026-03-08T05:00:00Z"),
    );
    expect(skipped.toISOString()).toBe("2026-03-08T07:30:00.000Z");
  });
});

describe("the next time of the week", () => {
  const monday = { weekday: 1, at: { hour: 9, minute: 0 } };

  test.each([
    ["2026-03-02T08:59:59", "2026-03-02T09:00"],
    ["2026-03-02T09:00:00", "2026-03-09T09:00"],
    ["2026-03-08T23:59:59", "2026-03-09T09:00"],
  ])("after %s is %s", (after, next) => {
    expect(nextWeekly(monday, "Asia/Shanghai", at(after, "Asia/Shanghai"))).toEqual(
      at(next, "Asia/Shanghai"),
    );
  });

  test("keeps its weekday and hour over every change of clocks", () => {
    assert(
      property(instant, zone, (after, where) => {
        const next = DateTime.fromJSDate(nextWeekly(monday, where, after), { zone: where });
        return next.weekday === 1 && next.hour === 9 && next.toMillis() > after.getTime();
      }),
    );
  });
});

describe("a length of time", () => {
  const calendar: Calendar = {
    hours: { from: { hour: 8, minute: 30 }, to: { hour: 17, minute: 30 } },
    days: [1, 2, 3, 4, 5],
    holidays: [{ from: "2026-10-01", to: "2026-10-07" }],
    workdays: [{ from: "2026-10-10", to: "2026-10-10" }],
    clock: "working",
  };

  test.each<[string, Duration, string]>([
    ["2026-03-02T09:00", { amount: 90, unit: "m" }, "2026-03-02T10:30"],
    ["2026-03-02T09:00", { amount: 72, unit: "h" }, "2026-03-05T09:00"],
    ["2026-03-02T09:00", { amount: 7, unit: "d" }, "2026-03-09T09:00"],
    ["2026-03-06T16:00", { amount: 1, unit: "wd" }, "2026-03-09T16:00"],
    ["2026-03-07T16:00", { amount: 1, unit: "wd" }, "2026-03-09T16:00"],
    ["2026-09-30T16:00", { amount: 1, unit: "wd" }, "2026-10-08T16:00"],
    ["2026-09-30T16:00", { amount: 3, unit: "wd" }, "2026-10-10T16:00"],
  ])("from %s, %o, ends at %s", (from, duration, end) => {
    const start = at(from, "Asia/Shanghai");
    expect(addDuration({ timezone: "Asia/Shanghai", calendar }, start, duration)).toEqual(
      at(end, "Asia/Shanghai"),
    );
  });

  test("in days keeps the time of day when clocks change; in hours it does not", () => {
    const london = { timezone: "Europe/London", calendar };
    const eve = at("2026-03-28T12:00", "Europe/London");
    expect(addDuration(london, eve, { amount: 1, unit: "d" })).toEqual(
      at("2026-03-29T12:00", "Europe/London"),
    );
    expect(addDuration(london, eve, { amount: 24, unit: "h" })).toEqual(
      at("2026-03-29T13:00", "Europe/London"),
    );
  });

  test("in working days ends on a working day, never sooner than in days", () => {
    assert(
      property(instant, zone, integer({ min: 1, max: 30 }), (start, timezone, amount) => {
        const worked = addDuration({ timezone, calendar }, start, { amount, unit: "wd" });
        const sooner = addDuration({ timezone, calendar }, start, { amount, unit: "d" });
        return isWorkday(calendar, localTime(worked, timezone)) && worked >= sooner;
      }),
    );
  });
});
