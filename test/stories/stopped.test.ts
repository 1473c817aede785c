import { Client } from "pg";
import { describe, expect } from "vitest";
import { parseCommunity } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";
import { storiesIn } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

const read = parseCommunity(
  `
version: 1
community: { id: oak, name: { zh: 橡园社区, en: Oak }, timezone: Asia/Shanghai }
groups: [{ id: O1, network: wechat, chat: 9@chatroom, kind: residents, mode: active }]
people: [{ id: sun, name: 孙主任, accounts: { wechat: wx-sun }, roles: [{ role: staff }] }]
policies: { flood: off, morning: off, monthEnd: off }
`,
  "oak.yaml",
);
if (!read.ok) throw new Error(explain(read.error, "en").join("\n"));

const test = storiesIn({}, [read.value]);

const ladder = "谁家有梯子借我用一下？";

/** What happens to the data behind everybody's back; gives the rows that a question asks for. */
async function behindTheBack(street: Street, query: string): Promise<readonly object[]> {
  const client = new Client(street.database.config);
  await client.connect();
  try {
    const { rows } = await client.query<object>(query);
    return rows;
  } finally {
    await client.end();
  }
}

const breakIt = "update demand set state = 'declined' where community = 'elm' and number = 1";
const repairIt = "update demand set state = 'open' where community = 'elm' and number = 1";

/** What went wrong inside, by its name in the log; it is known and need not be looked into again. */
const expectedTroubles = ({ troubles }: Street): readonly string[] =>
  troubles.splice(0).map((line) => String(JSON.parse(line).event));

describe("where the data of a demand do not agree", () => {
  test("the community stops before the next commit, and its staff are told once", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", ladder);
    street.skim();
    await behindTheBack(street, breakIt);
    await street.dm("周主任", "重开 1");
    expect(street.hears("周主任", "登记暂停").text).toMatch(
      /^社区 榆园社区 的登记暂停：#1 数据对不上（.+），消息都收着，没有丢。请联系维护的人。$/u,
    );
    expect(await street.demand(1)).toMatchObject({ state: "declined" });
    await street.dm("周主任", "重开 1");
    await group.says("小张", "谁家有电钻借我用一下？");
    await street.later({ days: 4 });
    for (const chat of [group, english]) chat.silent();
    street.hearsNothing("周主任");
    expect(expectedTroubles(street)).toEqual(["community-stopped", "event-failed"]);
  });

  test("nothing that came meanwhile is lost: repaired and started again, it goes on", async ({
    group,
    street,
  }) => {
    await group.says("李姐", ladder);
    await behindTheBack(street, breakIt);
    await street.dm("周主任", "重开 1");
    await group.says("小张", "谁家有电钻借我用一下？");
    await group.says("小林", "认领 2");
    await street.later({ hours: 1 });
    await behindTheBack(street, repairIt);
    street.skim();
    group.silent();
    await street.restarts({ minutes: 1 });
    expect(await street.demand(2)).toMatchObject({ state: "claimed", holder: "lin" });
    group.reads("#2");
    street.hears("周主任", "#1");
    expect(expectedTroubles(street)).toEqual(["community-stopped", "event-failed"]);
    expect(await behindTheBack(street, "select id from inbox where handled_at is null")).toEqual(
      [],
    );
  });

  test("a start without a repair stops again, and says so again", async ({ group, street }) => {
    await group.says("李姐", ladder);
    await behindTheBack(street, breakIt);
    await street.dm("周主任", "重开 1");
    street.skim();
    await street.restarts({ minutes: 1 });
    street.hears("周主任", "登记暂停");
    const twice = ["community-stopped", "event-failed", "community-stopped", "event-failed"];
    expect(expectedTroubles(street)).toEqual(twice);
  });

  test("a timer that would build on it waits at its instant", async ({ group, street }) => {
    await group.says("李姐", ladder);
    await group.says("小张", "认领 1");
    const timers = "select at from due where key = 'demand:1'";
    const before = await behindTheBack(street, timers);
    await behindTheBack(street, "update demand set holder = null where number = 1");
    street.skim();
    await street.later({ days: 8 });
    street.hears("周主任", "登记暂停");
    street.hearsNothing("小张");
    expect(await behindTheBack(street, timers)).toEqual(before);
    expect(expectedTroubles(street)).toEqual(["community-stopped", "timer-failed"]);
  });

  test("other communities go on", async ({ group, street }) => {
    await group.says("李姐", ladder);
    await behindTheBack(street, breakIt);
    await street.dm("周主任", "重开 1");
    street.skim();
    const says = (from: string, text: string) =>
      street.plays({ do: "say", group: "O1", from, name: from, id: text, text });
    await says("wx-gu", ladder);
    street.next("wechat:9@chatroom", "#1");
    await says("wx-ma", "认领 1");
    street.next("wechat:9@chatroom", "已接");
    await street.later({ days: 3 });
    street.next("wechat:wx-ma", "#1 进展还顺利吗？");
    expect(street.unread("wechat:wx-sun")).toEqual([]);
    expect(expectedTroubles(street)).toEqual(["community-stopped", "event-failed"]);
  });

  test("turns that share its commit are neither lost with it nor done twice", async ({
    group,
    street,
  }) => {
    await group.says("李姐", ladder);
    await group.says("小张", "谁家有电钻借我用一下？");
    await behindTheBack(street, breakIt);
    await street.together([group.line("小林", "认领 2"), group.line("周主任", "重开 1")]);
    await behindTheBack(street, repairIt);
    await street.restarts({ minutes: 1 });
    expect(await street.show({ what: "history", number: 2 })).toMatchObject({
      history: [{ command: "file" }, { command: "claim", by: "lin" }],
    });
    expect(expectedTroubles(street)).toEqual(["community-stopped", "event-failed"]);
  });
});
