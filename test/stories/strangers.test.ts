import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";
import { elm } from "../elm.ts";
import type { Street } from "../street.ts";

const address = { network: "telegram", group: "-200" };
const place = "telegram:-200";
const comes = { do: "join", ...address, from: "bot" };
const goes = { do: "leave", ...address, from: "bot" };

const oak = { ...elm(), id: "oak", name: { zh: "橡园社区", en: "Oak" } };
const beside = {
  ...oak,
  areas: oak.areas.map((area) => (area.id === "elm" ? { ...area, id: "oak" } : area)),
  groups: [],
  people: oak.people.filter(({ id }) => id === "ben"),
  roles: [{ person: "ben", role: "admin" as const, area: "oak", unit: null }],
  units: [],
  routing: [],
};

/** Two communities, of which the first knows nothing of Ben. */
const inBoth = storiesIn({ without: ["Ben"] }, [beside]);

let said = 0;
const says = (text: string, more: object = {}) => ({
  do: "say",
  ...address,
  from: "acct-777",
  name: "Stranger",
  id: `s${(said += 1)}`,
  text,
  ...more,
});

const acts = ({ posts }: Street) =>
  posts.filter(({ chat }) => chat === place).map(({ act }) => act);

describe("a group that nobody registered", () => {
  test("is told so once, in both languages", async ({ street }) => {
    await street.plays(comes);
    expect(street.next(place, "").text).toBe(
      "我是邻里小助手，这个群还没登记，我什么都不读。请管理员私聊我发“设置”，再在这里发：绑定 码。没人登记我 7 天后自己退群。\n" +
        "I am Linli, a neighbourhood helper. Nobody has registered this group, so I read nothing. Admin: write “setup” to me privately, then post here: bind CODE. Otherwise I leave in 7 days.",
    );
    await street.plays(says("谁家有梯子借我用一下？"));
    await street.plays(says("救命！着火了！"));
    await street.plays(says("帮助", { mentions: ["bot"] }));
    await street.restarts();
    await street.plays(says("有人吗"));
    expect(street.unread(place)).toEqual([]);
  });

  test("is greeted at its first word where nobody told that the bot came in", async ({
    street,
  }) => {
    await street.together([says("你好"), says("大家好"), says("吃了吗")]);
    street.next(place, "这个群还没登记");
    expect(street.unread(place)).toEqual([]);
  });

  test("leaves no trace of what is said there, nor of who says it", async ({ street }) => {
    await street.plays(comes);
    await street.plays(says("谁家有梯子借我用一下？"));
    await street.plays({ do: "edit", ...address, id: `s${said}`, text: "谁家有电钻？" });
    await street.plays({ do: "recall", ...address, id: `s${said}` });
    await street.plays({ do: "join", ...address, from: "acct-778", name: "Other" });
    await street.plays({ do: "leave", ...address, from: "acct-777" });
    const kept = await street.everything();
    for (const trace of ["acct-777", "acct-778", `"s${said}"`, "Stranger"])
      expect(kept).not.toContain(trace);
    expect(await street.show({ what: "demands" })).toEqual({ demands: [] });
  });

  test("is left after seven days, without a word", async ({ street }) => {
    await street.plays(comes);
    await street.later({ days: 7, seconds: -1 });
    expect(acts(street)).toEqual(["say"]);
    await street.later({ seconds: 1 });
    expect(acts(street)).toEqual(["say", "leave"]);
    await street.later({ days: 1 });
    expect(acts(street)).toEqual(["say", "leave"]);
  });

  test("is not left when somebody bound it, or put the bot out before", async ({ street }) => {
    await street.plays(comes);
    await street.plays(goes);
    await street.later({ days: 8 });
    expect(acts(street)).toEqual(["say"]);
    street.skim();
    await street.plays(comes);
    street.next(place, "这个群还没登记");
    await street.dm("周主任", "设置 群 3号楼");
    const { text } = street.hears("周主任", "里发：绑定");
    await street.plays(says(`@邻里 绑定 ${/[A-Z\d]{6}/u.exec(text)?.[0]}`));
    street.next(place, "大家好，我是邻里小助手");
    await street.later({ days: 8 });
    expect(acts(street)).toEqual(["say", "say", "say"]);
  });

  test("hears nothing when the bot is taken out of it at once", async ({ street }) => {
    await street.plays(goes);
    expect(street.unread(place)).toEqual([]);
  });

  test("gets no answer to a wrong code", async ({ street }) => {
    await street.plays(comes);
    street.skim();
    await street.plays(says("绑定 AB23CD"));
    await street.plays(says("bind AB23CD", { mentions: ["bot"] }));
    expect(street.unread(place)).toEqual([]);
    expect(await street.everything()).not.toContain("acct-777");
  });
});

describe("beside another community", () => {
  inBoth(
    "a group is bound by the one whose code it is, and not left by the other",
    async ({ street }) => {
      await street.plays(comes);
      street.next(place, "这个群还没登记");
      await street.plays({ do: "dm", network: "telegram", from: "2002", text: "setup group en" });
      const { text } = street.next("telegram:2002", "bind");
      await street.plays(says(`bind ${/[A-Z\d]{6}/u.exec(text)?.[0]}`));
      street.next(place, "Hello, I am Linli");
      await street.later({ days: 8 });
      expect(acts(street)).toEqual(["say", "say"]);
    },
  );
});
