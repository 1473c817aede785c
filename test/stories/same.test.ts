import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

type Talk = { readonly says: (name: string, text: string) => Promise<unknown> };
type Privately = { readonly dm: (name: string, text: string) => Promise<unknown> };

const LADDER = "谁家有梯子借我用一下？";
const COOKER = "谁家有高压锅借我用一下？";

describe("several who ask for the same", () => {
  test("each hear once, where they asked, that it is done", async ({ group, english, street }) => {
    await group.says("李姐", LADDER);
    await group.says("小张", "谁有梯子借我一下");
    await group.says("小林", "请问谁家有梯子可以借一下吗？");
    await english.says("Ann", "Could somebody lend me a ladder?");
    await english.says("Ben", "Does anyone have a ladder I could borrow?");
    for (const number of [2, 3, 4, 5]) await street.dm("周主任", `合并 ${number} 到 1`);
    for (const who of ["小张", "小林", "Ann", "Ben"]) street.hears(who, "#1");
    street.skim();
    await group.says("王师傅", "认领 1");
    await group.says("王师傅", "完成 1");
    street.skim();
    await group.says("李姐", "确认 1");
    expect(group.reads("#1 已完成").mentions).toEqual(["wx-zhang", "wx-lin"]);
    expect(english.reads("#1 is complete").mentions).toEqual(["2001", "2002"]);
    for (const who of ["小张", "小林", "Ann", "Ben"]) street.hearsNothing(who);
    group.silent();
    english.silent();
  });

  test("hear it too when nobody confirmed, and when a rating closed it", async ({
    group,
    street,
  }) => {
    for (const [number, ending] of [
      [1, () => street.later({ days: 4 })],
      [2, () => group.says("李姐", "评价 2 5")],
    ] as const) {
      await group.says("李姐", number === 1 ? LADDER : COOKER);
      await group.says("小张", `同问 ${number}`);
      await group.says("王师傅", `认领 ${number}`);
      await group.says("王师傅", `完成 ${number}`);
      street.skim();
      await ending();
      street.hears("小张", `#${number} 已完成，谢谢王师傅`);
      street.hearsNothing("小张");
    }
  });

  test("are shown with the number they went into, and with none of their own", async ({
    group,
    street,
  }) => {
    await group.says("李姐", LADDER);
    await group.says("小张", "谁有梯子借我一下");
    await group.says("小林", "+1 2");
    await street.dm("周主任", "合并 2 到 1");
    expect(await street.demand(1)).toMatchObject({
      followers: ["li", "zhang", "lin"],
      reports: [{ by: "li" }, { by: "zhang" }],
      mergedInto: null,
    });
    expect(await street.demand(2)).toMatchObject({
      state: "merged",
      followers: [],
      reports: [],
      mergedInto: 1,
    });
    street.skim();
    await street.dm("小张", "进度 2");
    street.hears("小张", "已并入 #1");
    await street.dm("小张", "我的诉求");
    street.hears("小张", "#2 借梯子 · 已并入 #1");
  });
});

const property =
  "id: estates, name: { zh: 物业, en: Estates }, handler: property, people: [wang], fallback: true";
const served = storiesIn({ units: [property] });

describe("five who report one lift, as only staff can know", () => {
  const told = async (group: Talk, english: Talk, street: Privately) => {
    await group.says("李姐", "3号楼1单元电梯坏了，停在五楼不动");
    await group.says("小张", "3号楼2单元电梯又坏了，麻烦物业修一下");
    await english.says("Ann", "Our lift is broken again, please repair it");
    await english.says("Ben", "The lift is stuck, please repair");
    await street.dm("小林", "我们楼电梯坏了，请物业来修");
    for (const number of [2, 3, 4, 5]) await street.dm("周主任", `合并 ${number} 到 1`);
    await street.dm("王师傅", "受理 1");
  };

  served("each hear the result once, where they said it", async ({ group, english, street }) => {
    await told(group, english, street);
    street.skim();
    await street.dm("王师傅", "完成 1 换了主板");
    const here = group.reads("请回复：确认 1，或 没解决 1。同时告知 @小张（#2 已并入）");
    expect(here).toMatchObject({ replyTo: "W1-1", mentions: ["wx-li", "wx-zhang"] });
    const there = english.reads("#1 is done: 换了主板. @Ann @Ben (with #3, #4)");
    expect(there).toMatchObject({ replyTo: "T1-1", mentions: ["2001", "2002"], buttons: [] });
    expect(street.hears("小林", "#1 已办好：换了主板").text).toContain("（#5 已并入）");
    for (const who of ["李姐", "小张", "小林", "Ann", "Ben"]) street.hearsNothing(who);
    group.silent();
    english.silent();
  });

  served("lose no words that a group must not read", async ({ group, english, street }) => {
    await told(group, english, street);
    await street.reach("Ben", "no");
    street.skim();
    await street.dm("王师傅", "完成 1 换了主板，问进展打 13800001111");
    expect(group.reads("#1 已办好").text).toBe("#1 已办好。");
    expect(english.reads("#1 is done. @Ben (with #4)").mentions).toEqual(["2002"]);
    street.hears("李姐", "13800001111。请回复：确认 1，或 没解决 1");
    for (const who of ["小张", "小林", "Ann"]) street.hears(who, "13800001111");
    for (const who of ["李姐", "小张", "小林", "Ann", "Ben"]) street.hearsNothing(who);
  });
});

describe("a delicate matter", () => {
  served("is told privately, and in full to those only who asked", async ({ group, street }) => {
    await group.says("李姐", "楼上天天半夜装修吵得睡不着，请居委会来调解一下");
    await group.says("小张", "同问 1");
    await street.dm("王师傅", "受理 1");
    street.skim();
    await street.dm("王师傅", "完成 1 双方约好晚上十点后不施工");
    street.hears("李姐", "晚上十点后不施工。请回复：确认 1");
    expect(street.hears("小张", "#1").text).toBe("#1 已办好。");
    group.silent();
  });
});

test("who left the group meanwhile hears the end privately", async ({ group, english, street }) => {
  await english.says("Ann", "Could somebody lend me a ladder?");
  await group.says("小张", "谁有梯子借我一下");
  await street.dm("周主任", "合并 2 到 1");
  await group.leaves("小张");
  await group.says("王师傅", "认领 1");
  await group.says("王师傅", "完成 1");
  street.skim();
  await english.says("Ann", "confirm 1");
  expect(english.reads("#1 is complete").mentions).toEqual([]);
  street.hears("小张", "#1 已完成，谢谢王师傅！（#2 已并入）");
  group.silent();
});

describe("同问", () => {
  test("is noted privately, and heard of at the end until it is taken back", async ({
    group,
    street,
  }) => {
    const asked = await group.says("李姐", LADDER);
    const card = group.reads("#1");
    await group.says("小张", "+1", { replyTo: card });
    street.hears("小张", "#1 记下了，办好也告诉您");
    await group.says("小林", "＋１ １");
    street.hears("小林", "#1 记下了");
    await group.says("小林", "取消关注 1");
    street.hears("小林", "不再告诉您");
    group.silent();
    expect(await street.demand(1)).toMatchObject({ followers: ["li", "zhang"] });
    await group.says("小林", "+1");
    await group.says("小林", "+1", { replyTo: asked });
    await group.says("小林", "+1 一起去");
    group.silent();
    street.hearsNothing("小林");
  });

  test("is answered in a group at most once in ten minutes", async ({ english, street }) => {
    await english.says("Ann", "Could somebody lend me a ladder?");
    await street.reach("Ben", "no");
    await street.reach("小张", "no", "telegram");
    await street.reach("小张", "no", "wechat");
    street.skim();
    await english.says("Ben", "follow 1");
    english.reads("#1 noted");
    await street.later({ minutes: 1 });
    await english.says("小张", "follow 1");
    english.silent();
    expect(await street.demand(1)).toMatchObject({ followers: ["ann", "ben", "zhang"] });
    await street.later({ minutes: 10 });
    await english.says("小张", "follow 1");
    english.reads("#1 noted");
  });

  test("is not for strangers, nor for what has ended", async ({ group, street }) => {
    await group.says("李姐", LADDER);
    await street.dm("生人", "同问 1");
    street.hears("生人", "没有找到 #1");
    await group.says("李姐", "撤回 1");
    street.skim();
    await group.says("小张", "同问 1");
    street.hears("小张", "已撤回");
    expect(await street.demand(1)).toMatchObject({ followers: ["li"] });
  });
});

describe("合并", () => {
  test("goes on to what a number was merged into, and rises to the more urgent", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", LADDER);
    await group.says("小张", "谁有梯子借我一下");
    await english.says("Ann", "Could somebody lend me a ladder right now? It is urgent");
    await street.dm("周主任", "合并 2 到 1");
    await street.dm("周主任", "merge 3 into 2");
    expect(await street.demand(3)).toMatchObject({ state: "merged", mergedInto: 1 });
    expect(await street.demand(1)).toMatchObject({ urgency: "urgent" });
    street.hears("Ann", "#3 is now part of #1");
  });

  test("frees who held the one that goes, and 拆分 gives it back to them", async ({
    group,
    street,
  }) => {
    await group.says("李姐", LADDER);
    await group.says("小张", "谁有梯子借我一下");
    await group.says("王师傅", "认领 2");
    street.skim();
    await street.dm("周主任", "合并 ２ 到 １");
    street.hears("王师傅", "#2 已并入 #1 一起办，这件不用再办了");
    street.hears("小张", "#2 已并入 #1，办好一起告诉您");
    await group.says("王师傅", "完成 2");
    street.hears("王师傅", "已并入");
    await street.dm("周主任", "拆分 2");
    street.hears("王师傅", "#2 已从 #1 分出来");
    street.hears("小张", "#2 已从 #1 分出来");
    street.hearsNothing("李姐");
    expect(await street.demand(2)).toMatchObject({
      state: "claimed",
      holder: "wang",
      mergedInto: null,
      followers: ["zhang"],
      reports: [{ by: "zhang" }],
    });
    expect(await street.demand(1)).toMatchObject({ followers: ["li"], reports: [{ by: "li" }] });
    await group.says("王师傅", "完成 2");
    expect(await street.demand(2)).toMatchObject({ state: "done" });
  });

  test("can be undone by who did it", async ({ group, street }) => {
    await group.says("李姐", LADDER);
    await group.says("小张", "谁有梯子借我一下");
    await street.dm("周主任", "合并 2 到 1");
    await street.dm("周主任", "撤销");
    expect(await street.demand(2)).toMatchObject({ state: "open", mergedInto: null });
  });

  test.for([
    ["小张", "合并 2 到 1", "要社区工作人员来做"],
    ["周主任", "合并 2 到 2", "请写明并到哪一件：合并 2 到 9"],
    ["周主任", "合并 2 到 哪里", "请写明并到哪一件"],
    ["周主任", "合并 2 到 77", "没有找到 #77"],
    ["周主任", "合并 2 到 3", "#3 已撤回"],
  ] as const)("%s: %s is refused", async ([who, words, answer], { group, street }) => {
    await group.says("李姐", LADDER);
    await group.says("小林", COOKER);
    await group.says("小张", "谁有锤子借我一下");
    await group.says("小张", "撤回 3");
    street.skim();
    await street.dm(who, words);
    street.hears(who, answer);
    expect(await street.demand(2)).toMatchObject({ state: "open", mergedInto: null });
  });
});

describe("拆分", () => {
  test("gives a further report a number of its own", async ({ group, gridTwo, street }) => {
    await group.says("李姐", LADDER);
    await gridTwo.says("李姐", LADDER);
    street.skim();
    await street.dm("周主任", "拆分 1 2");
    expect(await street.demand(1)).toMatchObject({ reports: [{ text: LADDER }] });
    expect(await street.demand(2)).toMatchObject({
      state: "open",
      requester: "li",
      reports: [{ text: LADDER, message: "W2-1" }],
      recurrenceOf: null,
    });
    street.hears("李姐", "#2 已从 #1 分出来");
    street.hearsNothing("李姐");
    gridTwo.reads("#2 一位居民想请邻居帮忙：借梯子");
  });

  test("undoes the merge by which a report came", async ({ group, street }) => {
    await group.says("李姐", LADDER);
    await group.says("小张", "谁有梯子借我一下");
    await street.dm("周主任", "合并 2 到 1");
    await street.dm("周主任", "拆分 1 2");
    expect(await street.demand(2)).toMatchObject({ state: "open", reports: [{ by: "zhang" }] });
    expect(await street.demand(1)).toMatchObject({ reports: [{ by: "li" }] });
  });

  test.for(["拆分 1", "拆分 1 1", "拆分 1 3"])(
    "%s is asked back",
    async (words, { group, street }) => {
      await group.says("李姐", LADDER);
      await group.says("李姐", LADDER);
      street.skim();
      await street.dm("周主任", words);
      street.hears("周主任", "请写明拆出第几条（2 到 2）：拆分 1 2");
    },
  );
});

test("the same words again after a merge are a report of the number they went into", async ({
  group,
  gridTwo,
  street,
}) => {
  await group.says("李姐", LADDER);
  await group.says("小张", COOKER);
  await street.dm("周主任", "合并 2 到 1");
  await street.later({ hours: 1 });
  await gridTwo.says("小张", COOKER);
  street.hears("小张", "#1 已经登记过了");
  expect(await street.demand(1)).toMatchObject({
    reports: [{ by: "li" }, {}, { message: "W2-1" }],
  });
});

describe("what comes back within 30 days of its end", () => {
  const helped = async (group: Talk) => {
    await group.says("李姐", LADDER);
    await group.says("王师傅", "认领 1");
    await group.says("王师傅", "完成 1");
    await group.says("李姐", "确认 1");
  };

  test("is a new demand, linked to the old", async ({ group, street }) => {
    await helped(group);
    await street.later({ days: 29 });
    await group.says("李姐", "请问谁家有梯子可以借一下吗？");
    await group.says("李姐", COOKER);
    expect(await street.demand(2)).toMatchObject({ state: "open", recurrenceOf: 1 });
    expect(await street.demand(3)).toMatchObject({ recurrenceOf: null });
  });

  test("is not linked elsewhere, or later", async ({ group, street }) => {
    await helped(group);
    await group.says("小林", LADDER);
    await street.later({ days: 30, seconds: 1 });
    await group.says("李姐", LADDER);
    expect(await street.demand(2)).toMatchObject({ recurrenceOf: null });
    expect(await street.demand(3)).toMatchObject({ recurrenceOf: null });
  });
});
