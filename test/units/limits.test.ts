import { assert, constantFrom, date, double, integer, property } from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import type { Calendar, Community, Duration, Limit } from "../../src/community/community.ts";
import { daytime, dueAt, shareOf, termsOf, type LimitClock } from "../../src/community/limits.ts";
import { addDuration, workingBetween } from "../../src/community/worktime.ts";
import { categories, urgencies, type Category, type Urgency } from "../../src/reading/schema.ts";

const calendar: Calendar = {
  hours: { from: { hour: 8, minute: 30 }, to: { hour: 17, minute: 30 } },
  days: [1, 2, 3, 4, 5],
  holidays: [{ from: "2026-10-01", to: "2026-10-07" }],
  workdays: [{ from: "2026-10-10", to: "2026-10-10" }],
  clock: "working",
};
const elm = { timezone: "Asia/Shanghai", calendar, limits: {} };
const roundTheClock = { ...elm, calendar: { ...calendar, clock: "wall" as const } };

const at = (local: string) => DateTime.fromISO(local, { zone: elm.timezone }).toJSDate();
const brief = ({ amount, unit }: Duration) => `${amount}${unit}`;
const limit = (set: Partial<Limit>): Limit => ({
  accept: null,
  word: null,
  finish: null,
  finishFrom: null,
  ...set,
});

const clocks: readonly LimitClock[] = ["wall", "working"];
const instant = date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2027-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const inDays = constantFrom("d", "wd");
const anyShare = double({ min: 0, max: 1, noNaN: true });
const span = integer({ min: 0, max: 20 * 86_400_000 });

/** The terms as one line: accept, first word, finish, since when, by which clock, at any hour. */
function terms(where: typeof elm, urgency: Urgency, category: Category): string {
  const { accept, word, finish, finishFrom, clock, anyHour } = termsOf(where, {
    category,
    urgency,
  });
  const hours = anyHour ? "any hour" : "by day";
  return [...[accept, word, finish].map(brief), finishFrom, clock, hours].join(" ");
}

describe("the terms of an affair", () => {
  test.each<[Urgency, Category, string]>([
    ["emergency", "safety", "5m 15m 2h opened wall any hour"],
    ["urgent", "repair", "2h 4h 24h opened wall by day"],
    ["urgent", "utilities", "2h 4h 24h opened wall any hour"],
    ["soon", "repair", "4h 1wd 3wd opened working any hour"],
    ["routine", "repair", "1wd 2wd 7wd opened working any hour"],
  ])("when %s, about %s, are %s", (urgency, category, expected) => {
    expect(terms(elm, urgency, category)).toBe(expected);
  });

  test.each<[Urgency, string]>([
    ["emergency", "5m 15m 2h opened wall any hour"],
    ["urgent", "2h 4h 24h opened wall any hour"],
    ["soon", "4h 1wd 3wd opened wall any hour"],
    ["routine", "1wd 2wd 7wd opened wall any hour"],
  ])("when %s, in a community that works round the clock, are %s", (urgency, expected) => {
    expect(terms(roundTheClock, urgency, "repair")).toBe(expected);
  });

  test("are replaced by the file field by field, the category's before the urgency's", () => {
    const limits: Community["limits"] = {
      soon: limit({ accept: { amount: 3, unit: "h" }, word: { amount: 6, unit: "h" } }),
      emergency: limit({ word: { amount: 10, unit: "m" } }),
      repair: limit({ accept: { amount: 1, unit: "h" }, finishFrom: "accepted" }),
    };
    const oak = { ...elm, limits };
    const about = (urgency: Urgency, category: Category) => terms(oak, urgency, category);
    expect(about("soon", "repair")).toBe("1h 6h 3wd accepted working any hour");
    expect(about("soon", "traffic")).toBe("3h 6h 3wd opened working any hour");
    expect(about("urgent", "repair")).toBe("1h 4h 24h accepted wall by day");
    expect(about("routine", "repair")).toBe("1h 2wd 7wd accepted working any hour");
    expect(about("emergency", "repair")).toBe("5m 10m 2h opened wall any hour");
  });

  test("let no category slow an emergency down", () => {
    const slow = limit({ accept: { amount: 9, unit: "d" }, finish: { amount: 9, unit: "d" } });
    const limits = Object.fromEntries(categories.map((category) => [category, slow]));
    const heard = categories.map((category) => terms({ ...elm, limits }, "emergency", category));
    expect(new Set(heard)).toEqual(new Set(["5m 15m 2h opened wall any hour"]));
  });

  test("run on working time only when nothing is urgent", () => {
    const used = urgencies.map((urgency) => termsOf(elm, { category: "other", urgency }).clock);
    expect(used).toEqual(["working", "working", "wall", "wall"]);
  });
});

describe("a limit", () => {
  test.each<[LimitClock, string, Duration, string]>([
    ["wall", "2026-03-06T17:00", { amount: 2, unit: "h" }, "2026-03-06T19:00"],
    ["working", "2026-03-06T17:00", { amount: 2, unit: "h" }, "2026-03-09T10:00"],
    ["working", "2026-03-06T17:00", { amount: 30, unit: "m" }, "2026-03-06T17:30"],
    ["working", "2026-03-06T17:00", { amount: 31, unit: "m" }, "2026-03-09T08:31"],
    ["working", "2026-03-06T20:00", { amount: 4, unit: "h" }, "2026-03-09T12:30"],
    ["working", "2026-09-30T17:00", { amount: 10, unit: "h" }, "2026-10-09T09:00"],
    ["working", "2026-03-06T17:00", { amount: 15, unit: "d" }, "2026-03-21T17:00"],
    ["working", "2026-03-06T17:00", { amount: 1, unit: "wd" }, "2026-03-09T17:00"],
    ["wall", "2026-09-30T17:00", { amount: 3, unit: "wd" }, "2026-10-10T17:00"],
  ])("by the %s clock from %s, %o, is over at %s", (clock, from, length, due) => {
    expect(dueAt(elm, clock, at(from), length)).toEqual(at(due));
  });

  test("in days is the same by both clocks", () => {
    assert(
      property(instant, inDays, integer({ min: 1, max: 20 }), (from, unit, amount) => {
        const due = addDuration(elm, from, { amount, unit }).getTime();
        return clocks.every((clock) => dueAt(elm, clock, from, { amount, unit }).getTime() === due);
      }),
    );
  });
});

describe("a share of the time", () => {
  test.each<[LimitClock, string, string, number, string]>([
    ["wall", "2026-03-06T17:00", "2026-03-06T19:00", 0.5, "2026-03-06T18:00"],
    ["wall", "2026-03-06T17:00", "2026-03-06T19:00", 0.8, "2026-03-06T18:36"],
    ["working", "2026-03-06T17:00", "2026-03-09T10:00", 0.25, "2026-03-06T17:30"],
    ["working", "2026-03-06T17:00", "2026-03-09T10:00", 0.5, "2026-03-09T09:00"],
    ["working", "2026-03-06T17:00", "2026-03-09T10:00", 0.8, "2026-03-09T09:36"],
    ["working", "2026-03-06T20:00", "2026-03-09T20:00", 0.5, "2026-03-09T13:00"],
    ["working", "2026-03-06T20:00", "2026-03-09T20:00", 1, "2026-03-09T20:00"],
    ["working", "2026-03-07T10:00", "2026-03-08T10:00", 0.5, "2026-03-07T22:00"],
  ])("by the %s clock from %s to %s, %d, is used up at %s", (clock, from, due, share, end) => {
    expect(shareOf(elm, clock, at(from), at(due), share)).toEqual(at(end));
  });

  test("lies between, the whole of it at the end, a greater one no sooner", () => {
    assert(
      property(
        instant,
        span,
        anyShare,
        anyShare,
        constantFrom(...clocks),
        (from, ms, one, two, clock) => {
          const due = new Date(from.getTime() + ms);
          const used = (share: number) => shareOf(elm, clock, from, due, share).getTime();
          const [less, more] = [used(Math.min(one, two)), used(Math.max(one, two))];
          const inside = from.getTime() <= less && less <= more && more <= due.getTime();
          return inside && used(1) === due.getTime();
        },
      ),
    );
  });

  test("leaves the rest of the working time", () => {
    assert(
      property(instant, span, anyShare, (from, ms, share) => {
        const due = new Date(from.getTime() + ms);
        const all = workingBetween(elm, from, due);
        const used = workingBetween(elm, from, shareOf(elm, "working", from, due, share));
        return all === 0 || share === 1 || Math.abs(used - all * share) <= 1;
      }),
    );
  });
});

test.each([
  ["2026-03-02T06:59:59", "2026-03-02T07:00:00"],
  ["2026-03-02T07:00:00", "2026-03-02T07:00:00"],
  ["2026-03-02T21:59:59", "2026-03-02T21:59:59"],
  ["2026-03-02T22:00:00", "2026-03-03T07:00:00"],
  ["2026-03-03T00:00:00", "2026-03-03T07:00:00"],
])("by day, %s becomes %s", (now, then) => {
  expect(daytime(elm, at(now))).toEqual(at(then));
});
