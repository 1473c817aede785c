import { expect, test } from "vitest";
import { openBreaker, type Outage } from "../../src/reading/model/breaker.ts";

function breakerAt() {
  let time = 0;
  const told: (Outage | null)[] = [];
  const breaker = openBreaker(
    () => time,
    (outage) => told.push(outage),
  );
  const fails = (outage: Outage = "unreachable", waitMs: number | null = null) =>
    breaker.admit()?.failed(outage, waitMs);
  return {
    breaker,
    told,
    fails,
    /** How long it stays shut, in seconds. */
    rests(): number {
      const from = time;
      while (breaker.isOpen()) time += 1000;
      return (time - from) / 1000;
    },
  };
}

test("after five failures in a row nobody waits for a model, and it is told once", () => {
  const { breaker, told, fails } = breakerAt();
  for (let times = 0; times < 4; times += 1) fails();
  expect(breaker.isOpen()).toBe(false);
  fails();
  expect(breaker.isOpen()).toBe(true);
  expect(breaker.admit()).toBeNull();
  expect(told).toEqual(["unreachable"]);
});

test("a success in between begins the row anew, but half of twenty is too much", () => {
  const { breaker, told, fails } = breakerAt();
  for (let times = 0; times < 9; times += 1) {
    fails("unusable");
    breaker.admit()?.succeeded();
  }
  fails("unusable");
  expect(breaker.isOpen()).toBe(false);
  breaker.admit()?.succeeded();
  fails("unusable");
  expect(breaker.isOpen()).toBe(true);
  expect(told).toEqual(["unusable"]);
});

test("one call tries after half a minute, and each pause is twice as long, up to ten minutes", () => {
  const { breaker, told, fails, rests } = breakerAt();
  for (let times = 0; times < 5; times += 1) fails();
  const pauses = Array.from({ length: 7 }, () => {
    const pause = rests();
    fails();
    return pause;
  });
  expect(pauses).toEqual([30, 60, 120, 240, 480, 600, 600]);
  rests();
  const probe = breaker.admit();
  expect(breaker.admit()).toBeNull();
  probe?.succeeded();
  expect(breaker.isOpen()).toBe(false);
  expect(told).toEqual(["unreachable", null]);
});

test("a refused key shuts it at once", () => {
  const { breaker, told, fails } = breakerAt();
  fails("refused");
  expect(breaker.isOpen()).toBe(true);
  expect(told).toEqual(["refused"]);
});

test("a short pause is kept and not worth a word; a long one is cut at ten minutes", () => {
  const { told, fails, rests } = breakerAt();
  fails("unreachable", 2000);
  expect(rests()).toBe(2);
  expect(told).toEqual([]);
  fails("unreachable", 86_400_000);
  expect(rests()).toBe(600);
  expect(told).toEqual(["unreachable"]);
});

test("what began before the pause tells nothing in it, and a call that was not made lets another try", () => {
  const { breaker, told, fails, rests } = breakerAt();
  const early = breaker.admit();
  for (let times = 0; times < 5; times += 1) fails();
  early?.succeeded();
  expect(breaker.isOpen()).toBe(true);
  rests();
  breaker.admit()?.dropped();
  expect(breaker.admit()).not.toBeNull();
  expect(told).toEqual(["unreachable"]);
});
