import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

const tower = storiesIn({
  people: ["id: gu, name: 小顾, accounts: { wechat: wx-gu }, home: 4-1101"],
});

describe("want is nobody's talk", () => {
  test("staff look first, and groups read that help is needed, not why", async ({
    group,
    english,
    street,
  }) => {
    await english.says("Ben", "We are out of food and money, can anyone help?");
    english.silent();
    group.silent();
    street.hears("Ben", "#1 received");
    street.hears("周主任", "#1 待发布：“生活上的帮助”");
    expect(await street.demand(1)).toMatchObject({ state: "screening", category: "hardship" });
    await street.dm("周主任", "发布 1");
    english.reads("#1 A neighbour could use a hand: everyday help");
    group.reads("#1 一位居民想请邻居帮忙：生活上的帮助");
  });

  test("what staff file of it goes out in neutral words, to the verified alone", async ({
    group,
    english,
    street,
  }) => {
    await street.dm("小陈", "proxy for Mr Wu 3-305: would love some groceries, money is short");
    group.reads("#1 一位居民想请邻居帮忙：生活上的帮助");
    english.reads("#1 A neighbour could use a hand: everyday help");
    await english.says("Ben", "claim 1");
    expect(await street.demand(1)).toMatchObject({ state: "open", category: "hardship" });
    expect([...group.texts(), ...english.texts()].join("\n")).not.toMatch(
      /groceries|money|Wu|305/u,
    );
  });

  test("what is filed in words that no lexicon knows is not quoted", async ({ group, street }) => {
    await street.dm("小陈", "代报 张爷爷 3-105：老毛病又犯了");
    group.reads("#1 一位居民想请邻居帮忙");
    expect(group.texts().join("\n")).not.toContain("毛病");
  });
});

describe("a favour asked beside an illness, a disability or a child", () => {
  test.for([
    ["我家孩子自闭症，谁能周末陪他玩一会，住1-302", "临时照看孩子，周末"],
    ["我刚做完手术，谁能来家里帮我做顿饭", "做饭"],
    ["我感冒了，谁能帮我遛狗", "遛狗"],
    ["家里有个孩子要人看着。谁能帮我买袋米", "买米买菜"],
  ] as const)("waits for staff: “%s”", async ([wish, gist], { group, english, street }) => {
    await group.says("李姐", wish);
    group.silent();
    english.silent();
    street.hears("周主任", `#1 待发布：“${gist}”`);
    await street.dm("周主任", "发布 1");
    group.reads(`#1 一位居民想请邻居帮忙：${gist}`);
    await group.says("小张", "认领 1");
    street.hears("小张", "要核实过的志愿者来帮");
  });

  test("waits for staff too when it was doubtful first", async ({ group, street }) => {
    await group.says("李姐", "我发烧了，这箱米太沉，我搬不动");
    await street.dm("李姐", "是");
    group.silent();
    expect(await street.demand(1)).toMatchObject({ state: "screening" });
  });

  test("is in nobody's own words after a change, unless they are staff's", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.dm("李姐", "改 1 内容 孩子他爸又喝多了没人接");
    await street.dm("周主任", "发布 1");
    group.reads("#1 一位居民想请邻居帮忙：照看孩子");
    await street.dm("周主任", "改 1 内容 放学路上搭个伴");
    await street.dm("周主任", "我的诉求");
    expect(JSON.stringify(await street.show({ what: "board" }))).toContain("放学路上搭个伴");
  });

  test("does not come out by a change of an ordinary wish", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙遛狗？");
    await street.dm("李姐", "改 1 内容 家里断粮了");
    expect(JSON.stringify(await street.show({ what: "board" }))).not.toContain("断粮");
    expect(group.texts().join("\n")).not.toContain("断粮");
  });
});

describe("what is always looked at first", () => {
  test.for([
    "I lost my job and cannot pay the rent, could anybody help with food?",
    "Could somebody check on my elderly aunt in Block 2 while I am away?",
    "Could somebody pick my grandson up from nursery at 3pm?",
    "Dad uses a wheelchair, could somebody take him to the barber's?",
    "Could anyone bring my mum her insulin?",
  ])("%s", async (wish, { english, group, street }) => {
    await english.says("Ben", wish);
    english.silent();
    group.silent();
    expect(await street.demand(1)).toMatchObject({ state: "screening" });
    await street.dm("周主任", "发布 1");
    await group.says("小张", "认领 1");
    street.hears("小张", "要核实过的志愿者来帮");
  });

  test("says neither when nor where a child is met, then or later", async ({ group, street }) => {
    await group.says("李姐", "谁能下午三点去幼儿园接一下孙子？");
    await street.dm("李姐", "改 1 时间 四点半");
    await street.dm("周主任", "发布 1");
    group.reads("#1 一位居民想请邻居帮忙：接送孩子");
    expect(group.texts().join("\n")).not.toMatch(/三点|四点|幼儿园/u);
  });
});

describe("somebody in a crisis", () => {
  test("is never told that they were not understood", async ({ street }) => {
    await street.dm("李姐", "我死了也没人在乎");
    street.skim();
    await street.dm("李姐", "天黑得真早");
    street.hearsNothing("李姐");
    await street.dm("小林", "天黑得真早");
    street.hears("小林", "没太明白");
  });
});

describe("a time that is over", () => {
  test("is not on the card that goes out the next morning", async ({ group, english, street }) => {
    await street.at("2026-03-03T22:30:00");
    await group.says("李姐", "今晚谁能借我一把梯子？");
    group.reads("借梯子，今晚");
    await street.at("2026-03-04T07:00:00");
    const card = english.reads("#1 A neighbour would like to borrow a ladder");
    expect(card.text).not.toContain("tonight");
  });

  test("counts from when it was last said", async ({ group, english, street }) => {
    await street.at("2026-03-03T22:30:00");
    await group.says("李姐", "今晚谁能借我一把梯子？");
    await street.at("2026-03-04T06:50:00");
    await street.dm("李姐", "改 1 时间 今天上午");
    await street.at("2026-03-04T07:00:00");
    english.reads("#1 A neighbour would like to borrow a ladder, 今天上午");
  });
});

describe("a door", () => {
  tower("shows the board its building, and nobody the door", async ({ group, street }) => {
    await group.says("小张", "谁能帮忙遛狗，我暂住2-401");
    await group.says("小顾", "谁能帮忙浇花");
    group.reads("遛狗，2号楼");
    const board = JSON.stringify(await street.show({ what: "board" }));
    expect(board).toContain('"building":"2号楼"');
    expect(board).toContain('"building":"4号楼"');
    expect(board + group.texts().join("\n")).not.toMatch(/401|1101/u);
  });
});

describe("the same words", () => {
  test.for([
    ["谁有打气筒借我用用？", "谁有打气筒借我用用！！"],
    ["谁有打气筒借我用用？", "谁有打气筒，借我用用 🙏"],
    ["Could anyone lend me a drill?", "could anyone lend me a drill"],
    ["Could anyone lend me a drill?", "Ｃould anyone  lend me a drill …"],
  ] as const)("are one demand: “%s” and “%s”", async ([first, again], { group, street }) => {
    await group.says("李姐", first);
    await group.says("李姐", again);
    expect(await street.demand(1)).toMatchObject({ reports: [{ by: "li" }, { by: "li" }] });
    expect(await street.show({ what: "demands" })).toMatchObject({ demands: [{ number: 1 }] });
  });

  test("are not the same with another number in them", async ({ group, street }) => {
    await group.says("李姐", "谁能帮我搬 1 5 斤的米");
    await group.says("李姐", "谁能帮我搬 15 斤的米");
    expect(await street.demand(2)).toMatchObject({ state: "open" });
  });
});
