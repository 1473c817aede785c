import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect } from "vitest";
import { answers, openFakeModel, sends } from "../fake-model/model.ts";
import { readingModel } from "../fake-model/setting.ts";
import { storiesIn } from "../neighbourhood.ts";

const model = await openFakeModel(() => undefined);
afterAll(() => model.close());

const culture = ["wish", "culture", "soon", "self", "", "", "借梯子挂灯笼"] as const;
const chatter = ["chatter"] as const;

// Before anybody waits for an answer.
await import("openai");

let before = 0;
/** What was asked since the story began. */
const asked = () => model.asked.slice(before).map(({ raw }) => raw);

beforeEach(() => {
  before = model.asked.length;
  model.behave(answers(...culture));
});

const test = storiesIn({}, [], {}, readingModel(model.url));

test("a wish is opened as the model understands it", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子？借我挂一下灯笼");
  group.reads("借梯子挂灯笼");
  expect(await street.demand(1)).toMatchObject({ state: "open", category: "culture" });
  expect(asked()).toHaveLength(1);
});

test("what the model hears no demand in becomes none", async ({ group, street }) => {
  model.behave(answers(...chatter));
  await group.says("李姐", "谁家有梯子？借我挂一下灯笼");
  await expect(street.demand(1)).rejects.toThrow("no #1");
});

test("privately every word is read, and only of those who may ask", async ({ street }) => {
  await street.dm("李姐", "家里那个铁家伙又闹脾气了");
  expect(asked()).toHaveLength(1);
  await street.dm("谁也不认识的人", "家里那个铁家伙又闹脾气了", "wechat");
  await street.dm("李姐", "谢谢");
  await street.dm("李姐", "我的");
  expect(asked()).toHaveLength(1);
});

test("neither emergencies nor commands nor passing talk leave the house", async ({
  group,
  street,
}) => {
  await group.says("李姐", "3号楼着火了，快来人");
  await group.says("李姐", "今天太阳真好");
  await group.says("王师傅", "进度 1");
  await street.dm("李姐", "我不想活了");
  expect(asked()).toEqual([]);
  expect(await street.demand(1)).toMatchObject({ urgency: "emergency" });
});

test("whoever does not want to be read is not read by a model either", async ({
  street,
  group,
}) => {
  await street.dm("李姐", "不参与");
  await street.dm("李姐", "谁家有梯子？借我用一下");
  await street.dm("周主任", "禁言 小张");
  await group.says("小张", "谁家有梯子？借我用一下");
  expect(asked()).toEqual([]);
});

test("a phone and a door stay at home", async ({ group }) => {
  await group.says("李姐", "谁家有梯子借我？送到3-402，电话13800001234");
  expect(asked().join()).toContain("梯子");
  expect(asked().join()).not.toMatch(/13800001234|402/u);
});

describe("a model that is down", () => {
  test("holds nobody up: the rules read, staff hear it once", async ({ group, street }) => {
    model.behave((response) => response.destroy());
    for (const what of ["梯子", "电钻", "推车", "雨伞", "轮椅", "打气筒", "扳手"])
      await group.says("李姐", `谁家有${what}？借我用一下`);
    expect(await street.demand(7)).toMatchObject({ state: "open", category: "errand" });
    street.hears("周主任", "大模型连不上了");
    const told = street.posts.filter(({ text }) => text.includes("大模型"));
    expect(told).toHaveLength(1);
  });

  test("is asked again after a while, and staff hear that it works", async ({ group, street }) => {
    model.behave((response) => {
      response.writeHead(429, { "retry-after": "0.05", "content-type": "application/json" });
      response.end("{}");
    });
    for (const what of ["梯子", "电钻", "推车", "雨伞", "扳手"]) {
      await group.says("李姐", `谁家有${what}？借我用一下`);
      await sleep(60);
    }
    street.hears("周主任", "大模型连不上了");
    model.behave(answers(...culture));
    await street.later({ minutes: 20 });
    await group.says("李姐", "谁家有梯子？借我挂一下灯笼");
    street.hears("周主任", "大模型好了");
    expect(await street.demand(6)).toMatchObject({ category: "culture" });
  });

  test("that refuses the key says so, and says it once over a restart", async ({
    group,
    street,
  }) => {
    model.behave((response) => sends(response, { error: { message: "bad key" } }, 401));
    await group.says("李姐", "谁家有梯子？借我用一下");
    street.hears("周主任", "密钥不对");
    await street.restarts();
    await group.says("李姐", "谁家有电钻？借我用一下");
    expect(street.posts.filter(({ text }) => text.includes("密钥不对"))).toHaveLength(1);
    expect(await street.demand(2)).toMatchObject({ state: "open" });
  });
});

/** Where little may be spent. */
const poor = storiesIn({}, [], {}, readingModel(model.url, { day: 1200 }));
const small = storiesIn({}, [], {}, readingModel(model.url, { group: 1 }));

describe("what the model may cost", () => {
  poor(
    "is counted, and what is over is read by the rules; staff hear it once a day",
    async ({ group, street }) => {
      await group.says("李姐", "谁家有梯子？借我挂一下灯笼");
      await group.says("李姐", "谁家有电钻？借我用一下");
      await group.says("李姐", "谁家有推车？借我用一下");
      await group.says("李姐", "谁家有雨伞？借我用一下");
      const first = asked().length;
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(4);
      expect(await street.demand(4)).toMatchObject({ state: "open", category: "errand" });
      street.hears("周主任", "OPENAI_DAILY_TOKENS");
      await street.later({ days: 1 });
      await group.says("李姐", "谁家有轮椅？借我用一下");
      expect(asked()).toHaveLength(first + 1);
      const told = street.posts.filter(({ text }) => text.includes("OPENAI_DAILY_TOKENS"));
      expect(told).toHaveLength(1);
    },
  );

  small("has a limit of its own for each group", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子？借我用一下");
    expect(asked()).toEqual([]);
    expect(await street.demand(1)).toMatchObject({ category: "errand" });
    street.hears("周主任", "W1 群今天给大模型的额度用完了");
  });
});
