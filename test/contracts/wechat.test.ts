import { afterAll, beforeAll, expect, test } from "vitest";
import { notice } from "./channel/trial.ts";
import { group, openWechatStreet, type WechatStreet } from "./wechat-street.ts";

let street: WechatStreet;
beforeAll(async () => {
  street = await openWechatStreet();
}, 60_000);
afterAll(() => street.close());

const room = { room: group.id };
const inPrivate = (account: string) => ({ kind: "private", id: account }) as const;
const heardSaid = (id: string) => street.hears("said", (event) => event.id === id);

test("a neighbour speaks in the group, under the name she has there", async () => {
  const id = await street.wechat.says(room, "li", "谁能帮我换个灯泡？");
  expect(await heardSaid(id)).toMatchObject({
    network: "wechat",
    key: `m:${id}`,
    place: group,
    from: { account: "li", name: "3-402 李姐" },
    text: "谁能帮我换个灯泡？",
    mentionsBot: false,
    replyTo: null,
    quoted: null,
    media: null,
  });
});

test("the bot's name in front is taken for a call, not for a word", async () => {
  const words = "@邻里小助手\u2005认领 12 @王师傅\u2005一起";
  const told = await street.wechat.says(room, "li", words, { mentions: ["bot", "wang"] });
  const called = { text: "认领 12 @王师傅\u2005一起", mentionsBot: true };
  expect(await heardSaid(told)).toMatchObject({ ...called, mentions: ["wang"] });
  const untold = await street.wechat.says(room, "li", words);
  expect(await heardSaid(untold)).toMatchObject({ ...called, mentions: [] });
});

test("a quote of our post tells its words, and the reply is what is said", async () => {
  const quoted = { name: "邻里小助手", text: "#12 谁能帮忙换灯泡？" };
  const id = await street.wechat.quotes(room, "wang", quoted, "认领");
  expect(await heardSaid(id)).toMatchObject({ text: "认领", quoted: quoted.text, replyTo: null });
});

test("words quoted from a neighbour are never read", async () => {
  const quoted = { name: "3-402 李姐", text: "认领 12" };
  const id = await street.wechat.quotes(room, "wang", quoted, "好的");
  const said = await heardSaid(id);
  expect(said).toMatchObject({ text: "好的", quoted: null });
  expect(said.replyTo).toMatch(/^quote:/u);
});

test("what is taken back is told by its id", async () => {
  const id = await street.wechat.says(room, "li", "求借梯子");
  await street.wechat.recalls(room, "li", id);
  const recalled = await street.hears("recalled", (event) => event.id === id);
  expect(recalled).toMatchObject({ place: group, key: `r:${id}` });
});

test("a photo is heard by its id, and can be posted on", async () => {
  const { wechat, channel } = street;
  const image = await wechat.says(room, "li", "", { kind: "Image" });
  expect(await heardSaid(image)).toMatchObject({ media: "image", file: image, text: "" });
  const receipt = await channel.post(notice(group, "#12 换好了", { image }));
  const [words, picture] = wechat.messages().slice(-2);
  expect(words).toMatchObject({ id: "sent" in receipt && receipt.sent, text: "#12 换好了" });
  expect(picture?.picture).toBe(`what ${image} shows`);
});

test("a photo that is gone leaves the words", async () => {
  const { wechat, channel } = street;
  const before = wechat.messages().length;
  const receipt = await channel.post(notice(group, "#13 修好了", { image: "long-gone" }));
  expect(receipt).toHaveProperty("sent");
  expect(wechat.messages().slice(before)).toMatchObject([{ text: "#13 修好了", picture: null }]);
});

test("a bundle of forwarded messages is known for one", async () => {
  const xml = "<appmsg><title>李姐的聊天记录</title><des>李姐: 电梯坏了 &amp; 漏水</des></appmsg>";
  const id = await street.wechat.says({ person: "li" }, "li", xml, { kind: "ChatHistory" });
  expect(await heardSaid(id)).toMatchObject({
    place: inPrivate("li"),
    forwarded: true,
    text: "李姐的聊天记录\n李姐: 电梯坏了 & 漏水",
  });
});

test("official accounts and WeChat itself are not listened to", async () => {
  const { wechat, events } = street;
  await wechat.person("gh_news", "小区资讯", { official: true });
  await wechat.says({ person: "gh_news" }, "gh_news", "大促销");
  await wechat.says({ person: "weixin" }, "weixin", "欢迎使用");
  await heardSaid(await wechat.says({ person: "li" }, "li", "帮助"));
  const voices = events.flatMap((event) => (event.type === "said" ? [event.from.account] : []));
  expect(voices).not.toContain("gh_news");
  expect(voices).not.toContain("weixin");
});

test("a burst is heard in the order in which it was said", async () => {
  const { wechat, events } = street;
  await wechat.jitter(40);
  const texts = Array.from({ length: 40 }, (_, index) => `第${index}句`);
  const ids = await Promise.all(texts.map((text) => wechat.says(room, "li", text)));
  const late = Date.now() + 5_000;
  const second = await wechat.says(room, "wang", "后说的", { at: late + 2_000 });
  const first = await wechat.says(room, "wang", "先说的", { at: late });
  await Promise.all([...ids, first, second].map(heardSaid));
  await wechat.jitter(0);
  const heard = events.flatMap((event) => (event.type === "said" ? [event.text] : []));
  expect(heard.filter((text) => texts.includes(text))).toEqual(texts);
  expect(heard.indexOf("先说的")).toBeLessThan(heard.indexOf("后说的"));
});

test("a post is seen once, and its echo has the id of its receipt", async () => {
  const { wechat, channel, hears } = street;
  const receipt = await channel.post(notice(group, "#12 已登记"));
  const [seen, ...more] = wechat.messages().filter(({ text }) => text === "#12 已登记");
  expect(more).toEqual([]);
  expect(receipt).toEqual({ sent: seen?.id });
  const echoed = await hears("echoed", ({ text }) => text === "#12 已登记");
  expect(echoed).toMatchObject({ place: group, id: seen?.id });
});

test("who is named in a post is told, and named once", async () => {
  const { wechat, channel } = street;
  const text = "#12 @3-402 李姐 请看看";
  await channel.post(notice(group, text, { mentions: ["li"] }));
  expect(wechat.messages().at(-1)).toMatchObject({ text, mentions: ["li"] });
});

test("the bot is taken into a group, and out of it", async () => {
  const { wechat, channel, hears } = street;
  const other = { kind: "group", id: "r5@chatroom" } as const;
  await wechat.room(other.id, "5号楼", ["li"]);
  await wechat.joins(other.id, "bot", "li");
  const welcomed = await hears("welcomed");
  expect(welcomed).toMatchObject({ place: other, from: { account: "li", name: "李姐" } });
  expect(await channel.post(notice(other, "#12 大家好"))).toHaveProperty("sent");
  await wechat.leaves(other.id, "bot", "li");
  expect((await hears("expelled")).place).toEqual(other);
  expect(await channel.post(notice(other, "#12 还在吗"))).toEqual({ gone: true });
});

test("a group is left when that is asked for", async () => {
  const { wechat, channel } = street;
  await wechat.room("r9@chatroom", "陌生群", ["bot", "wang"]);
  const strange = { kind: "group", id: "r9@chatroom" } as const;
  await channel.post(notice(strange, "", { act: "leave" }));
  expect(wechat.quit()).toEqual(["r9@chatroom"]);
});

test("a friend request is told, and accepted at a pace", async () => {
  const { wechat, channel, hears } = street;
  const request = await wechat.asksToBeFriend("li", "我是李姐 AB12CD");
  const asked = await hears("friend-asked");
  const from = { account: "li", name: "李姐" };
  expect(asked).toMatchObject({ from, text: "我是李姐 AB12CD", request });
  const accept = notice(inPrivate("li"), request, { act: "befriend" });
  expect(await channel.post(accept)).toEqual({ sent: null });
  expect(await channel.post(accept)).toEqual({ later: { seconds: 1 } });
  expect(wechat.accepted()).toEqual([request]);
  await wechat.becomesFriend("li");
  expect(await hears("reachable")).toMatchObject({ from, reachable: true });
});

test("somebody who is no friend any more cannot be reached", async () => {
  const { wechat, hears } = street;
  const line = "王师傅开启了朋友验证，你还不是他（她）朋友。";
  await wechat.says({ person: "wang" }, "wang", line, { kind: "Unknown" });
  const reachable = await hears("reachable", ({ from }) => from.account === "wang");
  expect(reachable.reachable).toBe(false);
});

test("a long post is cut where a line ends, and its first part is answered", async () => {
  const { wechat, channel } = street;
  const lines = Array.from({ length: 60 }, (_, index) => `${index} ${"邻".repeat(20)}`);
  const before = wechat.messages().length;
  const receipt = await channel.post(notice(group, lines.join("\n")));
  const parts = wechat.messages().slice(before);
  expect(parts.length).toBeGreaterThan(1);
  expect(receipt).toEqual({ sent: parts[0]?.id });
  expect(parts.map(({ text }) => text).join("\n")).toBe(lines.join("\n"));
});
