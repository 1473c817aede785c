import { describe, expect } from "vitest";
import { storiesIn, test as unhurried } from "../neighbourhood.ts";

const test = storiesIn({ policies: { flood: "{ perMinute: 10, mute: 10m }" } });

type Group = { says(name: string, text: string): Promise<string> };

/** Somebody chats so many times within one instant. */
async function chats(group: Group, name: string, times: number): Promise<void> {
  for (let line = 0; line < times; line += 1) await group.says(name, `今天第 ${line} 次路过，哈哈`);
}

const ladder = "谁家有梯子借我用一下？";

describe("who says more than ten things within a minute", () => {
  test("is not answered for ten minutes; staff hear of it once, others are heard", async ({
    group,
    street,
  }) => {
    await group.says("李姐", ladder);
    street.skim();
    await chats(group, "小张", 10);
    street.hearsNothing("周主任");
    await group.says("小张", "认领 1");
    expect(street.hears("周主任", "小张 一分钟内发了很多条").text).toBe(
      "小张 一分钟内发了很多条，先安静 10 分钟；紧急求助照常。",
    );
    await group.says("小张", "谁家有电钻借我用一下？");
    await street.dm("小张", "帮助");
    await chats(group, "小张", 12);
    for (const hearsNothing of ["小张", "周主任"]) street.hearsNothing(hearsNothing);
    group.silent();
    await group.says("小林", "认领 1");
    group.reads("@小林 已接");
    street.skim();
    await street.later({ minutes: 9, seconds: 59 });
    await group.says("小张", "谁家有电钻借我用一下？");
    group.silent();
    await street.later({ seconds: 1 });
    await group.says("小张", "谁家有电钻借我用一下？");
    group.reads("#2");
  });

  test("is heard when somebody's life is at stake", async ({ group, street }) => {
    await chats(group, "小张", 11);
    street.skim();
    await group.says("小张", "我家厨房着火了！快来人啊");
    group.reads("请马上拨打 119");
    street.hears("周主任", "紧急");
    await street.dm("小张", "认领 1 我家厨房着火了！快来人啊");
    street.hears("小张", "119");
    street.hearsNothing("小张");
  });

  test("is still not answered after a restart", async ({ group, street }) => {
    await chats(group, "小张", 11);
    await street.restarts({ minutes: 5 });
    street.skim();
    await group.says("小张", ladder);
    group.silent();
    await street.later({ minutes: 5 });
    await group.says("小张", ladder);
    group.reads("#1");
    street.hearsNothing("周主任");
  });

  test("cannot press buttons either", async ({ english, street }) => {
    await english.says("Ann", "Could anyone lend me a ladder?");
    const card = english.reads("#1");
    for (let line = 0; line < 11; line += 1) await english.says("Ben", `so many cats ${line}`);
    await english.presses("Ben", card, "claim");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });
});

describe("no flood", () => {
  test("are ten messages in a minute and one a minute after the first", async ({
    group,
    street,
  }) => {
    await chats(group, "小张", 10);
    await street.later({ minutes: 1 });
    await group.says("小张", ladder);
    group.reads("#1");
    street.hearsNothing("周主任");
  });

  test("is one message that the network tells twelve times", async ({ group, street }) => {
    const again = group.line("小张", "今天天气真好");
    for (let time = 0; time < 12; time += 1) await street.plays(again);
    await group.says("小张", ladder);
    group.reads("#1");
  });

  test("are pictures of one walk", async ({ group, street }) => {
    for (let picture = 0; picture < 12; picture += 1)
      await street.plays({ ...group.line("小张", ""), media: "image" });
    await group.says("小张", ladder);
    group.reads("#1");
  });

  test("is staff at work", async ({ group, work, street }) => {
    await chats(work, "周主任", 12);
    await street.dm("周主任", "周报");
    street.hears("周主任", "一周小结");
    group.silent();
  });

  unhurried("is anything where the community says so", async ({ group, street }) => {
    await chats(group, "小张", 30);
    await group.says("小张", ladder);
    group.reads("#1");
    street.hearsNothing("周主任");
  });
});

describe("禁言", () => {
  test("has the bot ignore somebody until 解除禁言, emergencies apart", async ({
    group,
    street,
  }) => {
    await group.says("周主任", "/禁言 @小林", { mentions: ["小林"] });
    street.hears("周主任", "不再回应对方；紧急求助照常");
    await group.says("小林", ladder);
    await street.dm("小林", "帮助");
    street.hearsNothing("小林");
    await street.restarts();
    await group.says("小林", ladder);
    group.silent();
    await group.says("小林", "我家厨房着火了！快来人啊");
    group.reads("请马上拨打 119");
    await street.dm("周主任", "解除禁言 小林");
    street.hears("周主任", "照常听了");
    await group.says("小林", ladder);
    group.reads("一位居民想请邻居帮忙：借梯子");
    const audit = await street.show({ what: "audit", since: new Date(0) });
    const entry = (command: string) =>
      expect.objectContaining({ by: "zhou", command, outcome: "done", number: null });
    expect(audit).toMatchObject({
      audit: expect.arrayContaining([entry("mute"), entry("unmute")]),
    });
  });

  test("is for staff, and never for staff", async ({ group, street }) => {
    await group.says("周主任", "/禁言 @小陈", { mentions: ["小陈"] });
    street.hears("周主任", "对方也是工作人员");
    await group.says("小张", "/禁言 @小林", { mentions: ["小林"] });
    street.hears("小张", "要社区工作人员来做");
    await group.says("小林", ladder);
    group.reads("#1");
  });
});
