import type { Kind, Urgency } from "../schema.ts";
import { finds, terms, words } from "./lexicon.ts";
import type { Matter } from "./matter.ts";
import { brokenDoor } from "./troubles-building.ts";

const unhurried = [
  words`不急 / 不着急 / 不赶 / 有空(?:的|时|再|帮) / 方便的?(?:时候|话|时) / 都行 / 随时 / 年后 / 下个?月 / 慢慢来 / 哪天都`,
  terms`no (?:rush|hurry) / not urgent / whenever / when (?:convenient|you can|someone can) / any ?time / next month / some ?time / in the new year`,
];
const today = [
  words`今天 / 今晚 / 今早 / 今夜 / 今日 / 现在 / 马上 / 立刻 / 立即 / 赶紧 / 快来 / 紧急 / (?<!着|不|别|太|焦)急(?!诊|救|性|刹|着|于|忙|事都) / 火速 / 待会 / 一会儿 / 刚(?:刚|才) / 半小时内 / 救急`,
  terms`today / tonight / this (?:morning|afternoon|evening) / right now / now / asap / urgent\w* / immediately / straight away / in the next (?:hour|half hour) / emergency / quickly / fast`,
];
const withinDays = [
  words`明[天早晚日儿] / 听日 / 后天 / (?:本|这个?|下个?)?(?:周|星期|礼拜)[一二三四五六日天末] / 这几?[天周] / 本周 / [一两几三]?[天周日]之?内 / \d{1,2}[日号](?!楼|院|线|门|机) / 尽快 / 抓紧`,
  terms`tomorrow / tmr\w* / this (?:week|weekend) / (?:mon|tues|wednes|thurs|fri|satur|sun)day / (?:mon|tue|tues|wed|thu|thurs|fri|sat|sun) / weekend / soon / by the \d{1,2}(?:st|nd|rd|th)`,
];
/** Water or sewage is coming into a home. */
const flooding = [
  words`(?:水|粪|污水|泥浆).{0,16}(?:淌|流|漫|灌|淹|涌|喷)(?:到|进|了|满|得).{0,6}(?:卧室|客厅|屋|我家|家里|房间|地板|厨房) / (?:家|屋|客厅|卧室)(?:里|都)*被?(?:水)?淹`,
  terms`(?:pipe|main|tank|valve) (?:has |just )?burst .{0,20}(?:my|our|flat|bathroom|kitchen|home|ceiling) / water .{0,16}(?:coming|pouring|gushing|running) .{0,16}(?:in|into|through|ceiling|hall) / (?:flat|house|home|kitchen|bathroom|hall|living room) is (?:flooding|flooded|under water) / sewage .{0,24}(?:shower|bath|flat|home|house|kitchen|carpet)`,
];
/** The way in or out is shut. */
const shut = [
  words`打不开 / 开不(?:了|开) / 刷不(?:开|了|上) / 进不(?:去|来|了) / 出不(?:去|来|了)`,
  terms`won'?t (?:open|unlock) / doesn'?t (?:open|unlock) / (?:can'?t|cannot|couldn'?t) (?:get (?:in|out|into|inside|through)|open|unlock|leave) / locked (?:out|in) / (?:stuck|jammed) shut`,
];

/** It comes and goes: a nuisance, not a way that is shut. */
const nowAndThen = [
  words`有时 / 时不时 / 偶尔 / 经常 / 老是 / 总是? / 时好时坏 / 动不动 / 我的(?:门?卡|门禁卡|手机)`,
  terms`sometimes / often / keeps? / now and then / on and off / every so often / my (?:fob|card|key)`,
];

/** Whether people cannot get in or out by a house door or a gate that is broken. */
export const isShutOut = (plain: string, matter: Matter | null): boolean =>
  matter === brokenDoor && finds(plain, ...shut) && !finds(plain, ...nowAndThen);

/** A part of the day or a clock without a day is today. */
const hourOnly =
  /^(?:(?:上午|中午|下午|傍晚|晚上|夜里)?[^月号日周]{0,6}(?:点|:\d\d)|(?:上午|中午|下午|傍晚|晚上)|(?:by |before |after |at )?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|o'?clock)|\d{1,2}[:.]\d\d|noon))/u;

/**
 * How soon it must be met; emergencies of people are decided by the alarm, not here.
 *
 * @param plain what was said of this need, folded
 * @param when the time found in it, folded
 */
export function tellUrgency(
  plain: string,
  kind: Kind,
  matter: Matter | null,
  when: string | null,
): Urgency {
  const own = matter?.urgency ?? null;
  if (kind === "affair" && finds(plain, ...flooding)) return "emergency";
  if (own === "urgent" || own === "emergency") return own;
  if (isShutOut(plain, matter)) return "urgent";
  if (finds(plain, ...unhurried) || kind === "project") return "routine";
  if (own === null && finds(plain, ...today)) return "urgent";
  if (kind === "wish" && when !== null && hourOnly.test(when)) return "urgent";
  if (own === "soon" || finds(plain, ...withinDays)) return "soon";
  return own ?? (kind === "affair" ? "soon" : "routine");
}
