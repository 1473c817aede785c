import { Pool } from "pg";
import { describe, expect } from "vitest";
import { z } from "zod";
import { codeIn } from "../codes.ts";
import { brokenLaws, brokenLink } from "../invariants.ts";
import { storiesIn, test } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

const shownPeople = z.object({
  people: z.array(z.looseObject({ id: z.string(), accounts: z.record(z.string(), z.string()) })),
});

type Talk = Street & {
  readonly dm: (name: string, text: string, network?: string) => Promise<void>;
  readonly hears: (name: string, words: string) => { readonly text: string };
};

/** Somebody's code for another account, taken on WeChat. */
async function codeOf(street: Talk, name: string, network = "wechat"): Promise<string> {
  await street.dm(name, "绑定", network);
  return codeIn(street.hears(name, "绑定"));
}

/** Links somebody's account on Telegram to theirs on WeChat. */
async function link(street: Talk, name: string): Promise<void> {
  await street.dm(name, `绑定 ${await codeOf(street, name)}`, "telegram");
  street.skim();
}

/** The accounts of somebody, by their id or one of the accounts. */
async function accountsOf(street: Pick<Street, "show">, id: string): Promise<object | undefined> {
  const { people: all } = shownPeople.parse(await street.show({ what: "people" }));
  return all.find((person) => person.id === id)?.accounts;
}

async function allIsWell({ database, clock }: Street): Promise<void> {
  const pool = new Pool(database.config);
  expect(await brokenLaws(pool, clock.now())).toEqual([]);
  expect(await brokenLink(pool)).toBeNull();
  await pool.end();
}

describe("two accounts of a neighbour", () => {
  test("become one by a code: both hear of it, and it is on record", async ({ street }) => {
    const code = await codeOf(street, "李姐");
    await street.dm("李姐", `绑定 ${code}`, "telegram");
    street.hears("李姐", "已连上榆园社区的账号：您在微信和Telegram上是同一个人了");
    street.hears("李姐", "Telegram上的“李姐”现在也是您");
    expect(await accountsOf(street, "li")).toEqual({ telegram: "telegram-李姐", wechat: "wx-li" });
    const { audit } = JSON.parse(JSON.stringify(await street.show({ what: "audit" })));
    expect(audit).toMatchObject([{ by: "li", command: "bind", outcome: "done" }]);
    expect(await street.everything()).not.toContain(code);
    await allIsWell(street);
  });

  test("in English, by a link that types the code", async ({ street }) => {
    await street.dm("Ann", "bind");
    const code = codeIn(street.hears("Ann", "send me privately: bind"));
    await street.dm("Ann", `/start ${code}`, "wechat");
    street.hears("Ann", "you are the same person on Telegram and WeChat now");
    street.hears("Ann", "on WeChat is you now, too");
  });

  test("claim on one network what is done on the other", async ({ group, english, street }) => {
    await link(street, "小林");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await english.says("小林", "认领 1");
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "lin" });
    await group.says("小林", "完成 1");
    await group.says("李姐", "确认 1");
    expect(await street.demand(1)).toMatchObject({ state: "closed", holder: "lin" });
    await allIsWell(street);
  });

  test("see one list of what they asked for", async ({ group, english, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.later({ minutes: 2 });
    await english.says("李姐", "谁能帮我遛一下狗？");
    await link(street, "李姐");
    await street.dm("李姐", "我的诉求", "telegram");
    expect(street.hears("李姐", "#1").text).toContain("#2");
    expect(await street.demand(2)).toMatchObject({ requester: "li", reports: [{ by: "li" }] });
  });

  test("read the same words, name and contact as before", async ({ group, english, street }) => {
    await street.dm("老吴", "联系 13812345678", "telegram");
    await english.says("老吴", "谁家有梯子借我用一下？");
    await link(street, "老吴");
    await group.says("小张", "认领 1");
    street.hears("小张", "13812345678");
    const { demand } = JSON.parse(JSON.stringify(await street.show({ what: "demand", number: 1 })));
    expect(demand.reports[0].text).toContain("梯子");
    await allIsWell(street);
  });

  test("take back on one what they did on the other", async ({ group, english, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await english.says("小林", "认领 1");
    await link(street, "小林");
    await street.dm("小林", "撤销", "wechat");
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
    const { history } = JSON.parse(
      JSON.stringify(await street.show({ what: "history", number: 1 })),
    );
    expect(
      history.map(({ by, command }: { by: string; command: string }) => `${by} ${command}`),
    ).toEqual(["li file", "lin claim", "lin undo"]);
  });

  test("may not hold each other's wish: it is free again", async ({ group, english, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await english.says("李姐", "认领 1");
    await street.dm("李姐", `绑定 ${await codeOf(street, "李姐")}`, "telegram");
    street.hears("李姐", "#1 是您自己提的，已放回");
    expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
    await allIsWell(street);
  });

  test("nor have helped each other", async ({ group, english, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await english.says("李姐", "认领 1");
    await english.says("李姐", "完成 1");
    await link(street, "李姐");
    expect(await street.demand(1)).toMatchObject({ state: "closed", holder: null, ratings: [] });
    await group.says("李姐", "没解决 1");
    await allIsWell(street);
  });

  test("keep one mark of two, and wait for nothing of their own", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await english.says("李姐", "认领 1");
    await english.says("小林", "同问 1");
    await group.says("小林", "同问 1");
    expect(await street.demand(1)).toMatchObject({ waiting: ["telegram:telegram-李姐"] });
    await link(street, "李姐");
    await link(street, "小林");
    expect(await street.demand(1)).toMatchObject({ waiting: [], followers: ["li", "lin"] });
    await allIsWell(street);
  });

  test("are both not read, once one of them asked for that", async ({ group, english, street }) => {
    await english.says("李姐", "不参与", { mentions: ["bot"] });
    await link(street, "李姐");
    await group.says("李姐", "谁家有梯子借我用一下？");
    const { demands } = JSON.parse(JSON.stringify(await street.show({ what: "demands" })));
    expect(demands).toEqual([]);
  });

  test("are both erased, whichever asks", async ({ group, english, street }) => {
    await english.says("李姐", "谁能帮我遛一下狗？电话 13812345678");
    await link(street, "李姐");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("李姐", "清除我 确认", "telegram");
    expect(await street.demand(1)).toMatchObject({ state: "withdrawn", requester: null });
    expect(await street.demand(2)).toMatchObject({ state: "withdrawn", requester: null });
    await street.later({ minutes: 11 });
    expect(await street.everything()).not.toMatch(/telegram-李姐|wx-li"/u);
    await allIsWell(street);
  });

  test("stay one after a restart", async ({ street }) => {
    await link(street, "李姐");
    await street.restarts();
    expect(await accountsOf(street, "li")).toMatchObject({ telegram: "telegram-李姐" });
  });
});

describe("a code", () => {
  test("asked for in a group is told privately", async ({ group, street }) => {
    await group.says("李姐", "绑定", { mentions: ["bot"] });
    codeIn(street.hears("李姐", "别发到群里"));
    group.silent();
    await street.reach("李姐", "no");
    await group.says("李姐", "绑定", { mentions: ["bot"] });
    expect(group.reads("请私聊我发").text).not.toMatch(/[A-Z]/u);
  });

  test("is void once it was typed in a group", async ({ group, street }) => {
    const code = await codeOf(street, "李姐");
    await group.says("小林", `绑定 ${code}`);
    street.hears("李姐", "您取的码被发到了群里，已作废。需要请重新取：绑定");
    street.hears("小林", "码发到群里就作废了");
    group.silent();
    await street.dm("李姐", `绑定 ${code}`, "telegram");
    street.hears("李姐", "这个码不对，或者过期、用过了");
    expect(await accountsOf(street, "li")).toEqual({ wechat: "wx-li" });
  });

  test("works once", async ({ street }) => {
    const code = await codeOf(street, "李姐");
    await street.dm("李姐", `绑定 ${code}`, "telegram");
    street.skim();
    await street.dm("骗子", `绑定 ${code}`, "telegram");
    street.hears("骗子", "这个码不对");
    expect(await accountsOf(street, "telegram:telegram-骗子")).toBeDefined();
  });

  test("has one winner, however many type it at once", async ({ street }) => {
    const code = await codeOf(street, "李姐");
    const line = (from: string) => ({ do: "dm", network: "telegram", from, text: `绑定 ${code}` });
    await street.together([line("901"), line("902"), line("903")]);
    const linked = ["901", "902", "903"].filter((from) =>
      street.unread(`telegram:${from}`).some(({ text }) => text.startsWith("已连上")),
    );
    expect(linked).toHaveLength(1);
    await allIsWell(street);
  });

  test("lasts ten minutes, and a newer one ends it", async ({ street }) => {
    const first = await codeOf(street, "李姐");
    const second = await codeOf(street, "李姐");
    await street.dm("李姐", `绑定 ${first}`, "telegram");
    street.hears("李姐", "这个码不对");
    await street.later({ minutes: 10 });
    await street.dm("李姐", `绑定 ${second}`, "telegram");
    street.hears("李姐", "过期");
    expect(await accountsOf(street, "li")).toEqual({ wechat: "wx-li" });
  });

  test("of one's own account links nothing, and stays good", async ({ street }) => {
    const code = await codeOf(street, "李姐");
    await street.dm("李姐", `绑定 ${code}`);
    street.hears("李姐", "这是您自己的码");
    await street.dm("李姐", `绑定 ${code}`, "telegram");
    street.hears("李姐", "已连上");
  });

  test("cannot be guessed: after five tries nothing is taken for ten minutes", async ({
    street,
  }) => {
    const code = await codeOf(street, "李姐");
    for (const _ of [1, 2, 3, 4, 5]) await street.dm("骗子", "绑定 AB23CD", "telegram");
    await street.later({ minutes: 1 });
    await street.dm("骗子", `绑定 ${code}`, "telegram");
    street.hears("骗子", "请过 10 分钟再试");
    expect(await accountsOf(street, "telegram:telegram-骗子")).toBeDefined();
  });

  test("in what was forwarded or edited does nothing", async ({ street }) => {
    const code = await codeOf(street, "李姐");
    await street.plays({
      do: "dm",
      network: "telegram",
      from: "901",
      id: "d1",
      text: `绑定 ${code}`,
      forwarded: true,
    });
    await street.plays({
      do: "edit",
      network: "telegram",
      from: "901",
      id: "d1",
      text: `绑定 ${code}`,
    });
    expect(await accountsOf(street, "li")).toEqual({ wechat: "wx-li" });
    await street.dm("李姐", `绑定 ${code}`, "telegram");
    street.hears("李姐", "已连上");
  });

  test("gives no rights away unasked: who works for the neighbours confirms it", async ({
    street,
  }) => {
    const code = await codeOf(street, "骗子", "telegram");
    await street.dm("周主任", `绑定 ${code}`);
    street.hears("周主任", "连上以后对方就有您的权限");
    expect(await accountsOf(street, "telegram:telegram-骗子")).toBeDefined();
    await street.dm("骗子", "未派", "telegram");
    expect(street.unread("telegram:telegram-骗子").at(-1)?.kind).toBe("refusal");
    await street.dm("周主任", `绑定 ${code} 确认`);
    street.hears("周主任", "已连上");
    expect(await accountsOf(street, "zhou")).toMatchObject({ telegram: "telegram-骗子" });
  });

  test("does not make two people of the file one", async ({ street }) => {
    const code = await codeOf(street, "李姐");
    await street.dm("Ann", `bind ${code}`);
    street.hears("Ann", "lists these as two people");
    expect(await accountsOf(street, "ann")).toEqual({ telegram: "2001" });
  });
});

describe("a nickname", () => {
  test("brings nothing, whoever's it is", async ({ english, street }) => {
    await english.says("周主任", "大家好");
    await street.plays({
      do: "rename",
      network: "telegram",
      from: "telegram-周主任",
      name: "周主任",
    });
    await street.dm("周主任", "未派", "telegram");
    expect(street.unread("telegram:telegram-周主任").at(-1)?.kind).toBe("refusal");
    await street.dm("周主任", "核实 王师傅");
    street.hears("周主任", "已核实");
  });
});

const withMo = storiesIn({ people: ["id: mo, name: 老莫, accounts: { telegram: '2099' }"] });

withMo(
  "what waits for one account goes out under the person's best way",
  async ({ group, street }) => {
    await street.dm("老莫", `绑定 ${await codeOf(street, "老莫", "telegram")}`, "wechat");
    street.skim();
    await street.reach("老莫", "no", "telegram");
    await group.says("老莫", "谁家有梯子借我用一下？电话 13812345678");
    await group.says("小张", "认领 1");
    expect(street.unread("telegram:2099")).toEqual([]);
    expect(
      street
        .unread("wechat:wechat-老莫")
        .map(({ text }) => text)
        .join(),
    ).toContain("小张");
  },
);
