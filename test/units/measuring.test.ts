import { expect, test } from "vitest";
import type { Labelled } from "../../src/reading/labelled.ts";
import { overlaps, pairUp } from "../../src/reading/measuring/pairs.ts";
import { f1, precision, recall, score } from "../../src/reading/measuring/score.ts";
import type { ReadDemand, Reading } from "../../src/reading/schema.ts";

const need = (part: Partial<ReadDemand> = {}): ReadDemand => ({
  kind: "affair",
  category: "repair",
  urgency: "soon",
  location: "3栋",
  when: null,
  for: "public",
  summary: "电梯停了",
  pii: [],
  ...part,
});

const meant = (text: string, demands: readonly ReadDemand[]): Labelled => ({
  id: text,
  lang: "zh",
  window: [{ at: "2026-03-02T08:00:00+08:00", from: "甲", role: "resident", text }],
  target: 0,
  intent: demands.length > 0 ? "demand" : "chatter",
  demands: [...demands],
});

const read = (demands: readonly ReadDemand[]): Reading => ({
  intent: demands.length > 0 ? "demand" : "chatter",
  confidence: 0.9,
  demands: [...demands],
  alarm: null,
  by: "test",
});

const lift = "3栋电梯停了";

test("what is read as it was meant scores full marks", () => {
  const told = score([{ labelled: meant(lift, [need()]), reading: read([need()]) }]);
  expect(told).toMatchObject({ kind: 1, category: 1, urgency: 1, number: 1, exact: 1 });
  expect(f1(told.demand)).toBe(1);
  expect(f1(told.location)).toBe(1);
});

test("a need that is missed, and one that is none, each count once", () => {
  const { demand } = score([
    { labelled: meant(lift, [need()]), reading: read([]) },
    { labelled: meant("大家早", []), reading: read([need()]) },
    { labelled: meant(lift, [need()]), reading: read([need()]) },
  ]);
  expect(precision(demand)).toBe(0.5);
  expect(recall(demand)).toBe(0.5);
});

test("one of two needs right is a message that is not exact", () => {
  const both = [need(), need({ kind: "wish", category: "errand", location: null })];
  const told = score([{ labelled: meant(lift, both), reading: read([need()]) }]);
  expect(told).toMatchObject({ exact: 0, number: 0, category: 1 });
});

test("needs are compared with those they are likest to, in whatever order they were read", () => {
  const [one, other] = [need(), need({ category: "sanitation", location: "北门" })];
  const pairs = pairUp([one, other], [other, one]);
  expect(pairs.every((pair) => pair.meant === pair.read)).toBe(true);
});

test.each([
  ["3栋2单元", "2单元", true],
  ["3栋2单元", "2单元门口", true],
  ["3栋", "3栋2单元门口旁边", false],
  ["3栋", "门口", false],
])("%s and %s mean the same words: %s", (one, other, same) => {
  expect(overlaps("3栋2单元门口旁边", one, other)).toBe(same);
});

test("private words count as found when they are covered, in one piece or several", () => {
  const text = "我妈腿脚不便，电话13900001111";
  const told = score([
    {
      labelled: meant(text, [need({ pii: ["腿脚不便", "13900001111"] })]),
      reading: read([need({ pii: ["腿脚", "不便", "电话"] })]),
    },
  ]);
  expect(told.pii).toEqual({ right: 1, wrong: 1, missed: 1 });
});
