import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

const LIFT = "3号楼电梯坏了，麻烦物业派人修一下";

describe("somebody whom the bot cannot write to", () => {
  test("reads in their own group what becomes of an affair", async ({ group, unit, street }) => {
    await street.reach("李姐", "no");
    const message = await group.says("李姐", LIFT);
    const card = unit.reads("请受理，回复：受理 1");
    group.reads("#1 已受理");
    await unit.says("老赵", "受理 1");
    expect(group.reads("#1 物业已受理").replyTo).toBe(message);
    await unit.says("老赵", "师傅在路上了", { replyTo: card });
    expect(group.reads("#1 物业在处理了：师傅在路上了").replyTo).toBe(message);
    unit.reads("#1 已记下，并告诉了提出的人");
    await street.dm("周主任", "延期 1 2天 等配件");
    expect(group.reads("#1 要多一些时间：等配件").replyTo).toBe(message);
    street.hears("周主任", "并告诉了提出的人");
  });

  test("reads no phone of anybody there", async ({ group, unit, street }) => {
    await street.reach("李姐", "no");
    await group.says("李姐", LIFT);
    await unit.says("老赵", "办理 1 急的话打 13912345678");
    expect(group.reads("#1 物业在处理了").text).toBe("#1 物业在处理了。");
  });

  test("is told by whoever handles it, where groups must not read of it", async ({
    group,
    unit,
    street,
  }) => {
    await street.reach("李姐", "no");
    await group.says("李姐", "楼上天天半夜吵架砸东西，麻烦物业出面调解一下");
    group.reads("#1 已受理");
    await street.dm("周主任", "派 1 物业");
    await unit.says("老赵", "办理 1 约好了明天上门");
    unit.reads("#1 已记下，但联系不上提出的人，请您转告");
    group.silent();
    await unit.says("老赵", "完成 1 谈好了");
    await street.dm("周主任", "确认 1");
    street.hears("周主任", "#1 已确认办结，但联系不上提出的人，请您转告");
    group.silent();
  });

  test("who left the group is not spoken to there", async ({ group, unit, street }) => {
    await street.reach("李姐", "no");
    await group.says("李姐", LIFT);
    await group.leaves("李姐");
    group.reads("#1 已受理");
    await unit.says("老赵", "办理 1 在路上了");
    unit.reads("#1 已记下，但联系不上提出的人");
    group.silent();
  });

  test("reads one line when staff confirm where it was said", async ({ group, unit, street }) => {
    await street.reach("李姐", "no");
    await group.says("李姐", LIFT);
    await unit.says("老赵", "完成 1 修好了");
    group.reads("#1 已办好");
    await group.says("周主任", "确认 1");
    group.reads("#1 社区周主任确认已办结");
    group.silent();
  });
});

describe("who is told that somebody was asked", () => {
  test("hears that it was staff, where nobody else could be", async ({ english, street }) => {
    await street.reach("Ann", "no");
    await street.dm("Ann", "Could somebody lend me a ladder?", "telegram");
    await street.reach("Ann", "no");
    english.reads("#1");
    await english.says("Ben", "claim 1");
    await english.says("Ben", "done 1");
    english.reads("#1 Thank you! Staff are asked to confirm");
    street.hears("周主任", "#1 Ben说办好了");
  });
});

const screened = storiesIn({ policies: { screening: "on" } });

screened(
  "staff hear who must tell the author why a wish was not posted",
  async ({ group, street }) => {
    await street.reach("李姐", "no");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("周主任", "不发 1 请联系物业");
    street.hears("周主任", "#1 已退回，但联系不上本人，请您转告");
  },
);
