import { describe, expect, test } from "vitest";
import { eventOf } from "../../bots/pipe/events.ts";
import { eventLine } from "../../bots/pipe/lines.ts";
import { openOutput } from "../../bots/pipe/output.ts";
import type { Notice } from "../../src/chat/notice.ts";
import { elm } from "../elm.ts";

const now = new Date("2026-03-03T02:00:00Z");
const community = elm();

const event = (line: object) =>
  eventOf(eventLine.parse(line), { communities: [community], now, fresh: "n1" });

const unlisted = { network: "telegram", group: "-200" };

describe("a line of the pipe about a group", () => {
  test.each([
    [
      { do: "join", group: "T1", from: "bot" },
      { type: "welcomed", network: "telegram", place: { id: "-1001" }, from: null },
    ],
    [
      { do: "leave", ...unlisted, from: "bot", id: "7" },
      { type: "expelled", key: "b:-200:expelled:7" },
    ],
    [
      { do: "join", ...unlisted, from: "5" },
      { type: "joined", place: { id: "-200" } },
    ],
    [
      { do: "migrate", group: "T1", to: "-1009" },
      { type: "migrated", key: "g:-1001:-1009", to: "-1009" },
    ],
    [
      { do: "say", ...unlisted, from: "5", text: "你好", faceless: true, quoted: "#12 借梯子" },
      { type: "said", network: "telegram", faceless: true, quoted: "#12 借梯子" },
    ],
    [
      { do: "edit", ...unlisted, id: "m1", text: "您好" },
      { type: "edited", place: { kind: "group", id: "-200" } },
    ],
    [
      { do: "friend", network: "wechat", from: "wx-5", text: "AB12CD", id: "f1" },
      { type: "friend-asked", key: "a:wx-5:f1", request: "f1" },
    ],
  ])("%o", (line, told) => {
    expect(event(line)).toMatchObject({ ok: true, value: told });
  });

  test("needs the network where no file lists the group", () => {
    expect(event({ do: "say", group: "-200", from: "5", text: "你好" })).toEqual({
      ok: false,
      error: "no community file has a group -200",
    });
  });
});

const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  id: "b1",
  place: { kind: "group", id },
  demand: null,
  kind: "notice",
  act: "say",
  text: "",
  replyTo: null,
  mentions: [],
  buttons: [],
  labels: [],
  image: null,
  edits: null,
  at: now,
  ...more,
});

describe("what the bot does in a group", () => {
  const lines: unknown[] = [];
  const output = openOutput(
    [community],
    (text) => lines.push(JSON.parse(text)),
    (_, chat) => (chat === "-1009" ? "T1" : null),
  );
  const at = "2026-03-03T10:00:00+08:00";

  test.each([
    ["telegram", notice("-1001"), { post: { group: "T1" } }],
    ["telegram", notice("-1009"), { post: { group: "T1" } }],
    ["telegram", notice("-200"), { post: { group: "-200", network: "telegram" } }],
    [
      "telegram",
      notice("-200", { act: "leave" }),
      { left: { network: "telegram", group: "-200", at } },
    ],
    [
      "wechat",
      notice("wx-5", { act: "befriend", place: { kind: "private", id: "wx-5" } }),
      { befriended: { network: "wechat", from: "wx-5", at } },
    ],
  ])("is told by the file's id, else by its network's: %s", (network, what, told) => {
    output.notice(network, what, now);
    expect(lines.at(-1)).toMatchObject(told);
  });
});
