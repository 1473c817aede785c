import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { z } from "zod";
import { openLabels } from "../../bots/labels/open.ts";
import { labelled, targetOf } from "../../src/reading/labelled.ts";
import { offlineVersion } from "../../src/reading/offline/reader.ts";
import { test as base } from "../neighbourhood.ts";

const LADDER = "谁家有梯子借我用一下？";
const LIFT = "3号楼电梯坏了，麻烦派人修一下";

const more = z.object({
  cause: z.string(),
  by: z.string().nullable(),
  same: z.array(z.string()),
  apart: z.array(z.string()),
});

/** What the program writes for training, line by line, and what it counts. */
async function written(databaseUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), "linli-labels-"));
  const file = join(folder, "labels.jsonl");
  const said: string[] = [];
  const key = Buffer.alloc(32, 7);
  const labels = await openLabels({ databaseUrl, dataDir: folder, key, locale: "en" });
  await labels.write(file, (line) => said.push(line));
  await labels.count((line) => said.push(line));
  await labels.close();
  const text = await readFile(file, "utf8");
  await rm(folder, { recursive: true });
  const rows = text.split("\n").filter((row) => row !== "");
  const lines = rows.map((row) => {
    const parsed: unknown = JSON.parse(row);
    return { ...labelled.parse(parsed), ...more.parse(parsed) };
  });
  const [summary = "", , ...counts] = said;
  return { text, lines, summary, counts };
}

const test = base.extend(
  "learned",
  ({ database }) =>
    () =>
      written(database),
);

/** How a row of a kept example shows in a copy of the tables. */
const KEPT = '"kind": "example"';

describe("what was put right", () => {
  test("teaches that it was no request", async ({ group, street, learned }) => {
    await street.dm("李姐", "可用于改进");
    await group.says("李姐", LADDER);
    await street.dm("李姐", "不是 1");
    const { lines, counts } = await learned();
    expect(lines).toMatchObject([
      { lang: "zh", intent: "chatter", demands: [], cause: "dismissed", by: offlineVersion() },
    ]);
    expect(lines.map(targetOf)).toEqual([LADDER]);
    expect(counts).toEqual([`1\tdismissed\terrand → –\t${offlineVersion()}`]);
  });

  test("teaches the category and the kind that staff gave it", async ({
    group,
    street,
    learned,
  }) => {
    await street.dm("李姐", "可用于改进");
    await group.says("李姐", LADDER);
    await street.dm("周主任", "改 1 类别 健康");
    await street.dm("周主任", "改 1 类型 微事务");
    const { lines, counts } = await learned();
    expect(lines).toMatchObject([
      { intent: "demand", cause: "kind", demands: [{ kind: "affair", category: "health" }] },
    ]);
    expect(counts).toEqual([
      `1\tcategory\terrand → health\t${offlineVersion()}`,
      `1\tkind\twish → affair\t${offlineVersion()}`,
    ]);
  });

  test("teaches the place, where its words name it", async ({ group, street, learned }) => {
    await street.dm("李姐", "可用于改进");
    await group.says("李姐", "谁有空帮我去南门药店或者北门药店取个快递？");
    await street.dm("李姐", "改 1 地点 北门药店");
    expect((await learned()).lines).toMatchObject([
      { cause: "place", demands: [{ location: "北门药店" }] },
    ]);
    await street.dm("李姐", "改 1 地点 东门口");
    expect((await learned()).lines).toMatchObject([
      { cause: "place", demands: [{ location: null }] },
    ]);
  });

  test("teaches that a doubtful one was one indeed", async ({ group, street, learned }) => {
    await street.dm("小张", "可用于改进");
    await group.says("小张", "家里灯泡坏了，我够不着");
    await street.dm("周主任", "看一看");
    await street.dm("周主任", "1 是");
    const { lines } = await learned();
    expect(lines).toMatchObject([{ intent: "demand", cause: "agreed" }]);
  });

  test("teaches what is one matter, and what is not", async ({ group, street, learned }) => {
    for (const name of ["李姐", "小张"]) await street.dm(name, "可用于改进");
    await group.says("李姐", LADDER);
    await street.later({ minutes: 3 });
    await group.says("小张", "哪位有高压锅，借我一天");
    await street.dm("周主任", "合并 2 到 1");
    const [ladder, cooker] = (await learned()).lines;
    expect(ladder).toMatchObject({ cause: "same", same: [cooker?.id], apart: [] });
    expect(cooker).toMatchObject({ cause: "same", same: [ladder?.id], apart: [] });
    await street.dm("周主任", "拆分 2");
    const { lines, counts } = await learned();
    expect(lines).toMatchObject([
      { cause: "apart", same: [], apart: [cooker?.id] },
      { cause: "apart", same: [], apart: [ladder?.id] },
    ]);
    expect(counts).toHaveLength(2);
  });

  test("teaches what its author says is another matter", async ({ group, street, learned }) => {
    for (const name of ["李姐", "小张"]) await street.dm(name, "可用于改进");
    await group.says("李姐", "3号楼电梯坏了，停在五楼不动，麻烦物业来修");
    await street.later({ minutes: 3 });
    await group.says("小张", "三栋的电梯又罢工了，请物业尽快派人");
    await street.dm("小张", "不是 1");
    expect(await street.demand(2)).toMatchObject({ requester: "zhang" });
    const { lines, counts } = await learned();
    const [one, other] = lines;
    expect(lines).toMatchObject([
      { apart: [other?.id] },
      { apart: [one?.id], by: offlineVersion() },
    ]);
    expect(counts).toEqual([`1\tapart\trepair → repair\t${offlineVersion()}`]);
  });

  test("teaches what was taken for talk", async ({ group, street, learned }) => {
    await street.dm("小林", "可用于改进");
    await group.says("小林", "昨天的球赛真好看");
    const said = await group.says("小林", "唉，棋盘都落灰了");
    await street.later({ minutes: 1 });
    await group.says("小陈", "代报", { replyTo: said });
    const { lines, counts } = await learned();
    expect(lines).toMatchObject([{ intent: "demand", cause: "missed", target: 1 }]);
    expect(lines[0]?.window.map(({ text }) => text)).toEqual([
      "昨天的球赛真好看",
      "唉，棋盘都落灰了",
    ]);
    expect(counts).toEqual([expect.stringMatching(/^1\tmissed\t– → /u)]);
  });

  test("and undone at once, teaches nothing", async ({ group, street, learned }) => {
    await street.dm("李姐", "可用于改进");
    await group.says("李姐", LADDER);
    await street.dm("李姐", "不是 1");
    await street.dm("李姐", "撤销 1");
    expect(await learned()).toMatchObject({ lines: [], counts: [] });
  });

  test("and taken up again by staff, teaches that it was one", async ({
    group,
    street,
    learned,
  }) => {
    await street.dm("李姐", "可用于改进");
    await group.says("李姐", LADDER);
    await street.dm("李姐", "不是 1");
    await street.dm("周主任", "重开 1 还是要的");
    expect((await learned()).lines).toMatchObject([{ intent: "demand", cause: "agreed" }]);
  });
});

describe("nobody's words are kept", () => {
  test("unless they agreed; it is only counted", async ({ group, street, learned }) => {
    await group.says("李姐", LADDER);
    await street.dm("周主任", "不是 1");
    const { text, counts, summary } = await learned();
    expect(text).toBe("");
    expect(summary).toContain("0 lines");
    expect(counts).toEqual([`1\tdismissed\terrand → –\t${offlineVersion()}`]);
    expect(await street.everything()).not.toContain(KEPT);
  });

  test("because others agreed", async ({ group, street, learned }) => {
    await street.dm("小张", "可用于改进");
    await group.says("李姐", "昨天的球赛真好看");
    await group.says("小张", LADDER);
    await group.says("李姐", LIFT);
    await street.dm("周主任", "不是 1");
    await street.dm("周主任", "不是 2");
    const { text } = await learned();
    expect(text).toContain(LADDER);
    expect(text).not.toMatch(/球赛|电梯/u);
  });

  test("because staff spoke for them", async ({ group, street, learned }) => {
    await street.dm("小陈", "可用于改进");
    await street.dm("小陈", "代报 张爷爷 3-105：想借个梯子");
    const said = await group.says("李姐", "唉，棋盘都落灰了");
    await group.says("小陈", "代报", { replyTo: said });
    await street.dm("小陈", "改 1 类别 健康");
    const { text, counts } = await learned();
    expect(text).toBe("");
    expect(counts).toEqual([expect.stringContaining("missed")]);
  });

  test("of a quiet crisis, and not even counted", async ({ group, street, learned }) => {
    await street.dm("李姐", "可用于改进");
    await group.says("李姐", "我不想活了");
    await street.dm("周主任", "改 1 类别 其他");
    street.hears("周主任", "#1");
    expect(await street.demand(1)).toMatchObject({ category: "other" });
    expect(await learned()).toMatchObject({ lines: [], counts: [] });
  });

  test("with a name, a phone or a door in them", async ({ group, street, learned }) => {
    await street.dm("李姐", "可用于改进");
    await group.says("小林", "早");
    await group.says("李姐", "@小林 谁能帮忙送个梯子到3栋2单元402？电话13912345678，交给张爷爷");
    await street.dm("李姐", "不是 1");
    const { text, lines } = await learned();
    expect(lines).toHaveLength(1);
    expect(text).not.toMatch(/小林|李姐|402|13912345678|张爷爷|wx-/u);
    expect(lines.map(targetOf)).toEqual([expect.stringMatching(/^B 谁能帮忙送个梯子.*<PHONE\d>/u)]);
  });

  test("of those who are not to be read any more", async ({ group, street, learned }) => {
    await street.dm("李姐", "可用于改进");
    await group.says("李姐", LADDER);
    await street.dm("李姐", "不是 1");
    await street.dm("李姐", "不参与");
    expect((await learned()).text).toBe("");
  });

  test("any longer than they want", async ({ group, street }) => {
    await street.dm("李姐", "可用于改进");
    street.hears("李姐", "不想留了，请发：不用于改进");
    await group.says("李姐", LADDER);
    await street.dm("李姐", "不是 1");
    await street.dm("李姐", "不用于改进");
    street.hears("李姐", "已留的 1 条也删掉了");
    expect(await street.everything()).not.toContain(KEPT);
  });

  test("once they were erased, edited or taken back", async ({ group, street, learned }) => {
    await street.dm("李姐", "可用于改进");
    const edited = await group.says("李姐", LADDER);
    await street.dm("周主任", "不是 1");
    expect((await learned()).lines).toHaveLength(1);
    await group.edits(edited, "没事了");
    expect(await street.everything()).not.toContain(KEPT);
    const recalled = await group.says("李姐", "谁家有高压锅借我用一下？");
    await street.dm("周主任", "不是 2");
    expect(await street.everything()).toContain(KEPT);
    await group.recalls(recalled);
    expect(await street.everything()).not.toContain(KEPT);
    await group.says("李姐", "谁能帮我遛一下狗？");
    await street.dm("周主任", "不是 3");
    expect((await learned()).lines).toHaveLength(1);
    await street.dm("李姐", "清除我 确认");
    expect(await street.everything()).not.toContain(KEPT);
  });
});

describe("agreeing to it", () => {
  test("by one account does not speak for another that is linked later", async ({
    group,
    street,
    learned,
  }) => {
    await street.dm("老吴", "可用于改进", "wechat");
    await group.says("老吴", LADDER);
    await street.dm("老吴", "不是 1", "wechat");
    expect((await learned()).lines).toHaveLength(1);
    await street.dm("老吴", "绑定", "telegram");
    const [code] = /[A-Z0-9]{6}/u.exec(street.hears("老吴", "绑定").text) ?? [];
    await street.dm("老吴", `绑定 ${code}`, "wechat");
    expect(await street.everything()).not.toContain(KEPT);
  });

  test("is said privately, by everybody for themselves", async ({ group, street }) => {
    await group.says("李姐", "可用于改进", { mentions: ["bot"] });
    street.hears("李姐", "请私聊发给我");
    await group.says("李姐", LADDER);
    await street.dm("李姐", "不是 1");
    expect(await street.everything()).not.toContain(KEPT);
    await street.dm("Ann", "help improve");
    street.hears("Ann", "To stop, send: stop improving");
    await street.dm("Ann", "stop improving");
    street.hears("Ann", "nothing is kept from now on");
  });
});
