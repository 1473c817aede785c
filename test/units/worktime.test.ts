import { assert, constantFrom, date, integer, pre, property, record, tuple } from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import type { Calendar, DayPart, Duration } from "../../src/community/community.ts";
import { isQuiet, nextDaily, nextWeekly, quietEnds } from "../../src/community/policies.ts";
import {
  addDuration,
  addWorking,
  isLastWorkday,
  isWorkday,
  localTime,
  nextMonthEnd,
  workingBetween,
} from "../../src/community/worktime.ts";

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

const calendar: Calendar = {
  hours: { from: { hour: 8, minute: 30 }, to: { hour: 17, minute: 30 } },
  days: [1, 2, 3, 4, 5],
  holidays: [{ from: "2026-10-01", to: "2026-10-07" }],
  workdays: [{ from: "2026-10-10", to: "2026-10-10" }],
  clock: "working",
};
const shanghai = { timezone: "Asia/Shanghai", calendar };
const idle: Calendar = { ...calendar, days: [], holidays: [], workdays: [] };
const beijing = (local: string) => at(local, "Asia/Shanghai");

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

/** Communities that work by day or by night, so that clocks change within their hours too. */
const place = record({
  timezone: zone,
  calendar: tuple(
    constantFrom(calendar.hours, hours(0, 4), hours(1, 3), hours(22, 2)),
    constantFrom([1, 2, 3, 4, 5], [6, 7], [3]),
  ).map(([open, days]) => ({ ...calendar, hours: open, days })),
});

const minutes = integer({ min: 0, max: 3000 });
const ordered = tuple(instant, instant).map(([one, other]) =>
  one < other ? ([one, other] as const) : ([other, one] as const),
);

describe("working minutes", () => {
  test.each<[string, number, string]>([
    ["2026-03-02T08:29:59", 60, "2026-03-02T09:30:00"],
    ["2026-03-02T08:30:00", 60, "2026-03-02T09:30:00"],
    ["2026-03-02T08:30:01", 60, "2026-03-02T09:30:01"],
    ["2026-03-02T16:30:00", 60, "2026-03-02T17:30:00"],
    ["2026-03-02T16:30:01", 60, "2026-03-03T08:30:01"],
    ["2026-03-02T17:30:00", 0, "2026-03-02T17:30:00"],
    ["2026-03-02T17:30:01", 0, "2026-03-03T08:30:00"],
    ["2026-03-02T17:30:00", 1, "2026-03-03T08:31:00"],
    ["2026-03-02T23:59:59", 540, "2026-03-03T17:30:00"],
    ["2026-03-06T17:00:00", 120, "2026-03-09T10:00:00"],
    ["2026-03-07T12:00:00", 30, "2026-03-09T09:00:00"],
    ["2026-09-30T17:00:00", 60, "2026-10-08T09:00:00"],
    ["2026-10-04T12:00:00", 60, "2026-10-08T09:30:00"],
    ["2026-10-09T17:00:00", 60, "2026-10-10T09:00:00"],
    ["2026-10-10T17:00:00", 60, "2026-10-12T09:00:00"],
  ])("from %s, %i end at %s", (from, amount, end) => {
    expect(addWorking(shanghai, beijing(from), amount)).toEqual(beijing(end));
  });

  test.each<[string, string, number]>([
    ["2026-03-02T09:30:00", "2026-03-02T09:29:59", 0],
    ["2026-03-02T09:29:59", "2026-03-02T09:30:00", 1],
    ["2026-03-02T08:00:00", "2026-03-02T08:30:00", 0],
    ["2026-03-02T08:00:00", "2026-03-02T08:30:01", 1],
    ["2026-03-02T17:29:59", "2026-03-03T08:30:01", 2],
    ["2026-03-06T00:00:00", "2026-03-09T00:00:00", 9 * 3600],
    ["2026-03-07T00:00:00", "2026-03-09T00:00:00", 0],
    ["2026-09-30T17:00:00", "2026-10-08T09:00:00", 3600],
    ["2026-10-10T00:00:00", "2026-10-12T00:00:00", 9 * 3600],
    ["2026-01-01T00:00:00", "2027-01-01T00:00:00", (261 - 5 + 1) * 9 * 3600],
  ])("from %s to %s are %i seconds", (from, to, seconds) => {
    expect(workingBetween(shanghai, beijing(from), beijing(to))).toBe(seconds * 1000);
  });

  test("over midnight belong to the day on which they begin", () => {
    const nights = { ...shanghai, calendar: { ...calendar, hours: hours(22, 6) } };
    const friday = beijing("2026-03-06T23:00");
    expect(addWorking(nights, friday, 7 * 60)).toEqual(beijing("2026-03-07T06:00"));
    expect(addWorking(nights, friday, 8 * 60)).toEqual(beijing("2026-03-09T23:00"));
    expect(addWorking(nights, beijing("2026-03-07T05:00"), 60)).toEqual(
      beijing("2026-03-07T06:00"),
    );
  });

  test("are those that pass: fewer on a night set forward, more on one set back", () => {
    const where = { ...calendar, days: [7], hours: hours(1, 5) };
    const newYork = { timezone: "America/New_York", calendar: where };
    const worked = ["2026-03-08", "2026-03-15", "2026-11-01"].map((day) => {
      const from = at(day, newYork.timezone);
      return workingBetween(newYork, from, new Date(from.getTime() + 12 * 3_600_000)) / 3_600_000;
    });
    expect(worked).toEqual([3, 4, 5]);
  });

  test("are as many between as were added", () => {
    assert(
      property(place, instant, minutes, (where, from, amount) => {
        const end = addWorking(where, from, amount);
        return end >= from && workingBetween(where, from, end) === amount * 60_000;
      }),
    );
  });

  test("end no sooner when they start later, or are more", () => {
    assert(
      property(place, ordered, minutes, minutes, (where, [early, late], some, more) => {
        const end = addWorking(where, early, some);
        return end <= addWorking(where, late, some) && end <= addWorking(where, early, some + more);
      }),
    );
  });

  test("are what counting the half hours one by one gives", () => {
    const step = 1_800_000;
    const working = (now: Date) => {
      const local = localTime(now, "Europe/London");
      const time = local.hour * 60 + local.minute;
      return isWorkday(calendar, local) && time >= 510 && time < 1050;
    };
    assert(
      property(instant, integer({ min: 0, max: 400 }), (start, steps) => {
        const from = Math.floor(start.getTime() / step) * step;
        const every = Array.from({ length: steps }, (_, index) => new Date(from + index * step));
        const worked = { timezone: "Europe/London", calendar };
        const to = new Date(from + steps * step);
        return workingBetween(worked, new Date(from), to) === every.filter(working).length * step;
      }),
    );
  });

  test("are counted on every day where nobody ever works", () => {
    const nowhere = { timezone: "Asia/Shanghai", calendar: idle };
    const saturday = beijing("2026-03-07T17:00");
    expect(addWorking(nowhere, saturday, 60)).toEqual(beijing("2026-03-08T09:00"));
    expect(workingBetween(nowhere, saturday, beijing("2026-03-09T00:00"))).toBe(9.5 * 3_600_000);
    expect(addDuration(nowhere, saturday, { amount: 2, unit: "wd" })).toEqual(
      beijing("2026-03-09T17:00"),
    );
  });
});

describe("the end of a month", () => {
  const evening = { hour: 18, minute: 0 };
  const end = (after: string, about: Partial<Calendar> = {}) => {
    const where = { timezone: "Asia/Shanghai", calendar: { ...calendar, ...about } };
    return localTime(nextMonthEnd(evening, where, beijing(after)), where.timezone).toISO({
      includeOffset: false,
      suppressSeconds: true,
      suppressMilliseconds: true,
    });
  };

  test.each([
    ["2026-01-01T00:00", "2026-01-30T18:00"],
    ["2026-01-30T17:59:59", "2026-01-30T18:00"],
    ["2026-01-30T18:00", "2026-02-27T18:00"],
    ["2026-01-31T23:59", "2026-02-27T18:00"],
    ["2026-12-31T18:00", "2027-01-29T18:00"],
  ])("after %s is at %s", (after, expected) => {
    expect(end(after)).toBe(expected);
  });

  test("minds holidays, days swapped, and months in which nobody works", () => {
    const holidays = [{ from: "2026-04-28", to: "2026-05-03" }];
    expect(end("2026-04-01T00:00", { holidays })).toBe("2026-04-27T18:00");
    const workdays = [{ from: "2026-05-31", to: "2026-05-31" }];
    expect(end("2026-05-29T18:00", { workdays })).toBe("2026-05-31T18:00");
    expect(end("2026-02-28T18:00", idle)).toBe("2026-03-31T18:00");
  });

  test("comes once a month, on its last working day", () => {
    assert(
      property(place, instant, (where, after) => {
        const next = localTime(nextMonthEnd(evening, where, after), where.timezone);
        const months = next.diff(
          localTime(after, where.timezone).startOf("month"),
          "months",
        ).months;
        const last = isLastWorkday(where.calendar, next);
        return next.toMillis() > after.getTime() && last && next.hour === 18 && months < 2;
      }),
    );
  });

  test("is one day of all of a month, or none", () => {
    const days = Array.from({ length: 31 }, (_, index) =>
      localTime(beijing(`2026-10-${String(index + 1).padStart(2, "0")}`), "Asia/Shanghai"),
    );
    const last = (about: Calendar) => days.filter((day) => isLastWorkday(about, day));
    expect(last(calendar).map(({ day }) => day)).toEqual([30]);
    expect(last(idle)).toEqual([]);
  });
});
