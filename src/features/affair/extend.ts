import type { Duration } from "../../community/community.ts";
import { dueAt, termsOf } from "../../community/limits.ts";
import { localTime } from "../../community/worktime.ts";
import type { Ask, Refusal } from "../../feature.ts";
import { foldInPlace } from "../../chat/small-words.ts";
import { readChineseNumber } from "../../kernel/chinese-numbers.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { answerAsker, type Told } from "../demand/asker.ts";
import { isInWork } from "../demand/limits.ts";
import { refusals as common } from "../demand/refusals.ts";
import { notNow, rolesFor } from "../demand/steps.ts";
import { setDemand } from "../demand/table.ts";
import { ownerOf } from "../demand/texts.ts";
import { keepText } from "../people/texts.ts";
import { answer, tellStaff } from "../people/voice.ts";
import { handlersOf, tellEach } from "./concerned.ts";
import { sayDue, unitName } from "./describe.ts";
import { refusals } from "./refusals.ts";
import { settle } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** How long, or until which day, in the words it was asked for, and why. */
type Wanted = {
  readonly until: Duration | { readonly month: number; readonly day: number };
  readonly said: string;
  readonly reason: string;
};

/** Nobody waits longer than this for something that was promised. */
const FARTHEST_DAYS = 180;

/** So often an affair can be extended. */
const TIMES = 2;

const units: readonly (readonly [RegExp, Duration["unit"]])[] = [
  [/^(?:个)?(?:工作日|wd|workdays?|working days?)/u, "wd"],
  [/^(?:天|日|d|days?)(?![a-z])/u, "d"],
  [/^(?:个)?(?:小时|h|hours?)(?![a-z])/u, "h"],
];

const onDay = /^(\d{1,2})\s*(?:月|[/-])\s*(\d{1,2})\s*[日号]?(?:前|之前)?/u;

/** Reads `3天 等配件`, `2 wd parts ordered`, `3月20日 等配件`; null where length or reason is missing. */
export function readExtension(rest: string): Wanted | null {
  const dated = onDay.exec(foldInPlace(rest.trim()));
  if (dated !== null) {
    const said = rest.trim().slice(0, dated[0].length);
    const reason = rest
      .trim()
      .slice(dated[0].length)
      .replace(/^[\s,，:：]+/u, "");
    const until = { month: Number(dated[1]), day: Number(dated[2]) };
    return reason === "" ? null : { until, said, reason };
  }
  const words = rest.trim();
  const amount = /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})/u.exec(foldInPlace(words))?.[0] ?? "";
  const count = /^\d/u.test(amount) ? Number(amount) : spelled(amount);
  const after = words.slice(amount.length);
  const gap = /^\s*/u.exec(after)?.[0] ?? "";
  for (const [pattern, unit] of units) {
    const found = pattern.exec(foldInPlace(after.slice(gap.length)))?.[0];
    if (count === 0 || found === undefined) continue;
    const reason = after.slice(gap.length + found.length).replace(/^[\s,，:：]+/u, "");
    const said = words.slice(0, amount.length + gap.length + found.length);
    return reason === "" ? null : { until: { amount: count, unit }, said, reason };
  }
  return null;
}

const spelled = (word: string): number => (word === "" ? 0 : readChineseNumber(word).value);

/** 延期: staff give more time, with a reason; who handles it asks for it. */
export async function extend(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const roles = await rolesFor(ask, affair);
  const handles = roles.has("worker") || roles.has("holder");
  if (!roles.has("staff") && !handles) return { why: "not-allowed", say: common.onlyStaff };
  if (!isInWork(affair.state) || affair.finish_due === null)
    return { why: "not-possible-now", say: notNow(affair.state) };
  if (affair.finish_due <= ask.lane.now) return { why: "expired", say: refusals.expired };
  if (affair.extended >= TIMES) return { why: "extended-twice", say: refusals.twice };
  const wanted = readExtension(ask.rest);
  if (wanted === null) return { why: "needs-extension", say: refusals.needsExtension };
  if (roles.has("staff")) return grant(ask, affair, affair.finish_due, wanted);
  await passOn(ask, affair, wanted);
  return null;
}

/** The new date; null for a day that does not exist, or is no later than the old one. */
function newDate(
  { community }: Ask,
  affair: DemandRow,
  from: Date,
  { until }: Wanted,
): Date | null {
  if ("unit" in until) return dueAt(community, termsOf(community, affair).clock, from, until);
  const old = localTime(from, community.timezone);
  const { hour, minute } = community.calendar.hours.to;
  const day = old.set({ month: until.month, day: until.day, hour, minute, second: 0 });
  const next = day < old.startOf("day") ? day.plus({ years: 1 }) : day;
  const soon = next.diff(old, "days").days <= FARTHEST_DAYS;
  return next.isValid && next > old && soon && next.day === until.day ? next.toJSDate() : null;
}

async function grant(
  ask: Ask,
  affair: DemandRow,
  from: Date,
  wanted: Wanted,
): Promise<Refusal | null> {
  const { lane, speaker } = ask;
  const { number } = affair;
  const { reason } = wanted;
  const finish_due = newDate(ask, affair, from, wanted);
  if (finish_due === null) return { why: "needs-extension", say: refusals.needsExtension };
  const extended = affair.extended + 1;
  lane.tell({ number, by: speaker.id, command: "extend" });
  const place = { kind: "extend", ref: `${number}.${extended}`, person: ownerOf(affair) };
  await keepText(lane, place, reason);
  const longer = await setDemand(lane, number, { finish_due, extended });
  await settle(ask, longer);
  const due = (locale: Locale) => sayDue(ask, finish_due, locale) ?? "";
  const told = await tellExtended(ask, longer, reason, due);
  const { language } = ask.chat;
  const about = { number, due: due(language), told: told !== null };
  const text = toHandlers.extended[language](about);
  await answer(ask, { kind: "notice", numbers: [number], text });
  const granted = {
    zh: () => toHandlers.extensionGranted.zh({ number, due: due("zh") }),
    en: () => toHandlers.extensionGranted.en({ number, due: due("en") }),
  };
  const handlers = (await handlersOf(ask, longer)).filter(({ id }) => id !== speaker.id);
  await tellEach(ask, handlers, granted, null, { kind: "notice", numbers: [number] });
  return null;
}

const tellExtended = (
  ask: Ask,
  affair: DemandRow,
  note: string,
  due: (locale: Locale) => string,
): Promise<Told> => {
  const say =
    (locale: Locale) =>
    ({ note: reason }: { readonly note: string }) =>
      wording.extendedForAsker[locale]({ number: affair.number, reason, due: due(locale) });
  return answerAsker(ask, affair, { zh: say("zh"), en: say("en") }, { note });
};

async function passOn(ask: Ask, affair: DemandRow, { said, reason }: Wanted): Promise<void> {
  const { number, area } = affair;
  ask.lane.tell({ number, by: ask.speaker.id, command: "ask-extension" });
  const about = { number, unit: unitName(ask.community, affair), length: said, reason };
  await tellStaff(ask, area, "ask", toHandlers.extensionAsked, about, { numbers: [number] });
  const text = toHandlers.extensionPassedOn[ask.chat.language]({ number });
  await answer(ask, { kind: "notice", numbers: [number], text });
}
