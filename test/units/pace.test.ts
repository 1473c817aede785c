import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pace } from "../../src/chat/pace.ts";
import {
  breachesOf,
  drawing,
  type Left,
  sendAll,
  telegramPace,
  type Wanted,
  wechatPace,
} from "../paced.ts";

const anyPace: fc.Arbitrary<Pace> = fc.oneof(
  fc.constantFrom(telegramPace, wechatPace),
  fc.record({
    chatMs: fc.integer({ min: 0, max: 3_000 }),
    groupPerMinute: fc.option(fc.integer({ min: 1, max: 30 })),
    perSecond: fc.option(fc.integer({ min: 1, max: 40 })),
    perMinute: fc.option(fc.integer({ min: 1, max: 60 })),
    switchMs: fc.option(fc.constant({ least: 1_000, most: 2_500 })),
  }),
);

const anyWanted: fc.Arbitrary<readonly Wanted[]> = fc.array(
  fc
    .record({
      chat: fc.integer({ min: 1, max: 6 }),
      at: fc.oneof(fc.integer({ min: 0, max: 120_000 }), fc.constantFrom(0, 30_000)),
      urgent: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
    })
    .map(({ chat, ...post }) => ({ ...post, place: `c${chat}`, group: chat % 2 === 0 })),
  { maxLength: 150 },
);

/** Posts of a chat and a priority in the order in which they left. */
const inOrder = (left: readonly Left[], wanted: readonly Wanted[]) =>
  [...Map.groupBy(left, ({ place, urgent }) => `${place} ${urgent}`).values()].every((own) => {
    const first = own[0];
    const asked = wanted
      .filter(({ place, urgent }) => place === first?.place && urgent === first.urgent)
      .toSorted((one, other) => one.at - other.at);
    return own.every(({ at }, index) => at === asked[index]?.at);
  });

describe("whatever is to be said, at whatever pace,", () => {
  test("no rule is broken, everything leaves, and in order", () => {
    fc.assert(
      fc.property(anyPace, anyWanted, (pace, wanted) => {
        const left = sendAll(pace, wanted);
        expect(breachesOf(pace, left)).toEqual([]);
        expect(left).toHaveLength(wanted.length);
        expect(inOrder(left, wanted)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const MOST = 10_000;

describe.for([
  ["Telegram", telegramPace],
  ["WeChat", wechatPace],
] as const)("behind ten thousand waiting posts on %s", ([, pace]) => {
  const waiting: readonly Wanted[] = Array.from({ length: MOST }, (_, index) => ({
    place: `c${index}`,
    group: true,
    at: 0,
    urgent: false,
  }));

  test("each chat has its turn in the order in which it asked", () => {
    const left = sendAll(pace, waiting);
    expect(breachesOf(pace, left)).toEqual([]);
    expect(left.map(({ place }) => place)).toEqual(waiting.map(({ place }) => place));
  });

  test("an emergency leaves within a second, wherever it is told", () => {
    for (const place of ["c0", "c7", "c9999", "new"]) {
      const alarm = { place, group: true, at: 20_000, urgent: true };
      const left = sendAll(pace, [...waiting, alarm]);
      expect(breachesOf(pace, left)).toEqual([]);
      const gone = left.find(({ urgent }) => urgent)?.left ?? Infinity;
      expect(gone - alarm.at).toBeLessThanOrEqual(1_000);
    }
  });
});

test("an emergency finds room in a group that is full", () => {
  const talk = Array.from({ length: 60 }, (_, index) => ({
    place: "c1",
    group: true,
    at: index * 1_000,
    urgent: false,
  }));
  const alarm = { place: "c1", group: true, at: 30_500, urgent: true };
  const left = sendAll(telegramPace, [...talk, alarm]);
  expect(breachesOf(telegramPace, left)).toEqual([]);
  expect(left.find(({ urgent }) => urgent)?.left).toBeLessThanOrEqual(31_500);
});

/** Twenty groups at ten times the usual talk: every day an hour in which they talk thirty times as much. */
function month(): readonly Wanted[] {
  const draw = drawing(7);
  const [groups, perDay, share, posts, hour] = [20, 119 * 10, 0.06, 3, 3_600_000];
  const wanted: Wanted[] = [];
  for (let at = 0; at < 30 * 24 * hour; at += 60_000) {
    const peak = Math.floor(at / hour) % 24 === 19 ? 30 : 1;
    const mean = (groups * perDay * share * peak) / (24 * 60);
    const needs = Math.floor(mean) + (draw() < mean % 1 ? 1 : 0);
    for (let need = 0; need < needs; need += 1) {
      const from = Math.floor(at + draw() * 60_000);
      for (let post = 0; post < posts; post += 1) {
        const group = `g${Math.floor(draw() * groups)}`;
        const urgent = draw() < 0.005;
        wanted.push({ place: group, group: true, at: from, urgent });
      }
    }
  }
  return wanted;
}

/** A quarter of a million posts are planned and counted. */
const MONTH = { timeout: 60_000 };

test.for([
  ["Telegram", telegramPace],
  ["WeChat", wechatPace],
] as const)("thirty days at ten times normal traffic break no rule of %s", MONTH, ([, pace]) => {
  const wanted = month();
  const left = sendAll(pace, wanted);
  expect(wanted.length).toBeGreaterThan(120_000);
  expect(left).toHaveLength(wanted.length);
  expect(breachesOf(pace, left)).toEqual([]);
  const alarms = left.filter(({ urgent }) => urgent).map(({ at, left: gone }) => gone - at);
  expect(alarms.toSorted((a, b) => a - b).at(Math.floor(alarms.length * 0.99))).toBeLessThan(2_000);
});
