import { describe, expect } from "vitest";
import { z } from "zod";
import { withClient } from "../../src/store/embedded/client.ts";
import { storiesIn } from "../neighbourhood.ts";
import { breachesOf, type Left, telegramPace, wechatPace } from "../paced.ts";
import type { Street } from "../street.ts";

const paced = storiesIn({}, [], { wechat: { pace: wechatPace }, telegram: { pace: telegramPace } });

/** What left on a network, as somebody there saw it; from an instant on all that is written is urgent. */
const leftOn = (
  { posts }: Pick<Street, "posts">,
  network: string,
  alarmed = Infinity,
): readonly Left[] =>
  posts
    .filter(({ chat }) => chat.startsWith(`${network}:`))
    .map(({ chat, place, at, time }) => ({
      place: chat,
      group: place.kind === "group",
      urgent: at.getTime() >= alarmed,
      at: time.getTime(),
      left: time.getTime(),
    }));

/** Writes the one post that waits on a network many times over: in its groups, and to many people. */
async function multiply(database: string, network: string, posts: number): Promise<void> {
  await withClient({ connectionString: database }, async (client) => {
    await client.query(
      `insert into chat (community, network, external, kind, language)
       select 'elm', $1, 'person-' || n, 'private', 'zh' from generate_series(1, 60) as n`,
      [network],
    );
    await client.query(
      `insert into outbox (community, queue, chat, numbers, kind, body, at, not_before)
       select post.community, 'post', place.id, post.numbers, 'notice', post.body, post.at, post.not_before
         from (select outbox.* from outbox join chat on chat.id = outbox.chat
                where outbox.state = 'waiting' and chat.network = $1 order by outbox.id limit 1) as post,
              (select id, row_number() over (order by id) - 1 as place, count(*) over () as places
                 from chat where network = $1) as place,
              generate_series(1, $2::integer) as n
        where n % place.places = place.place`,
      [network, posts],
    );
  });
}

const MANY = { timeout: 120_000 };

describe.for([
  ["wechat", "W1", wechatPace, 40],
  ["telegram", "T1", telegramPace, 3],
] as const)("ten thousand posts that wait on %s", ([network, id, pace, seconds]) => {
  paced(
    "leave by its rules, and an emergency within a second",
    MANY,
    async ({ street, database, group, english }) => {
      await street.network(network, "down");
      await group.says("李姐", "谁家有梯子借我用一下？");
      await multiply(database, network, 10_000);
      street.skim();
      await street.network(network, "up");
      await street.later({ seconds });
      const here = id === "W1" ? group : english;
      const told = street.clock.now();
      await here.says(
        "小张",
        id === "W1" ? "我家厨房着火了！快来人啊" : "My kitchen is on fire! Help!",
      );
      await street.later({ seconds: 1 });
      const alarm = street.posts.find(({ kind }) => kind === "alert");
      expect(alarm?.time.getTime()).toBeLessThanOrEqual(told.getTime() + 1_000);
      await street.later({ seconds: 2 });
      const left = leftOn(street, network, told.getTime());
      expect(left.length).toBeGreaterThan(8);
      expect(breachesOf(pace, left)).toEqual([]);
      const { outbox } = z
        .object({ outbox: z.looseObject({ waiting: z.number() }) })
        .parse(await street.show({ what: "outbox" }));
      expect(outbox.waiting).toBeGreaterThan(9_000);
    },
  );
});

describe("a network that asks for quiet", () => {
  paced(
    "in one chat is obeyed there, emergencies included, and nowhere else",
    async ({ street, english, group }) => {
      street.answers("telegram", ({ place }) =>
        place.id === "-1001" ? { later: { seconds: 20 } } : null,
      );
      await english.says("Ann", "Could anyone lend me a ladder?");
      street.answers("telegram", () => null);
      await english.says("Ben", "My kitchen is on fire! Help!");
      await street.later({ seconds: 19 });
      english.silent();
      group.reads("#1");
      await street.later({ seconds: 3 });
      english.reads("#1");
      expect(english.texts()[0]).not.toContain("#1");
    },
  );

  paced("everywhere is obeyed everywhere", async ({ street, english }) => {
    street.answers("telegram", () => ({ later: { seconds: 20, all: true } }));
    await english.says("Ann", "Could anyone lend me a ladder?");
    street.answers("telegram", () => null);
    await street.dm("Ben", "help", "telegram");
    await street.later({ seconds: 19 });
    english.silent();
    street.hearsNothing("Ben");
    await street.later({ seconds: 2 });
    english.reads("#1");
    street.hears("Ben", "");
  });
});

paced("a restart forgets nothing of the last minute", async ({ street, group }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  const before = street.posts.length;
  expect(before).toBeGreaterThan(0);
  await street.restarts({ milliseconds: 200 });
  await group.says("小张", "认领 1");
  await street.later({ minutes: 1 });
  expect(street.posts.length).toBeGreaterThan(before);
  expect(breachesOf(wechatPace, leftOn(street, "wechat"))).toEqual([]);
});
