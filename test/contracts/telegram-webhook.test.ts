import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChatEvent } from "../../src/chat/event.ts";
import { freePort } from "../fake-telegram/free-port.ts";
import { GROUP, LI, openStreet, type Street, wordsIn } from "../fake-telegram/street.ts";

let street: Street;
let url: string;
let secret: string;

const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000, interval: 10 });

beforeEach(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}/hooks/`;
  street = await openStreet({ webhook: { port, publicUrl, secret: null } });
  await street.listen();
  await soon(() => street.far.calls("setWebhook")).toHaveLength(1);
  const [call] = street.far.calls("setWebhook");
  url = String(call?.body["url"]);
  secret = String(call?.body["secret_token"]);
});
afterEach(() => street.close());

const bring = async (body: string, more: { url?: string; secret?: string | null } = {}) => {
  const shown = more.secret === undefined ? secret : more.secret;
  const headers = shown === null ? {} : { "x-telegram-bot-api-secret-token": shown };
  const request = { method: "POST", headers, body };
  return (await fetch(more.url ?? url, request)).status;
};
const update = (id: number, text: string) =>
  JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      date: 1_772_413_200,
      chat: { id: GROUP, type: "supergroup" },
      from: { id: LI, first_name: "李姐" },
      text,
    },
  });
const isSaid = (text: string) => (events: readonly ChatEvent[]) => wordsIn(events).includes(text);

test("what people say is brought, in order", async () => {
  const texts = Array.from({ length: 50 }, (_, index) => `line ${index}`);
  for (const text of texts) street.far.says(GROUP, LI, text);
  await street.far.heard();
  expect(wordsIn(street.heard)).toEqual(texts);
  expect(street.connections).toMatchObject([{ state: "up" }]);
});

test("a message is brought again until it was taken in", async () => {
  let tries = 0;
  street.refuses = () => (tries += 1) < 11;
  for (const text of ["一", "二"]) street.far.says(GROUP, LI, text);
  await soon(() => street.far.waiting()).toBe(0);
  expect(wordsIn(street.heard)).toEqual(["一", "二"]);
});

test("one that cannot be taken in holds up no other, and staff learn of it", async () => {
  street.refuses = isSaid("毒");
  for (const text of ["一", "毒", "三"]) street.far.says(GROUP, LI, text);
  await soon(() => street.far.waiting()).toBe(0);
  expect(street.heard.map(({ type }) => type)).toEqual(["said", "unreadable", "said"]);
});

describe("who brings", () => {
  test("must know path and secret, which Telegram alone was told", async () => {
    expect(await bring(update(1, "一"))).toBe(200);
    expect(await bring(update(2, "二"), { secret: null })).toBe(403);
    expect(await bring(update(2, "二"), { secret: `${secret}x` })).toBe(403);
    expect(await bring(update(2, "二"), { url: `${url}x` })).toBe(403);
    expect(await bring(update(2, "二"), { url: new URL("/", url).href })).toBe(403);
    expect((await fetch(url)).status).toBe(403);
    expect(wordsIn(street.heard)).toEqual(["一"]);
    expect(url + secret).not.toContain(street.far.token);
  });

  test("finds the path wherever a proxy puts it", async () => {
    const path = new URL(url).pathname.split("/").at(-1) ?? "";
    expect(await bring(update(1, "一"), { url: new URL(`/${path}`, url).href })).toBe(200);
  });

  test("brings no more than a megabyte, and nothing but updates", async () => {
    expect(await bring("x".repeat(1024 * 1024 + 1)).catch(() => 413)).toBe(413);
    expect(await bring("{")).toBe(400);
    expect(await bring("{}")).toBe(400);
    expect(await bring("null")).toBe(400);
    expect(await bring(update(1, "灯".repeat(300_000)))).toBe(200);
  });

  test("is told to bring it again where it was not taken in", async () => {
    street.refuses = () => true;
    expect(await bring(update(1, "一"))).toBe(500);
    street.refuses = () => false;
    expect(await bring(update(1, "一"))).toBe(200);
  });
});

test("who minds the webhook need not fetch, and is found out when it is gone", async () => {
  const say = async () => (await street.channel.check()).map(({ say }) => say.en);
  expect(await say()).toContain("Telegram: the webhook is set.");
  expect(street.far.calls("getUpdates")).toEqual([]);
  await street.channel.close();
  await expect(fetch(url)).rejects.toThrow();
});
