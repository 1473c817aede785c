import fc from "fast-check";
import { expect, test } from "vitest";
import { makeHanding } from "../../bots/wechat/handing.ts";
import { ripe, type Waiting } from "../../bots/wechat/order.ts";
import { breachesOf } from "../simulated-wechat/breaches.ts";
import type { ChatEvent } from "../../src/chat/event.ts";

const waiting = (thing: string, at: number, arrival: number, came: number): Waiting<string> => ({
  thing,
  at: new Date(at),
  arrival,
  came,
});

test("what was said first leaves first, however late it came", () => {
  const [leaving, staying] = ripe(
    [
      waiting("second", 2_000, 1, 0),
      waiting("first", 1_000, 2, 250),
      waiting("third", 3_000, 3, 260),
    ],
    300,
    300,
  );
  expect(leaving.map(({ thing }) => thing)).toEqual(["first", "second"]);
  expect(staying.map(({ thing }) => thing)).toEqual(["third"]);
});

test("within a second, the order of arrival counts", () => {
  const [leaving] = ripe([waiting("b", 1_000, 2, 0), waiting("a", 1_000, 1, 0)], 300, 300);
  expect(leaving.map(({ thing }) => thing)).toEqual(["a", "b"]);
});

test("nothing waits longer than it must, and nothing is lost", () => {
  const one = fc.record({ at: fc.nat(20), arrival: fc.nat(1_000), came: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.array(one), fc.nat(1_500), (all, now) => {
      const things = all.map(({ at, arrival, came }, index) =>
        waiting(`${index}`, at, arrival, came),
      );
      const [leaving, staying] = ripe(things, now, 300);
      expect([...leaving, ...staying]).toHaveLength(things.length);
      expect(staying.every(({ came }) => came + 300 > now)).toBe(true);
    }),
  );
});

const said = (key: string): ChatEvent => ({
  type: "recalled",
  network: "wechat",
  key,
  at: new Date(0),
  place: { kind: "group", id: "r" },
  id: key,
});

test("what cannot be kept is offered again; what never can is put aside", async () => {
  const kept: string[] = [];
  let outage = 2;
  const hand = makeHanding(
    async (events) => {
      outage -= 1;
      if (outage >= 0) throw new Error("The database is away.");
      if (events.some(({ key }) => key === "poison")) throw new Error("Nobody can read this.");
      kept.push(...events.map(({ key }) => key));
    },
    { pause: 1, mostPause: 2 },
    new AbortController().signal,
  );
  await hand(["a", "poison", "b"].map(said));
  expect(kept).toEqual(["a", "u:poison", "b"]);
});

test("posts that leave too fast are counted", () => {
  const posts = (...at: readonly (readonly [string, number])[]) =>
    breachesOf(at.map(([place, when]) => ({ place, at: when })));
  const none = { chat: 0, minute: 0, change: 0 };
  expect(posts(["a", 0], ["a", 1_000], ["b", 4_000])).toEqual(none);
  expect(posts(["a", 0], ["a", 900])).toEqual({ ...none, chat: 1 });
  expect(posts(["a", 0], ["b", 2_900])).toEqual({ ...none, change: 1 });
  const steady = Array.from({ length: 41 }, (_, index) => ["a", index * 1_400] as const);
  expect(posts(...steady)).toEqual({ ...none, minute: 1 });
});
