import { afterEach, expect, test } from "vitest";
import { openStreet, type Street } from "../fake-telegram/street.ts";

let street: Street;
afterEach(() => street.close());

const groups = [
  { id: "T1", chat: "-1001" },
  { id: "T2", chat: "-1002" },
];

async function open(hearsAll: boolean, second: object = {}): Promise<void> {
  street = await openStreet({ groups: () => groups, timings: { callMs: 200 } }, { hearsAll });
  street.far.group(-1002, "4号楼", second);
}

const found = async () =>
  (await street.channel.check()).map(({ ok, say }) => `${ok ? "✓" : "✗"} ${say.en}`);

test("all is well: one line for each thing", async () => {
  await open(true, { bot: "administrator" });
  expect(await found()).toEqual([
    "✓ Telegram: the bot is @linli_bot.",
    "✓ Telegram: it hears what groups say.",
    "✓ Telegram: the bot fetches its messages itself.",
    "✓ Telegram group T1: it is in and may speak.",
    "✓ Telegram group T2: it is in, as an admin.",
  ]);
  expect(JSON.stringify(await street.channel.check())).not.toContain("4号楼");
});

test("privacy mode is on: what to do about it", async () => {
  await open(false, { bot: "administrator" });
  expect((await found())[1]).toMatch(/^✗ .*\/setprivacy.*@BotFather.*Disable.*add it again/u);
});

test("an admin hears everything, whatever the privacy mode", async () => {
  await open(false, { bot: "administrator" });
  street.far.group(-1001, "3号楼", { bot: "administrator" });
  expect((await found())[1]).toBe("✓ Telegram: it hears what groups say.");
});

test.each([
  [{ bot: "left" }, "the bot is not in it; add it, or if it is in, check the id of the chat."],
  [{ bot: "kicked" }, "the bot is not in it; add it, or if it is in, check the id of the chat."],
  [{ mayWrite: false }, "it is in but may not speak; an admin of the group must allow it."],
] as const)("a group where %j", async (second, line) => {
  await open(true, second);
  expect((await found()).at(-1)).toBe(`✗ Telegram group T2: ${line}`);
});

test("a group that moved: its new id", async () => {
  await open(true, { movedTo: -1009 });
  expect((await found()).at(-1)).toBe(
    "✗ Telegram group T2 has become a supergroup: change its chat to -1009.",
  );
});

test.each(["unauthorized", "hangs"] as const)("nothing else is looked at when %s", async (what) => {
  await open(true);
  street.far.trouble(what, 1, "getMe");
  const lines = await found();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(what === "hangs" ? /^✗ .*cannot be reached/u : /^✗ .*the token/u);
});
