import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

describe("a claimed wish", () => {
  test("is asked after at 72 h, and goes back to the neighbours after 7 d", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await group.says("小林", "认领 1");
    street.skim();
    await street.later({ hours: 71, minutes: 59, seconds: 59 });
    street.hearsNothing("小张");
    await street.later({ seconds: 1 });
    street.hears("小张", "#1 进展还顺利吗？");
    street.skim();
    await street.later({ days: 3, hours: 23, minutes: 59, seconds: 59 });
    expect(await street.demand(1)).toMatchObject({ state: "claimed" });
    await street.later({ seconds: 1 });
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
    street.hears("小张", "已请其他邻居接力，谢谢您");
    street.hears("小林", "#1 空出来了，先告诉您");
    street.hears("李姐", "正在请别人帮忙");
    expect(group.texts().filter((text) => text.includes("小张")).length).toBe(1);
  });

  test("is asked after in the group where its holder cannot be written to", async ({
    group,
    street,
  }) => {
    await street.reach("小林", "no");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小林", "认领 1");
    await street.later({ hours: 72 });
    const asked = group.reads("@小林 #1 进展还顺利吗？");
    expect(asked.mentions).toEqual(["wx-lin"]);
  });
});

describe("a wish that nobody claims", () => {
  test("is offered wider after 3 d, named to staff after 7 d, and theirs after 10 d", async ({
    group,
    gridTwo,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    gridTwo.silent();
    await street.later({ days: 3, seconds: -1 });
    gridTwo.silent();
    await street.later({ seconds: 1 });
    gridTwo.reads("#1 一位居民想请邻居帮忙：借梯子");
    street.skim();
    await street.later({ days: 4 });
    street.hears("周主任", "7 天没人接，可以问问商户和社会组织");
    await street.later({ days: 3 });
    street.hears("周主任", "10 天没人接，请工作人员安排");
    street.skim();
    await street.later({ days: 7 });
    street.hears("周主任", "17 天没人接");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
    const cards = group.texts().filter((text) => text.includes("#1 一位居民"));
    expect(cards).toHaveLength(1);
  });
});

const patient = storiesIn({ policies: { lease: "off", checkIn: "off", confirm: "off" } });

patient(
  "with lease and check-in off a claim stays, but is asked after each week",
  async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    street.skim();
    await street.later({ days: 8 });
    expect(await street.demand(1)).toMatchObject({ state: "claimed" });
    street.hears("小张", "#1 进展还顺利吗？");
    await street.dm("小张", "完成 1");
    street.skim();
    await street.later({ days: 8 });
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    street.hears("周主任", "#1");
  },
);
