import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

describe("待办", () => {
  test("lists what waits for staff, most urgent first", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.later({ hours: 26 });
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 2");
    await group.says("小张", "完成 2");
    await group.says("小张", "谁能帮忙带一下孩子？");
    street.skim();
    await street.dm("周主任", "待办");
    const { text } = street.hears("周主任", "待办 3 件");
    expect(text.split("\n")).toEqual([
      "待办 3 件",
      "【超时】",
      "#1 接送孩子 · 3号楼 · 超时 2 小时",
      "【待审核】",
      expect.stringMatching(/^#3 .*3号楼 · 工作人员审核中$/u),
      "【已办好，等确认】",
      "#2 借梯子 · 3号楼 · 已办好，等确认",
    ]);
  });

  test("of a grid worker is that of the grid alone", async ({ group, street }) => {
    await group.says("小林", "谁能帮忙接一下孩子放学？");
    street.skim();
    await street.dm("小陈", "待办");
    street.hears("小陈", "现在没有待办，辛苦了");
    await street.dm("周主任", "待办");
    street.hears("周主任", "#1 接送孩子 · 5号楼");
  });

  test("names ten and counts the rest", async ({ group, street }) => {
    for (const name of ["李姐", "小张", "小林", "王师傅"])
      for (const what of ["接一下孩子放学", "带一下孩子", "看一下孩子"])
        await group.says(name, `谁能帮忙${what}？`);
    street.skim();
    await street.dm("周主任", "待办");
    const { text } = street.hears("周主任", "待办 12 件");
    expect(text.match(/^#/gmu)).toHaveLength(10);
    expect(text).toContain("还有 2 件。");
  });

  test("comes privately, wherever it was asked for", async ({ group, work, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    street.skim();
    await work.says("周主任", "/待办");
    street.hears("周主任", "#1 接送孩子");
    work.silent();
    await street.reach("周主任", "no");
    await work.says("周主任", "/待办");
    const listed = work.reads("待办 1 件");
    expect(listed.text).not.toContain("孩子");
    await group.says("周主任", "/待办");
    group.reads("工作清单不在群里发");
  });

  test("of neighbours is what they asked for and took", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    street.skim();
    await street.dm("小张", "待办");
    street.hears("小张", "#1 借梯子 · 已有人接手");
    await street.dm("小林", "待办");
    street.hears("小林", "没有进行中的诉求");
  });

  test("shows a quiet crisis to staff of its area alone, privately, and no word of it", async ({
    group,
    work,
    street,
  }) => {
    await group.says("李姐", "我不想活了");
    street.skim();
    for (const name of ["周主任", "小陈"]) {
      await street.dm(name, "待办");
      street.hears(name, "#1 私下关心");
    }
    for (const name of ["刘督导", "小林"]) {
      await street.dm(name, "待办");
      expect(street.hears(name, "").text).not.toContain("#1");
    }
    await street.reach("周主任", "no");
    for (const list of ["/待办", "/未派", "/看一看"]) {
      await work.says("周主任", list);
      expect(work.reads("").text).not.toContain("#1");
    }
    await street.later({ days: 1 });
    const brief = street.hears("小陈", "早上好");
    expect(brief.text.split("\n").slice(1, 4)).toEqual([
      "私下关心 1 件",
      "私下关心：",
      "#1 私下关心",
    ]);
    expect(street.posts.filter(({ text }) => text.includes("不想活"))).toEqual([]);
  });

  test("speaks English", async ({ english, street }) => {
    await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
    street.skim();
    await street.dm("Ann", "todo");
    street.hears("Ann", "waiting for a hand");
  });
});

describe("看一看", () => {
  /** Two doubtful ones and one that waits to be posted. */
  async function doubts(group: { says(name: string, text: string): Promise<string> }) {
    await group.says("小张", "家里灯泡坏了，我够不着");
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await group.says("王师傅", "家里灯泡坏了，我够不着");
  }

  test("lists what is doubtful, and takes one answer for all", async ({ group, street }) => {
    await doubts(group);
    await street.dm("周主任", "待办");
    expect(street.hears("周主任", "待办 1 件").text).toContain("待核对 2 件，请回复：看一看");
    await street.dm("周主任", "看一看");
    const { text } = street.hears("周主任", "请看一看，共 3 件");
    expect(text.split("\n").map((line) => line.slice(0, 5))).toEqual([
      "请看一看，",
      "1. #1",
      "2. #2",
      "3. #3",
      "请回复，例",
    ]);
    await street.dm("周主任", "1 是 ２不是，③改");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
    expect(await street.demand(2)).toMatchObject({ state: "dismissed" });
    expect(await street.demand(3)).toMatchObject({ state: "unsure" });
    street.hears("周主任", "请写明改什么：改 3 时间");
    street.hears("周主任", "还没定：3");
    await street.dm("周主任", "3 不是");
    expect(await street.demand(3)).toMatchObject({ state: "dismissed" });
  });

  test("posts what waited to be posted", async ({ group, street }) => {
    await doubts(group);
    await street.dm("周主任", "看一看");
    await street.dm("周主任", "全是");
    for (const number of [1, 2, 3])
      expect(await street.demand(number)).toMatchObject({ state: "open" });
    await street.later({ minutes: 5 });
    group.reads("接送孩子");
  });

  test("keeps the order of the list that is answered, not of a newer one", async ({
    group,
    street,
  }) => {
    await doubts(group);
    await street.dm("周主任", "看一看");
    const first = street.hears("周主任", "请看一看");
    await street.dm("周主任", "不是 1");
    await street.dm("周主任", "看一看");
    expect(street.hears("周主任", "请看一看，共 2 件").text).toContain("1. #2");
    await street.dm("周主任", "3 不是", "wechat", { replyTo: first });
    expect(await street.demand(3)).toMatchObject({ state: "dismissed" });
    expect(await street.demand(2)).toMatchObject({ state: "screening" });
  });

  test("is answered in the work group by a reply, where staff cannot be written to", async ({
    group,
    work,
    street,
  }) => {
    await doubts(group);
    await street.reach("周主任", "no");
    await work.says("周主任", "/看一看");
    const list = work.reads("请看一看");
    await work.says("周主任", "都不是");
    expect(await street.demand(1)).toMatchObject({ state: "unsure" });
    await work.says("周主任", "1是2不是", { replyTo: list });
    expect(await street.demand(1)).toMatchObject({ state: "open" });
    expect(await street.demand(2)).toMatchObject({ state: "dismissed" });
  });

  test("asks no more than it was told: a bare 不是 to a list dismisses nothing", async ({
    group,
    street,
  }) => {
    await doubts(group);
    await street.dm("周主任", "看一看");
    await street.dm("周主任", "不是");
    for (const number of [1, 3])
      expect(await street.demand(number)).toMatchObject({ state: "unsure" });
  });

  test("gives nobody a right that they have not", async ({ group, street }) => {
    await group.says("小林", "家里灯泡坏了，我够不着");
    await street.dm("周主任", "看一看");
    await street.dm("小林", "看一看");
    street.hears("小林", "要社区工作人员来做");
    await street.dm("小陈", "看一看");
    street.hears("小陈", "没有要看的");
    await street.dm("周主任", "是");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });
});
