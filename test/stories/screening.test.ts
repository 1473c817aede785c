import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

const screened = storiesIn({ policies: { screening: "on" } });

describe("a wish about a child, illness, hardship or disability", () => {
  test("is seen by staff before anybody else", async ({ group, english, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    group.silent();
    english.silent();
    street.hears("李姐", "#1 已收到，工作人员看过后会告诉您");
    street.hears("周主任", "#1 待发布：“接送孩子”");
    street.hears("小陈", "#1 待发布");
    expect(await street.demand(1)).toMatchObject({ state: "screening" });
  });

  test("appears once staff post it, for verified volunteers only", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.dm("小陈", "发布 1");
    street.hears("小陈", "#1 已发布");
    street.hears("李姐", "#1 已发布到群里");
    group.reads("#1 一位居民想请邻居帮忙：接送孩子");
    english.reads("#1 a neighbour could use a hand");
    await group.says("小张", "认领 1");
    street.hears("小张", "要核实过的志愿者来帮");
    await group.says("王师傅", "认领 1");
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "wang" });
  });

  test("is turned down with a reason that only its author reads", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.dm("周主任", "不发 1 已请社工联系您");
    street.hears("李姐", "#1 没有发布：已请社工联系您");
    group.silent();
    expect(await street.demand(1)).toMatchObject({ state: "declined" });
  });

  test("needs a reason to be turned down", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.dm("周主任", "不发 1");
    street.hears("周主任", "还差几个字");
    expect(await street.demand(1)).toMatchObject({ state: "screening" });
  });

  test("is reminded of after 4 h, is overdue after 24 h, and never posted by itself", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    street.skim();
    await street.later({ hours: 3, minutes: 59 });
    street.hearsNothing("周主任");
    await street.later({ minutes: 1 });
    street.hears("周主任", "#1 还等着审核");
    expect(await street.demand(1)).toMatchObject({ overdue: false });
    await street.later({ hours: 20 });
    street.hears("周主任", "#1 已超过 24 小时未审核");
    expect(await street.demand(1)).toMatchObject({ state: "screening", overdue: true });
    street.skim();
    await street.later({ days: 20 });
    expect(await street.demand(1)).toMatchObject({ state: "screening", overdue: true });
    street.hears("周主任", "#1 已超过 24 小时未审核");
    expect(group.texts().filter((text) => text.includes("孩子"))).toEqual([]);
  });

  test("filed by staff counts as seen", async ({ group }) => {
    await group.says("周主任", "谁能帮忙接一下孩子放学？");
    group.reads("#1 一位居民想请邻居帮忙：接送孩子");
  });

  test("that was turned down can be opened again by staff", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.dm("周主任", "不发 1 再想想");
    await street.dm("周主任", "重开 1 家长同意了");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
    group.reads("接送孩子");
  });

  test("can be withdrawn by its author meanwhile", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.dm("李姐", "撤回 1");
    expect(await street.demand(1)).toMatchObject({ state: "withdrawn" });
    await street.dm("周主任", "发布 1");
    street.hears("周主任", "这一步现在做不了");
    group.silent();
  });
});

describe("with screening switched on", () => {
  screened("every wish waits for staff", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.silent();
    await street.dm("周主任", "发布 1");
    group.reads("#1 一位居民想请邻居帮忙：借梯子");
  });
});
