import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Receipt } from "../../src/chat/channel.ts";
import type { FakeTelegram } from "../fake-telegram/telegram.ts";
import { GROUP, LI, openStreet, type Street } from "../fake-telegram/street.ts";

let street: Street;
let far: FakeTelegram;

beforeAll(async () => {
  street = await openStreet();
  ({ far } = street);
  far.group(-1003, "论坛", { threads: [2] });
  far.says(LI, LI, "/start");
  await street.listen();
  await far.heard();
});
afterAll(() => street.close());

const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000, interval: 10 });
const last = () => far.posts().at(-1);
const idIn = (receipt: Receipt): string => {
  if (!("sent" in receipt) || receipt.sent === null) throw new Error("not sent");
  return receipt.sent;
};

describe("a post", () => {
  test("is shown as written: nothing is formatted, no link unfolded", async () => {
    const text = "#12 *灯* <b>_a_</b> https://example.org 👨‍👩‍👧‍👦";
    const id = idIn(await street.post(text));
    expect(last()).toMatchObject({ chat: GROUP, text, entities: [], replyTo: null, keyboard: [] });
    expect(id).toBe(`${GROUP}:${last()?.id}`);
    const [call] = far.calls("sendMessage").slice(-1);
    expect(call?.body).not.toHaveProperty("parse_mode");
    expect(call?.body).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  test("answers what it answers, within the topic", async () => {
    const message = far.says(-1003, LI, "灯坏了", { thread: 2 });
    await far.heard();
    const [said] = street.heard.slice(-1);
    const replyTo = said?.type === "said" ? said.id : "";
    const place = { kind: "group", id: "-1003" } as const;
    const id = idIn(await street.post("#12 已登记。", { place, replyTo }));
    expect(last()).toMatchObject({ chat: -1003, thread: 2, replyTo: message });
    expect(id).toBe(`-1003:${last()?.id}:2`);
  });

  test("goes into the group where the topic is gone", async () => {
    const place = { kind: "group", id: "-1003" } as const;
    idIn(await street.post("#12 好的。", { place, replyTo: "-1003:1:99" }));
    expect(last()).toMatchObject({ text: "#12 好的。", thread: null });
  });

  test("answers nothing where the id is of the group before it moved", async () => {
    far.says(GROUP, LI, "早");
    idIn(await street.post("#12 好的。", { replyTo: "-5:1" }));
    expect(last()).toMatchObject({ chat: GROUP, replyTo: null });
  });

  test("calls whom it names, so that they are told", async () => {
    far.says(GROUP, LI, "我也要");
    await far.heard();
    idIn(await street.post("#12 👨‍👩‍👧‍👦 @李姐 请看", { mentions: [String(LI)] }));
    const [entity] = last()?.entities ?? [];
    expect(entity).toMatchObject({ type: "text_mention", user: { id: LI } });
    expect(last()?.text.slice(entity?.offset, (entity?.offset ?? 0) + 3)).toBe("@李姐");
  });

  test("longer than a message becomes several; the first is the one that is pressed", async () => {
    const before = far.posts().length;
    const text = `${"请各位邻居留意。👨‍👩‍👧‍👦\n".repeat(300)}完`;
    const id = idIn(await street.post(text, { buttons: ["claim"], labels: ["认领"] }));
    const parts = far.posts().slice(before);
    expect(parts.map((part) => part.text).join("\n")).toBe(text);
    expect(parts.map(({ keyboard }) => keyboard.length)).toEqual([1, 0]);
    expect(id).toBe(`${GROUP}:${parts[0]?.id}`);
  });

  test("whose second half has to wait is not begun anew", async () => {
    const before = far.posts().length;
    far.script(() => (far.posts().length > before ? { limited: 3 } : null));
    const words = { id: "long", buttons: ["claim"], labels: ["认领"] };
    const text = "灯".repeat(5000);
    expect(await street.post(text, words)).toEqual({ later: { seconds: 3 } });
    far.script(() => null);
    const id = idIn(await street.post(text, words));
    const parts = far.posts().slice(before);
    expect(parts.map((part) => part.text.length)).toEqual([4096, 904]);
    expect(id).toBe(`${GROUP}:${parts[0]?.id}`);
  });
});

describe("a picture", () => {
  test("is shown with its words", async () => {
    idIn(
      await street.post("#12 修好了", { image: "photo-9", buttons: ["confirm"], labels: ["确认"] }),
    );
    expect(last()).toMatchObject({ photo: "photo-9", text: "#12 修好了" });
    expect(last()?.keyboard.flat()).toEqual([{ text: "确认", callback_data: "confirm" }]);
  });

  test("with many words stands before them", async () => {
    const id = idIn(await street.post("灯".repeat(2000), { image: "photo-9" }));
    expect(
      far
        .posts()
        .slice(-2)
        .map(({ photo }) => photo),
    ).toEqual(["photo-9", null]);
    expect(id).toBe(`${GROUP}:${last()?.id}`);
  });

  test("that Telegram does not have any more does not cost the words", async () => {
    idIn(await street.post("#12 修好了", { image: "lost" }));
    expect(last()).toMatchObject({ photo: null, text: "#12 修好了" });
  });

  test("has its words changed in place", async () => {
    const edits = idIn(await street.post("#12 修好了", { image: "photo-9" }));
    expect(await street.post("#12 已确认", { edits })).toEqual({ sent: edits });
    expect(last()).toMatchObject({ photo: "photo-9", text: "#12 已确认", edits: 1 });
  });
});

describe("a card", () => {
  test("is changed in place, with its buttons, as often as asked", async () => {
    const buttons = { buttons: ["claim"], labels: ["认领"] };
    const edits = idIn(await street.post("#12 谁能帮忙？", buttons));
    expect(await street.post("#12 已有人接。", { edits })).toEqual({ sent: edits });
    expect(await street.post("#12 已有人接。", { edits })).toEqual({ sent: edits });
    expect(last()).toMatchObject({ text: "#12 已有人接。", keyboard: [], edits: 1 });
  });

  test("that was deleted cannot be changed, and that is said for good", async () => {
    const receipt = await street.post("#12", { edits: `${GROUP}:99999` });
    expect(receipt).toEqual({ never: "Bad Request: message to edit not found" });
  });

  test("in the group before it moved stays as it is", async () => {
    expect(await street.post("#12", { edits: "-5:1" })).toHaveProperty("never");
  });
});

describe("what Telegram answers", () => {
  test.each([
    [{ limited: 17 }, { later: { seconds: 17 } }],
    ["kicked", { gone: true }],
    ["blocked", { gone: true }],
    [{ moved: -1007 }, { moved: "-1007" }],
    [{ refused: "Bad Request: chat not found" }, { gone: true }],
    [
      { refused: "Bad Request: BUTTON_DATA_INVALID" },
      { never: "Bad Request: BUTTON_DATA_INVALID" },
    ],
    ["not-ok", { never: "Bad Request: not done" }],
  ] as const)("%j becomes %j", async (trouble, receipt) => {
    far.trouble(trouble);
    expect(await street.post("#12 好的。")).toEqual(receipt);
  });

  test.each(["fails", "html", "reset", "hangs", "cut"] as const)(
    "%j leaves in doubt whether it arrived; what is thrown tells nobody's words",
    async (trouble) => {
      const before = far.posts().length;
      far.trouble(trouble);
      const outcome = await street.post("#12 悄悄话").catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(Error);
      expect(JSON.stringify(outcome) + String(outcome)).not.toMatch(/悄悄话|42:fake/u);
      expect(far.posts()).toHaveLength(before + (trouble === "cut" ? 1 : 0));
    },
  );

  test("a private chat that nobody began cannot be written to", async () => {
    expect(await street.post("#12", { place: { kind: "private", id: "8" } })).toEqual({
      gone: true,
    });
    far.kicks(LI, LI);
    expect(await street.post("#12", { place: { kind: "private", id: "7" } })).toEqual({
      gone: true,
    });
  });

  test("a group that moved tells where to", async () => {
    far.group(-5, "4号楼", { type: "group" });
    far.migrates(-5, -1005, LI);
    const place = { kind: "group", id: "-5" } as const;
    expect(await street.post("#12", { place })).toEqual({ moved: "-1005" });
  });

  test("a wrong token lets posts wait until it is right, and is told", async () => {
    const states = () => street.connections.map((event) => "state" in event && event.state);
    const before = states().length;
    far.trouble("unauthorized");
    expect(await street.post("#12")).toEqual({ later: null });
    await soon(() => states().slice(before)).toEqual(["lost", "up"]);
  });

  test("nobody there: nothing was delivered, so it is tried again, ever more slowly", async () => {
    await far.down();
    expect(await street.post("#12")).toEqual({ later: { seconds: 5 } });
    expect(await street.post("#12")).toEqual({ later: { seconds: 10 } });
    await far.up();
    idIn(await street.post("#12"));
    await far.down();
    expect(await street.post("#12")).toEqual({ later: { seconds: 5 } });
    await far.up();
  });
});

test("a group is left when asked, once more too", async () => {
  far.group(-1009, "别的");
  const place = { kind: "group", id: "-1009" } as const;
  expect(await street.post("", { place, act: "leave" })).toEqual({ sent: null });
  expect(await street.post("#12", { place })).toEqual({ gone: true });
  expect(await street.post("", { place, act: "leave" })).toEqual({ sent: null });
});
