import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

describe("a network that is down", () => {
  test("keeps its posts waiting, in order, while the other goes on", async ({
    group,
    english,
    street,
  }) => {
    await street.network("wechat", "down");
    await group.says("李姐", "谁家有梯子借我用一下？");
    english.reads("#1");
    await english.says("小张", "claim 1");
    await street.later({ minutes: 10 });
    await english.says("小张", "done 1");
    group.silent();
    street.hearsNothing("李姐");
    expect(await street.show({ what: "outbox" })).toMatchObject({ outbox: { suspect: 0 } });
    await street.network("wechat", "up");
    group.reads("#1 借梯子 · 已办好");
    group.reads("@小张 已接，@李姐");
    group.reads("小张说办好了");
    group.silent();
    expect(await street.show({ what: "outbox" })).toMatchObject({ outbox: { waiting: 0 } });
  });

  test("drops what is stale when it is back", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    street.skim();
    await street.network("wechat", "down");
    await group.says("小张", "放弃 1");
    await street.later({ days: 1, minutes: 1 });
    await street.network("wechat", "up");
    group.reads("#1 已放回");
    expect(group.texts().join("\n")).not.toContain("还需要帮忙");
    expect(await street.show({ what: "outbox" })).toMatchObject({ outbox: { waiting: 0 } });
  });

  test("takes a post to edit as it is by then", async ({ group, english, street }) => {
    await street.network("telegram", "down");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await street.network("telegram", "up");
    const card = english.reads("#1 Borrow a ladder · taken up");
    expect(english.shows(card)).toContain("taken up");
    english.silent();
  });

  test("and asks for a new login, keeps everything", async ({ group, street }) => {
    await street.network("wechat", "expired");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ hours: 5 });
    group.silent();
    await street.network("wechat", "up");
    group.reads("#1");
  });
});

test("a network that limits posts is asked again after as long as it says", async ({
  group,
  street,
}) => {
  await street.network("wechat", "limited", 30);
  await group.says("李姐", "谁家有梯子借我用一下？");
  await street.later({ seconds: 29 });
  group.silent();
  await street.network("wechat", "up");
  group.reads("#1");
});

test("a stop in between loses nothing and says nothing twice", async ({
  group,
  english,
  street,
}) => {
  await street.network("telegram", "down");
  await group.says("李姐", "谁家有梯子借我用一下？");
  group.reads("#1");
  await street.restarts({ minutes: 30 });
  group.silent();
  await street.network("telegram", "up");
  english.reads("#1");
  english.silent();
  await group.says("小张", "认领 1");
  expect(await street.demand(1)).toMatchObject({ holder: "zhang" });
});

test("what fell due during a stop happens once, at the return", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("小张", "认领 1");
  street.skim();
  await street.restarts({ days: 4 });
  street.hears("小张", "#1 进展还顺利吗？");
  street.hearsNothing("小张");
  expect(await street.demand(1)).toMatchObject({ state: "claimed" });
});

describe("the same event told twice by the network", () => {
  test("acts once", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？", { id: "one" });
    group.reads("#1");
    await group.says("李姐", "谁家有梯子借我用一下？", { id: "one" });
    group.silent();
    street.hearsNothing("李姐");
    expect((await street.demand(1)).reports).toHaveLength(1);
  });
});
