import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import { describe, expect } from "vitest";
import { openVault } from "../../src/store/sealed.ts";
import type { Tables } from "../../src/store/tables.ts";
import { brokenLink } from "../invariants.ts";
import { test } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

const parcel = "代报 张爷爷 3-105：想请人帮忙取个快递，电话 13912345678";
const traces = /张爷爷|3-105|13912345678/u;

type Kept = Pick<Street, "database"> & { readonly everything: () => Promise<string> };

/** Everything that a copy of the tables tells whoever has today's keys. */
async function readable({ database, everything }: Kept, copy?: string): Promise<string> {
  const pool = new Pool(database.config);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const vault = openVault(Buffer.alloc(32, 7));
  const boxes = [vault.transit];
  for (const { id } of await db.selectFrom("person").select("id").execute()) {
    const box = await vault.of(db, id);
    if (box !== null) boxes.push(box);
  }
  await db.destroy();
  const kept = copy ?? (await everything());
  const opened = [...kept.matchAll(/\\\\x([0-9a-f]{58,})/gu)].flatMap(([, hex = ""]) =>
    boxes.flatMap((box) => {
      try {
        return [box.open(Buffer.from(hex, "hex"))];
      } catch {
        return [];
      }
    }),
  );
  return [kept, ...opened].join("\n");
}

async function chainBreaks({ database }: Pick<Street, "database">): Promise<number | null> {
  const pool = new Pool(database.config);
  const broken = await brokenLink(pool);
  await pool.end();
  return broken;
}

describe("清除 by staff", () => {
  test("is asked once more, and leaves nothing that any key opens", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await group.says("小张", "认领 1");
    street.skim();
    const copy = await street.everything();
    expect(await readable(street, copy)).toMatch(traces);
    await street.dm("小陈", "清除 张爷爷");
    street.hears("小陈", "请回复：清除 张爷爷 确认");
    expect(await street.demand(1)).toMatchObject({ state: "claimed", beneficiary: "张爷爷" });
    await street.dm("小陈", "清除 张爷爷 确认");
    street.hears("小陈", "#1 已按要求清除");
    street.hears("小陈", "已清除");
    street.hears("小张", "#1 对方撤回了");
    expect(await street.demand(1)).toMatchObject({
      number: 1,
      kind: "wish",
      category: "errand",
      state: "withdrawn",
      summary: null,
      requester: null,
      beneficiary: null,
      filer: "chen",
      reports: [{ by: "chen", text: null }],
    });
    expect(await readable(street)).not.toMatch(traces);
    expect(await readable(street, copy)).not.toMatch(traces);
    expect(await chainBreaks(street)).toBeNull();
  });

  test("keeps numbers, dates and marks of what is closed", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await group.says("小张", "认领 1");
    await street.dm("小张", "完成 1");
    await street.dm("小陈", "已告知 1");
    await street.dm("小陈", "评价 1 5 张爷爷很高兴");
    await street.dm("周主任", "清除 张爷爷 确认");
    expect(await street.demand(1)).toMatchObject({
      state: "closed",
      summary: null,
      ratings: [{ score: 5, via: "proxy" }],
    });
    expect(await readable(street)).not.toMatch(/3-105|13912345678/u);
  });

  test("of one whose name another bears too needs the door", async ({ street }) => {
    await street.dm("周主任", "代报 张爷爷 3-105：想借个梯子");
    await street.dm("周主任", "代报 张爷爷 5-205：想借个梯子");
    street.skim();
    await street.dm("周主任", "清除 张爷爷 确认");
    street.hears("周主任", "代报过的请加门牌");
    await street.dm("周主任", "清除 张爷爷 5-205 确认");
    street.hears("周主任", "已清除");
    expect(await street.demand(1)).toMatchObject({ state: "open", beneficiary: "张爷爷" });
    expect(await street.demand(2)).toMatchObject({ state: "withdrawn", beneficiary: null });
  });

  test("is for staff of the place, and not in a group of neighbours", async ({ group, street }) => {
    await street.dm("周主任", "代报 张爷爷 5-205：想借个梯子");
    street.skim();
    await street.dm("李姐", "清除 张爷爷 确认");
    street.hears("李姐", "清除您自己的，请私聊我发：清除我");
    await street.dm("小陈", "清除 张爷爷 确认");
    street.hears("小陈", "要本社区工作人员来做");
    await group.says("周主任", "清除 张爷爷 确认", { mentions: ["bot"] });
    street.hears("周主任", "请私聊发给我");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("of somebody in the community file says that the file must be changed too", async ({
    street,
  }) => {
    await street.dm("周主任", "清除 小林 确认");
    street.hears("周主任", "社区名册里还有这个人");
    street.hears("小林", "已按要求清除您的信息");
  });

  test("of a colleague is the admin's", async ({ street }) => {
    await street.dm("周主任", "清除 小陈 确认");
    street.hears("周主任", "已清除");
    await street.dm("小陈", "清除 周主任 确认");
    street.hears("小陈", "要本社区工作人员来做");
    expect(JSON.stringify(await street.show({ what: "people" }))).toContain('"zhou"');
  });

  test("drops what still waits to leave about them", async ({ group, street }) => {
    await street.dm("小陈", parcel);
    await street.network("wechat", "down");
    await group.says("小张", "认领 1");
    expect(await readable(street)).toMatch(/对方是张爷爷/u);
    street.skim();
    await street.dm("小陈", "清除 张爷爷 确认");
    expect(await readable(street)).not.toMatch(traces);
    street.hears("小张", "#1 对方撤回了");
    await street.network("wechat", "up");
    street.hears("小陈", "已清除");
    expect(street.posts.map(({ text }) => text).join("\n")).not.toMatch(traces);
  });
});

describe("清除我", () => {
  test("ends what they asked for, frees what they hold, and forgets who they are", async ({
    group,
    english,
    street,
  }) => {
    await group.says("老吴", "谁家有梯子借我用一下？打我电话 13812345678");
    await street.later({ minutes: 2 });
    await group.says("李姐", "谁能帮我遛一下狗？");
    await group.says("老吴", "认领 2");
    await group.says("老吴", "今天天气真好，晒晒被子");
    await group.says("老吴", "", { media: "image" });
    street.skim();
    await street.dm("老吴", "清除我", "wechat");
    street.hears("老吴", "请回复：清除 我 确认");
    await street.dm("老吴", "清除我 确认", "wechat");
    street.hears("老吴", "已按要求清除您的信息");
    expect(await street.demand(1)).toMatchObject({ state: "withdrawn", requester: null });
    expect(await street.demand(2)).toMatchObject({ state: "open", holder: null });
    street.hears("李姐", "正在请别人帮忙");
    await street.later({ minutes: 10 });
    expect(await readable(street)).not.toMatch(/老吴|13812345678|晒晒被子/u);
    expect(await chainBreaks(street)).toBeNull();
    await group.says("老吴", "认领 2");
    expect(await street.demand(2)).toMatchObject({
      state: "claimed",
      holder: "wechat:wechat-老吴",
    });
    expect(await street.demand(1)).toMatchObject({ requester: null });
    await street.dm("老吴", "我的诉求", "wechat");
    expect(street.hears("老吴", "#2").text).not.toContain("#1");
    expect(english.texts().join("\n")).not.toContain("138");
  });

  test("at once again is somebody new, whose chat stays theirs", async ({ group, street }) => {
    await group.says("老吴", "谁家有梯子借我用一下？");
    await street.dm("老吴", "清除我 确认", "wechat");
    street.hears("老吴", "已按要求清除您的信息");
    await group.says("老吴", "谁能帮我遛一下狗？");
    await street.later({ minutes: 10 });
    await street.dm("老吴", "进度 2", "wechat");
    street.hears("老吴", "#2 遛狗");
    expect(await street.demand(2)).toMatchObject({ requester: "wechat:wechat-老吴" });
  });

  test("in a group is taken to the private chat", async ({ group, street }) => {
    await group.says("李姐", "清除我 确认", { mentions: ["bot"] });
    street.hears("李姐", "请私聊发给我");
    expect(JSON.stringify(await street.show({ what: "people" }))).toContain('"li"');
  });
});
