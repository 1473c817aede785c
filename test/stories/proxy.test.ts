import { describe, expect } from "vitest";
import { z } from "zod";
import type { Area } from "../../src/community/community.ts";
import { describePerson } from "../../src/features/people/beneficiary.ts";
import { elm } from "../elm.ts";
import { test } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

const parcel = "代报 张爷爷 3-105：想请人帮忙取个快递，电话 13912345678";

const audit = z.object({
  audit: z.array(
    z.looseObject({
      by: z.string(),
      command: z.string(),
      number: z.number().nullable(),
      outcome: z.string(),
    }),
  ),
});

async function onRecord(street: Street, command: string) {
  const all = audit.parse(await street.show({ what: "audit" })).audit;
  return all
    .filter((row) => row.command === command && row.outcome === "done")
    .map(({ by, number }) => ({ by, number }));
}

describe("代报", () => {
  test("files for somebody without a phone: neighbours read what is needed, never for whom", async ({
    group,
    english,
    gridTwo,
    street,
  }) => {
    await street.dm("小陈", parcel);
    street.hears("小陈", "#1 已登记：取送快递");
    street.hears("小陈", "#1 请确认已征得本人同意");
    group.reads("#1 一位居民想请邻居帮忙：取送快递");
    english.reads("#1 A neighbour could use a hand: collect a parcel");
    expect(await street.demand(1)).toMatchObject({
      kind: "wish",
      state: "open",
      requester: null,
      filer: "chen",
      beneficiary: "张爷爷",
    });
    expect(await onRecord(street, "consent")).toEqual([{ by: "chen", number: 1 }]);
    await group.says("王师傅", "认领 1");
    await street.dm("王师傅", "完成 1");
    await street.dm("小陈", "已告知 1");
    const read = [...group.texts(), ...english.texts(), ...gridTwo.texts()].join("\n");
    expect(read).not.toMatch(/张爷爷|105|139/u);
    const kept = await street.everything();
    expect(kept).not.toMatch(/张爷爷|3-105|13912345678/u);
  });

  test("gives door and phone to the holder alone, on record, and names the filer", async ({
    group,
    street,
  }) => {
    await street.dm("小陈", parcel);
    street.skim();
    await group.says("小张", "认领 1");
    const told = street.hears("小张", "对方是张爷爷（小陈代报）");
    expect(told.text).toContain("3-105");
    expect(told.text).toContain("13912345678");
    street.hears("小陈", "小张接了您代报的心愿");
    street.hearsNothing("周主任");
    expect(await onRecord(street, "reveal")).toEqual([{ by: "zhang", number: 1 }]);
  });

  test("tells an English helper in English", async ({ english, street }) => {
    await street.dm(
      "小陈",
      "proxy for Grandpa Zhang 3-105: could somebody walk his dog this afternoon? Phone 13912345678",
    );
    street.skim();
    await english.says("Ben", "claim 1");
    const told = street.hears("Ben", "It is for Grandpa Zhang (filed by 小陈)");
    expect(told.text).toContain("13912345678");
    expect(english.texts().join("\n")).not.toMatch(/Zhang|105|139/u);
  });

  test("a number to ring is no part of the need", async ({ street }) => {
    await street.dm(
      "周主任",
      "proxy for Mrs Hill, 12 Alder House: her radiator leaks, phone 07700 900123",
    );
    const affair = { kind: "affair", category: "repair", beneficiary: "Mrs Hill" };
    expect(await street.demand(1)).toMatchObject(affair);
    expect(await street.everything()).not.toMatch(/Hill|Alder|900123/u);
  });

  test("of a child's way home says neither when nor where, and is for the verified", async ({
    group,
    street,
  }) => {
    await street.dm("小陈", "代报 张爷爷 3-105：下午三点去幼儿园接一下孙子，电话 13912345678");
    group.reads("#1 一位居民想请邻居帮忙：接送孩子");
    await group.says("小张", "认领 1");
    street.hears("小张", "要核实过的志愿者");
    expect(group.texts().join("\n")).not.toMatch(/三点|幼儿园/u);
  });

  test("keeps a door that is told by its house for the holder", async ({ english, street }) => {
    await street.dm("周主任", "proxy for Mr Jones, Hazel Court 107: could somebody walk his dog?");
    expect(await street.demand(1)).toMatchObject({ beneficiary: "Mr Jones" });
    await english.says("Ben", "claim 1");
    street.hears("Ben", "Hazel Court 107");
    expect(english.texts().join("\n")).not.toMatch(/Jones|Hazel|107/u);
  });

  test("of something delicate is open at once, for the verified", async ({ group, street }) => {
    await street.dm("小陈", "代报 张爷爷 3-105：想要个人陪着去医院");
    street.hears("小陈", "#1 已登记：陪同外出");
    expect(await street.demand(1)).toMatchObject({ state: "open", category: "health" });
    group.reads("#1 一位居民想请邻居帮忙：陪同外出");
    await group.says("小张", "认领 1");
    street.hears("小张", "要核实过的志愿者");
    await group.says("王师傅", "认领 1");
    street.hears("王师傅", "3-105");
  });

  test("of what the reader does not know is a wish all the same, and can be changed", async ({
    group,
    street,
  }) => {
    await street.dm("小陈", "代报 张爷爷 3-105：他说跟上回一样");
    group.reads("#1 一位居民想请邻居帮忙：帮个小忙");
    expect(await street.demand(1)).toMatchObject({ kind: "wish", category: "other" });
    await street.dm("小陈", "改 1 内容 修老花镜");
    expect(JSON.stringify(await street.show({ what: "board" }))).toContain("修老花镜");
    await street.dm("小陈", "改 1 类别 health");
    expect(await street.demand(1)).toMatchObject({ category: "health" });
  });

  test("finds the same person again by name and door", async ({ street }) => {
    await street.dm("小陈", parcel);
    await street.dm("小陈", "代报 张爷爷 3-105：想借个梯子");
    await street.dm("小陈", "代报 张爷爷 3-106：想借个梯子");
    const kept = await street.everything();
    const people = kept.matchAll(/"beneficiary": (\d+)/gu);
    const [one, two, three] = [...people].map(([, id]) => id);
    expect(one).toBe(two);
    expect(three).not.toBe(one);
  });

  test("said twice is registered once", async ({ street }) => {
    await street.dm("小陈", parcel);
    await street.dm("小陈", parcel);
    street.hears("小陈", "#1 已经登记过了");
    await expect(street.demand(2)).rejects.toThrow("There is no #2");
  });

  test("in a group of neighbours is refused without repeating a word of it", async ({
    group,
    street,
  }) => {
    await group.says("小陈", parcel, { mentions: ["bot"] });
    const told = street.hears("小陈", "请私聊发给我代报");
    expect(told.text).not.toMatch(/张|105|139/u);
    group.silent();
    await expect(street.demand(1)).rejects.toThrow("There is no #1");
  });

  test("is staff's, each for their own grid", async ({ street }) => {
    await street.dm("李姐", parcel);
    expect(street.hears("李姐", "代报由社区工作人员和网格员来做").text).not.toMatch(/张|105/u);
    await street.dm("小陈", "代报 刘奶奶 5-201：想借个梯子");
    street.hears("小陈", "代报由社区工作人员和网格员来做");
    await street.dm("周主任", "代报 刘奶奶 5-201：想借个梯子");
    expect(await street.demand(1)).toMatchObject({ filer: "zhou", state: "open" });
  });

  test("without a need is asked back", async ({ street }) => {
    await street.dm("小陈", "代报 张爷爷 3-105");
    street.hears("小陈", "请写成：代报 姓名 门牌：要什么");
  });

  test("of an emergency is an emergency", async ({ street }) => {
    await street.dm("小陈", "代报 张爷爷 3-105：晕倒了，快来人");
    street.hears("小陈", "120");
  });

  test("works in the staff's own group", async ({ group, work, street }) => {
    await work.says("小陈", parcel, { mentions: ["bot"] });
    group.reads("取送快递");
    expect(await street.demand(1)).toMatchObject({ filer: "chen" });
    expect(work.texts().join("\n")).not.toMatch(/张爷爷|105|139/u);
  });
});

test.for([
  ["Mr Jones, Birch 107", "Mr Jones", "Birch 107", "birch"],
  ["Mr Jones Birch 107", "Mr Jones", "Birch 107", "birch"],
  ["Mrs Hill, 12 Birch", "Mrs Hill", "12 Birch", "birch"],
  ["Mrs Hill, 12 Alder House", "Mrs Hill", "12 Alder House", null],
  ["Mrs Hill, Birch", "Mrs Hill", null, "birch"],
  ["张爷爷 3-105", "张爷爷", "3-105", "3"],
  ["张爷爷 13号楼 301", "张爷爷", "13号楼 301", null],
  ["张爷爷，3号楼2单元402，82岁", "张爷爷 82岁", "3号楼2单元402", "3"],
] as const)("%s: who, and which door", ([words, name, door, area]) => {
  const birch: Area = {
    id: "birch",
    level: "building",
    within: "g1",
    name: { zh: "桦楼", en: "Birch" },
    also: [],
  };
  const community = elm();
  const known = { community: { ...community, areas: [...community.areas, birch] } };
  expect(describePerson(known, words)).toMatchObject({ name, door, area });
});

describe("代报 in reply to a message", () => {
  test("files what was said in a voice message for whoever said it", async ({ group, street }) => {
    const voice = await group.says("老吴", "", { media: "voice" });
    await group.says("小陈", "代报：想请人帮忙取个快递", { replyTo: voice });
    group.reads("#1 一位居民想请邻居帮忙：取送快递");
    expect(await street.demand(1)).toMatchObject({
      filer: "chen",
      beneficiary: "老吴",
      reports: [{ message: voice }],
    });
  });

  test("files the words of a text that was no request for anybody else", async ({
    group,
    street,
  }) => {
    const said = await group.says("老吴", "我这老花镜又摔坏了，唉");
    group.silent();
    await group.says("小陈", "代报", { replyTo: said });
    expect(await street.demand(1)).toMatchObject({
      beneficiary: "老吴",
      reports: [{ message: said, text: "我这老花镜又摔坏了，唉" }],
    });
    await group.says("小陈", "代报", { replyTo: said });
    street.hears("小陈", "#1 已经登记过了");
  });

  test("is refused where it would name somebody", async ({ group, street }) => {
    const voice = await group.says("老吴", "", { media: "voice" });
    await group.says("小陈", parcel, { replyTo: voice });
    street.hears("小陈", "请私聊发给我代报");
    group.silent();
  });
});

describe("when it is done", () => {
  test("the filer is asked to tell, and nothing closes before that", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await group.says("小张", "认领 1");
    street.skim();
    await street.dm("小张", "完成 1");
    street.hears("小陈", "#1 办好了。请告诉张爷爷，再回复：已告知 1");
    group.silent();
    for (const [name, text] of [
      ["小陈", "确认 1"],
      ["周主任", "确认 1"],
      ["小陈", "评价 1 5"],
    ] as const) {
      await street.dm(name, text);
      street.hears(name, "#1 请先告诉本人");
    }
    await street.dm("小张", "已告知 1");
    street.hears("小张", "要由提出的人或社区工作人员来定");
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    await street.dm("小陈", "已告知 1");
    street.hears("小陈", "#1 已完成，谢谢小张");
    street.hears("小陈", "直接回复 1–5 分就行");
    await street.dm("小陈", "5");
    expect(await street.demand(1)).toMatchObject({
      state: "closed",
      ratings: [{ by: "chen", score: 5, via: "proxy" }],
    });
  });

  test("yes and no answer the question", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await group.says("小张", "认领 1");
    await street.dm("小张", "完成 1");
    await street.dm("小陈", "没有");
    street.hears("小陈", "请过一天再试一次");
    expect(await street.demand(1)).toMatchObject({ state: "done" });
  });

  test("two tries on two days stand for having told", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await group.says("小张", "认领 1");
    await street.dm("小张", "完成 1");
    await street.dm("小陈", "没联系上 1");
    street.hears("小陈", "请过一天再试一次");
    await street.later({ hours: 23, minutes: 59 });
    await street.dm("小陈", "没联系上 1");
    street.hears("小陈", "请隔一天再试");
    await street.dm("小陈", "确认 1");
    street.hears("小陈", "请先告诉本人");
    await street.later({ minutes: 1 });
    await street.dm("小陈", "没联系上 1");
    street.hears("小陈", "两次没联系上，记下了");
    expect(await onRecord(street, "not-informed")).toHaveLength(2);
    await street.dm("小陈", "确认 1");
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
  });

  test("the clock reminds the filer, and never closes it", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await group.says("小张", "认领 1");
    await street.dm("小张", "完成 1");
    street.skim();
    await street.later({ days: 3 });
    street.hears("小陈", "请告诉张爷爷");
    await street.later({ days: 6, hours: 23 });
    street.hearsNothing("小陈");
    await street.later({ hours: 1 });
    street.hears("小陈", "请告诉张爷爷");
    expect(await street.demand(1)).toMatchObject({ state: "done" });
  });

  test("after two tries in vain the clock may close it", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await group.says("小张", "认领 1");
    await street.dm("小张", "完成 1");
    await street.dm("小陈", "没联系上 1");
    await street.later({ days: 1 });
    await street.dm("小陈", "没联系上 1");
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    await street.later({ days: 2 });
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
  });

  test("a filer who did it never confirms it: other staff are asked", async ({ street }) => {
    await street.dm("小陈", "代报 张爷爷 3-105：想借个梯子");
    await street.dm("小陈", "认领 1");
    street.hears("小陈", "对方是张爷爷（小陈代报），联系方式：3-105");
    await street.dm("小陈", "完成 1");
    await street.dm("小陈", "确认 1");
    street.hears("小陈", "是您办的");
    await street.dm("小陈", "评价 1 5");
    await street.dm("小陈", "已告知 1");
    street.hears("小陈", "已请其他工作人员确认");
    street.hears("周主任", "#1 已办好，也告诉本人了。请回复：确认 1");
    await street.dm("小陈", "确认 1");
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    await street.dm("周主任", "确认 1");
    expect(await street.demand(1)).toMatchObject({ state: "closed", ratings: [] });
  });

  test("other staff may say that they told", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await group.says("小张", "认领 1");
    await street.dm("小张", "完成 1");
    street.skim();
    await street.dm("周主任", "已告知 1");
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
    street.hears("小陈", "社区周主任确认已完成");
  });

  test("a demand of one's own needs no telling", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await group.says("小张", "完成 1");
    await street.dm("李姐", "已告知 1");
    street.hears("李姐", "不是代报的，直接确认就好");
  });
});
