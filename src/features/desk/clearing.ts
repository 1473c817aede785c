import { localTime } from "../../community/worktime.ts";
import type { Fired, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { findDemand } from "../demand/table.ts";
import { holdersOf } from "../people/rights.ts";
import { groupsOf } from "../people/table.ts";
import { readText } from "../people/texts.ts";
import { reachableAccount, say, tell } from "../people/voice.ts";
import { type Duty, dutyOf, within } from "./duty.ts";
import { type Audience, lineOf, secretsOf } from "./lines.ts";
import { extendedSince, isOpen, type MonthLine, monthBegan, monthLines, sumUp } from "./month.ts";
import { readersOf } from "./morning.ts";
import { setNext } from "./schedule.ts";
import { wording } from "./wording.ts";

/** As many lines as are read at once; those without a reason come first. */
const LINES = 20;

/** An affair that goes over into the next month: why it was extended, or whether a supervisor hears of it. */
type Left = {
  readonly demand: DemandRow;
  readonly reason: string | null;
  readonly escalated: boolean;
};

type Month = {
  readonly end: Date;
  readonly lines: readonly MonthLine[];
  readonly left: readonly Left[];
};

/**
 * Month end 月月可清零, in the evening: the clearing list for staff and supervisors of what came in,
 * was done and goes over. What goes over without a reason is escalated by it. However late it
 * comes, it speaks of the state at its hour.
 */
export async function clearingList(scene: Scene, timer: Fired): Promise<void> {
  const { monthEnd } = scene.community.policies;
  setNext(scene, "month-end");
  if (monthEnd === null) return;
  const from = monthBegan(scene, monthEnd, timer.at);
  const lines = await monthLines(scene, from, timer.at);
  if (lines.length === 0) return;
  const month = { end: timer.at, lines, left: await leftOver(scene, lines, from) };
  for (const { demand, escalated } of month.left)
    if (escalated) scene.lane.tell({ number: demand.number, by: "clock", command: "escalate" });
  let heard = false;
  for (const person of await readersOf(scene)) {
    heard = (await tellPerson(scene, person, month)) || heard;
  }
  if (!heard) await tellWorkGroups(scene, month);
}

async function leftOver(
  scene: Scene,
  lines: readonly MonthLine[],
  from: Date,
): Promise<readonly Left[]> {
  const extended = await extendedSince(scene, from);
  const left: Left[] = [];
  for (const { number, is } of lines) {
    const demand = isOpen(is) ? await findDemand(scene.lane, number) : null;
    if (demand === null) continue;
    const reason = extended.has(number) ? await reasonOf(scene, demand) : null;
    const escalated = reason === null && (await hasSupervisor(scene, demand));
    left.push({ demand, reason, escalated });
  }
  return left.toSorted((one, other) => Number(one.reason !== null) - Number(other.reason !== null));
}

/** The words of its last extension; empty after an erasure, and a reason still. */
const reasonOf = async ({ lane }: Scene, { number, extended }: DemandRow): Promise<string> =>
  (await readText(lane, "extend", `${number}.${extended}`)) ?? "";

/** Whether some supervisor over it can be told. */
async function hasSupervisor(scene: Scene, { area }: DemandRow): Promise<boolean> {
  for (const person of await holdersOf(scene, "supervisor", area))
    if ((await reachableAccount(scene, person)) !== null) return true;
  return false;
}

/** Tells somebody what is in their areas; whether that was staff, and they heard it. */
async function tellPerson(scene: Scene, person: PersonRow, month: Month): Promise<boolean> {
  const duty = await dutyOf(scene, person);
  const areas = [...duty.staff, ...duty.supervises];
  const lines = month.lines.filter((line) => within(scene, areas, line));
  if (lines.length === 0) return false;
  const left = month.left.filter(({ demand }) => within(scene, areas, demand));
  const reader = { locale: person.language, alone: true };
  const text = [
    ...(await clearingText(scene, { ...month, lines, left }, reader)),
    ...appeal(scene, duty, left, person.language),
  ].join("\n");
  const words = { kind: "summary" as const, text: () => text, prompted: false };
  return (await tell(scene, person, words)) && duty.staff.length > 0;
}

/** Supervisors are asked to look after what was escalated to them. */
function appeal(scene: Scene, duty: Duty, left: readonly Left[], locale: Locale) {
  const theirs = left.filter(
    ({ demand, escalated }) => escalated && within(scene, duty.supervises, demand),
  );
  return theirs.length === 0 ? [] : [wording.pleaseAsk[locale]()];
}

async function tellWorkGroups(scene: Scene, month: Month): Promise<void> {
  const secrets = await secretsOf(
    scene,
    month.left.map(({ demand }) => demand),
  );
  for (const chat of await groupsOf(scene.lane, ["work"])) {
    const reader = { locale: chat.language, alone: false };
    const text = (await clearingText(scene, month, reader)).join("\n");
    await say(scene, chat, { kind: "summary", text, secrets, prompted: false });
  }
}

async function clearingText(
  scene: Scene,
  { end, lines, left }: Month,
  reader: Audience,
): Promise<readonly string[]> {
  const { locale } = reader;
  const { name, timezone } = scene.community;
  const sums = wording.clearing[locale]({ ...sumUp(lines), name, day: localTime(end, timezone) });
  const first = wording.firstAnswers[locale]({ count: countAnswers(lines) });
  if (left.length === 0) return [sums, first, wording.allCleared[locale]()];
  const more = left.length - LINES;
  const over = [];
  for (const one of left.slice(0, LINES)) over.push(await lineLeft(scene, one, reader));
  return [sums, first, ...over, ...(more > 0 ? [wording.more[locale]({ n: more })] : [])];
}

/** How those that came in this month were first answered. */
function countAnswers(lines: readonly MonthLine[]) {
  const born = lines.filter(({ was }) => was === null);
  return (way: string) => born.filter(({ first_answer }) => first_answer === way).length;
}

async function lineLeft(scene: Scene, { demand, reason, escalated }: Left, reader: Audience) {
  const { locale } = reader;
  const { reasons } = wording;
  const why =
    reason === null
      ? (escalated ? reasons.escalated : reasons.none)[locale]()
      : reasons.extended[locale]({ reason });
  return wording.carriedOver[locale]({ line: await lineOf(scene, demand, reader), reason: why });
}
