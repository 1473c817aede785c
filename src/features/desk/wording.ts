import type { DateTime } from "luxon";
import { type Bilingual, type Locale, sentence } from "../../kernel/locale.ts";
import type { Heap } from "./caseload.ts";
import type { MonthSums } from "./month.ts";

type Refused = { readonly number: number | null };
/** A day of a community, which is named: a supervisor may hear of several. */
type OfCommunity = { readonly name: Bilingual; readonly day: DateTime };
type Listed = { readonly lines: readonly string[] };

const HOUR_MS = 3_600_000;

/** How long, in the greatest unit that is filled: `40 分钟`, `2 小时`, `3 天`. */
function span(ms: number, locale: Locale): string {
  const [n, zh, en] =
    ms < HOUR_MS
      ? ([Math.floor(ms / 60_000), "分钟", "min"] as const)
      : ms < 48 * HOUR_MS
        ? ([Math.floor(ms / HOUR_MS), "小时", "h"] as const)
        : ([Math.floor(ms / (24 * HOUR_MS)), "天", "d"] as const);
  return `${n} ${locale === "zh" ? zh : en}`;
}

type Due = { readonly at: DateTime; readonly now: DateTime };

const isToday = ({ at, now }: Due): boolean => at.hasSame(now, "day");

const heapNames: { readonly [H in Heap]: Bilingual } = {
  overdue: { zh: "超时", en: "overdue" },
  screening: { zh: "待审核", en: "to screen" },
  unassigned: { zh: "未派", en: "unassigned" },
  asked: { zh: "申请延期或申诉", en: "more time or another look asked" },
  done: { zh: "已办好，等确认", en: "done, to be confirmed" },
  staff: { zh: "社区跟进", en: "in staff's hands" },
  yours: { zh: "要办的", en: "to be done" },
};

/** The five ways 五种答复 in which whoever is asked first answers. */
const ways: readonly Bilingual[] = [
  { zh: "办", en: "handled" },
  { zh: "转", en: "passed on" },
  { zh: "代", en: "taken on" },
  { zh: "路", en: "shown the way" },
  { zh: "释", en: "explained" },
];

/** What is said to staff and units about their day. */
export const wording = {
  heapNames,
  heap: sentence<{ name: string }>({
    zh: ({ name }) => `【${name}】`,
    en: ({ name }) => `[${name}]`,
  }),
  quiet: sentence<{ number: number }>({
    zh: ({ number }) => `#${number} 私下关心`,
    en: ({ number }) => `#${number} in private care`,
  }),
  noUnit: sentence({ zh: () => "未派单位", en: () => "no unit yet" }),
  late: sentence<{ ms: number }>({
    zh: ({ ms }) => `超时 ${span(ms, "zh")}`,
    en: ({ ms }) => `${span(ms, "en")} late`,
  }),
  due: sentence<Due>({
    zh: (due) => `${due.at.toFormat(isToday(due) ? "今天 HH:mm" : "M月d日 HH:mm")} 前`,
    en: (due) =>
      `due ${due.at.setLocale("en").toFormat(isToday(due) ? "'today' HH:mm" : "d LLL HH:mm")}`,
  }),
  more: sentence<{ n: number }>({
    zh: ({ n }) => `还有 ${n} 件。`,
    en: ({ n }) => `${n} more.`,
  }),
  todo: sentence<Listed & { total: number }>({
    zh: ({ total, lines }) => `待办 ${total} 件\n${lines.join("\n")}`,
    en: ({ total, lines }) => `To do: ${total}\n${lines.join("\n")}`,
  }),
  unsure: sentence<{ n: number }>({
    zh: ({ n }) => `待核对 ${n} 件，请回复：看一看`,
    en: ({ n }) => `${n} to be checked. Please reply: look over`,
  }),
  nothing: sentence({
    zh: () => "现在没有待办，辛苦了。",
    en: () => "Nothing waits for you. Thank you for your work.",
  }),
  unassigned: sentence<Listed & { total: number }>({
    zh: ({ total, lines }) =>
      `未派、未受理 ${total} 件：\n${lines.join("\n")}\n请回复：派 编号 单位，或 受理 编号`,
    en: ({ total, lines }) =>
      `Unassigned or not accepted: ${total}\n${lines.join("\n")}\nPlease reply: assign NUMBER UNIT, or accept NUMBER`,
  }),
  allAssigned: sentence({
    zh: () => "都派出去了，也都有人受理。",
    en: () => "All are assigned and accepted.",
  }),
  lookOver: sentence<Listed & { total: number }>({
    zh: ({ total, lines }) =>
      `请看一看，共 ${total} 件：\n${lines.join("\n")}\n请回复，例如：1 是 2 不是 3 改`,
    en: ({ total, lines }) =>
      `Please look these over, ${total} in all:\n${lines.join("\n")}\nPlease reply, for example: 1 yes 2 no 3 change`,
  }),
  nothingToLookOver: sentence({
    zh: () => "没有要看的，都清楚。",
    en: () => "There is nothing to look over.",
  }),
  leftOver: sentence<{ items: readonly number[] }>({
    zh: ({ items }) => `还没定：${items.join("、")}。接着回复就行。`,
    en: ({ items }) => `Still open: ${items.join(", ")}. Just go on replying.`,
  }),
  writePrivately: sentence<Refused>({
    zh: () => "工作清单不在群里发，请私聊我。",
    en: () => "Work lists are not for the group; please ask me privately.",
  }),
  morning: sentence<OfCommunity & { counts: readonly string[]; parts: readonly string[] }>({
    zh: ({ name, day, counts, parts }) =>
      [`早上好！${name.zh} ${day.toFormat("M月d日")}`, counts.join("，"), ...parts].join("\n"),
    en: ({ name, day, counts, parts }) => {
      const today = day.setLocale("en").toFormat("d LLLL");
      return [`Good morning! ${name.en}, ${today}`, counts.join(", "), ...parts].join("\n");
    },
  }),
  counts: {
    born: sentence<{ n: number }>({ zh: ({ n }) => `新提 ${n} 件`, en: ({ n }) => `${n} new` }),
    overdue: sentence<{ n: number }>({
      zh: ({ n }) => `超时 ${n} 件`,
      en: ({ n }) => `${n} overdue`,
    }),
    screening: sentence<{ n: number }>({
      zh: ({ n }) => `待审核 ${n} 件`,
      en: ({ n }) => `${n} to screen`,
    }),
    unsure: sentence<{ n: number }>({
      zh: ({ n }) => `待核对 ${n} 件`,
      en: ({ n }) => `${n} to be checked`,
    }),
    unassigned: sentence<{ n: number }>({
      zh: ({ n }) => `未派 ${n} 件`,
      en: ({ n }) => `${n} unassigned`,
    }),
    due: sentence<{ n: number }>({
      zh: ({ n }) => `今天到期 ${n} 件`,
      en: ({ n }) => `${n} due today`,
    }),
    quiet: sentence<{ n: number }>({
      zh: ({ n }) => `私下关心 ${n} 件`,
      en: ({ n }) => `${n} in private care`,
    }),
  },
  part: {
    overdue: sentence({ zh: () => "超时：", en: () => "Overdue:" }),
    due: sentence({ zh: () => "今天到期：", en: () => "Due today:" }),
    quiet: sentence({ zh: () => "私下关心：", en: () => "In private care:" }),
  },
  seeAll: sentence({ zh: () => "逐件看请回复：待办", en: () => "To see them all, reply: todo" }),
  openLines: sentence<Listed & { total: number }>({
    zh: ({ total, lines }) =>
      `月底清零，您手上还有 ${total} 件：\n${lines.join("\n")}\n办完请回复：完成 编号 结果；办不完请回复：延期 编号 天数 原因`,
    en: ({ total, lines }) =>
      `Month end: you have ${total} open\n${lines.join("\n")}\nWhen done: done NUMBER RESULT. If it takes longer: extend NUMBER DAYS REASON`,
  }),
  openLinesOfUnit: sentence<Listed & { total: number }>({
    zh: ({ total, lines }) =>
      `月底清零，本单位还有 ${total} 件：\n${lines.join("\n")}\n办完请回复：完成 编号 结果；办不完请回复：延期 编号 天数 原因`,
    en: ({ total, lines }) =>
      `Month end: this unit has ${total} open\n${lines.join("\n")}\nWhen done: done NUMBER RESULT. If it takes longer: extend NUMBER DAYS REASON`,
  }),
  clearing: sentence<MonthSums & OfCommunity>({
    zh: ({ name, day, carried, born, done, left, withdrawn, reopened }) =>
      `${name.zh} ${day.month}月清零：上月结转 ${carried} · 本月新增 ${born}${reopened > 0 ? ` · 重开 ${reopened}` : ""} · 办结 ${done}${withdrawn > 0 ? ` · 撤回 ${withdrawn}` : ""} · 结转 ${left}`,
    en: ({ name, day, carried, born, done, left, withdrawn, reopened }) =>
      `${name.en}, ${day.setLocale("en").toFormat("LLLL")} review: carried in ${carried} · new ${born}${reopened > 0 ? ` · reopened ${reopened}` : ""} · done ${done}${withdrawn > 0 ? ` · withdrawn ${withdrawn}` : ""} · carried over ${left}`,
  }),
  firstAnswers: sentence<{ count: (way: string) => number }>({
    zh: ({ count }) => `首问答复：${ways.map(({ zh }) => `${zh} ${count(zh)}`).join(" · ")}`,
    en: ({ count }) =>
      `First answers: ${ways.map(({ zh, en }) => `${en} ${count(zh)}`).join(" · ")}`,
  }),
  allCleared: sentence({
    zh: () => "本月全部办结，谢谢大家！",
    en: () => "All is done this month. Thank you all!",
  }),
  carriedOver: sentence<{ line: string; reason: string }>({
    zh: ({ line, reason }) => `${line}（${reason}）`,
    en: ({ line, reason }) => `${line} (${reason})`,
  }),
  reasons: {
    extended: sentence<{ reason: string }>({
      zh: ({ reason }) => `延期：${reason}`,
      en: ({ reason }) => `extended: ${reason}`,
    }),
    escalated: sentence({ zh: () => "没有说明，已上报", en: () => "no reason given, escalated" }),
    none: sentence({ zh: () => "没有说明", en: () => "no reason given" }),
  },
  pleaseAsk: sentence({
    zh: () => "标“已上报”的没有延期说明，请您过问。",
    en: () => "Those marked as escalated have no reason; please ask about them.",
  }),
  skipped: sentence<{ day: DateTime }>({
    zh: ({ day }) => `${day.toFormat("M月d日 HH:mm")} 的提醒因停机过期，没有再发。看看请回复：待办`,
    en: ({ day }) =>
      `The brief of ${day.setLocale("en").toFormat("d LLL HH:mm")} came too late after a stop and was skipped. To see what waits: todo`,
  }),
};
