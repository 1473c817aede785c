import type { DateTime } from "luxon";
import { type Locale, sentence } from "../../kernel/locale.ts";
import type { Category } from "../../reading/schema.ts";
import { categoryNames } from "../demand/categories.ts";
import type { Counts } from "./counts.ts";

/** What a weekly summary tells. */
export type Week = {
  readonly name: string;
  readonly first: DateTime;
  readonly last: DateTime;
  readonly counts: Counts;
  readonly top: readonly { readonly category: Category; readonly n: number }[];
  readonly wishes: readonly string[];
  /** How many open wishes are not named. */
  readonly more: number;
};

/** Marks fewer than these are not shown as a rate: they could be told apart. */
const ENOUGH = 5;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The weekly summary as text. */
export function weeklyText(week: Week, locale: Locale): string {
  return (locale === "zh" ? zh(week) : en(week)).filter((line) => line !== "").join("\n");
}

function zh({ name, first, last, counts, top, wishes, more }: Week): readonly string[] {
  const { received } = counts;
  return [
    `${name} 一周小结（${first.toFormat("M月d日")}–${last.toFormat("M月d日")}）`,
    `新提 ${received.wish} 件心愿${received.affair === 0 ? "" : `、${received.affair} 件事务`}，办成 ${counts.closed} 件，还在办 ${counts.open} 件。`,
    extras(
      [
        [counts.overdue, "超时"],
        [counts.withdrawn, "撤回"],
        [counts.redirected, "转其他部门"],
        [counts.reopened, "重新打开"],
      ],
      "、",
      "件",
      "其中：",
    ),
    rates(counts, {
      answered: "按时答复",
      solved: "解决",
      satisfied: "满意",
      of: (n) => `（${n} 人）`,
      among: (n) => `（${n} 件）`,
      between: "，",
      end: "。",
    }),
    counts.helpers === 0 ? "" : `谢谢伸手的 ${counts.helpers} 位邻居！`,
    top.length === 0
      ? ""
      : `最多的是：${top.map(({ category, n }) => `${categoryNames[category].zh} ${n}`).join("、")}。`,
    wishes.length === 0
      ? allTaken(received.wish, "心愿都有人接了，谢谢大家！")
      : `还在等人帮忙：\n${wishes.join("\n")}`,
    more > 0 ? `还有 ${more} 件，看看：心愿墙` : "",
  ];
}

function en({ name, first, last, counts, top, wishes, more }: Week): readonly string[] {
  const { received } = counts;
  return [
    `${name}, the week ${first.toFormat("d LLL")} – ${last.toFormat("d LLL")}`,
    received.affair === 0
      ? `Wishes: ${received.wish} asked, ${counts.closed} met, ${counts.open} under way.`
      : `${received.wish} wishes and ${received.affair} affairs asked, ${counts.closed} met, ${counts.open} under way.`,
    extras(
      [
        [counts.overdue, "overdue"],
        [counts.withdrawn, "withdrawn"],
        [counts.redirected, "redirected"],
        [counts.reopened, "reopened"],
      ],
      ", ",
      "",
      "Of these: ",
    ),
    rates(counts, {
      answered: "answered in time",
      solved: "solved",
      satisfied: "satisfied",
      of: (n) => ` (of ${n})`,
      among: (n) => ` (of ${n})`,
      between: ", ",
      end: ".",
    }),
    thanksTo(counts.helpers),
    top.length === 0
      ? ""
      : `Most asked: ${top.map(({ category, n }) => `${categoryNames[category].en} ${n}`).join(", ")}.`,
    wishes.length === 0
      ? allTaken(received.wish, "Every wish is taken. Thank you all!")
      : `Still waiting for a hand:\n${wishes.join("\n")}`,
    more > 0 ? `${more} more; to see them: wall` : "",
  ];
}

const allTaken = (wishes: number, thanks: string): string => (wishes === 0 ? "" : thanks);

function thanksTo(helpers: number): string {
  if (helpers === 0) return "";
  return helpers === 1
    ? "Thanks to the neighbour who lent a hand!"
    : `Thanks to the ${helpers} neighbours who lent a hand!`;
}

/** The rates that enough people stand behind. */
function rates(
  { responseRate, wordsDue, resolutionRate, answered, satisfaction }: Counts,
  words: {
    readonly answered: string;
    readonly solved: string;
    readonly satisfied: string;
    readonly of: (people: number) => string;
    readonly among: (affairs: number) => string;
    readonly between: string;
    readonly end: string;
  },
): string {
  const shown = [
    { word: words.answered, rate: responseRate, n: wordsDue, of: words.among },
    { word: words.solved, rate: resolutionRate, n: answered, of: words.of },
    { word: words.satisfied, rate: satisfaction.rate, n: satisfaction.n, of: words.of },
  ].flatMap(({ word, rate, n, of }) =>
    rate === null || n < ENOUGH ? [] : [`${word} ${percent(rate)}${of(n)}`],
  );
  return shown.length === 0 ? "" : shown.join(words.between) + words.end;
}

/** Only what happened: zeros say nothing. */
function extras(
  facts: readonly (readonly [number, string])[],
  between: string,
  unit: string,
  head: string,
): string {
  const some = facts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${word} ${n}${unit === "" ? "" : ` ${unit}`}`);
  return some.length === 0 ? "" : `${head}${some.join(between)}${unit === "" ? "." : "。"}`;
}

/** What else the bot says about reports. */
export const wording = {
  skipped: sentence<{ group: string }>({
    zh: ({ group }) => `${group} 的一周小结因停机过期，没有发。要看请回复：周报`,
    en: ({ group }) =>
      `The weekly summary of ${group} was skipped: it came too late after a stop. To see it: summary`,
  }),
};
