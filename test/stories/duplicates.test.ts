import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

const LIFT = "3号楼电梯坏了，停在五楼不动，麻烦物业来修";
const LIFT_AGAIN = "三栋的电梯又罢工了，请物业尽快派人";
const LIFT_EN = "The lift in Block 3 is stuck, please repair it";

const editing = storiesIn({}, [], { wechat: { edit: true } });
const family = storiesIn({
  people: ["id: mei, name: 阿梅, accounts: { wechat: wx-mei }, home: 3-402"],
});

describe("two neighbours who report one trouble", () => {
  test("in other words are heard as one, and both are told how it ended", async ({
    group,
    street,
  }) => {
    await group.says("李姐", LIFT);
    group.reads("#1");
    await group.says("小张", LIFT_AGAIN);
    const told = street.hears("小张", "#1 电梯故障");
    expect(told.text).toContain("已有邻居反映，办好告诉您。是另一件事请回复：不是 1");
    street.hearsNothing("小张");
    group.silent();
    expect(await street.demand(1)).toMatchObject({
      followers: ["li", "zhang"],
      reports: [{ text: LIFT }, { text: LIFT_AGAIN, by: "zhang" }],
    });
    await street.dm("老赵", "受理 1");
    street.skim();
    await street.dm("老赵", "完成 1 换了门机");
    const result = group.reads("#1 已办好：换了门机");
    expect(result.mentions).toEqual(["wx-li", "wx-zhang"]);
  });

  test("in two languages on two networks are heard as one", async ({ group, english, street }) => {
    await group.says("李姐", LIFT);
    await english.says("Ann", LIFT_EN);
    street.hears("Ann", "#1 The lift is out of order");
    expect(await street.demand(1)).toMatchObject({ followers: ["li", "ann"] });
    english.silent();
    await street.dm("老赵", "受理 1");
    street.skim();
    await street.dm("老赵", "完成 1 换了门机");
    expect(english.reads("#1 is done").mentions).toEqual(["2001"]);
  });

  test("of their own house need not say which", async ({ group, street }) => {
    await group.says("李姐", "电梯坏了，麻烦物业来修");
    await group.says("小张", "电梯不动了，请物业尽快派人来修");
    await group.says("小林", "电梯坏了，麻烦物业来修一下");
    expect(await street.demand(1)).toMatchObject({ followers: ["li", "zhang"] });
    expect(await street.demand(2)).toMatchObject({ followers: ["lin"] });
  });

  test("make it as urgent as the more pressing of them says", async ({ group, street }) => {
    await group.says("李姐", "北门的路灯不亮了，不急，有空请物业修一下");
    expect(await street.demand(1)).toMatchObject({ urgency: "routine" });
    await group.says("小张", "北门路灯坏了，晚上太黑，请物业尽快来修");
    expect(await street.demand(1)).toMatchObject({ urgency: "soon", followers: ["li", "zhang"] });
    await group.says("小林", "北门那盏路灯还是不亮，不急，有空请物业修一下");
    expect(await street.demand(1)).toMatchObject({ urgency: "soon" });
    await street.dm("周主任", "拆分 1 2");
    expect(await street.demand(1)).toMatchObject({ urgency: "routine" });
    expect(await street.demand(2)).toMatchObject({ urgency: "soon", requester: "zhang" });
  });

  test("are answered in the group at most once in ten minutes, where no other way leads", async ({
    group,
    street,
  }) => {
    for (const name of ["小张", "小林"]) await street.reach(name, "no");
    await street.reach("小张", "no", "telegram");
    await group.says("李姐", LIFT);
    street.skim();
    await group.says("小张", LIFT_AGAIN);
    group.reads("#1 电梯故障");
    await group.says("小林", "3号楼电梯卡住了，请物业来修");
    group.silent();
    expect(await street.demand(1)).toMatchObject({ followers: ["li", "zhang", "lin"] });
  });

  editing("are counted on the unit's card", async ({ english, group, unit }) => {
    await group.says("李姐", LIFT);
    const card = unit.reads("#1");
    expect(card.text).not.toContain("人反映");
    await english.says("Ann", LIFT_EN);
    expect(unit.shows(card)).toContain("电梯故障，3号楼 · 2 人反映");
  });
});

describe("what is not the same", () => {
  test.for([
    ["another house", "5号楼电梯坏了，麻烦物业来修"],
    ["another lift", "3号楼2单元电梯坏了，麻烦物业来修"],
    ["another thing there", "3号楼楼道灯不亮了，请物业修一下"],
  ] as const)("%s is a demand of its own", async ([, words], { group, street }) => {
    await group.says("李姐", "3号楼1单元电梯坏了，麻烦物业来修");
    await group.says("小张", words);
    expect(await street.demand(1)).toMatchObject({ followers: ["li"] });
    expect(await street.demand(2)).toMatchObject({ followers: ["zhang"], recurrenceOf: null });
  });

  test("a leak in another flat is one of its own", async ({ group, street }) => {
    await group.says("李姐", "3号楼302卫生间漏水，请物业派人修");
    await group.says("小张", "3号楼502卫生间漏水，请物业派人修");
    expect(await street.demand(2)).toMatchObject({ followers: ["zhang"] });
  });

  test("two wishes for rice stay two", async ({ group, street }) => {
    await group.says("李姐", "谁能帮我买袋米");
    await group.says("小张", "哪位邻居能帮忙买袋米");
    expect(await street.demand(1)).toMatchObject({ followers: ["li"] });
    expect(await street.demand(2)).toMatchObject({ followers: ["zhang"] });
  });

  test("a quarrel is each neighbour's own", async ({ group, street }) => {
    await group.says("李姐", "楼上天天半夜装修吵得睡不着，请居委会来调解一下");
    await group.says("小张", "楼上半夜装修太吵了睡不着，请居委会来调解");
    expect(await street.demand(2)).toMatchObject({ followers: ["zhang"] });
  });
});

describe("what was lost", () => {
  const LOST = "我家的橘猫昨晚跑丢了，谁看到请帮忙留意一下";

  family("is looked for once by a household", async ({ group, street }) => {
    await group.says("李姐", LOST);
    await group.says("阿梅", "我家橘猫跑丢了，麻烦邻居帮忙留意一下橘猫");
    expect(await street.demand(1)).toMatchObject({ followers: ["li", "mei"] });
  });

  family("is another household's own", async ({ group, street }) => {
    await group.says("李姐", LOST);
    await group.says("小林", "我家橘猫跑丢了，麻烦邻居帮忙留意一下橘猫");
    expect(await street.demand(2)).toMatchObject({ followers: ["lin"] });
  });
});

test("what comes back after its end is new, and linked to the old", async ({ group, street }) => {
  await group.says("李姐", LIFT);
  await street.dm("老赵", "受理 1");
  await street.dm("老赵", "完成 1 换了门机");
  await group.says("李姐", "确认 1");
  await street.later({ days: 3 });
  await group.says("小张", LIFT_AGAIN);
  expect(await street.demand(2)).toMatchObject({
    state: "open",
    followers: ["zhang"],
    recurrenceOf: 1,
  });
});

test("what is done but not confirmed is new when somebody reports it once more", async ({
  group,
  street,
}) => {
  await group.says("李姐", LIFT);
  await street.dm("老赵", "受理 1");
  await street.dm("老赵", "完成 1 换了门机");
  await group.says("小张", LIFT_AGAIN);
  expect(await street.demand(2)).toMatchObject({ followers: ["zhang"], recurrenceOf: 1 });
});

describe("a report that was put to another's", () => {
  test("is its author's own once they say that it is another matter", async ({ group, street }) => {
    await group.says("李姐", LIFT);
    await group.says("小张", LIFT_AGAIN);
    street.skim();
    await group.says("小张", "不是 1");
    expect(await street.demand(1)).toMatchObject({
      state: "open",
      followers: ["li"],
      reports: [{ text: LIFT }],
    });
    expect(await street.demand(2)).toMatchObject({
      state: "open",
      requester: "zhang",
      followers: ["zhang"],
      reports: [{ text: LIFT_AGAIN }],
    });
    street.hearsNothing("李姐");
  });

  test("can be told apart in English too", async ({ group, english, street }) => {
    await group.says("李姐", LIFT);
    await english.says("Ann", LIFT_EN);
    await street.dm("Ann", "not the same 1");
    expect(await street.demand(2)).toMatchObject({ requester: "ann" });
  });

  test("is split off by staff as its author's own", async ({ group, street }) => {
    await group.says("李姐", LIFT);
    await group.says("小张", LIFT_AGAIN);
    street.skim();
    await street.dm("周主任", "拆分 1 2");
    street.hears("小张", "#2 已从 #1 分出来");
    expect(await street.demand(2)).toMatchObject({
      requester: "zhang",
      followers: ["zhang"],
      reports: [{ text: LIFT_AGAIN }],
    });
    expect(await street.demand(1)).toMatchObject({ followers: ["li"], reports: [{ by: "li" }] });
  });

  test("does not touch the first when it is edited or taken back", async ({ english, street }) => {
    await english.says("Ben", LIFT_EN);
    const again = await english.says("Ann", "Lift in Block 3 has stopped working, please fix it");
    const first = await street.demand(1);
    expect(first).toMatchObject({ followers: ["ann", "ben"] });
    await english.edits(again, "Lift in Block 3 has stopped working again, please fix it today");
    const { summary, location, urgency } = first as Record<string, unknown>;
    expect(await street.demand(1)).toMatchObject({ summary, location, urgency });
    await english.recalls(again);
    expect(await street.demand(1)).toMatchObject({
      state: "open",
      reports: [{ text: LIFT_EN }, { text: null }],
    });
  });

  test("keeps the demand alive when the first is taken back", async ({ english, street }) => {
    const first = await english.says("Ben", LIFT_EN);
    await english.says("Ann", "Lift in Block 3 has stopped working, please fix it");
    await english.recalls(first);
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("leaves 不是 to the first author as it was", async ({ group, street }) => {
    await group.says("李姐", LIFT);
    await group.says("小张", LIFT_AGAIN);
    await group.says("李姐", "不是 1");
    expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
  });
});

test("of two troubles in one message each goes its own way", async ({ group, street }) => {
  await group.says("李姐", LIFT);
  await group.says("小张", "三栋电梯坏了请物业来修。另外北门路灯不亮了，也请物业修一下");
  expect(await street.demand(1)).toMatchObject({ followers: ["li", "zhang"] });
  expect(await street.demand(2)).toMatchObject({ followers: ["zhang"] });
});
