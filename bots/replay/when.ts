import { DateTime } from "luxon";
import { localTime } from "../../src/community/worktime.ts";

/** What a time that is not told whole is told from. */
export type Beside = {
  readonly zone: string;
  /** When the message before was said, or the file was written. */
  readonly near: Date;
};

const years = /(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?/u;
const daysFirst = /(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4}|\d{2})(?!\d)/u;
const monthsFirst = /(?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?/u;
const clock =
  /(?<half>上午|下午|晚上|凌晨|中午|早上)?\s?(?<hour>\d{1,2})[:：](?<minute>\d{2})(?:[:：](?<second>\d{2}))?(?:\s?(?<noon>[ap])m)?/iu;

/** Days told from the day on which they were copied. */
const back: Readonly<Record<string, number>> = {
  今天: 0,
  today: 0,
  昨天: 1,
  yesterday: 1,
  前天: 2,
};
const named = /今天|昨天|前天|today|yesterday/iu;

/** A time as people and programs write it, down to the second; null for what is none. */
export function instantIn(typed: string, beside: Beside): Date | null {
  const text = typed.trim();
  if (/^\d{10}(?:\d{3})?$/u.test(text))
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  if (/^\d{4}-\d\d-\d\dT/u.test(text)) {
    const exact = DateTime.fromISO(text, { zone: beside.zone });
    return exact.isValid ? exact.toJSDate() : null;
  }
  const time = clock.exec(text)?.groups;
  const day = dayIn(text, beside);
  if (time === undefined && day === null) return null;
  const date = day ?? localTime(beside.near, beside.zone).toObject();
  const { year, month, day: of } = date;
  const at = DateTime.fromObject({ year, month, day: of, ...timeOf(time) }, { zone: beside.zone });
  return at.isValid ? at.toJSDate() : null;
}

/** The date that some words tell, without the time; null where they tell none. */
export function dayIn(text: string, { zone, near }: Beside) {
  const known = localTime(near, zone);
  const ago = named.exec(text)?.[0]?.toLowerCase();
  if (ago !== undefined) return known.minus({ days: back[ago] ?? 0 }).toObject();
  const found =
    (years.exec(text) ?? daysFirst.exec(text) ?? monthsFirst.exec(text))?.groups ?? null;
  if (found === null) return null;
  const [one, other] = [Number(found["month"]), Number(found["day"])];
  const [month, day] = one > 12 ? [other, one] : [one, other];
  const year = found["year"] === undefined ? known.year : Number(found["year"]);
  return { year: year < 100 ? 2000 + year : year, month, day };
}

function timeOf(time: Readonly<Record<string, string | undefined>> | undefined) {
  const hour = Number(time?.["hour"] ?? 0);
  const late = /下午|晚上|p/iu.test(`${time?.["half"] ?? ""}${time?.["noon"] ?? ""}`);
  const early = /凌晨|a/iu.test(`${time?.["half"] ?? ""}${time?.["noon"] ?? ""}`);
  const shifted = late && hour < 12 ? hour + 12 : early && hour === 12 ? 0 : hour;
  return {
    hour: shifted,
    minute: Number(time?.["minute"] ?? 0),
    second: Number(time?.["second"] ?? 0),
  };
}
