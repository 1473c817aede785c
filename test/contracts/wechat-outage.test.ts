import { readFile, readdir, stat } from "node:fs/promises";
import { afterEach, expect, test, vi } from "vitest";
import { openWechat } from "../../bots/wechat.ts";
import type { Connection } from "../../src/chat/event.ts";
import { notice } from "./channel/trial.ts";
import { group, openWechatStreet, type WechatStreet } from "./wechat-street.ts";

const LONG = 60_000;
const room = { room: group.id };

let street: WechatStreet;
afterEach(() => street.close());

const connections = (): readonly Connection[] =>
  street.events.filter((event) => event.type === "connection");
const states = () => connections().map(({ state }) => state);
const isUpAgain = () =>
  vi.waitFor(() => expect(states().filter((state) => state === "up")).toHaveLength(2), 30_000);
const heardSaid = (id: string) => street.hears("said", (event) => event.id === id);

test(
  "a gateway that dies and comes back is noticed, and posts wait",
  { timeout: LONG },
  async () => {
    street = await openWechatStreet();
    const { wechat, channel } = street;
    const before = new Date();
    await wechat.kill();
    const lost = await street.hears(
      "connection",
      ({ state, since }) => state === "lost" && since >= before,
    );
    expect(await channel.post(notice(group, "#12 等一等"))).toEqual({ later: null });
    await wechat.restart();
    await isUpAgain();
    expect(connections().at(-1)?.since).toEqual(lost.since);
    expect(await channel.post(notice(group, "#12 回来了"))).toHaveProperty("sent");
    await heardSaid(await wechat.says(room, "li", "回来啦"));
    expect(wechat.stops()).toBe(0);
  },
);

test(
  "going away does not stop the account, and the next one takes over",
  { timeout: LONG },
  async () => {
    street = await openWechatStreet();
    const { wechat, channel } = street;
    await channel.close();
    expect(await channel.post(notice(group, "#12 已经走了"))).toEqual({ later: null });
    const next = await street.join();
    const sent = async () =>
      expect(await next.post(notice(group, "#12 换班了"))).toHaveProperty("sent");
    await vi.waitFor(sent, { timeout: 20_000, interval: 100 });
    expect(wechat.stops()).toBe(0);
  },
);

test("a connection that nobody hears any more is found out", { timeout: LONG }, async () => {
  street = await openWechatStreet();
  const { wechat } = street;
  await wechat.deaf(true);
  await vi.waitFor(() => expect(states().at(-1)).toBe("lost"), 30_000);
  await wechat.deaf(false);
  await isUpAgain();
  await heardSaid(await wechat.says(room, "li", "听得见吗"));
});

test("of two on one account, the second waits for the first to go", { timeout: LONG }, async () => {
  street = await openWechatStreet();
  const { channel, wechat } = street;
  const facts: unknown[] = [];
  const second = await street.join({ log: (fact) => facts.push(fact) });
  const why = expect.objectContaining({ why: "no answer to a ding" });
  await vi.waitFor(() => expect(facts).toContainEqual(why), 20_000);
  expect(await second.post(notice(group, "#12 我也在"))).toEqual({ later: null });
  await heardSaid(await wechat.says(room, "li", "第一个还听得见"));
  await channel.close();
  const sent = async () =>
    expect(await second.post(notice(group, "#12 轮到我"))).toHaveProperty("sent");
  await vi.waitFor(sent, { timeout: 30_000, interval: 100 });
});

test("a log-out asks for a scan, and ids keep their meaning", { timeout: LONG }, async () => {
  const codes: string[] = [];
  street = await openWechatStreet({}, { showLogin: (code) => codes.push(code) });
  const { wechat, channel, dataDir } = street;
  await wechat.logsOut();
  await vi.waitFor(() => expect(codes).toContain("login:bot"), 20_000);
  const file = `${dataDir}/wechat-login.txt`;
  expect(await readFile(file, "utf8")).toBe("login:bot\n");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(states()).toEqual(["up", "expired"]);
  expect(await channel.post(notice(group, "#12 等扫码"))).toEqual({ later: null });
  await wechat.logsIn();
  await isUpAgain();
  expect(connections().at(-1)?.login).toBeNull();
  // Names and groups are not left lying about either.
  expect(await readdir(dataDir)).toEqual([]);
  const said = await heardSaid(await wechat.says(room, "li", "又见面了"));
  expect(said.place).toEqual(group);
});

test("where ids change, a login stands before each of them", { timeout: LONG }, async () => {
  street = await openWechatStreet({}, { stableIds: false });
  const { wechat, channel } = street;
  const first = connections()[0]?.login ?? "";
  const old = await heardSaid(await wechat.says(room, "li", "你好"));
  expect(old.place.id).toBe(`${first}/${group.id}`);
  expect(old.from.account).toBe(`${first}/li`);
  expect(await channel.post(notice(old.place, "#12 好"))).toHaveProperty("sent");
  await wechat.logsOut();
  await wechat.logsIn({ newIds: true });
  await isUpAgain();
  const second = connections().at(-1)?.login ?? "";
  expect(second).not.toBe(first);
  const now = await heardSaid(await wechat.says(room, "li", "还是我"));
  expect(now.place.id).toBe(`${second}/r3~1@chatroom`);
  expect(await channel.post(notice(old.place, "#12 旧的"))).toEqual({ gone: true });
  expect(await channel.post(notice(now.place, "#12 新的"))).toHaveProperty("sent");
});

test(
  "when WeChat asks for quiet, posts wait and an emergency is tried once",
  { timeout: LONG },
  async () => {
    street = await openWechatStreet();
    const { wechat, channel } = street;
    await wechat.says(room, "li", "操作过于频繁，谁说的？");
    await wechat.trouble("too-often-line");
    expect(await channel.post(notice(group, "#12 一条"))).toHaveProperty("sent");
    const braked = await street.hears("connection", ({ state }) => state === "braked");
    expect(await channel.post(notice(group, "#12 两条"))).toEqual({ later: { seconds: 1 } });
    const alert = notice(group, "#13 紧急：请打 119", { kind: "alert" });
    expect(await channel.post(alert)).toHaveProperty("sent");
    expect(await channel.post(alert)).toEqual({ later: { seconds: 1 } });
    await isUpAgain();
    expect(connections().at(-1)?.since).toEqual(braked.since);
    await wechat.trouble("too-often");
    expect(await channel.post(notice(group, "#12 三条"))).toEqual({ later: { seconds: 2 } });
  },
);

test(
  "without ids from a send, the echo tells them; without either nobody does",
  { timeout: LONG },
  async () => {
    street = await openWechatStreet({ ids: false });
    const { wechat, channel } = street;
    const receipt = await channel.post(notice(group, "#12 靠回声"));
    expect(receipt).toEqual({ sent: wechat.messages()[0]?.id });
    await wechat.deaf(true);
    expect(await channel.post(notice(group, "#12 没有回声"))).toEqual({ sent: null });
  },
);

test("what fails or hangs is in doubt, and nothing is said twice", { timeout: LONG }, async () => {
  street = await openWechatStreet();
  const { wechat, channel } = street;
  for (const trouble of ["fails", "hangs", "delivered-then-cut"] as const) {
    await wechat.trouble(trouble);
    await expect(channel.post(notice(group, `#12 ${trouble}`))).rejects.toThrow();
  }
  const texts = () => wechat.messages().map(({ text }) => text);
  expect(texts()).toEqual(["#12 delivered-then-cut"]);
  expect(await channel.post(notice(group, "#12 好了"))).toHaveProperty("sent");
  expect(texts()).toHaveLength(2);
});

test("who lost the account to another process says nothing", async () => {
  let owns = true;
  street = await openWechatStreet({}, { lock: () => owns });
  const { wechat, channel } = street;
  owns = false;
  expect(await channel.post(notice(group, "#12 我还在"))).toEqual({ later: null });
  expect(wechat.messages()).toEqual([]);
});

test("what is checked says what to do", { timeout: LONG }, async () => {
  street = await openWechatStreet();
  const { wechat, channel, dataDir } = street;
  const oks = async (of = channel) => (await of.check()).map(({ ok }) => ok);
  expect(await oks()).toEqual([true, true, true]);
  await wechat.logsOut();
  await vi.waitFor(async () => expect(await oks()).toEqual([true, false, true]), 10_000);
  const nowhere = openWechat({ dataDir, endpoint: "127.0.0.1:9", token: "insecure_nobody" });
  expect(await oks(nowhere)).toEqual([false, true]);
  const bare = await openWechat({ dataDir }).check();
  expect(bare[0]?.say.zh).toContain("WECHATY_PUPPET_ENDPOINT");
  const trial = await openWechat({ dataDir, puppet: "wechaty-puppet-wechat4u" }).check();
  expect(trial.map(({ say }) => say.zh).join("\n")).toMatch(/试用.*封号[\s\S]*再绑定/u);
});
