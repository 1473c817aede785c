import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Community } from "../../src/community/community.ts";
import { readExtension } from "../../src/features/affair/extend.ts";
import { affairMoves, type AffairState } from "../../src/features/affair/lifecycle.ts";
import { unitNamed } from "../../src/community/units.ts";
import { queueOf, route } from "../../src/features/affair/route.ts";
import { scopeOf } from "../../src/features/affair/scope.ts";
import { isLive } from "../../src/features/demand/states.ts";
import { step } from "../../src/kernel/lifecycle.ts";
import type { Result } from "../../src/kernel/result.ts";
import { type Category, categories } from "../../src/reading/schema.ts";
import { drawn, shownInReadme } from "../diagram.ts";
import { type Changes, elm } from "../elm.ts";

type State = AffairState | null;

const states = [...new Set(affairMoves.map(([, , , to]) => to))];
const liveStates = states.filter((state) => isLive({ state }));
const commands = [...new Set(affairMoves.map(([, command]) => command))];
const roles = [...new Set(affairMoves.map(([, , by]) => by))];

/** The moves that end an affair. */
const ends = affairMoves.filter(
  ([from, , , to]) => (from === null || isLive({ state: from })) && !isLive({ state: to }),
);

describe("the moves of an affair", () => {
  test("lead from any commands in any order to a state that is known", () => {
    const move = fc.record({
      command: fc.constantFrom(...commands),
      by: fc.uniqueArray(fc.constantFrom(...roles)),
      choice: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        let state: State = null;
        for (const { command, by, choice } of moves) {
          const next: Result<readonly AffairState[], string> = step(
            affairMoves,
            state,
            command,
            new Set(by),
          );
          if (!next.ok) continue;
          const to: AffairState | undefined = next.value[choice % next.value.length];
          if (to === undefined || !states.includes(to)) return false;
          state = to;
        }
        return true;
      }),
      { numRuns: 10_000 },
    );
  });

  test("reach every state, and leave every live one", () => {
    const reached = new Set<State>([null]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const [from, , , to] of affairMoves) if (reached.has(from)) reached.add(to);
    }
    expect(reached).toEqual(new Set([null, ...states]));
    const left: readonly State[] = affairMoves.flatMap(([from, , , to]) =>
      to === from ? [] : [from],
    );
    expect(liveStates.filter((live) => !left.includes(live))).toEqual([]);
  });

  test("never wait for one person alone: clock or staff can lead out of every live state", () => {
    const helped = new Set<State>(
      affairMoves.flatMap(([from, , by, to]) =>
        (by === "clock" || by === "staff") && to !== from ? [from] : [],
      ),
    );
    expect(liveStates.filter((live) => !helped.has(live))).toEqual([]);
  });

  test("let a unit end nothing but by showing the right way", () => {
    const byUnit = ends.filter(([, , by]) => by === "worker" || by === "holder");
    expect(byUnit.map(([, command, , to]) => [command, to])).toEqual([["redirect", "redirected"]]);
    const others = ends.map(([, , by]) => by).filter((by) => by !== "worker" && by !== "clock");
    expect(new Set(others)).toEqual(new Set(["requester", "staff", "system"]));
  });

  test("let the clock end only what nobody spoke for, or nobody objects to", () => {
    const byClock = affairMoves.filter(([, , by]) => by === "clock");
    expect(byClock.map(([from, command, , to]) => [from, command, to])).toEqual([
      ["unsure", "lapse", "dismissed"],
      ["done", "lapse", "closed"],
    ]);
  });

  test("let nobody claim it, nor confirm who only handled it", () => {
    const named: readonly string[] = commands;
    expect(named).not.toContain("claim");
    expect(step(affairMoves, "done", "confirm", new Set(["holder", "worker"])).ok).toBe(false);
  });

  test.each(states.filter((state) => !isLive({ state })))(
    "bring %s back by a person's word only",
    (ended) => {
      const back = affairMoves.filter(([from, , , to]) => from === ended && isLive({ state: to }));
      const by: readonly string[] = back.map(([, , who]) => who);
      expect(by.length).toBeGreaterThan(0);
      expect(by.filter((who) => who === "clock" || who === "system")).toEqual([]);
    },
  );

  test("are drawn in the README as they are; `node test/diagram.ts` draws them anew", async () => {
    expect(await shownInReadme("affair")).toBe(drawn("affair"));
  });
});

/** A community whose whole routing is what these rules say. */
const ruled = (routing: Community["routing"], changes: Changes = {}): Community => ({
  ...elm(changes),
  routing,
});
const rule = (unit: string, area: string, ...of: Category[]) => ({ unit, area, categories: of });

describe("the unit of an affair", () => {
  const wide = rule("estates", "elm");
  test.each<[string, Community["routing"], string, boolean]>([
    [
      "the nearest area wins",
      [rule("power", "elm", "repair"), rule("estates", "g1")],
      "estates",
      true,
    ],
    [
      "the building before its grid",
      [rule("estates", "g1", "repair"), rule("power", "1")],
      "power",
      true,
    ],
    ["a category before all of them", [wide, rule("power", "elm", "repair")], "power", true],
    ["in either order", [rule("power", "elm", "repair"), wide], "power", true],
    ["the first of two alike", [wide, rule("power", "elm")], "estates", true],
    ["an area that holds the community", [rule("power", "riverside", "repair")], "power", true],
    ["none for another area", [rule("estates", "g2")], "office", false],
    ["none for another category", [rule("estates", "elm", "traffic")], "office", false],
    ["no rule at all", [], "office", false],
  ])("%s", (_, routing, unit, byRule) => {
    const found = route(ruled(routing), { category: "repair", area: "1" });
    expect([found.unit?.id, found.ruled]).toEqual([unit, byRule]);
  });

  test("is nobody where there is neither a rule nor a fallback", () => {
    const units = [
      "id: estates, name: { zh: 物业, en: Estates }, handler: property, people: [zhao]",
    ];
    const found = route(ruled([], { units }), { category: "repair", area: "1" });
    expect(found).toEqual({ unit: null, ruled: false });
  });

  test("is the same whatever rules there are for elsewhere", () => {
    const matter = fc.record({
      category: fc.constantFrom(...categories),
      area: fc.constantFrom("1", "2", "3", "g1"),
    });
    const usual = elm();
    const elsewhere = {
      ...usual,
      routing: [...usual.routing, rule("power", "g2"), rule("power", "5")],
    };
    fc.assert(
      fc.property(matter, (about) => {
        expect(route(elsewhere, about)).toEqual(route(usual, about));
      }),
    );
  });

  test.each([
    ["物业", "estates"],
    [" Estates ", "estates"],
    ["物业公司", "estates"],
    ["POWER", "power"],
    ["自来水", undefined],
    ["", undefined],
  ])("called “%s” is %s", (words, unit) => {
    expect(unitNamed(elm(), words)?.id).toBe(unit);
  });

  test("has a queue of affairs, the community's where it has none of its own", () => {
    const queues = elm().units.map((unit) => queueOf(unit));
    expect([...queues, queueOf(null)]).toEqual([
      "handle-property",
      "handle-utilities",
      "handle-community",
      "handle-community",
    ]);
  });
});

describe("the scope list", () => {
  const text = { zh: "甲", en: "A" };
  const listed = (id: string, match: string[], of: Category[] = []) => ({
    id,
    match,
    categories: of,
    reason: text,
    path: text,
  });
  const scope = [
    listed("words", ["网购", "Refund"]),
    listed("both", ["开发商"], ["housing"]),
    listed("all", [], ["legal"]),
  ];
  test.each<[string, Category, string | undefined]>([
    ["网购的东西坏了", "other", "words"],
    ["网 购", "repair", undefined],
    ["I want a REFUND", "repair", "words"],
    ["开发商不管", "housing", "both"],
    ["开发商不管", "repair", undefined],
    ["房顶漏水", "housing", undefined],
    ["随便问问", "legal", "all"],
    ["网购纠纷", "legal", "words"],
  ])("%s about %s: %s", (said, category, id) => {
    expect(scopeOf({ scope }, said, category)?.id).toBe(id);
  });
});

describe("an extension", () => {
  test.each([
    ["3天 等配件", { amount: 3, unit: "d" }, "等配件"],
    ["三天，等配件", { amount: 3, unit: "d" }, "等配件"],
    ["两个工作日 等检测", { amount: 2, unit: "wd" }, "等检测"],
    ["2 wd parts ordered", { amount: 2, unit: "wd" }, "parts ordered"],
    ["3d: parts ordered", { amount: 3, unit: "d" }, "parts ordered"],
    ["12小时 师傅在路上", { amount: 12, unit: "h" }, "师傅在路上"],
    ["５天 缺货", { amount: 5, unit: "d" }, "缺货"],
    ["3月20日 等配件", { month: 3, day: 20 }, "等配件"],
  ])("%s", (words, until, reason) => {
    expect(readExtension(words)).toMatchObject({ until, reason });
  });

  test.each(["", "3天", "等配件", "0天 等配件", "3 等配件", "三天", "3 dogs", "days 3 why"])(
    "needs how long and why: %s",
    (words) => {
      expect(readExtension(words)).toBeNull();
    },
  );
});
