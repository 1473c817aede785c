import { expect, test } from "vitest";
import { z } from "zod";
import { telegram } from "../channel/telegram-rig.ts";
import { wechat } from "../channel/wechat-rig.ts";
import { type Accounts, type Medium, through, throughPipe } from "./medium.ts";
import { transcript } from "./transcript.ts";

const onTelegram: Accounts = [
  ["老赵", "3001"],
  ["李姐", "7"],
  ["小张", "2003"],
  ["王师傅", "2004"],
  ["Ann", "2001"],
  ["Ben", "2002"],
];

const onWechat: Accounts = onTelegram.map(([name, account]) => [
  name,
  name === "李姐" ? "li" : `wxid_${account}`,
]);

const instant = z.string().nullable();
const demand = z.looseObject({
  number: z.number(),
  due: z.record(z.string(), instant),
  createdAt: instant,
  closedAt: instant,
  reports: z.array(z.looseObject({ message: z.string(), at: instant })),
  ratings: z.array(z.looseObject({ at: instant })),
});
const shownDemands = z.object({ demands: z.array(demand) });
const shownHistory = z.object({ history: z.array(z.looseObject({ at: instant })) });

/** What is the same wherever it was said: all but instants and the networks' own ids. */
const timeless = (shown: z.infer<typeof demand>, saidAs: ReadonlyMap<string, number>) => ({
  ...shown,
  createdAt: null,
  closedAt: shown.closedAt === null,
  due: Object.entries(shown.due).map(([what, at]) => [what, at === null]),
  reports: shown.reports.map((report) => ({
    ...report,
    message: saidAs.get(report.message),
    at: null,
  })),
  ratings: shown.ratings.map((rating) => ({ ...rating, at: null })),
});

/** Says the whole transcript; gives every demand that came of it, and its history. */
async function play(medium: Medium, people: Accounts) {
  const saidAs = new Map<string, number>();
  for (const [index, { who, says, to, toBot = false }] of transcript.entries()) {
    const account = people.find(([name]) => name === who)?.[1] ?? "";
    const post = medium.seen().findLast(({ text }) => text.startsWith(`#${to} `));
    if (to !== undefined && post === undefined) throw new Error(`Nobody spoke of #${to}.`);
    const how = { mentionsBot: toBot, ...(post !== undefined && { replyTo: post.id }) };
    saidAs.set(await medium.says(account, who, says, how), index);
  }
  const { demands } = shownDemands.parse(await medium.show({ what: "demands" }));
  const results = [];
  for (const one of demands) {
    const shown = await medium.show({ what: "history", number: one.number });
    const { history } = shownHistory.parse(shown);
    const moves = history.map((move) => ({ ...move, at: null }));
    results.push({ ...timeless(one, saidAs), history: moves });
  }
  return results;
}

async function playOn(opening: Promise<Medium>, people: Accounts) {
  const medium = await opening;
  try {
    return await play(medium, people);
  } finally {
    await medium.close();
  }
}

test(
  "thirty lines make the same demands through Telegram, WeChat and the pipe",
  { timeout: 120_000 },
  async () => {
    const piped = await playOn(throughPipe(onTelegram), onTelegram);
    expect(piped.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(await playOn(through(telegram, onTelegram), onTelegram)).toEqual(piped);
    expect(await playOn(through(wechat, onWechat), onWechat)).toEqual(piped);
  },
);
