import { pino } from "pino";
import { TelegramServer } from "telegram-test-api/lib/telegramServer.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTelegram } from "../../bots/telegram.ts";
import type { Channel } from "../../src/chat/channel.ts";
import type { ChatEvent } from "../../src/chat/event.ts";
import { freePort } from "../fake-telegram/free-port.ts";
import { notice } from "./channel/trial.ts";

/** A Bot API that nobody here wrote: it knows no offsets, no refusals and hardly a method. */
const server = new TelegramServer({ port: await freePort(), host: "127.0.0.1" });
const token = "666:smoke";
const heard: ChatEvent[] = [];
let channel: Channel;

beforeAll(async () => {
  await server.start();
  const log = pino({ level: "silent" });
  channel = openTelegram({ token, apiRoot: server.config.apiURL, log });
  await channel.listen(async (events) => {
    heard.push(...events);
  });
});

afterAll(async () => {
  await channel.close();
  await server.stop();
});

test("a message, a card with a button, a press and a changed card go over a foreign Bot API", async () => {
  const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000, interval: 10 });
  const person = { userId: 7, chatId: 7, firstName: "李姐" };
  const client = server.getClient(token, { ...person, timeout: 5000 });
  await client.sendMessage(client.makeMessage("谁能帮我换个灯泡？"));
  const last = () => heard.at(-1);
  await soon(last).toMatchObject({
    type: "said",
    text: "谁能帮我换个灯泡？",
    from: { account: "7", name: "李姐" },
  });

  const place = { kind: "private", id: "7" } as const;
  const buttons = { buttons: ["claim"], labels: ["认领"] };
  const receipt = await channel.post(notice(place, "#12 谁能帮忙？", buttons));
  if (!("sent" in receipt) || receipt.sent === null) throw new Error("not sent");
  const [card] = server.storage.botMessages;
  expect(card?.message).toMatchObject({
    text: "#12 谁能帮忙？",
    reply_markup: { inline_keyboard: [[{ text: "认领", callback_data: "claim" }]] },
  });

  const message = { message_id: Number(receipt.sent.split(":")[1]), date: 1_772_413_200 };
  await client.sendCallback(client.makeCallbackQuery("claim", { message }));
  await soon(last).toMatchObject({ type: "pressed", post: receipt.sent, button: "claim" });

  const edited = await channel.post(notice(place, "#12 已有人接。", { edits: receipt.sent }));
  expect(edited).toEqual({ sent: receipt.sent });
  expect(server.storage.botMessages[0]?.message).toMatchObject({ text: "#12 已有人接。" });
});
