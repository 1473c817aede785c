import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

const wild = storiesIn({
  more: `scope: [ { id: consumer, match: [网购, 退货], categories: [], reason: { zh: 消费纠纷不归社区, en: not ours }, path: { zh: 请拨 12315, en: ring 12315 } } ]`,
});

/** What everybody knows for a broken lift. */
const LIFT = "3号楼电梯坏了，麻烦物业派人修一下";

describe("an affair", () => {
  test("goes to its unit, is accepted, worked on, done with a word, confirmed and rated", async ({
    group,
    english,
    gridTwo,
    unit,
    work,
    street,
  }) => {
    const message = await group.says("李姐", LIFT);
    expect(group.reads("#1 已受理")).toMatchObject({ kind: "card", replyTo: message, buttons: [] });
    const card = unit.reads("请受理，回复：受理 1");
    work.reads("#1");
    english.silent();
    gridTwo.silent();
    expect(await street.demand(1)).toMatchObject({
      kind: "affair",
      state: "open",
      unit: "estates",
      handler: "property",
    });

    await unit.says("老赵", "受理 1");
    unit.reads("#1 老赵已受理，谢谢！");
    street.hears("老赵", "办好请回复：完成 1 结果");
    street.hears("李姐", "#1 物业已受理");
    await unit.says("老赵", "师傅带着配件在路上了", { replyTo: card });
    unit.reads("#1 已记下");
    street.hears("李姐", "#1 物业在处理了：师傅带着配件在路上了");
    group.silent();
    expect(await street.demand(1)).toMatchObject({ state: "working", holder: "zhao" });

    await unit.says("老赵", "完成 1 换了控制板，已恢复运行");
    expect(group.reads("#1 已办好：换了控制板，已恢复运行").kind).toBe("ask");
    unit.reads("#1 辛苦了！已请对方确认");
    await group.says("李姐", "确认 1");
    group.reads("#1 已办结，谢谢您确认！");
    street.hears("李姐", "直接回复 1–5 分就行");
    street.hears("老赵", "#1 已确认办结，谢谢您！");
    await street.dm("李姐", "5");
    street.hears("李姐", "谢谢您的评价");
    expect(await street.demand(1)).toMatchObject({
      state: "closed",
      ratings: [{ by: "li", score: 5, via: "self" }],
    });
    group.silent();
  });

  test("is done in one word: whoever reports it done has accepted it", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await unit.says("小钱", "完成 1 保险跳了，已复位");
    expect(await street.demand(1)).toMatchObject({ state: "done", holder: "qian" });
    expect(await street.show({ what: "history", number: 1 })).toMatchObject({
      history: [
        { command: "file", from: null, to: "open" },
        { command: "accept", from: "open", to: "accepted" },
        { command: "done", from: "accepted", to: "done" },
      ],
    });
  });

  test("is not done without a word on how", async ({ group, unit, street }) => {
    await group.says("李姐", LIFT);
    await unit.says("老赵", "受理 1");
    await unit.says("老赵", "完成 1");
    street.hears("老赵", "请写一句结果，例如：完成 1 已更换灯泡");
    expect(await street.demand(1)).toMatchObject({ state: "accepted" });
  });

  test("tells its handler where and whom to ring, privately, and no group", async ({
    group,
    unit,
    work,
    street,
  }) => {
    await group.says("李姐", "3号楼3-402门口的灯坏了，麻烦物业修一下，电话13900001234");
    await unit.says("老赵", "受理 1");
    expect(street.hears("老赵", "13900001234").text).toContain("3-402");
    for (const chat of [group, unit, work])
      for (const text of chat.texts()) {
        expect(text).not.toContain("13900001234");
        expect(text).not.toContain("3-402");
      }
    expect(JSON.stringify(await street.show({ what: "audit" }))).toContain('"command":"reveal"');
  });

  test("of a delicate kind shows nothing but its number in any group", async ({
    group,
    unit,
    work,
    street,
  }) => {
    await group.says("李姐", "楼上天天半夜吵架打闹，麻烦居委会来调解一下");
    expect(group.reads("#1").text).toBe("#1 已受理");
    for (const chat of [unit, work])
      for (const text of chat.texts()) expect(text).not.toMatch(/吵|楼上|3号楼/u);
    expect(await street.show({ what: "board" })).toEqual({ board: [] });
  });

  test("takes a neighbour's offer as a note for its unit, never as a claim", async ({
    group,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await group.says("小张", "认领 1");
    street.hears("小张", "由物业办理，您的好意已转告");
    street.hears("老赵", "小张愿意帮忙");
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
  });
});

describe("an affair that is not settled yet", () => {
  test("unsolved goes back to where it was handled, and its handler hears why", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await unit.says("老赵", "完成 1 已复位");
    street.skim();
    await group.says("李姐", "没解决 1 又停了");
    group.reads("#1 知道了，继续为您办");
    street.hears("老赵", "对方说还没解决（又停了）");
    expect(await street.demand(1)).toMatchObject({ state: "working", reopened: 1, holder: "zhao" });
  });

  test("a low mark takes it up again; after the second staff follow it up with both", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await unit.says("老赵", "完成 1 已复位");
    await street.dm("李姐", "评价 1 2");
    expect(await street.demand(1)).toMatchObject({ state: "working", reopened: 1 });
    await unit.says("老赵", "完成 1 换了电机");
    street.skim();
    await street.dm("李姐", "评价 1 1 还是抖");
    expect(street.hears("周主任", "两次评价偏低").text).toContain("2、1");
    expect(group.texts().join()).not.toMatch(/评价偏低|1 分|2 分/u);
  });

  test("staff confirm what nobody confirms, but never what they did themselves", async ({
    group,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await street.dm("周主任", "完成 1 联系厂家修好了");
    street.skim();
    await street.dm("周主任", "确认 1");
    street.hears("周主任", "是您办的，请由提出的人或其他工作人员确认");
    await street.dm("小陈", "确认 1");
    street.hears("小陈", "#1 已确认办结，并告诉了提出的人");
    street.hears("李姐", "社区小陈确认已办结。若没解决，3 天内请回复：没解决 1");
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
    await street.later({ days: 2 });
    await street.dm("李姐", "没解决 1");
    expect(await street.demand(1)).toMatchObject({ state: "working" });
  });

  test("closes by itself three days after it was done, with no rating", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await unit.says("老赵", "完成 1 已复位");
    await street.later({ days: 2, hours: 23, minutes: 59 });
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    await street.later({ minutes: 1 });
    expect(await street.demand(1)).toMatchObject({ state: "closed", ratings: [] });
  });
});

describe("staff steer an affair", () => {
  test("a unit returns it with a reason, staff give it to another, whose time begins anew", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    const { due } = await street.affair(1);
    await unit.says("老赵", "受理 1");
    await unit.says("老赵", "退回 1");
    street.hears("老赵", "请写一句原因");
    await street.later({ hours: 2 });
    street.skim();
    await unit.says("老赵", "退回 1 是供电线路的问题");
    unit.reads("#1 已退回社区");
    street.hears("周主任", "物业退回（是供电线路的问题）。请回复：派 1 单位");
    expect(await street.affair(1)).toMatchObject({
      state: "open",
      unit: null,
      handler: "community",
    });
    await street.dm("周主任", "派 1 供电");
    street.hears("周主任", "没有这个单位。请回复：派 1 物业 或 供电所 或 居委会");
    await street.dm("周主任", "派 1 供电所");
    street.hears("周主任", "#1 已转供电所");
    street.hears("Sun", "accept 1");
    const given = await street.affair(1);
    expect(given).toMatchObject({ state: "open", unit: "power" });
    expect(given.due.finish).toBe(due.finish);
    expect(given.due.accept).not.toBe(due.accept);
  });

  test("more time is asked for by the unit, given by staff with a reason, twice at most", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await unit.says("老赵", "受理 1");
    const before = await street.affair(1);
    await unit.says("老赵", "延期 1 3天 等配件");
    unit.reads("延期申请已转社区");
    street.hears("周主任", "同意请回复：延期 1 3天 等配件");
    expect((await street.affair(1)).due.finish).toBe(before.due.finish);
    await street.dm("周主任", "延期 1 3天 等配件");
    street.hears("周主任", "#1 已延期到");
    street.hears("李姐", "#1 要多一些时间：等配件。新的期限：");
    street.hears("老赵", "#1 同意延期");
    expect((await street.affair(1)).due.finish).not.toBe(before.due.finish);
    await street.dm("周主任", "延期 1 两天");
    street.hears("周主任", "请写明延几天和原因");
    await street.dm("周主任", "延期 1 一个工作日 厂家缺货");
    await street.later({ minutes: 1 });
    await street.dm("周主任", "延期 1 1天 再等等");
    street.hears("周主任", "已延期两次");
  });

  test("what is not theirs to do is answered with the right path, and can be appealed", async ({
    group,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await street.dm("周主任", "路径 1 请拨 12345 转电梯维保热线");
    street.hears("李姐", "#1 这件事请这样办：请拨 12345 转电梯维保热线");
    expect(await street.affair(1)).toMatchObject({
      state: "redirected",
      redirect: { scope: null, path: "请拨 12345 转电梯维保热线" },
    });
    await street.dm("李姐", "申诉 1 热线说归物业");
    street.hears("李姐", "已转工作人员");
    street.hears("周主任", "本人申诉（热线说归物业）。同意请回复：重开 1");
    await street.dm("周主任", "重开 1");
    expect(await street.affair(1)).toMatchObject({ state: "open", unit: "estates" });
  });

  test("the first answer is kept as one of five ways; free words of staff are asked about once", async ({
    group,
    work,
    street,
  }) => {
    await group.says("李姐", LIFT);
    const card = work.reads("#1");
    await work.says("小陈", "我去看过了", { replyTo: card });
    work.reads("这是哪一种答复？");
    await work.says("小陈", "又看了一眼", { replyTo: card });
    work.silent();
    await work.says("小陈", "释 1 今天停电检修，晚上恢复", { replyTo: card });
    expect(await street.demand(1)).toMatchObject({ state: "done", holder: "chen" });
  });

  test("a wish that only a unit can meet becomes an affair under its number", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("周主任", "改 1 类型 微事务");
    expect(await street.affair(1)).toMatchObject({ kind: "affair", state: "open" });
    await street.dm("周主任", "改 1 类别 维修");
    expect(await street.affair(1)).toMatchObject({ category: "repair", unit: "estates" });
    unit.reads("受理 1");
  });
});

describe("where a card cannot be edited", () => {
  test("a unit that has it no more is told so, and so are staff when it is taken", async ({
    group,
    unit,
    work,
    street,
  }) => {
    await group.says("李姐", LIFT);
    unit.reads("请受理");
    work.reads("请受理");
    await street.dm("周主任", "派 1 供电所");
    unit.reads("#1 已转供电所，这里不用再办");
    work.reads("#1");
    await street.dm("Sun", "accept 1");
    expect(work.reads("#1").text).toContain("已受理");
    unit.silent();
  });

  test("an affair that is withdrawn is withdrawn for its unit too", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    street.skim();
    await group.says("李姐", "撤回 1");
    expect(unit.reads("#1").text).toContain("已撤回");
    street.hears("老赵", "不用再办");
  });

  test("staff's “not a request” reaches whoever asked, and whoever was asked", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    street.skim();
    await street.dm("周主任", "不是 1");
    street.hears("李姐", "#1 已撤下。如果确实需要，请再说一遍");
    street.hears("老赵", "经核实不用办了");
    expect(unit.reads("#1").text).toContain("已撤下");
  });
});

describe("what staff are asked for", () => {
  test("stays on their list until it is answered: more time, another look", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await unit.says("老赵", "受理 1");
    await unit.says("老赵", "延期 1 3天 等配件");
    street.skim();
    await street.dm("周主任", "待办");
    street.hears("周主任", "【申请延期或申诉】");
    await street.dm("周主任", "延期 1 3月20日 等配件");
    street.hears("周主任", "#1 已延期到 3月20日 17:30");
    await street.dm("周主任", "待办");
    street.hears("周主任", "现在没有待办");
  });

  test("a unit's 转 is a word to staff where it should go", async ({ group, unit, street }) => {
    await group.says("李姐", LIFT);
    await unit.says("老赵", "受理 1");
    await unit.says("老赵", "转 1 供电所");
    street.hears("周主任", "物业退回（应转供电所）。请回复：派 1 单位");
    expect(await street.affair(1)).toMatchObject({ state: "open", unit: null });
  });
});

test("a delicate affair that its author calls a wish is looked at by staff first", async ({
  group,
  english,
  street,
}) => {
  await group.says("李姐", "楼上天天半夜吵架打闹，麻烦居委会来调解一下");
  street.skim();
  await street.dm("李姐", "改 1 类型 微心愿");
  expect(await street.demand(1)).toMatchObject({ kind: "wish", state: "screening" });
  english.silent();
  street.hears("周主任", "待发布");
});

describe("an affair no rule speaks of", () => {
  wild(
    "goes to the fallback unit, and the admin hears which rule is missing",
    async ({ group, street }) => {
      await group.says("李姐", "消防通道被堵了，请社区处理");
      expect(await street.affair(1)).toMatchObject({ category: "safety", unit: "office" });
      street.hears("周主任", "社区档案里没有“安全 · 3号楼”的派单规则，先交给居委会");
    },
  );

  wild(
    "is redirected at once when the scope list says it is not the community's",
    async ({ group, street }) => {
      await group.says("李姐", "网购的净水器坏了商家不给退货，请社区帮我处理一下");
      group.reads("请拨 12315");
      expect(await street.affair(1)).toMatchObject({
        state: "redirected",
        redirect: { scope: "consumer", path: "请拨 12315" },
      });
    },
  );
});

describe("people come and go", () => {
  test("a handler who leaves the group is replaced after a day, and staff hear of it", async ({
    group,
    unit,
    street,
  }) => {
    await group.says("李姐", LIFT);
    await unit.says("老赵", "受理 1");
    street.skim();
    await unit.leaves("老赵");
    await street.later({ hours: 23, minutes: 59 });
    expect(await street.demand(1)).toMatchObject({ state: "accepted", holder: "zhao" });
    await street.later({ minutes: 1 });
    expect(await street.affair(1)).toMatchObject({ state: "open", holder: null, unit: "estates" });
    street.hears("周主任", "原来的经办人离开了");
  });

  test("who takes the message back while nobody acted withdraws it", async ({ group, street }) => {
    const message = await group.says("李姐", LIFT);
    await group.recalls(message);
    expect(await street.demand(1)).toMatchObject({ state: "withdrawn" });
  });
});
