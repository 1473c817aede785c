import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChatEvent } from "../../src/chat/event.ts";
import { virtualClock } from "../../src/kernel/clock.ts";
import { GROUP, LI, openStreet, type Street, wordsIn } from "../fake-telegram/street.ts";

let street: Street;

beforeEach(async () => {
  street = await openStreet();
});
afterEach(() => street.close());

const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000, interval: 10 });
const says = (text: string) => street.far.says(GROUP, LI, text);
const isSaid = (text: string) => (events: readonly ChatEvent[]) => wordsIn(events).includes(text);
const states = () => street.connections.map((event) => ("state" in event ? event.state : null));

describe("what people say", () => {
  test("comes in order, a hundred at a time, and nothing twice", async () => {
    const texts = Array.from({ length: 250 }, (_, index) => `line ${index}`);
    for (const text of texts) says(text);
    await street.listen();
    await street.far.heard();
    expect(wordsIn(street.heard)).toEqual(texts);
    expect(street.far.waiting()).toBe(0);
  });

  test("is forgotten by Telegram only once it was taken in", async () => {
    let tries = 0;
    street.refuses = () => (tries += 1) < 9;
    says("水管爆了");
    await street.listen();
    await street.far.heard();
    expect(street.far.waiting()).toBe(1);
    await soon(() => wordsIn(street.heard)).toEqual(["水管爆了"]);
    await soon(() => street.far.waiting()).toBe(0);
  });

  test("comes again, under the same keys, to a program that starts after a crash", async () => {
    says("早上好");
    const before: ChatEvent[] = [];
    const crashed = street.another();
    await crashed.listen(async (events) => {
      before.push(...events.filter(({ type }) => type === "said"));
      throw new Error("gone");
    });
    await soon(() => before.length).toBeGreaterThan(0);
    await crashed.close();
    await street.listen();
    await soon(() => street.heard).toEqual(before.slice(0, 1));
  });

  test("is put into order where it comes in disorder", async () => {
    await street.close();
    street = await openStreet({}, { mangle: (batch) => [...batch, ...batch].toReversed() });
    for (const text of ["一", "二", "三"]) says(text);
    await street.listen();
    await street.far.heard();
    expect([...new Set(wordsIn(street.heard))]).toEqual(["一", "二", "三"]);
    expect(street.far.waiting()).toBe(0);
  });
});

describe("one message that cannot be taken in", () => {
  beforeEach(async () => {
    street.refuses = isSaid("毒");
    for (const text of ["一", "毒", "三"]) says(text);
    await street.listen();
    await soon(() => street.far.waiting()).toBe(0);
  });

  test("holds up no other, and staff learn of it", () => {
    expect(wordsIn(street.heard)).toEqual(["一", "三"]);
    expect(street.heard.map(({ type }) => type)).toEqual(["said", "unreadable", "said"]);
    expect(street.heard[1]).toMatchObject({ place: { kind: "group", id: String(GROUP) } });
  });

  test("was tried three times and more, and is not written into the log", () => {
    const tries = street.log.filter((line) => line.includes('"telegram-update-failed"'));
    expect(tries.length).toBeGreaterThanOrEqual(3);
    expect(street.log.join("")).not.toContain("毒");
  });
});

test("while nothing can be taken in, nothing is put aside", async () => {
  let isDown = true;
  street.refuses = () => isDown;
  for (const text of ["一", "二"]) says(text);
  await street.listen();
  const failures = () => street.log.filter((line) => line.includes("telegram-intake-failed"));
  await soon(() => failures().length).toBeGreaterThan(2);
  expect(street.far.waiting()).toBe(2);
  isDown = false;
  await soon(() => wordsIn(street.heard)).toEqual(["一", "二"]);
  expect(street.heard).toHaveLength(2);
});

describe("an outage", () => {
  const clock = virtualClock(new Date("2026-03-02T02:02:00Z"));
  beforeEach(async () => {
    await street.close();
    street = await openStreet({ clock });
  });

  test.each(["fails", "html", "reset", "not-ok", "hangs", { limited: 0 }] as const)(
    "of the kind %j costs nothing",
    async (trouble) => {
      street.far.trouble(trouble, 3, "getUpdates");
      await street.close();
      street = await openStreet({ clock, timings: { pollSeconds: 0 } });
      street.far.trouble(trouble, 3, "getUpdates");
      says("还在吗");
      await street.listen();
      await soon(() => wordsIn(street.heard)).toEqual(["还在吗"]);
      expect(states()).toEqual(["up"]);
    },
  );

  test("of a minute is told once, and its end with its beginning", async () => {
    await street.listen();
    await soon(states).toEqual(["up"]);
    const since = clock.now();
    await street.far.down();
    const refused = () => street.log.filter((line) => line.includes("telegram-")).length;
    await soon(refused).toBeGreaterThan(0);
    expect(states()).toEqual(["up"]);
    clock.moveTo(new Date(since.getTime() + 60_000));
    await soon(states).toEqual(["up", "lost"]);
    says("断线时说的");
    clock.moveTo(new Date(since.getTime() + 600_000));
    await street.far.up();
    await soon(states).toEqual(["up", "lost", "up"]);
    expect(street.connections.slice(1)).toMatchObject([{ since }, { since, at: clock.now() }]);
    await soon(() => wordsIn(street.heard)).toEqual(["断线时说的"]);
  });

  test("at the start does not keep the program from starting", async () => {
    await street.far.down();
    await street.listen();
    expect(street.channel.capabilities.doorway).toBeNull();
    await street.far.up();
    says("早");
    await soon(() => wordsIn(street.heard)).toEqual(["早"]);
    const link = "https://t.me/linli_bot?start=hello";
    expect(street.channel.capabilities.doorway).toEqual({ zh: link, en: link });
  });
});

describe("a bot that cannot have its messages", () => {
  const advice = () => street.log.flatMap((line) => /"say":"([^"]+)"/u.exec(line)?.[1] ?? []);

  test("because its token is wrong says so at once, and goes on when it is right", async () => {
    street.far.trouble("unauthorized", 2, "getMe");
    await street.listen();
    await soon(states).toEqual(["lost", "up"]);
    expect(advice()[0]).toMatch(/does not know this token.*@BotFather/u);
  });

  test("because a webhook takes them removes that", async () => {
    await fetch(`${street.far.url}/bot${street.far.token}/setWebhook`, {
      method: "POST",
      body: JSON.stringify({ url: "http://127.0.0.1:9/nobody" }),
    });
    says("早");
    await street.listen();
    await soon(() => wordsIn(street.heard)).toEqual(["早"]);
    expect(advice()).toContain(
      "A webhook is set for this bot and takes its messages; it is removed now.",
    );
  });

  test("because another program takes them says so", async () => {
    await street.listen();
    await street.another().listen(async () => {});
    await soon(() => advice().join()).toContain("Another program fetches the messages");
  });

  test("never writes its token down", () => {
    expect(street.log.join("")).not.toContain(street.far.token);
  });
});

test("topics, edits, presses, comings, goings and a migration come as they are", async () => {
  const { far } = street;
  far.group(-5, "4号楼", { type: "group" });
  far.group(-1003, "论坛", { threads: [2] });
  await street.listen();
  const first = far.says(-1003, LI, "灯坏了", { thread: 2 });
  far.says(-1003, LI, "还没好", { thread: 2, replyTo: first });
  far.edits(-1003, first, "灯又坏了");
  far.says(GROUP, LI, "认领 12", { anonymous: true });
  far.kicks(GROUP, LI);
  far.welcomes(GROUP, LI);
  far.says(LI, LI, "/start");
  far.kicks(LI, LI);
  far.migrates(-5, -1005, LI);
  await far.heard();
  expect(street.heard).toMatchObject([
    { type: "said", id: `-1003:${first}:2`, replyTo: null },
    { type: "said", replyTo: `-1003:${first}:2` },
    { type: "edited", id: `-1003:${first}:2`, text: "灯又坏了" },
    { type: "said", faceless: true, from: { account: String(GROUP) } },
    { type: "expelled", place: { id: String(GROUP) }, from: { account: "7" } },
    { type: "welcomed", place: { id: String(GROUP) } },
    { type: "said", place: { kind: "private", id: "7" } },
    { type: "reachable", reachable: false, from: { account: "7" } },
    { type: "migrated", place: { id: "-5" }, to: "-1005", key: "g:-5:-1005" },
    { type: "migrated", key: "g:-5:-1005" },
  ]);
});

test("a press is answered once it was taken in", async () => {
  await street.listen();
  const receipt = await street.post("#12 谁能帮忙？", { buttons: ["claim"], labels: ["认领"] });
  const [post] = street.far.posts(GROUP);
  street.far.presses(GROUP, post?.id ?? 0, LI, "claim");
  await soon(() => street.far.calls("answerCallbackQuery")).toHaveLength(1);
  const id = "sent" in receipt ? receipt.sent : null;
  expect(street.heard).toMatchObject([{ type: "pressed", post: id, button: "claim" }]);
});

test("a press of a post too old to be shown tells nothing, but is answered", async () => {
  await street.listen();
  const message = { message_id: 1, date: 0, chat: { id: GROUP, type: "supergroup" } };
  const from = { id: LI, first_name: "李姐" };
  street.far.push({ callback_query: { id: "old", from, message, data: "claim" } });
  await soon(() => street.far.calls("answerCallbackQuery")).toHaveLength(1);
  expect(street.heard).toEqual([]);
});

test("closing waits for what is being taken in", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const channel = street.another();
  const steps: string[] = [];
  await channel.listen(async (events) => {
    if (!events.some(({ type }) => type === "said")) return;
    steps.push("begun");
    await promise;
    steps.push("taken in");
  });
  says("早");
  await soon(() => steps).toEqual(["begun"]);
  const closing = channel.close();
  resolve();
  await closing;
  expect(steps).toEqual(["begun", "taken in"]);
});
