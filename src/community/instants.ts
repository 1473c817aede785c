import type { Locale } from "../kernel/locale.ts";
import type { Community } from "./community.ts";
import { localTime } from "./worktime.ts";

/**
 * An instant as people say it: `今天 11:30`, `tomorrow 09:00`, `3月8日 18:00`.
 *
 * @param now from where it is seen
 */
export function sayInstant(
  { timezone }: Pick<Community, "timezone">,
  now: Date,
  at: Date,
  locale: Locale,
): string {
  const then = localTime(at, timezone);
  const days = then.startOf("day").diff(localTime(now, timezone).startOf("day"), "days").days;
  const near = { zh: ["今天", "明天"], en: ["today", "tomorrow"] }[locale][Math.round(days)];
  const far = { zh: "M月d日", en: "d LLLL" }[locale];
  return `${near ?? then.setLocale(locale).toFormat(far)} ${then.toFormat("HH:mm")}`;
}
