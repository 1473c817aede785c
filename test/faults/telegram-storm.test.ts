import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { cards, follows, lost, misplaced, owed, unknown } from "./telegram-storm-judge.ts";
import { outOfOrder, STAFF, traffic, typed } from "./telegram-storm-traffic.ts";
import { isDoubt } from "./telegram-storm-troubles.ts";
import { type Life, liveThrough } from "./telegram-storm-world.ts";

/** A group for each need, so that the pace of a group, which is the real one, holds nothing up for long. */
const updates = Number(process.env["STORM_UPDATES"] ?? 2_500);
const seed = Number(process.env["STORM_SEED"] ?? 1);
const scale = { updates, groups: 16 * Math.ceil(updates / 1_500), seed };

let clean: Life;
let stormy: Life;

beforeAll(async () => {
  const lines = traffic(scale);
  const late = outOfOrder(lines, seed);
  [clean, stormy] = await Promise.all([
    liveThrough(scale, typed(lines), null),
    liveThrough(scale, typed(late), seed),
  ]);
}, 900_000);

const hash = ({ state }: Life): string =>
  createHash("sha256").update(JSON.stringify(state)).digest("hex");

describe("on Telegram, with updates doubled and out of order, sends that fail and two deaths", () => {
  test("everything ends as on a day on which nothing goes wrong", () => {
    expect(clean.state).toHaveLength(scale.groups);
    expect(stormy.state).toEqual(clean.state);
    expect(hash(stormy)).toBe(hash(clean));
    expect([stormy.kills, stormy.broken, clean.broken]).toEqual([2, null, null]);
    const troubled = stormy.met.filter(({ trouble }) => trouble !== null);
    expect(troubled.length).toBeGreaterThan(stormy.met.length * 0.15);
    expect(clean.output + stormy.output).not.toContain("event-failed");
    expect(stormy.repeated).toBeGreaterThan(updates * 0.5);
  });

  test("nothing that was owed is lost", () => {
    expect(lost(clean)).toEqual([]);
    expect(lost(stormy)).toEqual([]);
    // Staff hear more: that posts were refused, and that the service was away.
    const apart = new Set([STAFF, ...stormy.blocked]);
    // A notice may be one post or two, as time goes by on the wall clock.
    const told = (life: typeof clean) =>
      owed(life, apart).filter((post) => !post.includes(" notice "));
    expect(told(stormy)).toEqual(told(clean));
  });

  test("nobody reads a post twice but what was in doubt and needed", () => {
    const { orphans, doubled } = unknown(stormy);
    const cut = stormy.met.filter(({ trouble }) => trouble === "cut").length;
    expect(orphans.length).toBeLessThanOrEqual(cut + stormy.inFlight.length);
    const urgent = ({ chat, text }: (typeof doubled)[number]) =>
      chat > 0 || text.startsWith("请马上拨打");
    expect(doubled.filter((post) => !urgent(post))).toEqual([]);
    expect(unknown(clean)).toEqual({ orphans: [], doubled: [] });
  });

  test("every chat reads in order, and no card shows an older state last", () => {
    for (const life of [clean, stormy]) {
      expect(misplaced(life)).toEqual([]);
      const shown = cards(life);
      expect(shown.filter((card) => !follows(card.shown, card.moves))).toEqual([]);
      const settled = shown.filter(({ certain, shown: { length } }) => certain && length > 0);
      expect(settled.length).toBeGreaterThan(0);
      expect(settled.filter((card) => card.shown.at(-1) !== card.ended)).toEqual([]);
    }
  });

  test("no limit of Telegram is broken", () => {
    expect([clean.breaches, stormy.breaches]).toEqual([0, 0]);
  });

  test("figures", () => {
    const count = (what: readonly unknown[]) => what.length;
    process.stdout.write(
      `${JSON.stringify({
        updates,
        repeated: stormy.repeated,
        demands: count(stormy.state),
        sends: count(stormy.met),
        troubled: count(stormy.met.filter(({ trouble }) => trouble !== null)),
        inDoubt: count(stormy.met.filter(({ trouble }) => isDoubt(trouble))),
        inFlight: count(stormy.inFlight),
        suspect: count(stormy.wanted.filter(({ state }) => state === "suspect")),
        unknown: count(unknown(stormy).orphans),
        doubled: count(unknown(stormy).doubled),
        seconds: [clean.seconds, stormy.seconds],
      })}\n`,
    );
  });
});
