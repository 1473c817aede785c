import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { codeIn } from "../../codes.ts";
import { accountOf } from "./chat.ts";
import { settled } from "./elm.ts";
import { demandOf, movesOf } from "./shown.ts";
import { openSquare, type Square } from "./square.ts";

const SLOW = { timeout: 120_000 };

let square: Square;
beforeAll(async () => {
  square = await openSquare(settled);
}, SLOW.timeout);
afterAll(() => square.close(), SLOW.timeout);

test(
  "a wish of WeChat is taken up on Telegram and done on WeChat by one person",
  SLOW,
  async () => {
    const [T1, W1] = [square.group("T1"), square.group("W1")];
    const li = square.alone("李姐", "wechat");
    const [here, there] = [square.alone("王师傅", "wechat"), square.alone("王师傅", "telegram")];
    await here.says("王师傅", "绑定");
    const code = codeIn(await here.reads("私聊我发：绑定"));
    await there.says("王师傅", `绑定 ${code}`);
    await there.reads("您在微信和Telegram上是同一个人了");
    await li.says("李姐", "联系 13912345678");
    await li.reads("已记下");

    await W1.says("李姐", "谁家有梯子借我用一下？");
    await W1.reads("#1 一位居民想请邻居帮忙：借梯子");
    const card = await T1.reads("#1 A neighbour would like to borrow a ladder");
    expect(card.labels).toEqual(["claim"]);
    await T1.presses("王师傅", card, "claim");
    await W1.reads("#1 @王师傅 已接，@李姐 请互相联系");
    await T1.reads("#1 王师傅 has it, thank you!");
    await there.reads("联系方式：13912345678");
    await W1.says("王师傅", "完成 1");
    await W1.reads("#1 王师傅说办好了。@李姐 请回复：确认 1");
    await W1.says("李姐", "确认 1");
    await W1.reads("#1 已完成，谢谢王师傅！");
    await li.reads("#1 帮得怎么样？");
    await li.says("李姐", "5");
    await li.reads("#1 谢谢您的评价");
    await there.reads("#1 对方给了 5 分");

    await square.settles();
    const moves = ["li file", "wang claim", "wang done", "li confirm", "li rate"];
    expect(await movesOf(square, 1)).toEqual(moves);
    expect(await square.show({ what: "board" })).toMatchObject({
      board: [{ number: 1, kind: "wish", gist: "借梯子", state: "closed" }],
    });
    expect(await demandOf(square, 1)).toMatchObject({ ratings: [{ by: "li", score: 5 }] });
    expect(T1.texts()).toContain("#1 Borrow a ladder · completed, thank you all");
    expect([...T1.texts(), ...W1.texts()].join()).not.toContain("139");
  },
);

test("an affair of WeChat is accepted and done by a unit on Telegram", SLOW, async () => {
  const [W2, unit] = [square.group("W2"), square.group("UNIT")];
  await W2.says("小林", "2号楼电梯坏了，麻烦物业派人修一下");
  await W2.reads("#2 已受理：电梯故障，2号楼。已转物业");
  const card = await unit.reads("#2 【急】电梯故障，2号楼");
  expect(card.labels).toEqual(["受理"]);
  await unit.presses("老赵", card, "accept");
  await unit.reads("#2 老赵已受理");
  await unit.answers("老赵", card, "完成 换了控制板，已恢复运行");
  const result = await W2.reads("#2 已办好：换了控制板，已恢复运行。 @小林 请回复：确认 2");
  await W2.answers("小林", result, "确认");
  const thanks = await W2.reads("#2 已办结，谢谢您确认！");
  await W2.answers("小林", thanks, "5");
  await W2.reads("#2 谢谢您的评价");

  const asker = "wechat:wxid_lin";
  const moves = [`${asker} file`, "zhao accept", "zhao done", `${asker} confirm`, `${asker} rate`];
  expect(await movesOf(square, 2)).toEqual(moves);
  expect(await demandOf(square, 2)).toMatchObject({ unit: "estates", state: "closed" });
});

test(
  "of ten who want the same wish on both networks one has it, the others are told",
  SLOW,
  async () => {
    const [T1, W1] = [square.group("T1"), square.group("W1")];
    await T1.says("Ann", "Could anyone walk my dog this evening?");
    const card = await T1.reads("#3 A neighbour could use a hand: walk a dog");
    await W1.reads("#3 一位居民想请邻居帮忙：遛狗");
    const onTelegram = ["Ben", "Cam", "Dee", "Eli", "Fay"];
    const onWechat = ["小林", "小吴", "小郑", "小孙", "小冯"];
    await Promise.all([
      ...onTelegram.map((name) => T1.presses(name, card, "claim")),
      ...onWechat.map((name) => W1.says(name, "认领 3")),
    ]);
    const wantsIt = async () => {
      const { holder, waiting } = await demandOf(square, 3);
      return [holder, ...waiting].filter((id) => id !== null);
    };
    await vi.waitFor(async () => expect(await wantsIt()).toHaveLength(10), 30_000);
    expect(new Set(await wantsIt()).size).toBe(10);
    expect((await movesOf(square, 3)).filter((move) => move.endsWith(" claim"))).toHaveLength(1);

    const told = () => [
      ...T1.texts().filter((text) => text.startsWith("#3 is already taken")),
      ...square.wechat
        .messages()
        .map(({ text }) => text)
        .filter((text) => text.startsWith("#3 已有人接手，谢谢您！")),
    ];
    await vi.waitFor(() => expect(told()).toHaveLength(9), 30_000);
    // A press cannot be quoted, so whoever pressed is called by name.
    const { holder } = await demandOf(square, 3);
    const has = (name: string) => holder === `telegram:${accountOf(name, "telegram")}`;
    const others = onTelegram.filter((name) => !has(name));
    for (const name of others)
      expect(told().filter((text) => text.includes(`@${name}`))).toHaveLength(1);
  },
);

test(
  "one network goes on while the other is away, and nothing stale is told after",
  SLOW,
  async () => {
    const [T1, W1] = [square.group("T1"), square.group("W1")];
    const [chen, ann] = [square.alone("小陈", "telegram"), square.alone("Ann", "telegram")];
    await chen.says("小陈", "/start");
    await chen.reads("需要帮忙，照常在群里说就好");
    await square.wechat.kill();
    await chen.reads("微信断开了");

    await ann.says("Ann", "Could somebody lend me a drill?");
    await ann.reads("#4 is registered: Borrow a drill");
    await T1.presses("Ben", await T1.reads("#4 A neighbour would like to borrow a drill"), "claim");
    await T1.reads("#4 Ben has it, thank you!");
    await T1.says("Ben", "done 4");
    await ann.reads("#4 Ben says it is done");
    await ann.says("Ann", "confirm 4");
    await ann.reads("#4 is complete");
    await ann.says("Ann", "Could anyone lend me a suitcase?");
    await T1.reads("#5 A neighbour would like to borrow a suitcase");

    await square.wechat.restart();
    await chen.reads("断开过，期间群里的话可能没收到");
    await W1.reads("#5 一位居民想请邻居帮忙：借行李箱");
    // What the pace of a network still holds back leaves a moment later.
    const nothing = { outbox: { waiting: 0, suspect: 0 } };
    const left = async () => expect(await square.show({ what: "outbox" })).toMatchObject(nothing);
    await vi.waitFor(left, 30_000);
    expect(W1.texts().join("\n")).not.toContain("#4");
    await W1.says("小吴", "认领 5");
    await W1.reads("#5 小吴已接，谢谢！");
    expect(await demandOf(square, 5)).toMatchObject({ holder: "wechat:wxid_wu" });
  },
);
