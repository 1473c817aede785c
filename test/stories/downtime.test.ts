import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import { describe, expect } from "vitest";
import { gapMsBetween } from "../../src/store/gaps.ts";
import type { Tables } from "../../src/store/tables.ts";
import { test } from "../neighbourhood.ts";

const ladder = "谁家有梯子借我用一下？";

describe("after the service was away", () => {
  test("staff are told once from when to when, privately", async ({ group, work, street }) => {
    await group.says("李姐", ladder);
    street.skim();
    await street.restarts({ days: 3 });
    expect(street.hears("周主任", "服务中断").text).toBe(
      "服务中断：3月3日 10:00–3月6日 10:00，已恢复。",
    );
    street.skim();
    await street.restarts({ minutes: 10 });
    street.hearsNothing("周主任");
    for (const chat of [group, work]) chat.silent();
    await street.restarts({ minutes: 10, seconds: 1 });
    street.hears("周主任", "服务中断：3月6日 10:10–3月6日 10:20");
  });

  test("a wish that waited eight days climbs one rung, not each", async ({
    group,
    gridTwo,
    street,
  }) => {
    await group.says("李姐", ladder);
    street.skim();
    await street.restarts({ days: 8 });
    street.hears("周主任", "7 天没人接，可以问问商户和社会组织");
    gridTwo.silent();
    street.skim();
    await street.later({ days: 2, seconds: -1 });
    street.hearsNothing("周主任");
    await street.later({ seconds: 1 });
    street.hears("周主任", "10 天没人接，请工作人员安排");
    gridTwo.silent();
  });

  test("a lease ends twelve hours later at the soonest, and its holder is asked first", async ({
    group,
    street,
  }) => {
    await group.says("李姐", ladder);
    await group.says("小张", "认领 1");
    street.skim();
    await street.restarts({ days: 9 });
    expect(await street.demand(1)).toMatchObject({ state: "claimed" });
    street.hears("小张", "#1 进展还顺利吗？");
    await street.later({ hours: 11, minutes: 59, seconds: 59 });
    expect(await street.demand(1)).toMatchObject({ state: "claimed" });
    await street.later({ seconds: 1 });
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
  });

  test("whoever asked has twelve hours to say that it is not solved", async ({ group, street }) => {
    await group.says("李姐", ladder);
    await group.says("小张", "认领 1");
    await group.says("小张", "完成 1");
    await street.restarts({ days: 4 });
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    await street.later({ hours: 12, seconds: -1 });
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    await street.later({ seconds: 1 });
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
  });

  test("what would have ended some hours after the return waits too", async ({ group, street }) => {
    await group.says("李姐", ladder);
    await group.says("小张", "认领 1");
    await group.says("小张", "完成 1");
    await street.restarts({ days: 2, hours: 20 });
    await street.later({ hours: 11, minutes: 59 });
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    await street.later({ minutes: 1 });
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
  });

  test("it is known how much of a span it was away", async ({ street }) => {
    const start = street.clock.now();
    await street.later({ hours: 1 });
    await street.restarts({ hours: 2 });
    await street.later({ hours: 1 });
    await street.restarts({ hours: 4 });
    const pool = new Pool(street.database.config);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    const hours = async (from: number, to: number) => {
      const at = (hour: number) => new Date(start.getTime() + hour * 3_600_000);
      return (await gapMsBetween({ db }, at(from), at(to))) / 3_600_000;
    };
    expect([
      await hours(0, 8),
      await hours(0, 1),
      await hours(2, 3),
      await hours(2.5, 5),
      await hours(4, 9),
    ]).toEqual([6, 0, 1, 1.5, 4]);
    await db.destroy();
  });
});
