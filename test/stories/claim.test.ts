import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

describe("two ask for the same wish in one instant", () => {
  test("one holds it and the other is told and waits, fifty times over", async ({
    group,
    english,
    street,
  }) => {
    for (let number = 1; number <= 50; number += 1) {
      await street.later({ minutes: 2 });
      await group.says("李姐", "谁家有梯子借我用一下？");
      street.skim();
      await street.together([
        group.line("小张", `认领 ${number}`),
        english.line("Ben", `claim ${number}`),
      ]);
      const { holder, waiting } = await street.demand(number);
      const [winner, loser] = holder === "zhang" ? ["小张", "Ben"] : ["Ben", "小张"];
      expect([[holder], waiting]).toEqual(
        winner === "小张" ? [["zhang"], ["ben"]] : [["ben"], ["zhang"]],
      );
      street.hears(loser, loser === "Ben" ? "is already taken" : "已有人接手");
      await street.dm("李姐", `撤回 ${number}`);
    }
  }, 60_000);

  test("five ask, one holds it, four wait", async ({ group, english, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.together([
      group.line("小张", "认领 1"),
      group.line("王师傅", "认领 1"),
      group.line("小林", "认领 1"),
      english.line("Ann", "claim 1"),
      english.line("Ben", "claim 1"),
    ]);
    const { holder, waiting } = await street.demand(1);
    expect(new Set([holder, ...waiting])).toEqual(new Set(["ann", "ben", "lin", "wang", "zhang"]));
    expect(waiting).toHaveLength(4);
  });
});

test("on giving up, those who wait hear it first, and the next to ask holds it", async ({
  group,
  street,
}) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("小张", "认领 1");
  await group.says("王师傅", "认领 1");
  street.hears("王师傅", "#1 已有人接手，谢谢您！要是空出来，先告诉您");
  street.skim();
  await group.says("小张", "放弃 1 临时出差");
  expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
  const heard = street.hears("王师傅", "#1 空出来了，先告诉您");
  street.hears("李姐", "接手的邻居不方便了");
  const asked = group.reads("还需要帮忙，能帮请回复：认领 1");
  expect(street.posts.indexOf(heard)).toBeLessThan(street.posts.indexOf(asked));
  await group.says("王师傅", "认领 1");
  group.reads("@王师傅 已接");
  expect(await street.demand(1)).toMatchObject({ holder: "wang", waiting: [] });
});

test("who presses too late and cannot be told privately is called by name", async ({
  english,
  street,
}) => {
  await street.reach("Ben", "no");
  await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
  const card = english.reads("#1 a neighbour would like to borrow a ladder");
  await english.presses("小张", card, "claim");
  await english.presses("Ben", card, "claim");
  const told = english.reads(
    "#1 is already taken, thank you! Should it become free, you hear first. @Ben",
  );
  expect(told.mentions).toEqual(["2002"]);
});

test("nobody is made holder by the list of those who wait", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("小张", "认领 1");
  await group.says("王师傅", "认领 1");
  await group.says("小张", "放弃 1");
  await group.says("小林", "认领 1");
  expect(await street.demand(1)).toMatchObject({ holder: "lin", waiting: ["wang"] });
});

describe("a claim phrase without a number", () => {
  test("takes the one open wish whose card was posted here", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ minutes: 29, seconds: 59 });
    await group.says("小张", "我来");
    group.reads("@小张 已接");
    expect(await street.demand(1)).toMatchObject({ holder: "zhang" });
  });

  test("means nothing half an hour later", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.skim();
    await street.later({ minutes: 30 });
    await group.says("小张", "我来");
    group.silent();
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("is asked back where two wishes are open", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ minutes: 2 });
    await group.says("小林", "谁家有电钻借我用一下？");
    street.skim();
    await group.says("小张", "我去");
    group.reads("是哪一件？请回复：认领 1 或 认领 2");
    await group.says("小张", "认领 2");
    expect(await street.demand(2)).toMatchObject({ holder: "zhang" });
  });

  test("means that one of two whose request it answers", async ({ group, street }) => {
    const ladder = await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ minutes: 2 });
    await group.says("小林", "谁家有电钻借我用一下？");
    await group.says("小张", "我去", { replyTo: ladder });
    group.reads("@小张 已接");
    expect(await street.demand(1)).toMatchObject({ holder: "zhang" });
    expect(await street.demand(2)).toMatchObject({ state: "open" });
  });

  test("in reply to what is taken claims nothing else", async ({ group, street }) => {
    const ladder = await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("王师傅", "认领 1");
    await group.says("小林", "谁家有电钻借我用一下？");
    await group.says("小张", "我去", { replyTo: ladder });
    expect(await street.demand(1)).toMatchObject({ holder: "wang" });
    expect(await street.demand(2)).toMatchObject({ state: "open" });
  });

  test("is ordinary talk where no card is near", async ({ group }) => {
    await group.says("小张", "我来");
    await group.says("小张", "I'll take it");
    group.silent();
  });

  test("works in English too", async ({ english, street }) => {
    await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
    await english.says("Ben", "I'll take it");
    expect(await street.demand(1)).toMatchObject({ holder: "ben" });
  });

  test("that comes a moment late is told so", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "我来");
    await group.says("小林", "我来");
    street.hears("小林", "#1 已有人接手");
    expect(await street.demand(1)).toMatchObject({ holder: "zhang", waiting: ["lin"] });
  });
});

test("a reply to a card needs no number", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  const card = group.reads("#1");
  await street.later({ minutes: 2 });
  await group.says("小林", "谁家有电钻借我用一下？");
  await street.later({ hours: 3 });
  await group.says("小张", "认领", { replyTo: card });
  expect(await street.demand(1)).toMatchObject({ holder: "zhang" });
  await group.says("小张", "办好", { replyTo: card });
  expect(await street.demand(1)).toMatchObject({ state: "done" });
});

test("nobody claims their own wish", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("李姐", "认领 1");
  street.hears("李姐", "#1 是您自己的心愿");
  expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
});

test("three wishes in hand are enough", async ({ group, street }) => {
  const wishes = ["谁家有梯子借我用一下？", "谁家有电钻借我用一下？", "谁能帮我遛一下狗？"];
  for (const wish of [...wishes, "谁能帮我取个快递？"]) {
    await group.says("李姐", wish);
    await street.later({ minutes: 2 });
  }
  for (const number of [1, 2, 3, 4]) await group.says("小张", `认领 ${number}`);
  street.hears("小张", "手上的心愿已经不少了");
  expect(await street.demand(4)).toMatchObject({ state: "open" });
  await group.says("小张", "完成 2");
  await group.says("小张", "认领 4");
  expect(await street.demand(4)).toMatchObject({ holder: "zhang" });
});

describe("a wish at somebody's home", () => {
  test("is for verified volunteers; others are thanked and shown the way", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁能帮我上门换个灯泡？");
    group.reads("#1");
    await group.says("小林", "认领 1");
    street.hears("小林", "想加入请回复：加入志愿者");
    expect(await street.demand(1)).toMatchObject({ state: "open", waiting: [] });
    await street.dm("小林", "加入志愿者");
    street.hears("小林", "谢谢您加入志愿者");
    street.hears("周主任", "小林 想做志愿者");
    await group.says("小林", "认领 1");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
    await street.dm("周主任", "核实 小林");
    street.hears("周主任", "已核实 小林");
    await group.says("小林", "认领 1");
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "lin" });
  });

  test("is handed over privately, without naming the two in the group", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁能帮我上门换个灯泡？");
    street.skim();
    await group.says("王师傅", "认领 1");
    const claimed = group.reads("#1 王师傅已接，谢谢！");
    expect(claimed.text).not.toContain("李姐");
    group.silent();
    street.hears("王师傅", "对方是李姐");
    street.hears("李姐", "王师傅接了您的心愿");
  });
});

describe("举报", () => {
  test("reaches staff privately and freezes the holder's claims", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ minutes: 2 });
    await group.says("李姐", "谁能帮我遛一下狗？");
    await group.says("小张", "认领 1");
    street.skim();
    await street.dm("李姐", "举报 1 他要收钱");
    street.hears("李姐", "已转给工作人员");
    street.hears("周主任", "#1 有人举报");
    street.hearsNothing("小张");
    group.silent();
    await group.says("小张", "认领 2");
    street.hears("小张", "认领暂停了");
    expect(await street.demand(2)).toMatchObject({ state: "open" });
    await street.dm("周主任", "解冻 小张");
    await group.says("小张", "认领 2");
    expect(await street.demand(2)).toMatchObject({ holder: "zhang" });
  });
});
