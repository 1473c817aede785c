import { localTime } from "../../src/community/worktime.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { categoryNames, kindNames, urgencyNames } from "../../src/features/demand/categories.ts";
import type { Finding, Summary } from "./shape.ts";
import { deedNames, whyNames, wording } from "./wording.ts";

/** For whom something is written. */
export type Writing = { readonly locale: Locale; readonly zone: string };

/** An instant as it is read in a list; a dash for none. */
export const sayWhen = (
  at: string | null,
  { zone }: Writing,
  format = "yyyy-MM-dd HH:mm",
): string => (at === null ? "–" : localTime(new Date(at), zone).toFormat(format));

/** What a need was taken for: its kind, its category, how soon it is needed. */
export const sayTaken = ({ kind, category, urgency }: Finding, { locale }: Writing): string =>
  [kindNames[kind][locale], categoryNames[category][locale], urgencyNames[urgency][locale]].join(
    " · ",
  );

/** How sure, in percent. */
export const saySure = ({ confidence }: Finding): string => `${Math.round(confidence * 100)}%`;

/** The figures of a history, each with its name. */
export function sayTotals(
  summary: Summary,
  writing: Writing,
): readonly (readonly [string, string])[] {
  const { locale } = writing;
  const { from, to, spoken, deeds, urgencies, kinds } = summary;
  const say = (count: number): string => count.toLocaleString("en");
  const day = (at: string | null): string => sayWhen(at, writing, "yyyy-MM-dd");
  const staffFirst = (deeds["screen"] ?? 0) + (deeds["check"] ?? 0) + (deeds["tell"] ?? 0);
  const byKind = (["wish", "affair", "project"] as const).map(
    (kind) => [`  ${kindNames[kind][locale]}`, say(kinds[kind] ?? 0)] as const,
  );
  const inTime = [
    [wording.days[locale], say(summary.days)],
    [wording.span[locale], wording.spanOf[locale]({ from: day(from), to: day(to) })],
  ] as const;
  return [
    [wording.messages[locale], say(summary.messages)],
    [wording.people[locale], say(summary.people)],
    ...(summary.groups > 1 ? [[wording.groups[locale], say(summary.groups)] as const] : []),
    ...(summary.days === 0 ? [] : inTime),
    [wording.found[locale], say(summary.found)],
    ...byKind,
    [wording.emergencies[locale], say(urgencies["emergency"] ?? 0)],
    [wording.askedBack[locale], say(deeds["ask"] ?? 0)],
    [wording.staffFirst[locale], say(staffFirst)],
    [wording.posts[locale], say(spoken.posts)],
    ...(summary.days === 0
      ? []
      : [[`  ${wording.perDay[locale]}`, spoken.perDay.toFixed(1)] as const]),
    [`  ${wording.per500[locale]}`, spoken.per500.toFixed(1)],
  ];
}

/** Counts by name, the highest first. */
export const sayCounts = (
  counts: Readonly<Record<string, number>>,
  names: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
  locale: Locale,
): readonly (readonly [string, number])[] =>
  Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([key, count]) => [names[key]?.[locale] ?? key, count]);

/** What was not read as it should be, line by line; nothing where all was. */
export function sayUnread({ unread, otherFiles }: Summary, locale: Locale): readonly string[] {
  const { count, first } = unread;
  const more = count - first.length;
  const places = first.map(
    (one) => `  ${wording.unreadAt[locale]({ ...one, why: whyNames[one.why] })}`,
  );
  return [
    ...(count === 0 ? [] : [wording.unread[locale]({ count }), ...places]),
    ...(more > 0 ? [`  ${wording.more[locale]({ count: more })}`] : []),
    ...(otherFiles === 0 ? [] : [wording.otherFiles[locale]({ count: otherFiles })]),
  ];
}

/** What everybody who reads the figures must know. */
export const sayCaveats = (locale: Locale): readonly string[] => [
  wording.upperBound[locale],
  wording.nameless[locale],
  wording.quietly[locale],
];

/** What the bot would have done, in words. */
export const sayDeed = ({ deed }: Finding, { locale }: Writing): string => deedNames[deed][locale];
