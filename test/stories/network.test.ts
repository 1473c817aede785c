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

  test("tells no group of a wish that was over before it was back", async ({
    group,
    english,
    street,
  }) => {
    await street.network("wechat", "down");
    await english.says("Ann", "Can somebody lend me a ladder this afternoon?");
    await english.says("Ben", "claim 1");
    await english.says("Ben", "done 1");
    await english.says("Ann", "confirm 1");
    await street.network("wechat", "up");
    group.silent();
  });

  test("says on its return how things stand, not how they came about", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.skim();
    await street.network("wechat", "down");
    for (const words of ["claim 1", "give up 1", "claim 1", "done 1"]) {
      await street.later({ minutes: 2 });
      await english.says("Ben", words);
    }
    await street.later({ minutes: 2 });
    await street.network("wechat", "up");
    group.reads("办好了");
    group.silent();
    expect(await street.show({ what: "outbox" })).toMatchObject({ outbox: { waiting: 0 } });
  });

  test("does not call a wish taken that is open again", async ({ group, english, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.skim();
    await street.network("wechat", "down");
    await english.says("Ben", "claim 1");
    await street.later({ minutes: 5 });
    await english.says("Ben", "give up 1");
    await street.later({ minutes: 5 });
    await street.network("wechat", "up");
    group.reads("还需要帮忙");
    expect(group.texts().join("\n")).not.toContain("已有人接手");
  });

  test("offers nothing at night, and in the morning no more than a group is to hear", async ({
    group,
    english,
    street,
  }) => {
    await street.later({ hours: 11 });
    await street.network("wechat", "down");
    for (const thing of ["ladder", "drill", "tent", "pump", "hammer"]) {
      await english.says("Ann", `Could anyone lend me a ${thing}?`);
      await street.later({ minutes: 2 });
    }
    street.skim();
    await street.later({ hours: 2 });
    await street.network("wechat", "up");
    group.silent();
    await english.says("Ben", "claim 2");
    await street.later({ hours: 8 });
    for (const number of [5, 1, 3, 4]) group.reads(`#${number}`);
    group.silent();
  });

  test("answers at night who asked, whatever waits for the morning", async ({
    group,
    english,
    street,
  }) => {
    await street.later({ hours: 11 });
    await street.network("wechat", "down");
    await english.says("Ann", "Could anyone lend me a drill?");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ hours: 2 });
    await street.network("wechat", "up");
    group.reads("#2");
    group.silent();
  });

  test("pages of an emergency once, however long it was away", async ({ english, street }) => {
    await street.network("wechat", "down");
    await english.says("Ann", "Fire in building 3, help!");
    await street.later({ minutes: 40 });
    await street.network("wechat", "up");
    const pages = street.posts.filter(
      ({ kind, text, place }) =>
        kind === "alert" && place.id === "wx-zhou" && text.includes("#1 紧急"),
    );
    expect(pages).toHaveLength(1);
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
