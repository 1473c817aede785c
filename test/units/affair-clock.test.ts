import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Community } from "../../src/community/community.ts";
import { rungs } from "../../src/features/affair/ladder.ts";
import {
  acceptFrom,
  finishFromNow,
  limitsAnew,
  limitsFrom,
  onAccept,
} from "../../src/features/affair/limits.ts";
import { running } from "../../src/features/demand/limits.ts";
import { liveStates } from "../../src/features/demand/states.ts";
import { categories, urgencies } from "../../src/reading/schema.ts";
import type { DemandRow } from "../../src/store/tables.ts";
import { BORN, demandRow } from "../demand-row.ts";
import { elm } from "../elm.ts";

/** The states in which an affair's clock runs. */
const ticking = liveStates.filter((state) => state !== "screening" && state !== "claimed");

const affairIn = (state: string, change: Partial<DemandRow> = {}): DemandRow =>
  demandRow({ kind: "affair", category: "repair", unit: "estates", state, ...change });

/** An affair at any point of its life, with its limits as they were set at its birth. */
function anyAffair(rules: Community) {
  const span = fc.integer({ min: 1, max: 40 * 24 * 60 }).map((minutes) => minutes * 60_000);
  const after = span.map((ms) => new Date(BORN.getTime() + ms));
  return (
    fc
      .record({
        state: fc.constantFrom(...ticking),
        category: fc.constantFrom(...categories),
        urgency: fc.constantFrom(...urgencies),
        quiet: fc.boolean(),
        rung: fc.nat(3),
        reminded_at: fc.option(after),
        overdue_at: fc.option(after),
        word_at: fc.option(after),
        done_at: fc.option(after),
      })
      // What is quiet is certain from its birth.
      .filter(({ quiet, state }) => !quiet || state !== "unsure")
      .map((about): DemandRow => {
        const limits = limitsFrom(rules, about, BORN);
        return affairIn(about.state, { ...limits, ...about });
      })
  );
}

const usual = elm();
const time = ({ at }: { readonly at: Date }) => at.getTime();
const levels = fc.nat(4);
/** Communities that wait differently long for somebody to object. */
const waiting = [{}, { confirm: "off" }, { confirm: "30m" }, { confirm: "10d" }];
const anyRules = fc.constantFrom(...waiting.map((policies) => elm({ policies })));

describe("the clock of an affair", () => {
  test("always has something to come, soonest first, after all that was done", () => {
    fc.assert(
      fc.property(anyAffair(usual), anyRules, levels, (affair, rules, above) => {
        const ahead = rungs(affair, rules, above);
        const behind = (affair.reminded_at ?? affair.created_at).getTime();
        const times = ahead.map(time);
        // The next level is never passed over, whatever else was due at the same instant.
        const fresh = ahead.filter(({ step: what }) => what !== "escalate").map(time);
        return (
          ahead.length > 0 &&
          times.every((at, index) => at >= (times[index - 1] ?? 0)) &&
          fresh.every((at) => at > behind)
        );
      }),
    );
  });

  test("ends no quiet crisis, and nothing that somebody has in hand", () => {
    fc.assert(
      fc.property(anyAffair(usual), anyRules, levels, (affair, rules, above) => {
        const lapses = rungs(affair, rules, above).some(({ step: what }) => what === "lapse");
        return !lapses || (!affair.quiet && ["unsure", "done"].includes(affair.state));
      }),
    );
  });

  test("calls a limit missed at the very instant it is due, and reminds before", () => {
    fc.assert(
      fc.property(anyAffair(usual), levels, (affair, above) => {
        const ahead = rungs(affair, usual, above);
        return running(affair).every(({ limit, due }) => {
          const mine = ahead.filter((rung) => rung.limit === limit);
          const missed = mine.filter(({ step: what }) => what === "overdue").map(time);
          const reminders = mine.filter(({ step: what }) => what === "remind").map(time);
          const behind = affair.reminded_at ?? affair.created_at;
          const expected = due > behind ? [due.getTime()] : [];
          return missed.join() === expected.join() && reminders.every((at) => at < due.getTime());
        });
      }),
    );
  });

  test("keeps what it says of something urgent to the day", () => {
    const hourOf = (at: Date) => (at.getUTCHours() + 8) % 24;
    fc.assert(
      fc.property(anyAffair(usual), (affair) => {
        const heard = rungs({ ...affair, urgency: "urgent", category: "repair" }, usual, 0);
        const said = heard.filter(({ step: what }) => what === "remind" || what === "alert");
        return said.every(({ at }) => hourOf(at) >= 7 && hourOf(at) < 22);
      }),
    );
  });

  test("pages for an emergency every five minutes, then each hour, until somebody accepts it", () => {
    const fire = affairIn("open", { urgency: "emergency", accept_from: BORN });
    const pages = rungs(fire, usual, 0).filter(({ step: what }) => what === "page");
    const minutes = pages.map(({ at }) => (at.getTime() - BORN.getTime()) / 60_000);
    expect(minutes).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
    const hourly = rungs(fire, usual, 0).filter(({ step: what }) => what === "supervise");
    const hours = hourly.map(({ at }) => (at.getTime() - BORN.getTime()) / 3_600_000);
    expect(hours).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    const held = rungs({ ...fire, state: "accepted" }, usual, 0).map(({ step: what }) => what);
    expect(held).not.toContain("page");
    expect(held).not.toContain("supervise");
  });

  test.each([
    [0, [1]],
    [1, [2]],
    [2, []],
  ])("goes up one level a day from the second on; %i were told before", (rung, days) => {
    const late = affairIn("working", { overdue_at: BORN, reminded_at: BORN, rung });
    const up = rungs(late, usual, 3).filter(({ step: what }) => what === "escalate");
    expect(up.map(({ at }) => (at.getTime() - BORN.getTime()) / 86_400_000)).toEqual(days);
  });
});

describe("a limit that runs", () => {
  const later = new Date("2026-03-05T03:00:00Z");

  test("does not move when the affair is returned or given away, but for accepting", () => {
    fc.assert(
      fc.property(anyAffair(usual), (affair) => {
        const moved = { ...affair, ...acceptFrom(usual, affair, later) };
        expect(moved).toEqual({
          ...affair,
          accept_from: later,
          accept_due: moved.accept_due,
          accepted_at: null,
        });
        return moved.accept_due !== null && moved.accept_due > later;
      }),
    );
  });

  test("for finishing begins with accepting only where the file says so, and only once", () => {
    const more = "limits: { repair: { finishFrom: accepted, finish: 3d } }";
    const rules = elm({ more });
    const affair = affairIn("open", { ...limitsFrom(rules, affairIn("open"), BORN) });
    expect([affair.finish_from, affair.finish_due]).toEqual([null, null]);
    const first = { ...affair, ...onAccept(rules, affair, later) };
    expect([first.finish_from, first.finish_due]).toEqual([
      later,
      new Date("2026-03-08T03:00:00Z"),
    ]);
    expect(onAccept(rules, first, BORN)).toEqual({ accepted_at: BORN });
    const plain = affairIn("open", { ...limitsFrom(usual, affairIn("open"), BORN) });
    expect(onAccept(usual, plain, later)).toEqual({ accepted_at: later });
  });

  test("is counted anew from the same instants by other terms, unless it was extended", () => {
    fc.assert(
      fc.property(anyAffair(usual), (affair) => {
        const { accept_due, word_due, finish_due } = limitsAnew(usual, affair);
        return (
          accept_due?.getTime() === affair.accept_due?.getTime() &&
          word_due?.getTime() === affair.word_due?.getTime() &&
          finish_due?.getTime() === affair.finish_due?.getTime()
        );
      }),
    );
    const longer = affairIn("open", { ...limitsFrom(usual, affairIn("open"), BORN), extended: 1 });
    const sooner = limitsAnew(usual, { ...longer, urgency: "urgent", finish_due: later });
    expect(sooner.finish_due).toEqual(later);
    expect(sooner.accept_due).toEqual(new Date(BORN.getTime() + 2 * 3_600_000));
  });

  test("for finishing begins anew when what was done is not solved", () => {
    const again = finishFromNow(usual, affairIn("done", { urgency: "urgent" }), later);
    expect(again).toEqual({ finish_from: later, finish_due: new Date("2026-03-06T03:00:00Z") });
  });

  test.each([
    ["open", "accept,word,finish"],
    ["accepted", "word,finish"],
    ["working", "word,finish"],
    ["done", ""],
    ["unsure", ""],
    ["redirected", ""],
  ])("while %s: %s", (state, expected) => {
    const affair = affairIn(state, { ...limitsFrom(usual, affairIn("open"), BORN) });
    expect(
      running(affair)
        .map(({ limit }) => limit)
        .join(),
    ).toBe(expected);
  });
});
