import { plainText } from "../../chat/clean.ts";
import { finds, terms, words } from "./lexicon.ts";

const dated = [
  words`\d月 / \d[日号] / 月底 / 月初 / 下个?月 / 年前 / 年后 / 元旦 / 春节 / 除夕 / 中秋 / 国庆 / 端午 / 清明 / 开学前 / 放假前`,
  terms`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* / \d{1,2}(?:st|nd|rd|th) / next month / this month / month end / christmas / easter / diwali / eid / new year`,
];
const ofDay = [
  words`今 / 明[天早晚日儿] / 后天 / 听日`,
  terms`today / tonight / tomorrow / tmrw? / this (?:morning|afternoon|evening)`,
];
const ofWeek = [
  words`周 / 星期 / 礼拜`,
  terms`weekend / week / (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*`,
];

/**
 * For how long a time as said means the same: "tonight" and a bare "4 pm" for the day they were
 * said on, "Saturday" for the week, a date for good.
 */
export function holdsFor(phrase: string): "day" | "week" | "good" {
  const plain = plainText(phrase);
  if (finds(plain, ...dated)) return "good";
  return finds(plain, ...ofWeek) && !finds(plain, ...ofDay) ? "week" : "day";
}
