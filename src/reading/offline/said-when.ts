import { chineseNumerals, readChineseNumber } from "../../kernel/chinese-numbers.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import { finds } from "./lexicon.ts";

/** A phrase of time and the same in the other language; longer ones first, so that none hides another. */
const days: readonly Bilingual[] = [
  { zh: "明早", en: "tomorrow morning" },
  { zh: "明晚", en: "tomorrow evening" },
  { zh: "今早", en: "this morning" },
  { zh: "今晚", en: "tonight" },
  { zh: "今天上午", en: "this morning" },
  { zh: "今天下午", en: "this afternoon" },
  { zh: "今天晚上", en: "this evening" },
  { zh: "今天", en: "today" },
  { zh: "明天", en: "tomorrow" },
  { zh: "后天", en: "the day after tomorrow" },
  { zh: "这周末", en: "this weekend" },
  { zh: "周末", en: "the weekend" },
  { zh: "下周末", en: "next weekend" },
  { zh: "这周", en: "this week" },
  { zh: "下周", en: "next week" },
  { zh: "下个月", en: "next month" },
  ...["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].flatMap(
    (en, at) => {
      const zh = "一二三四五六日"[at] ?? "";
      return [
        { zh: `下周${zh}`, en: `next ${en}` },
        { zh: `周${zh}`, en },
      ];
    },
  ),
];
const parts: readonly Bilingual[] = [
  { zh: "上午", en: "morning" },
  { zh: "早上", en: "morning" },
  { zh: "中午", en: "at noon" },
  { zh: "下午", en: "afternoon" },
  { zh: "晚上", en: "evening" },
  { zh: "傍晚", en: "evening" },
];

type Moment = {
  readonly day: Bilingual | null;
  readonly part: Bilingual | null;
  readonly clock: { readonly hour: number; readonly minute: number } | null;
  readonly bound: "before" | "after" | null;
};

/**
 * A time as typed, said in the other language.
 *
 * @returns null where a word of it is not known: then it is rather left out
 */
export function sayWhen(phrase: string, locale: Locale): string | null {
  const typed = phrase.normalize("NFKC").trim();
  const moment = /[\u4e00-\u9fff]/u.test(typed)
    ? readChinese(typed)
    : readEnglish(typed.toLowerCase());
  if (moment === null || (moment.day ?? moment.part ?? moment.clock) === null) return null;
  return locale === "zh" ? inChinese(moment) : inEnglish(moment);
}

const named = (list: readonly Bilingual[], locale: Locale, text: string | undefined) =>
  text === undefined ? null : (list.find((entry) => entry[locale].toLowerCase() === text) ?? null);

const anyOf = (list: readonly Bilingual[], locale: Locale): string =>
  list
    .map((entry) => entry[locale].toLowerCase())
    .toSorted((a, b) => b.length - a.length)
    .join("|");

const chinese = new RegExp(
  `^(?<day>${anyOf(days, "zh")})?的?(?<part>${anyOf(parts, "zh")})?(?:(?<hour>\\d{1,2}|[${chineseNumerals}]{1,3})(?:点|:(?=\\d))(?<minute>\\d{2}|半|钟)?分?)?(?:之|以)?(?<bound>前|后)?$`,
  "u",
);

function readChinese(typed: string): Moment | null {
  const plain = typed
    .replace(/^今日|^今儿/u, "今天")
    .replace(/^明[日儿]/u, "明天")
    .replace(/星期|礼拜/u, "周")
    .replace("周天", "周日")
    .replace("这个周末", "这周末")
    .replace("本周", "这周")
    .replace("下个周", "下周");
  const found = chinese.exec(plain)?.groups;
  if (found === undefined) return null;
  const part = named(parts, "zh", found["part"]);
  const hour = found["hour"] === undefined ? null : readChineseNumber(found["hour"]).value;
  const typedHour = /^\d/u.test(found["hour"] ?? "") ? Number(found["hour"]) : hour;
  const isLate = finds(plain, /下午|傍晚|晚/u) && typedHour !== null && typedHour < 12;
  const minute = found["minute"] === "半" ? 30 : Number(found["minute"]?.replace("钟", "0") ?? 0);
  const clock = typedHour === null ? null : { hour: typedHour + (isLate ? 12 : 0), minute };
  if (clock !== null && part === null && clock.hour < 12 && !finds(plain, /早|:/u)) return null;
  const bound = found["bound"] === undefined ? null : found["bound"] === "前" ? "before" : "after";
  return { day: named(days, "zh", found["day"]), part, clock, bound };
}

const clockEnglish =
  "(?:(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?\\s?(?<half>am|pm)|(?<noon>noon|midday))";
const dayEnglish = `(?:on )?(?<day>${anyOf(days, "en")})(?: (?<part>morning|afternoon|evening))?`;
const english = [
  new RegExp(
    `^(?<bound>by|before|until|after)?\\s?(?:at )?${clockEnglish}(?: ${dayEnglish})?$`,
    "u",
  ),
  new RegExp(
    `^(?<bound>by|before|until|after)?\\s?${dayEnglish}(?:,? (?<late>by|before|after)?\\s?(?:at )?${clockEnglish})?$`,
    "u",
  ),
];

function readEnglish(typed: string): Moment | null {
  const found = english
    .map((pattern) => pattern.exec(typed)?.groups)
    .find((groups) => groups !== undefined);
  if (found === undefined) return null;
  const isPm = found["half"] === "pm";
  const hour = found["noon"] === undefined ? found["hour"] : "12";
  const clock =
    hour === undefined
      ? null
      : {
          hour: (Number(hour) % 12) + (isPm || found["noon"] !== undefined ? 12 : 0),
          minute: Number(found["minute"] ?? 0),
        };
  const word = found["late"] ?? found["bound"];
  const bound = word === undefined ? null : word === "after" ? "after" : "before";
  return {
    day: named(days, "en", found["day"]),
    part: named(parts, "en", found["part"]),
    clock,
    bound,
  };
}

function inChinese({ day, part, clock, bound }: Moment): string {
  const side = bound === null ? "" : { before: "前", after: "后" }[bound];
  const time = clock === null ? "" : clockInChinese(clock);
  const isSaid = clock !== null || part === null || day?.zh.endsWith(part.zh) === true;
  return `${day?.zh ?? ""}${isSaid ? "" : part.zh}${time}${side}`;
}

function clockInChinese({ hour, minute }: NonNullable<Moment["clock"]>): string {
  const part =
    hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
  const past = minute === 0 ? "" : minute === 30 ? "半" : `${minute}分`;
  return `${part}${hour > 12 ? hour - 12 : hour}点${past}`;
}

function inEnglish({ day, part, clock, bound }: Moment): string {
  const hour = clock === null ? null : clock.hour % 12 === 0 ? 12 : clock.hour % 12;
  const minute =
    clock === null || clock.minute === 0 ? "" : `:${String(clock.minute).padStart(2, "0")}`;
  const time = clock === null ? null : `${hour}${minute} ${clock.hour < 12 ? "am" : "pm"}`;
  const dayPart = clock === null && part !== null ? part.en : null;
  return [bound, time, day?.en ?? (dayPart === null ? null : "in the"), dayPart]
    .filter((word) => word !== null)
    .join(" ")
    .replace("in the at noon", "at noon");
}
