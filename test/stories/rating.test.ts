import { describe, expect } from "vitest";
import { z } from "zod";
import { test } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

type Group = {
  says(name: string, text: string): Promise<string>;
};

/** 李姐's ladder, lent by 小张 and said to be done. */
async function done(group: Group, number = 1): Promise<void> {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("小张", `认领 ${number}`);
  await group.says("小张", `完成 ${number}`);
}

const moves = z.object({ history: z.array(z.unknown()) });

const stateOf = async (street: Street, number = 1) => (await street.demand(number)).state;

describe("who confirms", () => {
  test("the requester does, in the group or privately", async ({ group, street }) => {
    await done(group);
    await street.dm("李姐", "确认 1");
    expect(await stateOf(street)).toBe("closed");
    group.reads("#1 已完成，谢谢小张！");
  });

  test("the requester may also reply to the question", async ({ group, street }) => {
    await done(group);
    const question = group.reads("#1 小张说办好了");
    await group.says("李姐", "是的，谢谢", { replyTo: question });
    expect(await stateOf(street)).toBe("closed");
  });

  test("staff of the area may, and are named", async ({ group, street }) => {
    await done(group);
    await group.says("小陈", "确认 1");
    group.reads("#1 社区小陈确认已完成，谢谢小张！若没解决，3 天内请回复：没解决 1");
    street.hears("李姐", "社区小陈确认已完成");
    const { history } = moves.parse(await street.show({ what: "history", number: 1 }));
    expect(history.at(-1)).toMatchObject({ command: "confirm", by: "chen", to: "closed" });
  });

  test("staff of another grid may not", async ({ gridTwo, street }) => {
    await gridTwo.says("小林", "谁家有梯子借我用一下？");
    await gridTwo.says("小张", "认领 1");
    await gridTwo.says("小张", "完成 1");
    await gridTwo.says("小陈", "确认 1");
    street.hears("小陈", "要由提出的人或社区工作人员来定");
    expect(await stateOf(street)).toBe("done");
  });

  test("the doer never does, not even as staff", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小陈", "认领 1");
    await group.says("小陈", "完成 1");
    await group.says("小陈", "确认 1");
    street.hears("小陈", "请由提出的人或其他工作人员确认");
    expect(await stateOf(street)).toBe("done");
    await group.says("周主任", "确认 1");
    expect(await stateOf(street)).toBe("closed");
  });

  test("a neighbour does not", async ({ group, street }) => {
    await done(group);
    await group.says("小林", "确认 1");
    street.hears("小林", "要由提出的人或社区工作人员来定");
    expect(await stateOf(street)).toBe("done");
  });
});

describe("没解决", () => {
  test("opens a wish again that staff had confirmed, within three days", async ({
    group,
    street,
  }) => {
    await done(group);
    await group.says("小陈", "确认 1");
    street.skim();
    await street.later({ days: 3 });
    await group.says("李姐", "没解决 1 梯子太短");
    group.reads("#1 知道了，继续为您想办法");
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null, reopened: 1 });
  });

  test("comes too late after that", async ({ group, street }) => {
    await done(group);
    await group.says("小陈", "确认 1");
    await street.later({ days: 3, seconds: 1 });
    await group.says("李姐", "没解决 1");
    street.hears("李姐", "时间过了");
    expect(await stateOf(street)).toBe("closed");
  });

  test("cannot take back one's own confirmation", async ({ group, street }) => {
    await done(group);
    await group.says("李姐", "确认 1");
    await street.later({ minutes: 5 });
    await group.says("李姐", "没解决 1");
    street.hears("李姐", "时间过了");
    expect(await stateOf(street)).toBe("closed");
  });

  test("answers the question to confirm", async ({ group, street }) => {
    await done(group);
    const question = group.reads("#1 小张说办好了");
    await group.says("李姐", "不是", { replyTo: question });
    expect(await street.demand(1)).toMatchObject({ state: "open", reopened: 1 });
  });
});

test("nobody confirms: closed after three days, without a rating", async ({ group, street }) => {
  await done(group);
  street.skim();
  await street.later({ hours: 71, minutes: 59 });
  expect(await stateOf(street)).toBe("done");
  await street.later({ minutes: 1 });
  expect(await street.demand(1)).toMatchObject({ state: "closed", ratings: [] });
  street.hearsNothing("李姐");
});

describe("a mark from 1 to 5", () => {
  test("counts in reply to the question only", async ({ group, street }) => {
    await done(group);
    await group.says("李姐", "确认 1");
    await group.says("李姐", "5");
    await street.dm("小林", "5");
    expect((await street.demand(1)).ratings).toEqual([]);
    await street.dm("李姐", "4");
    expect((await street.demand(1)).ratings).toMatchObject([{ by: "li", score: 4 }]);
  });

  test("may be given where the bot cannot write privately, by reply", async ({ group, street }) => {
    await street.reach("李姐", "no");
    await done(group);
    await group.says("李姐", "确认 1");
    const thanks = group.reads("！ @李姐 回复本条 1–5 可以打分");
    await group.says("小林", "1", { replyTo: thanks });
    await group.says("李姐", "⭐⭐⭐⭐⭐", { replyTo: thanks });
    expect((await street.demand(1)).ratings).toMatchObject([{ by: "li", score: 5 }]);
    expect(await stateOf(street)).toBe("closed");
  });

  test("also confirms a wish that is done", async ({ group, street }) => {
    await done(group);
    await street.dm("李姐", "评价 1 5");
    expect(await stateOf(street)).toBe("closed");
  });

  test("is given once", async ({ group, street }) => {
    await done(group);
    await street.dm("李姐", "评价 1 5");
    await street.dm("李姐", "评价 1 4");
    street.hears("李姐", "已经评过了");
    expect((await street.demand(1)).ratings).toMatchObject([{ score: 5 }]);
  });

  test("counts for seven days", async ({ group, street }) => {
    await done(group);
    await group.says("李姐", "确认 1");
    await street.later({ days: 7, seconds: 1 });
    await street.dm("李姐", "评价 1 5");
    street.hears("李姐", "时间过了");
    expect((await street.demand(1)).ratings).toEqual([]);
  });

  test.for(["评价 1 6", "评价 1 0", "评价 1 很好", "评价 1 -1"])(
    "is not %s",
    async (text, { group, street }) => {
      await done(group);
      await street.dm("李姐", text);
      expect((await street.demand(1)).ratings).toEqual([]);
      expect(await stateOf(street)).toBe("done");
    },
  );
});

describe("a low mark", () => {
  test.for([
    [1, "open"],
    [2, "open"],
    [3, "closed"],
  ] as const)("%i leaves the wish %s", async ([mark, state], { group, street }) => {
    await done(group);
    await street.dm("李姐", `评价 1 ${mark}`);
    expect(await stateOf(street)).toBe(state);
  });

  test("opens the wish again; the group reads only that help is needed", async ({
    group,
    english,
    street,
  }) => {
    await done(group);
    street.skim();
    await street.dm("李姐", "评价 1 1 完全没来");
    group.reads("#1 借梯子：还需要帮忙");
    group.silent();
    street.hearsNothing("小张");
    const said = [...group.texts(), ...english.texts()].join("\n");
    expect(said).not.toMatch(/1 ?分|评价|完全没来|rated/u);
  });

  test("given twice leaves the wish to staff, who are told both marks", async ({
    group,
    street,
  }) => {
    await done(group);
    await street.dm("李姐", "评价 1 2");
    await group.says("小林", "认领 1");
    await group.says("小林", "完成 1");
    street.skim();
    await street.dm("李姐", "评价 1 1");
    street.hears("周主任", "#1 两次评价偏低（2、1）");
    street.hears("小陈", "#1 两次评价偏低（2、1）");
    group.silent();
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null, reopened: 2 });
    await group.says("王师傅", "认领 1");
    street.hears("王师傅", "由社区工作人员跟进");
    await group.says("小陈", "认领 1");
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "chen" });
  });
});
