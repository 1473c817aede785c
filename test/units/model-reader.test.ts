import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test as base } from "vitest";
import { readOffline } from "../../src/reading/offline/reader.ts";
import {
  answers,
  type Behaviour,
  completion,
  type FakeModel,
  numbersIn,
  openFakeModel,
  sends,
} from "../fake-model/model.ts";
import { here, openReader, windowOf } from "../fake-model/reader.ts";

const test = base.extend<{ model: FakeModel }>({
  model: async ({}, use) => {
    const model = await openFakeModel(answers("chatter"));
    await use(model);
    await model.close();
  },
});
const patient = { setting: { deadlineMs: 10_000 } };
const lift = windowOf("3栋的电梯又坏了，物业来修一下");
const liftRow = ["affair", "repair", "urgent", "public", "3栋", "", "电梯坏了"] as const;

/** What the endpoint does with the first call, the second, and all after. */
const inTurn = (...each: readonly Behaviour[]): Behaviour => {
  let turn = -1;
  return (response, asked) => {
    turn += 1;
    each[Math.min(turn, each.length - 1)]?.(response, asked);
  };
};

const complains =
  (about: string, otherwise: Behaviour): Behaviour =>
  (response, asked) =>
    asked.raw.includes(about)
      ? sends(response, { error: { message: `This ${about} is not supported.` } }, 400)
      : otherwise(response, asked);

test("a model that agrees with the rules is believed, and what it costs is booked", async ({
  model,
}) => {
  model.behave(answers(...liftRow));
  const { reader, spent, troubles } = openReader(model.url, patient);
  const told = await reader.study(lift, here);
  expect(told).toEqual({
    intent: "demand",
    confidence: 0.9,
    alarm: null,
    demands: [
      {
        kind: "affair",
        category: "repair",
        urgency: "urgent",
        for: "public",
        location: "3栋",
        when: null,
        summary: "电梯坏了",
        pii: [],
      },
    ],
    by: reader.version,
  });
  expect(spent).toEqual([500]);
  expect(troubles).toEqual([]);
  await reader.close();
});

test("a need that only the model hears is asked about, and so is one that only the rules are sure of", async ({
  model,
}) => {
  const { reader } = openReader(model.url, patient);
  model.behave(answers("wish", "errand", "soon", "self", "", "", "借个梯子"));
  const hinted = await reader.study(windowOf("梯子这东西，真要用才知道金贵"), here);
  expect(hinted).toMatchObject({ intent: "demand", confidence: 0.7 });
  model.behave(answers("chatter"));
  const asked = windowOf("谁家有梯子借用一下");
  expect(readOffline(asked).confidence).toBeGreaterThanOrEqual(0.9);
  expect(await reader.study(asked, here)).toEqual({ ...readOffline(asked), confidence: 0.7 });
  await reader.close();
});

test("doors and names come back from behind their tokens only here", async ({ model }) => {
  model.behave(answers("wish", "errand", "soon", "self", "3栋2单元<DOOR1>", "明天", "帮忙拿快递"));
  const { reader } = openReader(model.url, patient);
  const told = await reader.study(windowOf("谁明天帮忙拿快递到3栋2单元402"), here);
  expect(told.demands[0]).toMatchObject({
    location: "3栋2单元402",
    when: "明天",
    summary: "帮忙拿快递",
    pii: ["3栋2单元402"],
  });
  expect(model.asked[0]?.raw).not.toContain("402");
  await reader.close();
});

test("endpoints that know no schema are asked more plainly, and from then on at once", async ({
  model,
}) => {
  model.behave(complains("json_schema", complains("json_object", answers(...liftRow))));
  const { reader } = openReader(model.url, patient);
  expect(await reader.study(lift, here)).toMatchObject({ confidence: 0.9 });
  expect(await reader.study(lift, here)).toMatchObject({ confidence: 0.9 });
  const formats = model.asked.map(({ response_format: format }) => format?.type ?? "plain");
  expect(formats).toEqual(["json_schema", "json_object", "plain", "plain"]);
  await reader.close();
});

test.each([
  ["max_tokens", "max_completion_tokens"],
  ["temperature", ""],
])("an endpoint that minds %s is spared it", async (minded, instead) => {
  const model = await openFakeModel(complains(`"${minded}"`, answers(...liftRow)));
  const { reader } = openReader(model.url, patient);
  expect(await reader.study(lift, here)).toMatchObject({ confidence: 0.9 });
  expect(model.asked[1]?.raw).toContain(instead);
  await reader.close();
  await model.close();
});

const said =
  (content: string): Behaviour =>
  (response) =>
    sends(response, completion(content));
const good = JSON.stringify({ a: [["1", ...liftRow]] });

test.each([
  ["thoughts", `<think>maybe {"a":[]}</think>${good}`],
  ["a fence", `Sure!\n\`\`\`json\n${good}\n\`\`\`\nAnything else?`],
  ["numbers as numbers, and null", good.replace('"1"', "1").replace('""', "null")],
  ["bare rows", JSON.stringify([["1", ...liftRow]])],
])("an answer in %s is understood", async (_, content) => {
  const model = await openFakeModel(said(content));
  const { reader } = openReader(model.url, patient);
  expect(await reader.study(lift, here)).toMatchObject({ demands: [{ summary: "电梯坏了" }] });
  expect(model.asked).toHaveLength(1);
  await reader.close();
  await model.close();
});

test("an answer of the wrong shape is asked for once more, with what was wrong", async ({
  model,
}) => {
  model.behave(
    inTurn(answers("affair", "elevator", "soon", "public", "", "", "x"), answers(...liftRow)),
  );
  const { reader, spent } = openReader(model.url, patient);
  expect(await reader.study(lift, here)).toMatchObject({ confidence: 0.9 });
  const last = model.asked[1]?.messages.at(-1)?.content ?? "";
  expect(last).toMatch(/^Your answer was wrong: 1: field 2 .*repair/u);
  expect(model.asked).toHaveLength(2);
  expect(spent).toEqual([500, 500]);
  await reader.close();
});

test("messages that come together share a call, those of other communities do not", async ({
  model,
}) => {
  model.behave(answers(...liftRow));
  const { reader } = openReader(model.url, patient);
  const study = (community: string, chat: number) => reader.study(lift, { community, chat });
  await Promise.all([
    ...Array.from({ length: 10 }, (_, at) => study("elm", at % 2)),
    study("oak", 7),
  ]);
  const sizes = model.asked.map((asked) => numbersIn(asked).length);
  expect(sizes.toSorted((a, b) => a - b)).toEqual([1, 2, 8]);
  await reader.close();
});

test("of messages that share a call, one whose row is missing or broken falls back alone", async ({
  model,
}) => {
  model.behave(
    said(
      JSON.stringify({
        a: [
          ["1", ...liftRow],
          ["2", "affair"],
        ],
      }),
    ),
  );
  const { reader } = openReader(model.url, patient);
  const [first, ...others] = await Promise.all(
    [lift, lift, lift].map((one) => reader.study(one, here)),
  );
  expect(first).toMatchObject({ demands: [{ summary: "电梯坏了", urgency: "urgent" }] });
  expect(others).toEqual([readOffline(lift), readOffline(lift)]);
  await reader.close();
});

test("no more calls are under way than may be, and who waits shares the next", async ({
  model,
}) => {
  let open = 0;
  let most = 0;
  model.behave((response, asked) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      answers(...liftRow)(response, asked);
    }, 80);
  });
  const { reader } = openReader(model.url, { setting: { deadlineMs: 10_000, concurrency: 2 } });
  await Promise.all(Array.from({ length: 60 }, (_, chat) => reader.study(lift, { ...here, chat })));
  expect(most).toBe(2);
  expect(model.asked).toHaveLength(8);
  await reader.close();
});

test("where nothing may be spent nothing is asked, and it is told once until there is something again", async ({
  model,
}) => {
  let purse = 0;
  const budget = {
    allows: (_: unknown, estimate: number) => Promise.resolve(estimate <= purse),
    spent: () => Promise.resolve(),
  };
  const { reader, troubles } = openReader(model.url, { ...patient, budget });
  expect(await reader.study(lift, here)).toEqual(readOffline(lift));
  await reader.study(lift, here);
  expect(model.asked).toEqual([]);
  purse = 100_000;
  await reader.study(lift, here);
  expect(model.asked).toHaveLength(1);
  expect(troubles).toEqual(["spent", null]);
  await reader.close();
});

test("a budget that fails or hangs costs nobody a demand, and holds up nobody else", async ({
  model,
}) => {
  const hangs = new Promise<boolean>(() => undefined);
  const allows = ({ chat }: { chat: number }) =>
    chat === 1
      ? Promise.reject(new Error("no database"))
      : chat === 2
        ? hangs
        : Promise.resolve(true);
  const budget = { allows, spent: () => Promise.reject(new Error("no database")) };
  const { reader } = openReader(model.url, {
    budget,
    setting: { concurrency: 1, deadlineMs: 200 },
  });
  for (const chat of [1, 2])
    expect(await reader.study(lift, { ...here, chat })).toEqual(readOffline(lift));
  model.behave(answers(...liftRow));
  const told = await reader.study(lift, { ...here, chat: 3 });
  expect(told).toMatchObject({ demands: [{ urgency: "urgent" }] });
});

test("a dead endpoint is left alone after five calls; when it answers again, that is told too", async ({
  model,
}) => {
  let time = 0;
  model.behave((response) => response.destroy());
  const { reader, troubles } = openReader(model.url, { ...patient, now: () => time });
  for (let times = 0; times < 12; times += 1)
    expect(await reader.study(lift, here)).toEqual(readOffline(lift));
  expect(model.asked).toHaveLength(5);
  model.behave(answers(...liftRow));
  time = 31_000;
  expect(await reader.study(lift, here)).toMatchObject({ demands: [{ summary: "电梯坏了" }] });
  expect(troubles).toEqual(["unreachable", null]);
  await reader.close();
});

test("words that a provider will not hear close nothing to the others", async ({ model }) => {
  model.behave((response) =>
    sends(response, { error: { message: "Input data may contain inappropriate content." } }, 400),
  );
  const { reader, troubles } = openReader(model.url, patient);
  for (let times = 0; times < 7; times += 1) await reader.study(lift, here);
  expect(model.asked).toHaveLength(7);
  expect(troubles).toEqual([]);
  await reader.close();
});

test("an emergency is answered by our own words, at once; one that only a model hears pages nobody yet", async ({
  model,
}) => {
  model.behave(answers("affair", "safety", "emergency", "public", "", "", "楼道有怪味"));
  const { reader } = openReader(model.url, patient);
  const fire = windowOf("着火了！3栋2单元，快来人");
  expect(await reader.study(fire, here)).toEqual(readOffline(fire));
  expect(model.asked).toEqual([]);
  const smell = await reader.study(windowOf("楼道有股怪味，物业来看看"), here);
  expect(smell).toMatchObject({
    confidence: 0.7,
    alarm: null,
    demands: [{ urgency: "emergency" }],
  });
  await reader.close();
});

test("closing answers all who wait", async ({ model }) => {
  model.behave(() => undefined);
  const { reader } = openReader(model.url, patient);
  const told = reader.study(lift, here);
  await sleep(100);
  await reader.close();
  expect(await told).toEqual(readOffline(lift));
  expect(await reader.study(lift, here)).toEqual(readOffline(lift));
});

test("neither key nor words follow a redirection", async ({ model }) => {
  const { createServer } = await import("node:http");
  const elsewhere = createServer((_, response) => {
    response.writeHead(307, { location: `${model.url}/chat/completions` });
    response.end();
  }).listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const address = elsewhere.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { reader } = openReader(`http://127.0.0.1:${port}/v1`, patient);
  expect(await reader.study(lift, here)).toEqual(readOffline(lift));
  expect(model.asked).toEqual([]);
  await reader.close();
  elsewhere.close();
});
