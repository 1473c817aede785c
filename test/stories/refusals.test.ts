import { describe, expect } from "vitest";
import { z } from "zod";
import { test } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

const audit = z.object({
  audit: z.array(
    z.looseObject({
      by: z.string(),
      command: z.string(),
      outcome: z.string(),
      count: z.number(),
    }),
  ),
});

async function refused(street: Street) {
  const all = audit.parse(await street.show({ what: "audit" })).audit;
  return all.filter(({ outcome }) => outcome === "refused");
}

test("a refusal is answered once a minute and counted in the audit", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  street.skim();
  for (let tries = 0; tries < 5; tries += 1) await group.says("小林", "确认 1");
  street.hears("小林", "#1");
  street.hearsNothing("小林");
  group.silent();
  expect(await refused(street)).toMatchObject([{ by: "lin", command: "confirm", count: 5 }]);
  await street.later({ minutes: 1 });
  await group.says("小林", "确认 1");
  street.hears("小林", "#1");
  expect(await refused(street)).toHaveLength(2);
});

test("who cannot be written to is refused in the group, quoting them", async ({
  group,
  street,
}) => {
  await street.reach("小林", "no");
  await group.says("李姐", "谁家有梯子借我用一下？");
  street.skim();
  const message = await group.says("小林", "完成 1");
  expect(group.reads("#1")).toMatchObject({ kind: "refusal", replyTo: message });
});

describe("only staff may", () => {
  const verbs = [
    "发布 1",
    "不发 1 不合适",
    "重开 1 想重来",
    "暂停",
    "继续",
    "核实 小林",
    "解冻 小林",
    "周报",
  ];

  test.for(verbs)("say %s", async (words, { group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    const before = await street.demand(1);
    street.skim();
    await group.says("小林", words, { mentions: ["bot"] });
    expect(street.hears("小林", "").kind).toBe("refusal");
    expect(await street.demand(1)).toEqual(before);
    expect(await refused(street)).toMatchObject([{ by: "lin", count: 1 }]);
    group.silent();
  });

  test("of the area: a grid worker has no say elsewhere", async ({ gridTwo, street }) => {
    await gridTwo.says("小林", "谁能帮忙接一下孩子放学？");
    street.hearsNothing("小陈");
    await street.dm("小陈", "发布 1");
    street.hears("小陈", "要社区工作人员来做");
    expect(await street.demand(1)).toMatchObject({ state: "screening" });
  });
});

describe("what is no command", () => {
  const quoted = "「小张：认领 1」\n- - - - - - - - - - - - - - -\n这个可以";

  test.for(["认领 1 的人是谁啊", quoted, "他说完成 1 了吗", "12号楼有人认领 1 只猫"])(
    "is “%s”",
    async (words, { group, street }) => {
      await group.says("李姐", "谁家有梯子借我用一下？");
      street.skim();
      await group.says("小张", words);
      expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
    },
  );

  test("is anything forwarded", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.skim();
    await group.says("小张", "认领 1", { forwarded: true });
    await group.says("小林", "谁家有电钻借我用一下？", { forwarded: true });
    group.silent();
    street.hearsNothing("小张");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });
});

describe("a number", () => {
  test.for([
    "认领 １",
    "认领 一",
    "认领 ①",
    "认领 第1号",
    "认领#1",
    "1 认领",
    "我要认领 1",
    "/claim 1",
  ])("is read in “%s”", async (words, { group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", words);
    expect(await street.demand(1)).toMatchObject({ holder: "zhang" });
  });

  test("that looks like another is asked back", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("小张", "认领 l2");
    street.hears("小张", "是 #12 吗？请回复：认领 12");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("of twenty digits is too long, and nobody's", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("小张", "认领 11111111111111111111");
    street.hears("小张", "编号太长");
    await street.dm("小张", "认领 99");
    street.hears("小张", "没有找到 #99");
    await street.dm("小张", "认领 0");
    await street.dm("小张", "认领 -1");
    await street.dm("小张", "认领 1.5");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("is asked for where it is missing, privately", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("小张", "完成");
    street.hears("小张", "请带上编号，例如：完成 12");
  });
});
