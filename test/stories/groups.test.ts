import { describe, expect } from "vitest";
import { storiesIn } from "../neighbourhood.ts";
import type { Post, Street } from "../street.ts";

const test = storiesIn({ people: ["id: gu, name: 顾姐, roles: [{ role: staff }]"] });

const address = { network: "telegram", group: "-200" };
const place = "telegram:-200";
let said = 0;

/** Somebody says something in the group that no file lists. */
const says = (from: string, text: string, more: object = {}) => ({
  do: "say",
  ...address,
  from,
  id: `x${(said += 1)}`,
  text,
  ...more,
});

const codeIn = ({ text }: Post): string => /(?:绑定|bind) ([A-Z\d]{6})/u.exec(text)?.[1] ?? "";

type Admin = Street & {
  readonly dm: (name: string, text: string) => Promise<void>;
  readonly hears: (name: string, words: string) => Post;
};

/** The admin asks for a code, privately. */
async function codeFor(street: Admin, words: string): Promise<string> {
  await street.dm("周主任", words);
  return codeIn(street.hears("周主任", "里发：绑定"));
}

describe("the admin's 设置", () => {
  test("lists connections, groups, and who has no account yet", async ({ street }) => {
    await street.dm("周主任", "设置");
    expect(street.hears("周主任", "【连接】").text).toBe(
      [
        "【连接】",
        "微信：正常",
        "Telegram：正常",
        "【群】",
        "W1 微信 榆园社区居民群：正常",
        "T1 Telegram 榆园社区居民群：正常",
        "W2 微信 二网格居民群：正常",
        "WORK 微信 榆园社区工作群：正常",
        "UNIT 微信 榆园社区单位群：正常",
        "【还没有账号】顾姐",
        "加新群请发：设置 群 5号楼",
      ].join("\n"),
    );
  });

  test("is answered privately, and only to the admin", async ({ group, work, street }) => {
    await work.says("周主任", "设置 群 3号楼", { mentions: ["bot"] });
    work.silent();
    expect(codeIn(street.hears("周主任", "请在3号楼的居民群里发：绑定"))).toMatch(/^[A-Z\d]{6}$/u);
    await group.says("李姐", "设置", { mentions: ["bot"] });
    group.silent();
    street.hears("李姐", "这件事要管理员来做");
    await street.dm("小陈", "设置 群 3号楼");
    street.hears("小陈", "这件事要管理员来做");
  });

  test("asks back when it knows no such group or area", async ({ street }) => {
    await street.dm("周主任", "设置 群 9号楼");
    street.hears("周主任", "没认出是哪个群");
  });
});

describe("a new group", () => {
  test("is bound by a code, hears what is read there, and is watched for a week", async ({
    street,
  }) => {
    const code = await codeFor(street, "设置 群 3号楼");
    await street.plays(says("2001", `绑定 ${code}`, { name: "Ann" }));
    const told = street.next(place, "大家好，我是邻里小助手");
    expect(told.kind).toBe("disclosure");
    expect(told.text).toContain("头 7 天我只听不说，紧急求助除外。");
    street.hears("周主任", "新群已绑定，编号 G1。");
    const audit = await street.show({ what: "audit" });
    expect(JSON.stringify(audit)).toContain('"command":"bind"');
    await street.plays(says("2001", "谁家有梯子借我用一下？"));
    expect(street.unread(place)).toEqual([]);
    await street.later({ days: 7, minutes: 1 });
    await street.plays(says("2001", "谁家有螺丝刀借我用一下？"));
    street.next(place, "借");
  });

  test("is spoken to in its own language", async ({ street }) => {
    const code = await codeFor(street, "setup group Block 3 en");
    await street.plays(says("2001", `bind ${code}`));
    expect(street.next(place, "Hello, I am Linli").text).toContain("For the first 7 days");
  });

  test("becomes a work group where the code says so", async ({ street }) => {
    const code = await codeFor(street, "设置 群 工作");
    await street.plays(says("2001", `绑定 ${code}`));
    expect(street.next(place, "大家好").text).toContain("要社区看的诉求和紧急情况发到这里");
    street.skim();
    await street.dm("周主任", "设置");
    expect(street.hears("周主任", "G1 Telegram").text).toContain(
      "G1 Telegram 榆园社区工作群：只听不说，到 3月10日",
    );
  });

  test("stays bound after a restart, and is introduced once", async ({ street }) => {
    const code = await codeFor(street, "设置 群 3号楼");
    await street.plays(says("2001", `绑定 ${code}`));
    street.next(place, "大家好");
    await street.restarts({ days: 8 });
    await street.plays({ do: "join", ...address, from: "bot" });
    expect(street.unread(place)).toEqual([]);
    await street.plays(says("2001", "谁家有梯子借我用一下？"));
    street.next(place, "#1");
  });

  test("takes a code once, and only for a day", async ({ street }) => {
    const code = await codeFor(street, "设置 群 3号楼");
    await street.plays(says("2001", `绑定 ${code}`));
    street.next(place, "大家好");
    await street.plays({ ...says("2001", `绑定 ${code}`), group: "-300" });
    street.next("telegram:-300", "这个群还没登记");
    const late = await codeFor(street, "设置 群 4号楼");
    await street.later({ hours: 24, seconds: 1 });
    await street.plays({ ...says("2001", `绑定 ${late}`), group: "-300" });
    expect(street.unread("telegram:-300")).toEqual([]);
  });

  test("is not bound by a code in a forwarded message, or from nobody", async ({ street }) => {
    const code = await codeFor(street, "设置 群 3号楼");
    await street.plays(says("2001", `绑定 ${code}`, { forwarded: true }));
    await street.plays(says("2001", `绑定 ${code}`, { faceless: true }));
    expect(street.next(place, "绑定").text).toContain("这个群还没登记");
    await street.plays(says("2001", `绑定 ${code}`));
    street.next(place, "大家好");
  });
});

describe("a group of ours", () => {
  test("goes on where its code is typed, with its demands", async ({ english, street }) => {
    await english.says("Ann", "Could anyone lend me a ladder this afternoon?");
    const code = await codeFor(street, "设置 群 T1");
    await street.plays(says("2001", `bind ${code}`));
    street.next(place, "Hello, I am Linli");
    street.hears("周主任", "T1 群已绑定。");
    street.skim();
    await street.plays(says("2003", "claim 1", { name: "小张" }));
    street.next(place, "@小张");
    english.silent();
    const old = { ...says("2001", "Could anyone lend me a drill?"), group: "-1001" };
    await street.plays(old);
    expect(english.reads("bind CODE").text).toContain("Nobody has registered this group");
    await street.restarts();
    await street.plays(says("2001", "status 1", { mentions: ["bot"] }));
    street.next(place, "#1");
  });

  test("is not turned into another by a code typed in the wrong place, and the code is void", async ({
    english,
    group,
    street,
  }) => {
    const code = await codeFor(street, "设置 群 W2");
    await english.says("Ann", `bind ${code}`);
    street.hears("Ann", "This group is T1 already, so the code is void");
    street.hears("周主任", "您取的码被发到了群里，已作废。需要请重新取：设置");
    english.silent();
    await street.plays(says("2001", `绑定 ${code}`));
    street.next(place, "这个群还没登记");
    await group.says("小陈", `绑定 ${await codeFor(street, "设置 群 W2")}`);
    street.hears("小陈", "这个群已经登记为 W1");
    await street.plays(says("2001", `绑定 ${await codeFor(street, "设置 群 W2")}`));
    street.hears("Ann", "W2 is a group on WeChat, so the code is void");
  });

  test("is introduced once, when the bot comes into it", async ({ english, street }) => {
    await street.plays({ do: "join", group: "T1", from: "bot" });
    expect(english.reads("Hello, I am Linli").text).not.toContain("only listen");
    await street.plays({ do: "leave", group: "T1", from: "bot" });
    await street.plays({ do: "join", group: "T1", from: "bot" });
    english.silent();
  });

  test("that put the bot out is written to again when it is back; staff hear of it once", async ({
    english,
    group,
    street,
  }) => {
    await street.plays({ do: "join", group: "T1", from: "bot" });
    street.skim();
    await street.network("telegram", "down");
    await english.says("Ann", "Could anyone lend me a ladder this afternoon?");
    await street.plays({ do: "leave", group: "T1", from: "bot" });
    street.hears("周主任", "我被移出了 T1 群");
    await street.plays({ do: "leave", group: "T1", from: "bot", id: "again" });
    street.hearsNothing("周主任");
    group.reads("#1");
    await group.says("小张", "认领 1");
    english.silent();
    await street.network("telegram", "up");
    await street.plays({ do: "join", group: "T1", from: "bot" });
    await english.says("Ann", "Could anyone lend me a drill?");
    english.reads("#2");
  });

  test("that the bot hears again has it back, though nobody said so", async ({
    english,
    street,
  }) => {
    await street.plays({ do: "leave", group: "T1", from: "bot" });
    await street.later({ hours: 1 });
    await english.says("Ann", "Could anyone lend me a ladder this afternoon?");
    english.reads("#1");
  });
});

describe("a group that goes on under another id", () => {
  test("is one group: both ids are heard, and posts go to the new one", async ({
    english,
    street,
  }) => {
    await street.plays({ do: "migrate", group: "T1", to: "-1009" });
    await street.plays({ do: "migrate", group: "T1", to: "-1009" });
    await english.says("Ann", "Could anyone lend me a ladder this afternoon?");
    street.next("telegram:-1009", "#1");
    const there = { network: "telegram", group: "-1009" };
    await street.plays({ ...says("2003", "claim 1", { name: "小张" }), ...there });
    street.next("telegram:-1009", "@小张");
    english.silent();
    await street.restarts();
    await street.plays({ ...says("2003", "done 1"), ...there });
    street.next("telegram:-1009", "#1");
    const groups = await street.everything();
    expect(groups.match(/"group_id": "T1"/gu)).toHaveLength(1);
  });

  test("takes along what waited to be said", async ({ english, street }) => {
    await street.network("telegram", "down");
    await english.says("Ann", "Could anyone lend me a ladder this afternoon?");
    await street.plays({ do: "migrate", group: "T1", to: "-1009" });
    await street.network("telegram", "up");
    street.next("telegram:-1009", "#1");
    english.silent();
  });

  test("is the same when the file names its new id at last", async ({ community, street }) => {
    await street.plays({ do: "migrate", group: "T1", to: "-1009" });
    const groups = community.groups.map((one) =>
      one.id === "T1" ? { ...one, chat: "-1009" } : one,
    );
    await street.restarts({}, { ...community, groups });
    await street.plays({ do: "join", group: "T1", from: "bot" });
    street.next("telegram:-1009", "Hello, I am Linli");
    expect((await street.everything()).match(/"group_id": "T1"/gu)).toHaveLength(1);
  });

  test("and was a stranger is still that stranger, greeted once", async ({ street }) => {
    await street.plays({ do: "join", ...address, from: "bot" });
    street.next(place, "这个群还没登记");
    await street.plays({ do: "migrate", ...address, to: "-1200" });
    await street.plays({ ...says("2001", "你好"), group: "-1200" });
    expect(street.unread("telegram:-1200")).toEqual([]);
    await street.later({ days: 7 });
    expect(street.next("telegram:-1200", "").act).toBe("leave");
  });
});

describe("a group that the file lists without an id", () => {
  const listed = {
    id: "T2",
    network: "telegram",
    chat: null,
    kind: "residents",
    area: "g2",
    language: "en",
    mode: "active",
  } as const;

  test("is bound by a code, and is what the file says", async ({ community, street }) => {
    await street.restarts({}, { ...community, groups: [...community.groups, listed] });
    await street.dm("周主任", "设置");
    street.hears("周主任", "要绑定 T2 请发：设置 群 T2");
    const code = await codeFor(street, "设置 群 T2");
    await street.plays(says("2001", `bind ${code}`));
    expect(street.next(place, "Hello, I am Linli").text).not.toContain("only listen");
    await street.plays(says("2001", "Could anyone lend me a ladder this afternoon?"));
    street.next(place, "#1");
    await street.restarts({ minutes: 5 }, { ...community, groups: [...community.groups, listed] });
    await street.plays(says("2001", "Could anyone lend me a drill?"));
    street.next(place, "#2");
    await street.restarts({}, community);
    await street.plays(says("2001", "Could anyone lend me a saw?"));
    expect(street.unread(place)).toEqual([]);
  });
});
