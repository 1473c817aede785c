import { expect, test } from "vitest";
import type { Place } from "../../../src/chat/event.ts";
import type { Trouble } from "./rig.ts";
import { awkward, graphemes, long, notice, type Trial } from "./trial.ts";

/** What every network does with our posts. */
export function sayingContract(given: () => Trial): void {
  test.each(awkward)("%j is seen as it was written", async (text) => {
    const { rig, posts } = given();
    const { seen } = await posts(notice(rig.group, text));
    expect(seen).toMatchObject([{ place: rig.group, text, labels: [], image: false }]);
  });

  test("a private post is seen privately", async () => {
    const { rig, posts } = given();
    const place: Place = { kind: "private", id: rig.person.account };
    expect((await posts(notice(place, "#12 已登记。"))).seen).toMatchObject([
      { place, text: "#12 已登记。" },
    ]);
  });

  test("the receipt tells the id, or an echo does", async () => {
    const { rig, posts, hears } = given();
    const { receipt, seen } = await posts(notice(rig.group, "#13 已受理。"));
    if (!("sent" in receipt)) throw new Error("not sent");
    const echoed = () => hears("echoed", ({ text }) => text === "#13 已受理。");
    expect(seen.map(({ id }) => id)).toEqual([receipt.sent ?? (await echoed()).id]);
  });

  test("four thousand characters arrive whole, and no family is parted", async () => {
    const { rig, posts } = given();
    const { seen } = await posts(notice(rig.group, long));
    const texts = () =>
      rig
        .seen()
        .slice(-seen.length)
        .map(({ text }) => text);
    expect(graphemes(texts())).toEqual(graphemes([long]));
  });

  test("an answer is sent even where what it answers is gone", async () => {
    const { rig, posts } = given();
    const { id } = rig.group;
    const { receipt } = await posts(notice(rig.group, "#12 好的。", { replyTo: `${id}:999999` }));
    expect(receipt).toHaveProperty("sent");
  });

  test("a neighbour who is named is named once", async () => {
    const { rig, posts } = given();
    const { account, name } = rig.person;
    const text = `#12 @${name} 请回复：确认 12`;
    const { seen } = await posts(notice(rig.group, text, { mentions: [account] }));
    expect(seen.map((post) => post.text)).toEqual([text]);
  });

  test("a card is changed in place, where the network can", async ({ skip }) => {
    const { rig, posts } = given();
    skip(!rig.channel.capabilities.edit);
    const { receipt, seen } = await posts(notice(rig.group, "#12 谁能帮忙？"));
    const edits = "sent" in receipt ? receipt.sent : null;
    const edit = notice(rig.group, "#12 已有人接。", { edits });
    expect(await rig.channel.post(edit)).toHaveProperty("sent");
    // The same face once more is no mistake.
    expect(await rig.channel.post(edit)).toHaveProperty("sent");
    const card = rig.seen().filter(({ id }) => id === seen[0]?.id);
    expect(card).toMatchObject([{ text: "#12 已有人接。" }]);
  });

  test("a button that is pressed names its post and its command", async ({ skip }) => {
    const { rig, posts, hears } = given();
    if (rig.presses === null) return skip();
    const buttons = { buttons: ["claim", "5"], labels: ["认领", "5"] };
    const { seen } = await posts(notice(rig.group, "#12 谁能帮忙？", buttons));
    const [post] = seen;
    if (post === undefined) throw new Error("nothing was seen");
    expect(post.labels).toHaveLength(2);
    await rig.presses(post.id, rig.person.account, "claim");
    const pressed = await hears("pressed", (event) => event.post === post.id);
    expect(pressed).toMatchObject({ from: rig.person, button: "claim" });
  });

  const can = (trouble: Trouble) => !(given().rig.lacks ?? []).includes(trouble);

  test("a network that asks to wait is waited for, and the next post goes out", async () => {
    const { rig } = given();
    rig.next("limited");
    const receipt = await rig.channel.post(notice(rig.group, "#14 早了。"));
    expect(receipt).toHaveProperty("later");
    await goesOn(given());
  });

  test("a post that fails is told as unsure or to be tried again, and the next goes out", async ({
    skip,
  }) => {
    const { rig } = given();
    skip(!can("fails"));
    rig.next("fails");
    const outcome = await rig.channel.post(notice(rig.group, "#15 没成。")).catch(() => "unsure");
    if (outcome !== "unsure") expect(outcome).toHaveProperty("later");
    await goesOn(given());
  });

  test("a post that was taken before the line broke is told as unsure, and seen once", async ({
    skip,
  }) => {
    const { rig } = given();
    skip(!can("delivered-then-cut"));
    rig.next("delivered-then-cut");
    await expect(rig.channel.post(notice(rig.group, "#16 到了吗？"))).rejects.toThrow();
    const seen = () => rig.seen().filter(({ text }) => text === "#16 到了吗？");
    await expect.poll(() => seen().length).toBe(1);
    await goesOn(given());
  });

  test("a chat that the bot may not write to is told as gone", async ({ skip }) => {
    const { rig } = given();
    skip(!can("gone"));
    rig.next("gone");
    expect(await rig.channel.post(notice(rig.group, "#17 有人吗？"))).toEqual({ gone: true });
  });
}

let turn = 0;

async function goesOn({ rig }: Trial): Promise<void> {
  turn += 1;
  const text = `#12 接着来 ${turn}`;
  const tried = async () => {
    const receipt = await rig.channel.post(notice(rig.group, text)).catch(() => ({}));
    return "sent" in receipt;
  };
  await expect.poll(tried, { timeout: 15_000, interval: 200 }).toBe(true);
  const seen = () => rig.seen().filter((post) => post.text === text).length;
  await expect.poll(seen).toBe(1);
}
