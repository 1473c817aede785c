import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

/** A member of staff who is on Telegram alone. */
const mei = "id: mei, name: 梅姐, accounts: { telegram: '2010' }, roles: [{ role: staff }]";
const onBoth = storiesIn({ people: [mei] });

/** Where nobody knows whether a post arrived, until it comes back. */
const unsettled = storiesIn({}, [], { wechat: { idempotent: false } });

const group = { kind: "group", id: "1@chatroom" } as const;

describe("a network that wants a new login", () => {
  onBoth(
    "is told of on the other, once, and what may be missing when it is back",
    async ({ street }) => {
      await street.network("wechat", "expired");
      street.hears("梅姐", "微信要重新登录（10:00 起断开）");
      await street.later({ minutes: 17 });
      await street.network("wechat", "expired");
      street.hearsNothing("梅姐");
      street.hearsNothing("周主任");
      await street.network("wechat", "up");
      street.hears("梅姐", "微信 10:00–10:17 断开过，期间群里的话可能没收到");
      street.hears("周主任", "请大家再发一次");
    },
  );

  onBoth("does not stop what staff pass on meanwhile", async ({ street, english }) => {
    await street.network("wechat", "expired");
    street.skim();
    await street.dm("梅姐", "李姐 3-3 10:05\n谁家有梯子借我用一下？");
    street.hears("梅姐", "是");
    expect(await street.demand(1)).toMatchObject({ state: "unsure" });
    english.silent();
    await street.dm("梅姐", "是");
    english.reads("#1");
    await street.network("wechat", "up");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("is told of to nobody where nobody is elsewhere", async ({ street }) => {
    await street.network("wechat", "expired");
    expect(street.posts).toEqual([]);
  });
});

onBoth("what asks for quiet is told of, and that it is over", async ({ street }) => {
  const about = { type: "connection", network: "wechat", login: null } as const;
  const now = () => ({ at: street.clock.now(), since: street.clock.now() });
  await street.receives({ ...about, key: "c:1", state: "braked", ...now() });
  street.hears("梅姐", "微信嫌我说话太多");
  await street.later({ minutes: 30 });
  await street.receives({ ...about, key: "c:2", state: "up", ...now() });
  street.hears("梅姐", "微信又可以发了");
});

onBoth("a network that nobody here uses is not told of", async ({ street }) => {
  const at = street.clock.now();
  const lost = {
    type: "connection",
    state: "lost",
    login: null,
    key: "c:1",
    at,
    since: at,
  } as const;
  await street.receives({ ...lost, network: "matrix" });
  expect(street.posts).toEqual([]);
});

describe("a card that was to be posted while its network was away", () => {
  test("is none any more when its wish is taken: WeChat", async ({ group, english, street }) => {
    await street.network("wechat", "down");
    await english.says("Ann", "Could anyone lend me a ladder?");
    english.reads("#1");
    await english.says("Ben", "claim 1");
    await street.network("wechat", "up");
    for (const text of group.texts()) expect(text).not.toContain("想请邻居帮忙");
  });

  test("is none any more when its wish is taken: Telegram", async ({ group, english, street }) => {
    await street.network("telegram", "down");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await street.network("telegram", "up");
    for (const text of english.texts()) expect(text).not.toContain("would like to borrow");
  });
});

describe("a group without the bot", () => {
  const isGone = (place: string) => (notice: { place: { id: string } }) =>
    notice.place.id === place ? ({ gone: true } as const) : null;

  test("is told of once, and reads what is still news when it is back", async ({
    english,
    group,
    street,
  }) => {
    await street.network("telegram", "down");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("李姐", "谁家有打气筒借我用一下？");
    await group.says("小张", "认领 1");
    street.answers("telegram", isGone("-1001"));
    await street.network("telegram", "up");
    street.hears("周主任", "我被移出了 T1 群");
    street.hearsNothing("周主任");
    english.silent();
    street.answers("telegram", () => null);
    await street.plays({ do: "join", group: "T1", from: "bot" });
    english.reads("#2");
    expect(english.texts().join("\n")).not.toContain("#1");
    expect(await street.show({ what: "outbox" })).toMatchObject({ outbox: { waiting: 0 } });
  });

  test("hears when it is back what is still wanted, and handlers what they must accept", async ({
    english,
    group,
    unit,
    street,
  }) => {
    await street.plays({ do: "leave", group: "T1", from: "bot" });
    await street.plays({ do: "leave", group: "UNIT", from: "bot" });
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ minutes: 5 });
    await group.says("李姐", "谁家有打气筒借我用一下？");
    await street.later({ minutes: 5 });
    await group.says("小张", "认领 1");
    await group.says("李姐", "3号楼电梯坏了，麻烦物业派人修一下");
    await street.later({ minutes: 5 });
    street.skim();
    await street.plays({ do: "join", group: "T1", from: "bot" });
    await street.plays({ do: "join", group: "UNIT", from: "bot" });
    english.reads("#2");
    english.silent();
    unit.reads("#3");
  });

  test("and a person who wrote the bot off hear it once they write again", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    street.skim();
    street.answers("wechat", isGone("wx-zhang"));
    await street.dm("小张", "我的诉求");
    street.hearsNothing("小张");
    street.answers("wechat", () => null);
    await street.dm("小张", "进度 1");
    street.hears("小张", "#1");
  });
});

describe("a group that goes on under another id", () => {
  test("reads there what was to be said", async ({ group, street }) => {
    street.answers("telegram", ({ place }) => (place.id === "-1001" ? { moved: "-100777" } : null));
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ seconds: 2 });
    expect(street.next("telegram:-100777", "#1").text).toContain("#1");
  });
});

describe("a post that the network refuses for good", () => {
  test("is told of once an hour, and an edit not at all", async ({ group, english, street }) => {
    street.answers("telegram", ({ place }) =>
      place.kind === "group" ? { never: "no rights" } : null,
    );
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.hears("周主任", "没能发到群里");
    await group.says("小张", "认领 1");
    await group.says("李姐", "谁家有打气筒借我用一下？");
    street.hearsNothing("周主任");
    english.silent();
    await street.later({ hours: 1, seconds: 1 });
    await group.says("李姐", "谁家有雨伞借我用一下？");
    street.hears("周主任", "没能发到群里");
  });
});

describe("our own post that comes back", () => {
  const echo = (text: string, id: string, at: Date) =>
    ({ type: "echoed", network: "wechat", key: `o:${id}`, at, place: group, id, text }) as const;

  for (const [how, answer] of [
    ["taken without an id", () => ({ sent: null })],
    [
      "in doubt",
      () => {
        throw new Error("timed out");
      },
    ],
  ] as const)
    unsettled(
      `settles one that was ${how}: a reply to it means its demand`,
      async ({ group, street }) => {
        const words: string[] = [];
        street.answers("wechat", (notice) => {
          if (notice.place.id !== "1@chatroom") return null;
          words.push(notice.text);
          return answer();
        });
        await group.says("李姐", "谁家有梯子借我用一下？");
        street.answers("wechat", () => null);
        const [card = ""] = words;
        await street.receives(echo("有人用机器人的手机打的字", "o-0", street.clock.now()));
        await street.receives(echo(card, "o-1", street.clock.now()));
        expect(await street.show({ what: "outbox" })).toMatchObject({ outbox: { suspect: 0 } });
        await group.says("小张", "认领", { replyTo: "o-1" });
        expect(await street.demand(1)).toMatchObject({ holder: "zhang" });
        expect(words).toHaveLength(1);
      },
    );
});

describe("a reply that quotes the bot's words alone", () => {
  test("needs no number: claim, done and marks", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("李姐", "谁家有打气筒借我用一下？");
    const card = group.reads("#1");
    await group.says("小张", "认领", { quoted: card.text });
    expect(await street.demand(1)).toMatchObject({ holder: "zhang" });
    await group.says("小张", "完成 放门口了", { quoted: "…… #1 ……" });
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    expect(await street.demand(2)).toMatchObject({ state: "open" });
  });

  test("and nothing when the words are none of ours", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.skim();
    await group.says("小张", "完成", { quoted: "今天天气真好" });
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
  });
});

describe("what nobody says who can be known", () => {
  test("asks for nothing, commands nothing, and makes nobody a member", async ({
    group,
    street,
  }) => {
    const people = async () => JSON.stringify(await street.show({ what: "people" }));
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.skim();
    const before = await people();
    await group.says("管理员", "认领 1", { faceless: true });
    await group.says("管理员", "谁家有打气筒借我用一下？", { faceless: true, mentions: ["bot"] });
    expect(await street.demand(1)).toMatchObject({ state: "open" });
    expect(await people()).toBe(before);
    group.silent();
  });

  test("reaches staff when it tells of an emergency for certain, and opens nothing", async ({
    group,
    work,
    street,
  }) => {
    await group.says("频道", "3号楼着火了，大家快跑", { faceless: true });
    street.hears("周主任", "可能紧急，请先核实");
    for (const chat of [group, work]) chat.silent();
    expect(await street.show({ what: "demand", number: 1 })).toMatchObject({ demand: null });
  });
});

test("what could not be taken in is told of to staff, with its group and time", async ({
  street,
}) => {
  const at = street.clock.now();
  await street.receives({ type: "unreadable", network: "wechat", key: "u:1", at, place: group });
  street.hears("周主任", "W1 群有一条消息没能读入（10:00），已搁置");
  street.hearsNothing("周主任");
});

describe("words of others that somebody passes on privately", () => {
  test("are asked about first, and are never a command", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    street.skim();
    await street.dm("小张", "王师傅 10:05\n认领 1");
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
    await street.dm("小张", "谁家有打气筒借我用一下？", "wechat", { forwarded: true });
    expect(await street.demand(2)).toMatchObject({ state: "unsure" });
  });

  test("are no pasted words when they only tell a time", async ({ street }) => {
    await street.dm("小张", "明天 10:30\n谁家有打气筒借我用一下？");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });
});

test("a card whose words stay the same is not written again", async ({ english, street }) => {
  await english.says("Ann", "Could anyone lend me a ladder?");
  const card = english.reads("#1");
  const edits = () => street.posts.filter(({ edits }) => edits === card.id).length;
  await english.says("Ben", "claim 1");
  expect(edits()).toBe(1);
  await english.says("Ann", "change 1 time tomorrow evening");
  expect(edits()).toBe(1);
  await english.says("Ben", "give up 1");
  expect(edits()).toBe(2);
});
