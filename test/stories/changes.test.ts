import { describe, expect } from "vitest";
import { elm } from "../elm.ts";
import { test } from "../neighbourhood.ts";

describe("撤销", () => {
  test("takes one's own last step back within two minutes; all who knew are told", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    street.skim();
    await street.later({ minutes: 2 });
    await group.says("小张", "撤销 1");
    group.reads("刚才那一步撤销了，现在：等人接手");
    street.hears("李姐", "刚才那一步撤销了");
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
    await group.says("小林", "认领 1");
    expect(await street.demand(1)).toMatchObject({ holder: "lin" });
  });

  test("is too late after two minutes", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await street.later({ minutes: 2, seconds: 1 });
    await group.says("小张", "撤销 1");
    street.hears("小张", "没有可以撤销的");
    expect(await street.demand(1)).toMatchObject({ holder: "zhang" });
  });

  test("is too late once somebody else moved the wish", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await group.says("小张", "完成 1");
    await group.says("李姐", "确认 1");
    await street.dm("小张", "撤销");
    street.hears("小张", "没有可以撤销的");
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
  });

  test("does not unsee a contact that was handed over", async ({ group, street }) => {
    await street.dm("李姐", "联系 13800138000");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await group.says("小张", "撤销 1");
    street.hears("小张", "没有可以撤销的");
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "zhang" });
  });

  test("brings a wish back that was withdrawn by mistake", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await street.dm("李姐", "撤回 1");
    street.hears("小张", "#1 对方撤回了");
    await street.dm("李姐", "撤销");
    street.hears("小张", "刚才那一步撤销了，现在：已有人接手");
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "zhang" });
  });

  test("never publishes less: what staff posted stays posted", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.dm("周主任", "发布 1");
    await street.dm("周主任", "撤销 1");
    street.hears("周主任", "没有可以撤销的");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });
});

describe("an edited message", () => {
  test("changes what the wish says, on every card that can be edited", async ({
    english,
    street,
  }) => {
    const message = await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
    const card = english.reads("Borrow a ladder, this afternoon");
    await english.edits(message, "Can somebody lend me a ladder tomorrow morning?");
    expect(english.shows(card)).toContain("tomorrow morning");
    english.silent();
    const { reports } = await street.demand(1);
    expect(reports).toMatchObject([
      {
        text: "Can somebody lend me a ladder tomorrow morning?",
        edits: [{ text: "Can somebody lend me a ladder this afternoon?" }],
      },
    ]);
  });

  test("is told to whoever holds the wish", async ({ english, street }) => {
    const message = await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
    await english.says("Ben", "claim 1");
    street.skim();
    await english.edits(message, "Can somebody lend me a ladder tomorrow morning?");
    street.hears("Ben", "#1 has changed, it now reads: Borrow a ladder, tomorrow morning");
  });

  test("never acts as a command", async ({ english, street }) => {
    await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
    const chat = await english.says("Ben", "let me look");
    street.skim();
    await english.edits(chat, "claim 1");
    english.silent();
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("makes a wish of what was talk", async ({ english, street }) => {
    const message = await english.says("Ann", "Morning everyone");
    english.silent();
    await english.edits(message, "Morning! Can somebody lend me a ladder this afternoon?");
    english.reads("#1 a neighbour would like to borrow a ladder");
    expect(await street.demand(1)).toMatchObject({ requester: "ann", state: "open" });
    expect(await street.show({ what: "message", group: "T1", id: message })).toMatchObject({
      message: { intent: "demand", demands: [1] },
    });
  });

  test("waits for its message when it comes first", async ({ english, street }) => {
    await english.edits("early", "Can somebody lend me a ladder tomorrow morning?");
    english.silent();
    await english.says("Ann", "Can somebody lend me a ladder this afternoon?", { id: "early" });
    english.reads("#1");
    const { reports } = await street.demand(1);
    expect(reports).toMatchObject([{ text: "Can somebody lend me a ladder tomorrow morning?" }]);
  });
});

describe("a recalled message", () => {
  test("takes an untouched wish with it", async ({ group, english, street }) => {
    const message = await group.says("李姐", "谁家有梯子借我用一下？");
    const card = english.reads("#1");
    street.skim();
    await group.recalls(message);
    expect(await street.demand(1)).toMatchObject({
      state: "withdrawn",
      reports: [{ text: null }],
    });
    expect(english.shows(card)).toContain("withdrawn");
    group.reads("#1 不用再帮忙了");
  });

  test("leaves a claimed wish to staff, who ask", async ({ group, street }) => {
    const message = await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    street.skim();
    await group.recalls(message);
    street.hears("周主任", "#1 的原话被本人撤回了");
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "zhang" });
  });
});

describe("who leaves the group", () => {
  test("keeps a claim for a day, then it goes back", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小林", "认领 1");
    await group.leaves("小林");
    await street.later({ hours: 23, minutes: 59 });
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "lin" });
    await street.later({ minutes: 1 });
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
    street.hears("李姐", "正在请别人帮忙");
  });

  test("keeps it on coming back within the day", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小林", "认领 1");
    await group.leaves("小林");
    await street.later({ hours: 20 });
    await group.joins("小林");
    await street.later({ hours: 10 });
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "lin" });
  });

  test("keeps it while still in another group", async ({ group, gridTwo, street }) => {
    await gridTwo.joins("小林");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小林", "认领 1");
    await group.leaves("小林");
    await street.later({ hours: 30 });
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "lin" });
  });

  test("is asked once whether their wish still stands", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.skim();
    await group.leaves("李姐");
    street.hears("李姐", "您退群了，还需要帮忙吗？");
    street.hearsNothing("周主任");
    await street.dm("李姐", "撤回 1");
    expect(await street.demand(1)).toMatchObject({ state: "withdrawn" });
  });

  test("and cannot be asked: staff are", async ({ group, street }) => {
    await street.reach("李姐", "no");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.leaves("李姐");
    street.hears("周主任", "#1 的本人已退群");
  });
});

test("who is taken off the community file gives back what they hold at once", async ({
  group,
  street,
}) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("王师傅", "认领 1");
  street.skim();
  await street.restarts({ minutes: 1 }, elm({ without: ["王师傅"] }));
  expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
  group.reads("#1 借梯子：还需要帮忙");
});

describe("改", () => {
  test("by the requester changes an open wish and its cards", async ({ english, street }) => {
    await english.says("Ann", "Can somebody lend me a ladder?");
    const card = english.reads("#1");
    await english.says("Ann", "change 1 time tomorrow morning");
    expect(english.shows(card)).toContain("tomorrow morning");
    expect(await street.demand(1)).toMatchObject({ when: "tomorrow morning" });
  });

  test("keeps no door code, and says whom to tell it", async ({ group, street }) => {
    await group.says("李姐", "麻烦哪位邻居帮忙代收快递");
    street.skim();
    await street.dm("李姐", "改 1 时间 今晚8点放门口，密码2580");
    street.hears("李姐", "密码请不要写在这里");
    await group.says("小张", "认领 1");
    expect(JSON.stringify(street.posts)).not.toContain("2580");
  });

  test("by a neighbour changes nothing", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小林", "改 1 时间 明天");
    street.hears("小林", "要由提出的人或社区工作人员来定");
    expect(await street.demand(1)).toMatchObject({ when: null });
  });

  test("by the requester comes too late once somebody holds it; staff may", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await group.says("李姐", "改 1 时间 明天上午");
    street.hears("李姐", "已有人接手，请直接和对方说");
    await street.dm("周主任", "改 1 时间 明天上午");
    expect(street.hears("小张", "#1 有改动，现在是：借梯子").text).toContain("明天上午");
    expect(await street.demand(1)).toMatchObject({ when: "明天上午", state: "claimed" });
  });

  test("with a phone in the new words keeps the phone out of the groups", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("李姐", "改 1 内容 借梯子，打 13912345678");
    const said = [...group.texts(), ...english.texts()].join("\n");
    expect(said).not.toContain("139");
    street.hears("周主任", "含个人信息");
  });
});

describe("不是", () => {
  test("by its author takes a wish down", async ({ group, english, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    const card = english.reads("#1");
    await group.says("李姐", "不是 1");
    group.reads("#1 已撤下，打扰了");
    expect(english.shows(card)).toContain("taken down");
    expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
  });

  test("as a reply to the card does too", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    const card = group.reads("#1");
    await group.says("李姐", "不是", { replyTo: card });
    expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
  });

  test("by a neighbour takes nothing down", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小林", "不是 1");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("three times a day, and the bot only watches the group for a week", async ({
    group,
    street,
  }) => {
    const wishes = ["谁家有梯子借我用一下？", "谁家有电钻借我用一下？", "谁能帮我遛一下狗？"];
    for (const [index, wish] of wishes.entries()) {
      await group.says("李姐", wish);
      await group.says("李姐", `不是 ${index + 1}`);
      await street.later({ minutes: 2 });
    }
    street.hears("周主任", "今天有三条被标为“不是”");
    street.skim();
    await group.says("小张", "谁能帮我取个快递？");
    group.silent();
    street.hears("周主任", "观察中（W1）");
    await street.later({ days: 7 });
    street.skim();
    await group.says("小张", "谁家有打气筒？借我用一下");
    group.reads("#4");
  });
});
