import { expect, test } from "vitest";
import { openLately } from "../../src/hearing/lately.ts";

const start = new Date("2026-03-03T10:00:00Z");
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

test.each([
  [3600, true],
  [3720, true],
  [3721, false],
])("a picture %i s after the start belongs to words at 3600 s: %s", (seconds, belongs) => {
  const lately = openLately(start);
  lately.spoke(1, "li", after(3600));
  expect(lately.mayBelong(1, "li", after(seconds))).toBe(belongs);
  expect(lately.mayBelong(1, "lin", after(seconds))).toBe(false);
  expect(lately.mayBelong(2, "li", after(seconds))).toBe(false);
});

test("for two minutes after a start nobody is known to have been silent", () => {
  const lately = openLately(start);
  expect(lately.mayBelong(1, "li", after(120))).toBe(true);
  expect(lately.mayBelong(1, "li", after(121))).toBe(false);
});

test("a flood of speakers pushes out only the oldest", () => {
  const lately = openLately(start);
  for (let count = 0; count <= 10_000; count += 1) lately.spoke(1, `a${count}`, after(3600));
  expect(lately.mayBelong(1, "a0", after(3600))).toBe(false);
  expect(lately.mayBelong(1, "a1", after(3600))).toBe(true);
});
