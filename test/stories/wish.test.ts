import { expect } from "vitest";
import { z } from "zod";
import { test } from "../neighbourhood.ts";

test("a volunteer answers a neighbour's small wish", async ({ group, street }) => {
  await group.says("李姐", "谁能帮我妈去药店取个药？下午四点前就行");
  group.reads("#1 一位居民想请邻居帮忙：取药");
  await group.says("王师傅", "认领 1");
  group.reads("#1 @王师傅 已接，@李姐 请互相联系");
  await group.says("王师傅", "完成 1");
  group.reads("#1 王师傅说办好了。@李姐 请回复");
  await group.says("李姐", "确认 1");
  group.reads("#1 已完成，谢谢王师傅！");
  street.hears("李姐", "1–5");
  await street.dm("李姐", "5 王师傅特别热心");
  street.hears("李姐", "谢谢您的评价");
  street.hears("王师傅", "5 分");
  group.silent();
  expect(await street.demand(1)).toMatchObject({
    state: "closed",
    requester: "li",
    holder: "wang",
    ratings: [{ by: "li", score: 5, words: "王师傅特别热心", via: "self" }],
  });
});

test("talk that asks for nothing is left alone", async ({ group, english, street }) => {
  await group.says("李姐", "今天天气真好");
  await group.says("小张", "是啊，楼下的花都开了");
  await group.says("王师傅", "我来");
  await english.says("Ann", "Lovely morning everyone");
  group.silent();
  english.silent();
  street.hearsNothing("李姐");
  street.hearsNothing("王师傅");
});

test("a wish of one group is claimed in another, in another language", async ({
  group,
  english,
  gridTwo,
  street,
}) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  group.reads("#1 一位居民想请邻居帮忙：借梯子");
  const card = english.reads("#1 a neighbour would like to borrow a ladder");
  expect(card.buttons).toEqual(["claim"]);
  gridTwo.silent();
  await english.presses("Ben", card, "claim");
  english.reads("#1 Ben has it, thank you!");
  expect(english.shows(card)).toContain("taken up");
  group.reads("#1 已有人接手");
  street.hears("李姐", "你们不在同一个软件里。请回复“联系 手机号”");
  await street.dm("李姐", "联系 13800138000");
  street.hears("Ben", "It is for 李姐, reach them at: 13800138000");
  await english.says("Ben", "done 1");
  group.reads("#1 Ben说办好了。@李姐 请回复：确认 1");
  await group.says("李姐", "确认 1");
  group.reads("#1 已完成，谢谢Ben！");
  expect(english.shows(card)).toContain("completed");
});

test("a wish claimed on one network is done on the other by the same person", async ({
  group,
  english,
  street,
}) => {
  await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
  const card = english.reads("#1 a neighbour would like to borrow a ladder, this afternoon");
  group.reads("#1 一位居民想请邻居帮忙");
  await english.says("王师傅", "claim 1");
  english.reads("#1 @王师傅 has it. @Ann, please get in touch");
  group.reads("#1 已有人接手，谢谢大家");
  await group.says("王师傅", "完成 1");
  group.reads("#1 辛苦了！已请对方确认");
  english.reads("#1 王师傅 says it is done. @Ann please reply: confirm 1");
  await english.says("Ann", "confirm 1");
  english.reads("#1 is complete. Thank you, 王师傅!");
  expect(english.shows(card)).toContain("completed");
  expect(await street.demand(1)).toMatchObject({ state: "closed", holder: "wang" });
});

test("a wish told privately is offered to the groups without a name", async ({
  group,
  english,
  street,
}) => {
  await street.dm("李姐", "谁家有梯子借我用一下？");
  street.hears("李姐", "#1");
  group.reads("#1 一位居民想请邻居帮忙：借梯子");
  english.reads("#1 a neighbour would like to borrow a ladder");
  await group.says("小张", "认领 1");
  group.reads("#1 小张已接，谢谢！");
  street.hears("小张", "对方是李姐");
  street.hears("李姐", "小张接了您的心愿");
});

test("who signs is named on the card, and stays a neighbour otherwise", async ({
  group,
  street,
}) => {
  await group.says("小张", "谁家有电钻借我用一下？");
  group.reads("#1 一位居民想请邻居帮忙");
  await street.dm("李姐", "署名");
  street.hears("李姐", "会显示您的称呼");
  await street.later({ minutes: 5 });
  await group.says("李姐", "谁家有梯子借我用一下？");
  group.reads("#2 李姐想请邻居帮忙：借梯子");
});

test("the wish wall shows who waits, and each person their own list", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await street.later({ minutes: 5 });
  await group.says("小张", "谁家有电钻借我用一下？");
  await group.says("王师傅", "认领 2");
  street.skim();
  await street.dm("小林", "心愿墙");
  const wall = street.hears("小林", "心愿墙，等人帮忙 1 件");
  expect(wall.text).toContain("#1 借梯子");
  await street.dm("王师傅", "我的诉求");
  street.hears("王师傅", "#2 借电钻 · 已有人接手");
  await street.dm("小林", "我的诉求");
  street.hears("小林", "没有进行中的诉求");
});

test("a doubtful wish is asked about privately, once", async ({ group, street }) => {
  await group.says("小张", "家里灯泡坏了，我够不着");
  group.silent();
  street.hears("小张", "#1 您是想请邻居帮忙吗？");
  await street.dm("小张", "是");
  group.reads("#1 一位居民想请邻居帮忙：换灯泡");
  expect(await street.demand(1)).toMatchObject({ state: "open" });
});

test("a doubtful wish that was none goes without a trace in the group", async ({
  group,
  street,
}) => {
  await group.says("小张", "家里灯泡坏了，我够不着");
  street.hears("小张", "#1 您是想请邻居帮忙吗？");
  await street.dm("小张", "不是");
  expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
  group.silent();
});

test("a doubtful wish that nobody speaks for ends by itself after a day", async ({
  group,
  street,
}) => {
  await group.says("小张", "家里灯泡坏了，我够不着");
  await street.later({ hours: 23, minutes: 59 });
  expect(await street.demand(1)).toMatchObject({ state: "unsure" });
  await street.later({ minutes: 1 });
  expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
  group.silent();
});

test("the same words by one person in two groups are one wish with two reports", async ({
  group,
  english,
  street,
}) => {
  await group.says("小张", "谁家有梯子借我用一下？");
  await street.later({ hours: 2 });
  street.skim();
  await english.says("小张", "誰家有梯子借我用一下?");
  street.hears("小张", "#1 已经登记过了");
  english.silent();
  const { demands } = z
    .object({ demands: z.array(z.unknown()) })
    .parse(await street.show({ what: "demands" }));
  expect(demands).toHaveLength(1);
  expect((await street.demand(1)).reports).toHaveLength(2);
});

test("the same words a day later are a new wish", async ({ group, street }) => {
  await group.says("小张", "谁家有梯子借我用一下？");
  await street.later({ days: 1, seconds: 1 });
  await group.says("小张", "谁家有梯子借我用一下？");
  group.reads("#2");
});
