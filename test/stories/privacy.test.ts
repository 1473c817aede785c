import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

const wishes = [
  "谁能帮我妈取个药？电话13812345678，3-402，她糖尿病",
  "谁家有梯子借我用一下？找张建国，139 1234 5678，3号楼2单元402室，车牌京A12345",
  "谁能帮忙接一下孩子放学？打我13512345678，门禁密码4826#",
];

const secrets = /13[589][\s\d]{6,}|402|糖尿病|张建国|京A|4826/u;

describe("what is private in a message", () => {
  test.for(wishes)(
    "is in no group post through the whole life of “%s”",
    async (wish, { group, street }) => {
      await group.says("3-402 李姐", wish);
      await street.dm("周主任", "发布 1");
      await group.says("王师傅", "认领 1");
      await group.says("王师傅", "放弃 1");
      await street.later({ hours: 2 });
      await group.says("王师傅", "认领 1");
      await street.later({ days: 3 });
      await group.says("李姐", "进度 1");
      await group.says("小林", "心愿墙", { mentions: ["bot"] });
      await group.says("王师傅", "完成 1 送到3-402了");
      await street.dm("李姐", "评价 1 1 电话13812345678没人接");
      await street.later({ days: 4 });
      const posted = street.posts.filter(({ place }) => place.kind === "group");
      expect(posted.length).toBeGreaterThan(5);
      expect(posted.map(({ text }) => text).join("\n")).not.toMatch(secrets);
      expect(JSON.stringify(await street.show({ what: "board" }))).not.toMatch(secrets);
    },
  );

  test("is not kept in the clear anywhere in the database", async ({ group, street }) => {
    await group.says("李姐", wishes[1] ?? "");
    await group.says("小张", "认领 1");
    await group.says("小林", "我的电话是13712345678");
    expect(await street.everything()).not.toMatch(/139 ?1234|13712345678|张建国|京A12345|梯子/u);
  });
});

describe("a stranger", () => {
  test("does not learn whether a number exists", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    for (const verb of ["进度", "认领", "确认", "评价", "发布", "举报"]) {
      const rest = verb === "评价" ? " 5" : "";
      await street.dm("路人", `${verb} 1${rest}`);
      const real = street.hears("路人", "#1").text;
      await street.dm("路人", `${verb} 99${rest}`);
      const unreal = street.hears("路人", "#99").text;
      expect(real).toBe(unreal.replaceAll("99", "1"));
    }
    expect(await street.demand(1)).toMatchObject({ state: "open", waiting: [] });
  });

  test("is asked to speak in the group first", async ({ group, street }) => {
    await street.dm("路人", "谁家有梯子借我用一下？");
    street.hears("路人", "请先在群里说一声");
    group.silent();
    expect(await street.show({ what: "demands" })).toEqual({ demands: [] });
  });

  test("reads neither wishes nor names on the wall", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？打我电话 13912345678，3-402");
    await street.dm("路人", "心愿墙");
    expect(street.hears("路人", "我只在小区群里帮忙").text).not.toMatch(/#1|梯子|李姐|139|402/u);
  });
});
