import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";
import type { Post } from "../street.ts";

let said = 0;

/** Somebody says something in a group, by its id on WeChat. */
const says = (from: string, text: string, more: object = {}) => ({
  do: "say",
  network: "wechat",
  from,
  id: `r${(said += 1)}`,
  text,
  ...more,
});

const withTelegram = storiesIn({
  without: ["wx-zhou }"],
  people: [
    "id: zhou, name: 周主任, accounts: { wechat: wx-zhou, telegram: '900' }, roles: [{ role: staff }, { role: admin }]",
  ],
});

describe("a network that gives everything new ids at a login", () => {
  const up = (login: string) => ({ do: "network", name: "wechat", state: "up", login });
  const room = { group: "s2/77" };
  const codes = ({ text }: Post) =>
    new Map(
      [...text.matchAll(/(\S+) 群：绑定 ([A-Z\d]{6})/gu)].map(([, group, code]) => [group, code]),
    );

  withTelegram(
    "needs its groups bound again: staff get a code for each, at every new login",
    async ({ street }) => {
      await street.plays(up("s2"));
      const told = codes(street.hears("周主任", "微信重新登录了"));
      expect([...told.keys()]).toEqual(["W1", "W2", "WORK", "UNIT"]);
      await street.plays(up("s2"));
      street.hearsNothing("周主任");
      await street.plays({ ...says("s2/5", `绑定 ${told.get("W1")}`), ...room });
      street.next("wechat:s2/77", "大家好，我是邻里小助手");
      await street.plays({ ...says("s2/5", "谁家有梯子借我用一下？", { name: "老吴" }), ...room });
      street.next("wechat:s2/77", "#1");
      await street.plays(up("s3"));
      const again = codes(street.hears("周主任", "微信重新登录了"));
      expect([...again.keys()]).toEqual(["W1", "W2", "WORK", "UNIT"]);
      expect([...again.values()]).not.toContain(told.get("WORK"));
    },
  );

  withTelegram("hears nothing under the ids of the old one", async ({ street }) => {
    await street.plays(up("s2"));
    street.skim();
    const old = { group: "1@chatroom" };
    await street.plays({ ...says("wx-li", "谁家有梯子借我用一下？"), ...old });
    expect(street.unread("wechat:1@chatroom")).toEqual([]);
    expect(await street.show({ what: "demands" })).toEqual({ demands: [] });
    await street.dm("周主任", "设置", "wechat");
    expect(street.unread("wechat:wx-zhou").at(-1)?.text).toContain("这件事要管理员来做");
    await street.restarts();
    await street.plays({ ...says("wx-li", "谁家有梯子借我用一下？"), ...old });
    await street.dm("周主任", "设置 群 W1", "wechat");
    expect(street.unread("wechat:wx-zhou").at(-1)?.text).toContain("这件事要管理员来做");
    expect(await street.show({ what: "demands" })).toEqual({ demands: [] });
    await street.dm("周主任", "换号 wechat:wx-li", "telegram");
    street.hears("周主任", "请当面交给李姐");
  });

  test("lets its admin in again by a code of the program", async ({ street }) => {
    expect((await street.standings())[0]?.adminCode).toBeNull();
    await street.plays(up("s2"));
    const code = (await street.standings())[0]?.adminCode ?? "";
    await street.plays({ do: "dm", network: "wechat", from: "s2/1", text: `绑定 ${code}` });
    street.next("wechat:s2/1", "您现在是榆园社区的管理员");
    const shown = JSON.stringify(await street.show({ what: "people" }));
    expect(shown).toContain('"id":"zhou","accounts":{"wechat":"s2/1"}');
  });
});
