import { describe, expect } from "vitest";
import { elm } from "../elm.ts";
import { storiesIn, test } from "../neighbourhood.ts";

describe("acknowledgements", () => {
  test("that come within 90 s of the first leave as one post", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.reads("#1");
    await street.later({ seconds: 30 });
    await group.says("小张", "谁家有电钻借我用一下？");
    await street.later({ seconds: 30 });
    await group.says("小林", "谁能帮我遛一下狗？");
    group.silent();
    await street.later({ seconds: 30 });
    const joined = group.reads("#2 一位居民想请邻居帮忙：借电钻");
    expect(joined.text).toContain("#3 一位居民想请邻居帮忙：遛狗");
    group.silent();
    await group.says("王师傅", "认领 3");
    expect(await street.demand(3)).toMatchObject({ holder: "wang" });
  });

  test("after 90 s come at once again", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.reads("#1");
    await street.later({ seconds: 91 });
    await group.says("小张", "谁家有电钻借我用一下？");
    group.reads("#2");
  });
});

describe("cards in other groups", () => {
  test("are four an hour; the fifth waits and shows what is true by then", async ({
    group,
    english,
    street,
  }) => {
    const things = ["梯子", "电钻", "打气筒", "推车", "扳手", "锤子"];
    for (const [index, thing] of things.entries()) {
      await group.says("李姐", `谁家有${thing}借我用一下？`);
      group.reads(`#${index + 1}`);
      await street.later({ minutes: 2 });
    }
    for (const number of [1, 2, 3, 4]) english.reads(`#${number} a neighbour`);
    english.silent();
    await street.dm("李姐", "撤回 5");
    await street.later({ hours: 1 });
    english.reads("#6 a neighbour");
    expect(english.texts().join("\n")).not.toContain("#5");
  });

  test("wait for the end of quiet hours; the author is answered at once", async ({
    group,
    english,
    street,
  }) => {
    await street.at("2026-03-03T22:00:00");
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.reads("#1");
    await street.later({ minutes: 5 });
    await group.says("小张", "谁家有电钻借我用一下？");
    group.reads("#2");
    await street.dm("王师傅", "认领 2");
    await street.at("2026-03-04T06:59:59");
    english.silent();
    await street.at("2026-03-04T07:00:00");
    english.reads("#1 a neighbour would like to borrow");
    english.silent();
  });

  test("go out until the last second before quiet hours", async ({ group, english, street }) => {
    await street.at("2026-03-03T21:59:59");
    await group.says("李姐", "谁家有梯子借我用一下？");
    english.reads("#1");
  });

  test("are twenty a day at most", async ({ group, english, street }) => {
    await street.at("2026-03-04T08:00:00");
    for (let number = 1; number <= 24; number += 1) {
      await group.says("李姐", "谁家有梯子借我用一下？");
      await street.dm("李姐", `撤回 ${number}`);
      await street.later({ minutes: 20 });
    }
    const cards = english.texts().filter((text) => text.includes("neighbour would like to borrow"));
    expect(cards).toHaveLength(20);
  });
});

const unbounded = storiesIn({ policies: { quiet: "off", hourly: "off", daily: "off" } });

unbounded(
  "where the community lifts the limits, cards go out at once, even at night",
  async ({ group, english, street }) => {
    await street.at("2026-03-03T23:00:00");
    const things = ["梯子", "电钻", "打气筒", "推车", "扳手", "锤子"];
    for (const [index, thing] of things.entries()) {
      await group.says("李姐", `谁家有${thing}借我用一下？`);
      english.reads(`#${index + 1}`);
      await street.later({ minutes: 2 });
    }
  },
);

const watched = storiesIn({ watched: ["W1"] });

describe("a group that is only watched", () => {
  watched(
    "hears nothing; staff hear privately what would have been",
    async ({ group, english, street }) => {
      await group.says("李姐", "谁家有梯子借我用一下？");
      group.silent();
      english.silent();
      street.hearsNothing("李姐");
      street.hears("周主任", "观察中（W1）：本来会登记“借梯子”");
      expect(await street.show({ what: "demands" })).toEqual({ demands: [] });
    },
  );

  watched("is active after seven days", async ({ group, street }) => {
    await street.later({ days: 7, seconds: -1 });
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.silent();
    await street.later({ seconds: 1 });
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.reads("#1");
  });

  watched("is active as soon as the file says so", async ({ group, street }) => {
    await street.restarts({}, elm());
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.reads("#1");
  });

  watched("is active as soon as staff say 继续", async ({ group }) => {
    await group.says("周主任", "继续", { mentions: ["bot"] });
    group.reads("我回来了");
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.reads("#1");
  });

  watched("still hears of an emergency", async ({ group }) => {
    await group.says("李姐", "我家厨房着火了！快来人啊");
    group.reads("119");
  });

  watched("gets no cards of other groups", async ({ group, english }) => {
    await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
    english.reads("#1");
    group.silent();
  });
});

describe("暂停", () => {
  test("by staff silences the bot in that group at once, until 继续", async ({
    group,
    english,
    street,
  }) => {
    await group.says("周主任", "暂停", { mentions: ["bot"] });
    group.reads("本群不再发言");
    await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
    english.reads("#1");
    await group.says("李姐", "进度 1");
    group.silent();
    street.hears("李姐", "#1");
    await group.says("周主任", "继续", { mentions: ["bot"] });
    group.reads("我回来了");
    await street.later({ minutes: 5 });
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.reads("#2");
  });

  test("by a neighbour is refused", async ({ group, street }) => {
    await group.says("小林", "暂停", { mentions: ["bot"] });
    street.hears("小林", "要社区工作人员来做");
    await group.says("李姐", "谁家有梯子借我用一下？");
    group.reads("#1");
  });
});

describe("不参与", () => {
  test("drops what one says before it is read, until 参与", async ({ group, street }) => {
    await street.dm("小张", "不参与");
    street.hears("小张", "不再读您的话");
    await group.says("小张", "谁家有梯子借我用一下？");
    group.silent();
    street.hearsNothing("小张");
    await street.dm("小张", "参与");
    street.hears("小张", "欢迎回来");
    await group.says("小张", "谁家有梯子借我用一下？");
    group.reads("#1");
  });

  test("does not keep one from calling for help", async ({ group, street }) => {
    await street.dm("小张", "不参与");
    await group.says("小张", "我家厨房着火了！快来人啊");
    group.reads("119");
    street.hears("周主任", "紧急");
  });
});
