import { expect, test } from "vitest";
import { z } from "zod";
import { logTo } from "../../bots/log.ts";
import { simulatedNetwork } from "../../bots/simulated/network.ts";
import { openTelegram } from "../../bots/telegram.ts";
import type { Channel } from "../../src/chat/channel.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { openService } from "../../src/service.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { cloneDatabase } from "../database.ts";
import { elm } from "../elm.ts";
import { openFakeModel, sends } from "../fake-model/model.ts";
import { readingModel } from "../fake-model/setting.ts";
import { said } from "../faults/live.ts";
import { openFakeTelegram } from "../fake-telegram/telegram.ts";

const SLOW = { timeout: 60_000 };

/** What is said in the group, with all that no log may hold. */
const sayings: readonly (readonly [person: number, words: string])[] = [
  [
    2001,
    "Could somebody pick up insulin for my mum Rosalind at 1-302 before 4pm? Ring 13800138000",
  ],
  [2002, "I'll do it, says Benedict"],
  [2002, "claim 1"],
  [2001, "老人血压计坏了，谁能来4栋502看看？电话 13911112222"],
  [2003, "done 1 gave the bag to Rosalind"],
  [2001, "三号楼电梯又坏了，困住了张桂芳奶奶"],
  [2001, "lovely weather, Ferdinand"],
  [2003, "claim 99 please, Ferdinand"],
];

const secrets = [
  "insulin",
  "Rosalind",
  "1-302",
  "13800138000",
  "Benedict",
  "血压",
  "4栋",
  "3号楼",
  "冒烟",
  "李阿姨",
  "13911112222",
  "the bag",
  "电梯",
  "张桂芳",
  "weather",
  "Ferdinand",
  "Ann",
  "Ben",
  "小张",
  "key-of-nobody",
  "do-not-print",
];

const onWechat = { network: "wechat", place: { kind: "group", id: "1@chatroom" } } as const;

const line = z.looseObject({
  event: z.string().regex(/^[a-z-]+$/u),
  level: z.number(),
  time: z.number(),
  pid: z.number(),
});

/** Names a field may have, and what it may hold: ids, numbers, fixed words. */
const plain = z.union([
  z.number(),
  z.boolean(),
  z.null(),
  z.string().regex(/^[\w.:+-]{1,80}$/u),
  z.array(z.union([z.number(), z.string().regex(/^[\w.:+-]{1,80}$/u)])),
]);

test(
  "a day in the log: each line is JSON with ids and milliseconds, and no word that was said",
  SLOW,
  async ({ onTestFinished }) => {
    const far = await openFakeTelegram({ token: "42:do-not-print" });
    far.group(-1001, "Elm");
    for (const [id, name] of [
      [2001, "Ann"],
      [2002, "Ben"],
      [2003, "小张"],
    ] as const)
      far.person(id, name);
    const model = await openFakeModel((response, { raw }) =>
      // It repeats what it was sent.
      sends(response, { error: { message: raw } }, 400),
    );
    const cloned = await cloneDatabase();
    const database = await openPostgres({ databaseUrl: cloned.url, dataDir: "" });
    const written: string[] = [];
    const log = logTo({ write: (text) => void written.push(text) }, "debug");
    const timings = { pollSeconds: 1, callMs: 500, retryMs: 2, mostMs: 20, slowMs: 50, partMs: 1 };
    const telegram = openTelegram({ token: far.token, apiRoot: far.url, log, timings });
    const service = await openService({
      database,
      key: Buffer.alloc(32, 9),
      redisUrl: null,
      communities: [elm({ watched: [] })],
      channels: [telegram, brokenWechat()],
      clock: wallClock,
      log,
      model: readingModel(model.url),
    });
    onTestFinished(async () => {
      await model.close();
      await far.close();
      await cloned.drop();
    });
    for (const [person, words] of sayings) far.says(-1001, person, words);
    const fire = said("group", "wx-li", "w1", "着火了！3号楼 402 冒烟，李阿姨在里面");
    await service.receive([{ ...fire, ...onWechat }]);
    const events = () => written.map((text) => line.parse(JSON.parse(text)).event);
    const soon = { timeout: 40_000 };
    await expect.poll(events, soon).toContain("post-sent");
    for (const what of ["hangs", "html"] as const) far.trouble(what);
    far.says(-1001, 2001, "status 1");
    await expect.poll(events, soon).toContain("send-in-doubt");
    await expect
      .poll(() => events().filter((event) => event === "acted").length, soon)
      .toBeGreaterThan(5);
    await far.down();
    await expect.poll(events, soon).toContain("telegram-unanswered");
    await service.close();

    const all = written.join("");
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    expect(events()).toEqual(expect.arrayContaining(["started", "acted", "post-sent", "stopped"]));
    for (const text of written) {
      const { err, ...fields } = line.parse(JSON.parse(text));
      for (const value of Object.values(fields))
        expect(plain.safeParse(value).success, text).toBe(true);
      if (err !== undefined) expect(err).toMatchObject({ name: expect.any(String) });
    }
  },
);

/** A network whose errors hold all that they were given. */
function brokenWechat(): Channel {
  const network = simulatedNetwork("wechat", () => undefined);
  return {
    ...network,
    post: async (notice) => {
      throw Object.assign(new Error(`cannot send "${notice.text}"`), { on: { payload: notice } });
    },
  };
}
