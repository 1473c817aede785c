import { DateTime } from "luxon";
import { nextWeekly } from "../../community/policies.ts";
import type { Fired, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { ChatRow } from "../../store/tables.ts";
import { demandsIn } from "../demand/table.ts";
import { gistNow } from "../demand/gist-now.ts";
import { textsOf } from "../demand/texts.ts";
import { isStale, nextTurn, unasked } from "../people/manners.ts";
import { getChat, groupsOf } from "../people/table.ts";
import { maySpeak, say, tellStaff } from "../people/voice.ts";
import { type Counts, countDemands } from "./counts.ts";
import { type Week, weeklyText, wording } from "./wording.ts";

const keyOf = (chat: number): string => `weekly:${chat}`;

/** Sets each residents' group's next weekly summary; one already set stays as it is. */
export async function scheduleWeekly(scene: Scene): Promise<void> {
  const { lane, community } = scene;
  const { weekly } = community.policies;
  const set = await lane.db
    .selectFrom("due")
    .select(["key", "at"])
    .where("community", "=", lane.community)
    .where("what", "=", "weekly")
    .execute();
  for (const chat of await groupsOf(lane, ["residents"])) {
    const known = set.find(({ key }) => key === keyOf(chat.id));
    if (weekly === null) lane.dropTimer(keyOf(chat.id));
    else if (known === undefined || known.at > lane.now) setNext(scene, chat.id, lane.now);
  }
}

function setNext({ lane, community }: Scene, chat: number, after: Date): void {
  const { weekly } = community.policies;
  if (weekly === null) return;
  const at = nextWeekly(weekly, community.timezone, after);
  lane.setTimer({ at, what: "weekly", key: keyOf(chat), chat });
}

/** A summary this late is no news any more. */
const STALE_HOURS = 48;

/** Posts a group's weekly summary and sets the next; one that comes too late is skipped, and named. */
export async function postWeekly(scene: Scene, timer: Fired): Promise<void> {
  const { lane, community } = scene;
  if (timer.chat === null) return;
  const chat = await getChat(lane, timer.chat);
  if (!chat.bound) return;
  setNext(scene, chat.id, lane.now);
  if (isStale(timer, lane.now, STALE_HOURS)) {
    const about = { group: chat.group_id ?? chat.external };
    return tellStaff(scene, chat.area ?? community.id, "notice", wording.skipped, about);
  }
  await postWhenFree(scene, chat, timer.at);
}

/** A weekly summary that was held back, e.g. by quiet hours, is said when the group's turn comes. */
export async function postHeldWeekly(scene: Scene, timer: Fired): Promise<void> {
  if (timer.chat !== null)
    await postWhenFree(scene, await getChat(scene.lane, timer.chat), timer.at);
}

async function postWhenFree(scene: Scene, chat: ChatRow, due: Date): Promise<void> {
  const { lane } = scene;
  if (!maySpeak(scene, chat, "summary")) return;
  const at = await nextTurn(scene, chat);
  if (at !== null) {
    lane.setTimer({ at, what: "weekly-held", key: `weekly-held:${chat.id}`, chat: chat.id });
    return;
  }
  const week = weekBefore(scene, due);
  if (await wasEmpty(scene, week)) return;
  const text = await weeklySummary(scene, chat.language, week);
  await say(scene, chat, { kind: "summary", text, ...unasked("weekly-held") });
}

/** A week in which nothing was asked, met or open says nothing. */
async function wasEmpty({ lane }: Scene, { from, to }: Span): Promise<boolean> {
  const { received, closed, withdrawn, open } = await countDemands(lane, from, to);
  return received.wish + received.affair + received.project + closed + withdrawn + open === 0;
}

type Span = { readonly from: Date; readonly to: Date };

/** The seven whole days before the day of an instant, in the community's zone. */
export function weekBefore(
  { community }: Scene,
  at: Date,
): { readonly from: Date; readonly to: Date } {
  const to = DateTime.fromJSDate(at, { zone: community.timezone }).startOf("day");
  return { from: to.minus({ days: 7 }).toJSDate(), to: to.toJSDate() };
}

/** As many open wishes as a summary names. */
const NAMED = 5;

/** The summary of a time, in a group's language; no names, and no rate of fewer than five marks. */
export async function weeklySummary(
  scene: Scene,
  locale: Locale,
  { from, to }: Span,
): Promise<string> {
  const { lane, community } = scene;
  const counts: Counts = await countDemands(lane, from, to);
  const open = (await demandsIn(lane, ["open"])).filter(
    ({ kind, in_staff_hands }) => kind === "wish" && !in_staff_hands,
  );
  const wishes = [];
  for (const wish of open.slice(0, NAMED)) {
    const gist = gistNow(scene, await textsOf(lane, wish.number));
    wishes.push(`#${wish.number} ${gist[locale]}`);
  }
  const day = (at: Date) => DateTime.fromJSDate(at, { zone: community.timezone });
  const week: Week = {
    name: community.name[locale],
    first: day(from).setLocale(locale),
    last: day(to).minus({ days: 1 }).setLocale(locale),
    counts,
    top: await topCategories(scene, from, to),
    wishes,
    more: open.length - wishes.length,
  };
  return weeklyText(week, locale);
}

async function topCategories({ lane }: Scene, from: Date, to: Date) {
  const rows = await lane.db
    .selectFrom("demand")
    .select("category")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("community", "=", lane.community)
    .where("created_at", ">=", from)
    .where("created_at", "<", to)
    .where("state", "not in", ["dismissed", "unsure", "merged"])
    .where("quiet", "=", false)
    .groupBy("category")
    .orderBy("n", "desc")
    .orderBy("category")
    .limit(3)
    .execute();
  return rows;
}
