import { describe, expect } from "vitest";
import { z } from "zod";
import { codeIn } from "../codes.ts";
import { storiesIn, test } from "../neighbourhood.ts";
import { peach } from "../rights-cast.ts";
import type { Street } from "../street.ts";

const shownPeople = z.object({
  people: z.array(
    z.looseObject({
      id: z.string(),
      accounts: z.record(z.string(), z.string()),
      roles: z.array(z.looseObject({ role: z.string(), area: z.string() })),
    }),
  ),
});

/** What outsiders see of somebody, by their id or one of their accounts. */
async function person(street: Pick<Street, "show">, id: string) {
  const { people } = shownPeople.parse(await street.show({ what: "people" }));
  return people.find((one) => one.id === id);
}

const rolesOf = async (street: Pick<Street, "show">, id: string) =>
  ((await person(street, id))?.roles ?? []).map(({ role, area }) => `${role} ${area}`);

async function audit(street: Pick<Street, "show">): Promise<readonly string[]> {
  const { audit: rows } = z
    .object({ audit: z.array(z.looseObject({ by: z.string(), command: z.string() })) })
    .parse(await street.show({ what: "audit" }));
  return rows.map(({ by, command, outcome }) => `${by} ${command} ${String(outcome)}`);
}

describe("a new account 换号", () => {
  test("takes the place of the old one, which is nobody's from then on", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("李姐", "换号");
    const code = codeIn(street.hears("李姐", "请用新账号私聊我发：换号"));
    await street.dm("李姐新号", `换号 ${code}`, "wechat");
    street.hears("李姐新号", "已换号：以后您在微信上用这个账号。社区档案里还是旧账号");
    street.hears("李姐", "这个账号的事已转到新账号");
    expect(await person(street, "li")).toMatchObject({
      accounts: { wechat: "wechat-李姐新号" },
    });
    await street.dm("李姐新号", "我的诉求", "wechat");
    street.hears("李姐新号", "#1");
    await street.dm("李姐", "我的诉求");
    expect(
      street
        .unread("wechat:wx-li")
        .map(({ text }) => text)
        .join(),
    ).not.toContain("#1");
    expect(await audit(street)).toEqual(["li file done", "li replace done", "li replace done"]);
    await street.restarts();
    expect(await person(street, "li")).toMatchObject({
      accounts: { wechat: "wechat-李姐新号" },
    });
    expect(await person(street, "wechat:wx-li")).toBeDefined();
  });

  test("leaves accounts on other networks as they are, and works once", async ({ street }) => {
    await street.dm("小张", "换号");
    const code = codeIn(street.hears("小张", "换号"));
    await street.dm("小张新号", `new account ${code}`, "telegram");
    expect(await person(street, "zhang")).toMatchObject({
      accounts: { wechat: "wx-zhang", telegram: "telegram-小张新号" },
    });
    await street.dm("骗子", `换号 ${code}`, "telegram");
    street.hears("骗子", "这个码不对");
  });

  test("hears nothing that was still on its way to the old one", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？电话 13812345678");
    await street.dm("小林", "换号");
    const code = codeIn(street.hears("小林", "换号"));
    await street.network("wechat", "down");
    await group.says("小林", "认领 1");
    await street.dm("小林新号", `换号 ${code}`, "wechat");
    await street.network("wechat", "up");
    expect(
      street
        .unread("wechat:wx-lin")
        .map(({ text }) => text)
        .join(),
    ).not.toContain("138");
    await street.dm("小林新号", "进度 1", "wechat");
    street.hears("小林新号", "#1");
  });

  test("is helped by staff, who know the neighbour in person", async ({ street }) => {
    await street.dm("小陈", "换号 李姐");
    const code = codeIn(street.hears("小陈", "请当面交给李姐"));
    await street.dm("李姐新号", `换号 ${code}`, "wechat");
    street.hears("李姐新号", "已换号");
    street.hears("小陈", "李姐 已用您给的码换好账号");
    expect(await audit(street)).toEqual(["chen replace done", "li replace done"]);
  });

  test("is never given by a nickname: staff choose an account", async ({ english, street }) => {
    await english.says("老吴", "大家好");
    await street.dm("周主任", "换号 老吴");
    const { text } = street.hears("周主任", "先当面核对");
    expect(text).toContain("换号 telegram-老吴");
    await street.later({ minutes: 1 });
    await street.dm("周主任", "换号 telegram-老吴");
    codeIn(street.hears("周主任", "请当面交给老吴"));
  });

  test("is refused by staff of elsewhere, and by neighbours", async ({ street }) => {
    await street.dm("小陈", "换号 小林");
    street.hears("小陈", "没法给这位取码");
    await street.dm("李姐", "换号 小林");
    street.hears("李姐", "这个码不对");
    street.hearsNothing("小林");
  });

  test("of whoever holds an office comes from the admin", async ({ street }) => {
    await street.dm("小陈", "换号 周主任");
    street.hears("小陈", "有职务的要管理员");
    await street.dm("周主任", "换号 小陈");
    const code = codeIn(street.hears("周主任", "请当面交给小陈"));
    await street.dm("小陈新号", `换号 ${code}`, "wechat");
    expect(await rolesOf(street, "chen")).toContain("grid g1");
    await street.dm("小陈", "未派");
    expect(street.unread("wechat:wx-chen").at(-1)?.kind).toBe("refusal");
  });

  test("is not given by whoever lost their office meanwhile", async ({ street }) => {
    await street.dm("小陈", "换号 李姐");
    const code = codeIn(street.hears("小陈", "请当面交给李姐"));
    await street.dm("周主任", "免职 小陈");
    await street.dm("骗子", `换号 ${code}`, "wechat");
    street.hears("骗子", "这个码不对");
    expect(await person(street, "li")).toMatchObject({ accounts: { wechat: "wx-li" } });
  });
});

describe("an office 任命", () => {
  test("for nobody by name is a code, to be told in person", async ({ street }) => {
    await street.dm("周主任", "任命 网格员 一网格");
    const code = codeIn(street.hears("周主任", "一网格的网格员：请当面或电话告诉本人"));
    await street.dm("老高", `绑定 ${code}`, "telegram");
    street.hears("老高", "您现在是一网格的网格员");
    street.hears("周主任", "老高（telegram-老高）已用您的码成为一网格的网格员");
    expect(await rolesOf(street, "telegram:telegram-老高")).toEqual(["grid g1"]);
    expect(await audit(street)).toEqual([
      "zhou appoint done",
      "telegram:telegram-老高 appoint done",
    ]);
    await street.dm("骗子", `绑定 ${code}`, "telegram");
    street.hears("骗子", "这个码不对");
  });

  test("in English, over the whole community", async ({ street }) => {
    await street.dm("周主任", "appoint staff");
    const code = codeIn(street.hears("周主任", "榆园社区的工作人员"));
    await street.dm("Ann", `bind ${code}`);
    street.hears("Ann", "You are now staff of Elm, thank you!");
    expect(await rolesOf(street, "ann")).toEqual(["staff elm"]);
  });

  test("is not to be had in a group, nor from anybody else", async ({ group, street }) => {
    await group.says("周主任", "任命 网格员 一网格", { mentions: ["bot"] });
    street.hears("周主任", "请私聊我发");
    group.silent();
    await street.dm("小陈", "任命 网格员 一网格");
    street.hears("小陈", "这件事要管理员来做");
  });

  test("typed in a group is void, and whoever made it hears of it", async ({ group, street }) => {
    await street.dm("周主任", "任命 网格员 一网格");
    const code = codeIn(street.hears("周主任", "网格员"));
    await group.says("老高", `绑定 ${code}`);
    street.hears("周主任", "您取的码被发到了群里，已作废。需要请重新取：任命");
    await street.dm("骗子", `绑定 ${code}`, "wechat");
    street.hears("骗子", "这个码不对");
  });
});

describe("/start", () => {
  test.for(["/start", "/start hello"])("%s welcomes", async (words, { street }) => {
    await street.dm("Ann", words);
    street.hears("Ann", "If you need a hand, just say so in the group");
  });

  test("by somebody new is answered in the community's language", async ({ street }) => {
    await street.dm("老吴", "/start hello", "telegram");
    street.hears("老吴", "需要帮忙，照常在群里说就好");
    await street.dm("Pat", "help", "telegram");
    street.hears("Pat", "If you need a hand, just say so in the group");
  });
});

describe("a friend request", () => {
  const asks = (text: string) => ({
    do: "friend",
    network: "wechat",
    from: "wx-new",
    name: "老高",
    text,
    id: "f1",
  });

  test("with a code is accepted, and the code does what it does", async ({ street }) => {
    await street.dm("Ann", "bind");
    const code = codeIn(street.hears("Ann", "bind"));
    await street.plays(asks(`你好 ${code}`));
    const posts = street.unread("wechat:wx-new");
    expect(posts.map(({ act }) => act)).toEqual(["befriend", "say"]);
    expect(posts[0]?.text).toBe("f1");
    expect(posts[1]?.text).toContain("you are the same person on Telegram and WeChat now");
    expect(await person(street, "ann")).toMatchObject({ accounts: { wechat: "wx-new" } });
  });

  test("without one, or with one that is used, is left alone", async ({ street }) => {
    await street.plays(asks("我是隔壁老高"));
    await street.plays(asks("AB23CD"));
    expect(street.unread("wechat:wx-new")).toEqual([]);
  });
});

const admins = storiesIn({
  people: [
    "id: guan, name: 管理员, accounts: { telegram: '900' }, roles: [{ role: admin }, { role: staff }]",
  ],
});

admins("an office goes with its admin: their code is void", async ({ street }) => {
  await street.dm("周主任", "任命 工作人员");
  const code = codeIn(street.hears("周主任", "工作人员"));
  await street.dm("管理员", "免职 周主任");
  await street.dm("老高", `绑定 ${code}`, "telegram");
  street.hears("老高", "这个码不对");
  expect(await rolesOf(street, "telegram:telegram-老高")).toEqual([]);
});

admins(
  "a volunteer who signs up on one network is verified from another",
  async ({ group, street }) => {
    await group.says("老高", "加入志愿者", { mentions: ["bot"] });
    expect(street.unread("telegram:900").at(-1)?.text).toContain("核实 wechat-老高");
    await street.dm("管理员", "核实 wechat-老高");
    street.hears("管理员", "已核实");
    expect(await rolesOf(street, "wechat:wechat-老高")).toContain("verified elm");
  },
);

const doorways = storiesIn({}, [], {
  wechat: {
    privateFirst: false,
    doorway: { zh: "先加我为微信好友，验证消息填 {code}", en: "add me, with {code}" },
  },
  telegram: {
    privateFirst: false,
    doorway: { zh: "https://t.me/elm_bot?start=hello", en: "https://t.me/elm_bot?start=hello" },
  },
});

doorways(
  "who must be written to first is told how, and comes in by a code",
  async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？电话 13812345678");
    await group.says("小林", "认领 1");
    const post = group.reads("请先私聊我发“帮助”（先加我为微信好友，验证消息填 ");
    const code = codeIn(post);
    await group.says("小林", `绑定 ${code}`);
    group.reads("加我为好友，验证消息填这个码就行");
    const friend = { do: "friend", network: "wechat", from: "wx-lin", name: "小林", id: "f1" };
    await street.plays({ ...friend, text: code });
    expect(street.unread("wechat:wx-lin").map(({ act }) => act)).toEqual(["befriend", "say"]);
    await street.reach("小林", "yes");
    street.hears("小林", "13812345678");
    await street.plays({ ...friend, text: code, id: "f2" });
    expect(street.unread("wechat:wx-lin")).toEqual([]);
  },
);

doorways("on Telegram it is a link", async ({ english, street }) => {
  await english.says("Ann", "Could somebody lend me a ladder? My number is 13812345678");
  await english.says("Ben", "claim 1");
  english.reads("send me “help” privately first (https://t.me/elm_bot?start=hello)");
  await street.dm("Ben", "/start hello");
  street.hears("Ben", "13812345678");
});

/** The code that a start prints. */
async function printed(street: Pick<Street, "standings">): Promise<string | null> {
  const [standing] = await street.standings();
  return standing?.adminCode ?? null;
}

const newTown = storiesIn({
  without: ["name: 周主任"],
  units: [
    "id: estates, name: { zh: 物业, en: Estates }, handler: property, people: [zhao], fallback: true",
  ],
});

newTown("the first admin comes in by a code that the start prints, once", async ({ street }) => {
  const first = await printed(street);
  const code = await printed(street);
  await street.dm("老高", `绑定 ${first}`, "telegram");
  street.hears("老高", "这个码不对");
  await street.dm("老高", `绑定 ${code}`, "telegram");
  street.hears("老高", "您现在是榆园社区的管理员");
  expect(await rolesOf(street, "telegram:telegram-老高")).toEqual(["admin elm"]);
  expect(await printed(street)).toBeNull();
  await street.dm("骗子", `绑定 ${code}`, "telegram");
  street.hears("骗子", "这个码不对");
  await street.dm("老高", "任命 小林 网格员 一网格", "telegram");
  street.hears("老高", "已任命 小林");
});

const listedOnly = storiesIn({
  without: ["wx-zhou"],
  people: ["id: zhou, name: 周主任, roles: [{ role: staff }, { role: admin }]"],
});

listedOnly(
  "an admin whom the file lists without an account comes in as that person",
  async ({ street }) => {
    await street.dm("老高", `绑定 ${await printed(street)}`, "telegram");
    street.hears("老高", "您现在是榆园社区的管理员");
    expect(await person(street, "zhou")).toMatchObject({
      accounts: { telegram: "telegram-老高" },
    });
    expect(await rolesOf(street, "zhou")).toContain("admin elm");
    expect(await printed(street)).toBeNull();
  },
);

test("where an admin is known, no start prints a code", async ({ street }) => {
  expect(await printed(street)).toBeNull();
});

const twoTowns = storiesIn({}, [peach]);

twoTowns("a code is its community's, whoever types it", async ({ street }) => {
  await street.dm("冯主任", "绑定", "wechat");
  const code = codeIn(street.hears("冯主任", "绑定"));
  await street.dm("冯新号", `绑定 ${code}`, "telegram");
  street.hears("冯新号", "已连上");
  expect(await person(street, "telegram:telegram-冯新号")).toBeUndefined();
});
