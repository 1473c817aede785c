import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Duration, Policies } from "../../src/community/community.ts";
import { isLive } from "../../src/features/demand/states.ts";
import { nextStep } from "../../src/features/wish/ladder.ts";
import { isWishState, wishMoves, type WishState } from "../../src/features/wish/lifecycle.ts";
import { step } from "../../src/kernel/lifecycle.ts";
import type { Result } from "../../src/kernel/result.ts";
import type { DemandRow } from "../../src/store/tables.ts";
import { drawn, shownInReadme } from "../diagram.ts";
import { BORN, demandRow } from "../demand-row.ts";
import { elm } from "../elm.ts";

type State = WishState | null;

const states = [...new Set(wishMoves.map(([, , , to]) => to))];
const liveStates = states.filter((state) => isLive({ state }));
const commands = [...new Set(wishMoves.map(([, command]) => command))];
const roles = [...new Set(wishMoves.map(([, , by]) => by))];

describe("the moves of a wish", () => {
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
          const next: Result<readonly WishState[], string> = step(
            wishMoves,
            state,
            command,
            new Set(by),
          );
          if (!next.ok) continue;
          const to: WishState | undefined = next.value[choice % next.value.length];
          if (to === undefined || !isWishState(to)) return false;
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
      for (const [from, , , to] of wishMoves) if (reached.has(from)) reached.add(to);
    }
    expect(reached).toEqual(new Set([null, ...states]));
    const stuck = liveStates.filter((live) => !wishMoves.some(([from]) => from === live));
    expect(stuck).toEqual([]);
  });

  test("never wait for one person alone: clock or staff can end every live state but an open one", () => {
    const helped = new Set<State>(
      wishMoves.filter(([, , by]) => by === "clock" || by === "staff").map(([from]) => from),
    );
    expect(liveStates.filter((live) => !helped.has(live))).toEqual([]);
  });

  test.each(states.filter((state) => !isLive({ state })))(
    "bring %s back by a person's word only",
    (ended) => {
      const back = wishMoves.filter(([from, , , to]) => from === ended && isLive({ state: to }));
      const by: readonly string[] = back.map(([, , who]) => who);
      expect(by.filter((who) => who === "clock" || who === "system")).toEqual([]);
    },
  );

  test("let nobody claim their own wish, and no doer confirm", () => {
    expect(step(wishMoves, "open", "claim", new Set(["requester"])).ok).toBe(false);
    expect(step(wishMoves, "done", "confirm", new Set(["holder", "member"])).ok).toBe(false);
  });

  test("never publish by the clock what is screened", () => {
    const by: readonly string[] = wishMoves.flatMap(([from, , who]) =>
      from === "screening" ? [who] : [],
    );
    expect(by).not.toContain("clock");
  });

  test("are drawn in the README as they are; `node test/diagram.ts` draws them anew", async () => {
    expect(await shownInReadme("wish")).toBe(drawn("wish"));
  });
});

const wishIn = (state: string, change: Partial<DemandRow> = {}): DemandRow =>
  demandRow({
    state,
    handed_over: true,
    claimed_at: state === "claimed" || state === "done" ? BORN : null,
    done_at: state === "done" ? BORN : null,
    ...change,
  });

const usual = elm();
const HOUR = 3_600_000;

describe("the clock", () => {
  test.each([
    ["unsure", 0, 24, "lapse"],
    ["screening", 0, 4, "remind-screening"],
    ["screening", 1, 24, "overdue-screening"],
    ["screening", 2, 48, "overdue-screening"],
    ["open", 0, 3 * 24, "widen"],
    ["open", 1, 7 * 24, "ask-organisations"],
    ["open", 2, 10 * 24, "staff-take"],
    ["open", 3, 17 * 24, "staff-take"],
    ["claimed", 0, 72, "check-in"],
    ["claimed", 1, 7 * 24, "release"],
    ["done", 0, 3 * 24, "lapse"],
  ] as const)("at rung %s %i comes after %i h: %s", (state, rung, hours, name) => {
    const { at, step: found } = nextStep(wishIn(state, { rung }), usual);
    expect([(at.getTime() - BORN.getTime()) / HOUR, found]).toEqual([hours, name]);
  });

  test("has staff connect the two after 2 h where nothing was handed over", () => {
    const { at, step: found } = nextStep(wishIn("claimed", { handed_over: false }), usual);
    expect([(at.getTime() - BORN.getTime()) / HOUR, found]).toEqual([2, "relay"]);
  });

  test("asks staff every three days about what is in their hands", () => {
    const { at, step: found } = nextStep(wishIn("open", { in_staff_hands: true }), usual);
    expect([(at.getTime() - BORN.getTime()) / HOUR, found]).toEqual([72, "staff-take"]);
  });

  const duration = fc.option(
    fc.record<Duration>({
      amount: fc.integer({ min: 1, max: 9 }),
      unit: fc.constantFrom("m", "h", "d", "wd"),
    }),
  );

  test("always has a next step for what is live, later with every rung, whatever is off", () => {
    const policies = fc.record({ lease: duration, checkIn: duration, confirm: duration });
    const wish = fc.record({
      state: fc.constantFrom(...liveStates),
      handed_over: fc.boolean(),
      in_staff_hands: fc.boolean(),
    });
    fc.assert(
      fc.property(wish, policies, (about, changed) => {
        const rules = { ...usual, policies: { ...usual.policies, ...changed } satisfies Policies };
        const times = Array.from({ length: 9 }, (_, rung) =>
          nextStep(wishIn(about.state, { ...about, rung }), rules).at.getTime(),
        );
        return times.every((time, rung) => time > BORN.getTime() && time >= (times[rung - 1] ?? 0));
      }),
      { numRuns: 200 },
    );
  });
});
