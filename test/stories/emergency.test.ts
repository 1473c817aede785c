import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

describe("one incident", () => {
  test("of another sort in the same chat gets its own number at once", async ({ group }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    group.reads("119");
    await group.says("小张", "我妈晕倒了，没有呼吸");
    group.reads("120");
    group.silent();
  });

  test("told by many is known by one number; each is told so privately, once", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    group.reads("119");
    await group.says("小张", "着火了，好大的烟！");
    expect(street.hears("小张", "#1 已知道").text).toContain("119");
    await group.says("小张", "火越来越大，着火了！");
    street.hearsNothing("小张");
    await street.later({ minutes: 40 });
    await english.says("Ann", "Fire in Block 3! flames from the window");
    english.reads("119");
    street.hears("Ann", "#1 is known");
    group.silent();
    expect((await street.demand(1)).reports).toHaveLength(4);
    await expect(street.demand(2)).rejects.toThrow();
  });

  test("in another building, or of unknown place elsewhere, is another", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    await group.says("小林", "5号楼也着火了！快打119");
    await english.says("Ann", "There is a fire! call the fire brigade");
    await street.dm("小张", "我家厨房着火了！");
    for (const number of [1, 2, 3, 4])
      expect(await street.demand(number)).toMatchObject({ state: "open" });
  });

  test("is over after ten minutes where no building is named", async ({ group, street }) => {
    await group.says("李姐", "着火了，大家快跑");
    await street.later({ minutes: 11 });
    await group.says("小林", "着火了！快来人");
    expect(await street.demand(2)).toMatchObject({ state: "open", requester: "lin" });
  });

  test("is of one harm: a knife and a lift are two, though both ring for the police", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "3号楼门口有人拿刀砍人！");
    group.reads("110");
    await group.says("小张", "3号楼电梯里困了人，快救人");
    group.reads("110");
    expect(await street.demand(2)).toMatchObject({ state: "open", requester: "zhang" });
    await group.says("小林", "3号楼那个拿刀的人往北门跑了，在追人砍");
    expect((await street.demand(1)).reports).toHaveLength(2);
  });

  test("that is certain never joins a doubtful one, and a joke joins no fire", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "我的心情像着火了一样哈哈");
    street.skim();
    await group.says("小张", "我家厨房着火了！快来人啊");
    group.reads("119");
    await group.says("小林", "心情真是着火了哈哈哈");
    expect(await street.demand(1)).toMatchObject({ state: "unsure", requester: "li" });
    expect(await street.demand(2)).toMatchObject({ state: "open", requester: "zhang" });
    expect((await street.demand(2)).reports).toHaveLength(1);
    expect((await street.demand(1)).reports).toHaveLength(2);
  });

  test("is paged with each report in its own author's name", async ({ group, english, street }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    await english.says("Ann", "Fire in Block 3! flames from the window");
    street.skim();
    await street.later({ minutes: 5 });
    const { text } = street.hears("周主任", "#1 紧急");
    expect(text).toContain(
      "李姐（微信居民群）：“3号楼着火了，大家快跑”；Ann（Telegram居民群）：“Fire in Block 3! flames from the window”",
    );
  });

  test("is paged on by name when its words were taken back", async ({ group, street }) => {
    const message = await group.says("李姐", "3号楼着火了，大家快跑");
    await group.recalls(message);
    street.skim();
    await street.later({ minutes: 5 });
    street.hears("周主任", "李姐（微信居民群）原话已撤回");
  });

  test("that somebody has in hand is told of to them alone", async ({ group, street }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    await street.dm("小陈", "受理 1");
    street.hears("李姐", "#1 社区已受理");
    street.skim();
    await group.says("小张", "3号楼着火了，5楼还有人！");
    expect(street.hears("小陈", "又有人说").text).toContain(
      "小张（微信居民群）：“3号楼着火了，5楼还有人！”",
    );
    street.hearsNothing("周主任");
  });
});

describe("an emergency", () => {
  test("in a paused group reaches its author privately", async ({ group, street }) => {
    await group.says("周主任", "暂停", { mentions: ["bot"] });
    street.skim();
    await group.says("小张", "我家厨房着火了！快来人啊");
    group.silent();
    street.hears("小张", "119");
    await group.says("小张", "着火了着火了！");
    street.hearsNothing("小张");
    street.hears("周主任", "#1 紧急");
  });

  test("of a sick person is named to those who handle it, and to no neighbour", async ({
    group,
    work,
    unit,
    english,
  }) => {
    await group.says("李姐", "3号楼有人晕倒了，没有呼吸");
    group.reads("120");
    expect(work.reads("有人急病或受伤").text).toContain("3号楼");
    unit.silent();
    for (const chat of [group, english]) chat.silent();
  });

  test("that an edit tells of is one, and the wish stays as it was", async ({
    group,
    english,
    street,
  }) => {
    const message = await group.says("李姐", "谁家有梯子借我用一下？");
    const card = english.reads("#1");
    await group.edits(message, "着火了！3号楼3楼冒烟");
    group.reads("119");
    street.hears("周主任", "#2 紧急");
    expect(english.shows(card)).toBe(card.text);
    expect(await street.demand(2)).toMatchObject({ state: "open", requester: "li" });
    expect((await street.demand(1)).reports[0]?.text).toBe("谁家有梯子借我用一下？");
  });

  test("代报 by staff is told of whoever it is for", async ({ street }) => {
    await street.dm("小陈", "代报 张爷爷 3-105：晕倒了，快来人");
    street.hears("小陈", "120");
    street.hears("周主任", "#1 紧急：有人急病或受伤");
    expect(await street.demand(1)).toMatchObject({ requester: null, filer: "chen" });
    expect(await street.affair(1)).toMatchObject({ kind: "affair", state: "open" });
  });

  test("names the group by the area it is for", async ({ gridTwo, street }) => {
    await gridTwo.says("小林", "2号楼着火了，快来人");
    expect(street.hears("周主任", "#1 紧急").text).toContain("小林（二网格居民群）");
  });

  test("reaches the supervisor again when the five-minute pages end", async ({ group, street }) => {
    await group.says("李姐", "我家厨房着火了！快来人啊");
    await street.later({ minutes: 59 });
    street.skim();
    await street.later({ minutes: 1 });
    street.hears("刘督导", "还没有人接手");
    street.hears("周主任", "请回复：受理 1");
    await street.later({ hours: 22 });
    street.skim();
    await street.later({ hours: 1 });
    street.hears("刘督导", "还没有人接手");
    await street.later({ hours: 2 });
    street.hearsNothing("刘督导");
  });
});

describe("a quiet crisis", () => {
  test("told again is answered and paged again: after ten minutes, or when it is of another harm", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "我被前夫跟踪了，好害怕");
    expect(street.hears("李姐", "110").text).toMatch(/110.*12356/u);
    street.skim();
    await group.says("李姐", "他又在楼下堵我");
    street.hearsNothing("李姐");
    street.hearsNothing("周主任");
    await group.says("李姐", "我不想活了");
    expect(street.hears("李姐", "您不是一个人").text).toMatch(/12356.*110/u);
    street.hears("周主任", "#1 请私下联系 李姐");
    await street.later({ minutes: 11 });
    street.skim();
    await group.says("李姐", "真的不想活了");
    street.hears("李姐", "您不是一个人");
    street.hears("周主任", "#1 请私下联系 李姐");
    await expect(street.demand(2)).rejects.toThrow();
    group.silent();
  });

  test("told of others: its author is thanked, staff alone read where", async ({
    group,
    work,
    street,
  }) => {
    await group.says("李姐", "3号楼302天天打孩子，哭得厉害");
    const { text } = street.hears("李姐", "谢谢您告诉我们");
    expect(text).toContain("110");
    expect(text).not.toContain("您不是一个人");
    expect(street.hears("周主任", "#1 李姐（微信居民群）反映").text).toContain("3号楼302");
    await work.says("小陈", "2号楼有人要跳楼！");
    expect(street.hears("小陈", "谢谢您告诉我们").text).not.toContain("不是一个人");
    street.hears("周主任", "#2 小陈");
    for (const chat of [group, work]) chat.silent();
  });

  test("代报 by staff is paged for whoever it is for", async ({ work, street }) => {
    await street.dm("小陈", "代报 李奶奶 3-203：她说不想活了");
    street.hears("小陈", "谢谢您告诉我们");
    expect(street.hears("周主任", "#1 请私下联系 李奶奶").text).toContain("小陈代报");
    expect(await street.demand(1)).toMatchObject({ requester: null, filer: "chen" });
    work.silent();
  });

  test("gives who takes it the words, and answers them truthfully; nobody else is told", async ({
    group,
    work,
    street,
  }) => {
    await group.says("李姐", "我真的不想活了");
    street.skim();
    await street.dm("小陈", "受理 1");
    expect(street.hears("小陈", "我真的不想活了").text).toContain("李姐（微信居民群）");
    await street.dm("小陈", "办理 1 已联系上门");
    expect(street.hears("小陈", "#1").text).toBe("#1 已记下。");
    await street.dm("小陈", "完成 1 家人陪着");
    expect(street.hears("小陈", "#1").text).toBe("#1 已记下，辛苦了。");
    const revealed = expect.objectContaining({ command: "reveal", by: "chen" });
    expect(await street.show({ what: "audit" })).toMatchObject({
      audit: expect.arrayContaining([revealed]),
    });
    for (const name of ["李姐", "周主任", "刘督导"]) street.hearsNothing(name);
    for (const chat of [group, work]) chat.silent();
  });

  test("thanked for the help line, the bot does not ask back", async ({ group, street }) => {
    await group.says("李姐", "我不想活了");
    street.hears("李姐", "您不是一个人");
    await street.dm("李姐", "谢谢你们");
    await street.dm("李姐", "嗯嗯呢那什么");
    street.hearsNothing("李姐");
    await street.dm("小林", "嗯嗯呢那什么");
    street.hears("小林", "没太明白");
  });

  test("is in no figure", async ({ group, street }) => {
    await group.says("李姐", "我不想活了");
    await group.says("小张", "我的心情像着火了一样哈哈");
    await street.dm("周主任", "不是 2");
    await group.says("小林", "5号楼着火了！");
    const [from, to] = [new Date("2026-03-02"), new Date("2026-03-05")];
    expect(await street.show({ what: "counts", from, to })).toMatchObject({
      counts: { reports: 1, received: { affair: 1 } },
    });
  });
});
