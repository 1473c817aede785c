import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { ChatEvent } from "../../src/chat/event.ts";
import type { Notice } from "../../src/chat/notice.ts";
import { cloneDatabase } from "../database.ts";
import { elm } from "../elm.ts";
import { type Asked, answers, type FakeModel, openFakeModel } from "../fake-model/model.ts";
import { readingModel } from "../fake-model/setting.ts";
import { openLive, said } from "../faults/live.ts";

/** The wall clock waits for nobody, least of all a busy machine. */
const SLOW = { timeout: 60_000 };

/** Nothing is held back, whatever the hour at which the tests run. */
const community = elm({ policies: { quiet: "off", hourly: "off", daily: "off" } });

const errand = answers("wish", "errand", "soon", "self", "", "", "");

let model: FakeModel;
/** The questions that the model has not answered yet, by what they hold. */
let open: { readonly asked: Asked; readonly answer: () => void }[] = [];

beforeAll(async () => {
  model = await openFakeModel(errand);
  // Before anybody waits for an answer.
  await import("openai");
});
afterAll(() => model.close());
beforeEach(() => {
  open = [];
  model.behave(errand);
});

/** From now on the model thinks until it is told to answer. */
const thinks = () =>
  model.behave((response, asked) => open.push({ asked, answer: () => errand(response, asked) }));

const isAbout = (words: string) => (question: { readonly asked: Asked }) =>
  question.asked.messages.at(-1)?.content.includes(words) === true;

/** Resolves when the model is asked about something. */
const isAsked = (words: string) =>
  expect.poll(() => open.some(isAbout(words)), { timeout: 20_000 }).toBe(true);

const isAnswered = (words: string) => open.find(isAbout(words))?.answer();

/** Elm by the wall clock, in a database of its own. */
async function openGround() {
  const database = await cloneDatabase();
  const pool = new Pool({ connectionString: database.url, max: 1 });
  const posts: Notice[] = [];
  const hear = async (notice: Notice) => void posts.push(notice);
  const where = { databaseUrl: database.url, redisUrl: null, community, hear };
  const service = await openLive({ ...where, model: readingModel(model.url) });
  onTestFinished(async () => {
    await service.close();
    await pool.end();
    await database.drop();
  });
  return {
    service,
    rows: async (query: string) => (await pool.query<object>(query)).rows,
    says: (from: string, id: string, text: string) =>
      service.receive([said("group", from, id, text)]),
    reads: (words: string) =>
      expect
        .poll(() => posts.some(({ text }) => text.includes(words)), { timeout: 20_000 })
        .toBe(true),
    posts,
  };
}

const [ANN, BEN] = ["2001", "2002"];
const ladder = "Could anyone lend me a ladder?";
const drill = "Could anyone lend me a drill?";

test("what was said first has the first number, however the answers come", SLOW, async () => {
  const { service, says, rows } = await openGround();
  thinks();
  await says(ANN, "m1", ladder);
  await isAsked("ladder");
  await says(BEN, "m2", drill);
  await isAsked("drill");
  isAnswered("drill");
  isAnswered("ladder");
  await service.settle();
  const numbers = await rows("select number, message from report order by number");
  expect(numbers).toEqual([
    { number: 1, message: "m1" },
    { number: 2, message: "m2" },
  ]);
});

test("a number is claimed and another chat served while a message is read", SLOW, async () => {
  const { service, says, reads, rows, posts } = await openGround();
  await says(ANN, "m1", ladder);
  await reads("#1");
  thinks();
  await says(ANN, "m2", drill);
  await isAsked("drill");
  await says(BEN, "m3", "claim 1");
  await service.receive([said("private", ANN, "p1", "mine")]);
  await expect
    .poll(() => rows("select holder is not null as held from demand"), { timeout: 20_000 })
    .toEqual([{ held: true }]);
  await expect
    .poll(() => posts.some(({ place }) => place.id === ANN), { timeout: 20_000 })
    .toBe(true);
  expect(open).toHaveLength(1);
  isAnswered("drill");
  await service.settle();
  expect(await rows("select number from demand")).toHaveLength(2);
});

test("a bare claim waits for the message that it answers", SLOW, async () => {
  const { service, says, rows } = await openGround();
  thinks();
  await says(ANN, "m1", ladder);
  await isAsked("ladder");
  await says(BEN, "m2", "认领");
  isAnswered("ladder");
  await service.settle();
  expect(await rows("select state from demand")).toEqual([{ state: "claimed" }]);
});

/** Something that befalls a message after it was said. */
const later = (type: "edited" | "recalled", id: string, text = ""): ChatEvent => ({
  network: "telegram",
  key: `${type}:${id}`,
  at: new Date(),
  place: { kind: "group", id: "-1001" },
  id,
  ...(type === "edited" ? { type, text } : { type }),
});

test("a message that is taken back while it is read asks for nothing", SLOW, async () => {
  const { service, says, rows } = await openGround();
  thinks();
  await says(ANN, "m1", ladder);
  await isAsked("ladder");
  await service.receive([later("recalled", "m1")]);
  isAnswered("ladder");
  await service.settle();
  expect(await rows("select number from demand where state = 'open'")).toEqual([]);
});

test("an edit counts, though it came while the message was read", SLOW, async () => {
  const { service, says, reads } = await openGround();
  thinks();
  await says(ANN, "m1", ladder);
  await isAsked("ladder");
  await service.receive([later("edited", "m1", drill)]);
  isAnswered("ladder");
  await service.settle();
  await reads("drill");
});

test("an emergency is answered while the model still thinks", SLOW, async () => {
  const { service, says, reads } = await openGround();
  thinks();
  await says(ANN, "m1", ladder);
  await isAsked("ladder");
  await says(BEN, "m2", "Fire! The kitchen of block 3 is burning, call 119!");
  await reads("119");
  expect(open).toHaveLength(1);
  isAnswered("ladder");
  await service.settle();
});

test("a service that ends does not wait for the model, and loses nothing", SLOW, async () => {
  const { service, says, rows } = await openGround();
  thinks();
  await says(ANN, "m1", ladder);
  await isAsked("ladder");
  const begun = performance.now();
  await service.close();
  expect(performance.now() - begun).toBeLessThan(4_000);
  const waiting = await rows("select id from inbox where handled_at is null");
  const opened = await rows("select number from demand");
  expect(waiting.length + opened.length).toBe(1);
});

test("what a service was reading when it died is read again, and opened once", SLOW, async () => {
  const { url: databaseUrl, drop } = await cloneDatabase();
  onTestFinished(drop);
  thinks();
  const where = { databaseUrl, redisUrl: null };
  const messages = [{ from: ANN, id: "p1", text: ladder }];
  const script = join(import.meta.dirname, "../faults/live-child.ts");
  const child = spawn(
    process.execPath,
    [script, JSON.stringify({ ...where, messages, modelAt: model.url })],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  await isAsked("ladder");
  child.kill("SIGKILL");
  await once(child, "close");
  const before = model.asked.length;
  model.behave(errand);
  const hear = async () => {};
  const service = await openLive({ ...where, community, hear, model: readingModel(model.url) });
  onTestFinished(() => service.close());
  await service.settle();
  expect(model.asked.length).toBe(before + 1);
  expect(await service.show(community.id, { what: "demands" })).toMatchObject({
    demands: [{ number: 1 }],
  });
});
