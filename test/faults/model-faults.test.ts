import { monitorEventLoopDelay } from "node:perf_hooks";
import { LLMock } from "@copilotkit/aimock";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readOffline } from "../../src/reading/offline/reader.ts";
import { type Reading, reading } from "../../src/reading/schema.ts";
import { deceitful, slow, useless } from "../fake-model/misbehaviours.ts";
import { answers, openFakeModel } from "../fake-model/model.ts";
import { eachOf, here, openReader, windowOf } from "../fake-model/reader.ts";

const TIMES = 200;
/** Where an answer comes at once nobody waits for the deadline; a busy machine should have time to ask. */
const quick = { deadlineMs: 2000, atATime: 32 };
const patient = { deadlineMs: 600, atATime: 40 };
const GRACE_MS = 300;

const reports = Array.from({ length: TIMES }, (_, at) =>
  windowOf(`${(at % 19) + 1}栋的电梯又坏了，物业来修一下，第${at}遍说了`),
);
const byRules = reports.map((window) => readOffline(window));
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  process.on("unhandledRejection", note);
  // The first questions load the client and warm it; no deadline should pay for that.
  const model = await openFakeModel(answers("chatter"));
  await eachOf(reports, 20, async (window) => {
    const { reader } = openReader(model.url, { setting: { deadlineMs: 10_000 } });
    await reader.study(window, here);
    await reader.close();
  });
  await model.close();
});
afterEach(() => expect(unhandled).toEqual([]));
afterAll(() => process.off("unhandledRejection", note));

test("what is told to faulty endpoints are demands that the rules find too", () => {
  expect(byRules.filter(({ intent }) => intent === "demand")).toHaveLength(TIMES);
});

/** Each message meets a reader that has met no trouble yet, and gets its reading in time. */
async function studyAll(
  url: string,
  { deadlineMs, atATime }: typeof quick,
  judge: (told: Reading, at: number) => void,
): Promise<void> {
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  let slowest = 0;
  await eachOf([...reports.entries()], atATime, async ([at, window]) => {
    const { reader } = openReader(url, { setting: { deadlineMs } });
    const began = performance.now();
    const told = await reader.study(window, here);
    slowest = Math.max(slowest, performance.now() - began);
    await reader.close();
    judge(told, at);
  });
  lag.disable();
  // What this very process was late by is not the reader's.
  expect(slowest).toBeLessThan(deadlineMs + GRACE_MS + 2 * (lag.max / 1e6));
}

test.each([
  ...Object.entries(slow).map(([name, behaviour]) => [name, behaviour, patient] as const),
  ...Object.entries(useless).map(([name, behaviour]) => [name, behaviour, quick] as const),
])("an endpoint that %s costs no demand and no waiting", async (_, behaviour, how) => {
  const model = await openFakeModel(behaviour);
  await studyAll(model.url, how, (told, at) => expect(told).toEqual(byRules[at]));
  expect(model.asked.length).toBeGreaterThan(how === quick ? TIMES - 1 : TIMES / 4);
  await model.close();
});

test.each(Object.entries(deceitful))(
  "an endpoint that %s is believed as far as it quotes",
  async (_, behaviour) => {
    const model = await openFakeModel(behaviour);
    await studyAll(model.url, quick, (read, at) => {
      const text = reports[at]?.lines[0]?.text ?? "";
      expect(reading.safeParse(read).success).toBe(true);
      expect(read).toMatchObject({ intent: "demand", alarm: null });
      expect(read.demands).toHaveLength(1);
      const [need] = read.demands;
      expect(text).toContain(need?.location ?? "");
      expect(need?.summary).toMatch(/电梯|安全隐患/u);
      expect(JSON.stringify(read)).not.toMatch(/evil|13800001111|admin|Lift/u);
    });
    await model.close();
  },
);

test.each([
  ["drops calls", { dropRate: 1 }],
  ["mangles answers", { malformedRate: 1 }],
  ["disconnects", { disconnectRate: 1 }],
  ["limits the rate", { rateLimitRate: 1 }],
])("a mocked provider that %s costs no demand and no waiting", async (_, chaos) => {
  const mock = new LLMock({ port: 0 });
  mock.onMessage(/./u, { content: '{"a":[["1","chatter"]]}' });
  mock.setChaos(chaos);
  await mock.start();
  await studyAll(`${mock.url}/v1`, quick, (told, at) => expect(told).toEqual(byRules[at]));
  await mock.stop();
});

test("a mocked provider that works is believed", async () => {
  const mock = new LLMock({ port: 0 });
  const row = ["1", "affair", "repair", "urgent", "public", "3栋", "", "电梯坏了"];
  mock.onMessage(/./u, { content: JSON.stringify({ a: [row] }) });
  await mock.start();
  const { reader } = openReader(`${mock.url}/v1`);
  const told = await reader.study(windowOf("3栋的电梯又坏了，物业来修一下"), here);
  expect(told).toMatchObject({
    intent: "demand",
    confidence: 0.9,
    demands: [{ urgency: "urgent", location: "3栋", summary: "电梯坏了" }],
  });
  await reader.close();
  await mock.stop();
});
