import type { Locale } from "../../../src/kernel/locale.ts";

const tags = { zh: "zh-CN", en: "en-GB" } as const;

const written = (at: string, locale: Locale, how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tags[locale], how).format(new Date(at));

/** The time of day, e.g. `09:30`. */
const timeOf = (at: string, timeZone: string, locale: Locale): string =>
  written(at, locale, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The day, e.g. `3月2日周一` or `Mon, 2 Mar`. */
const dayOf = (at: string, timeZone: string, locale: Locale): string =>
  written(at, locale, { timeZone, month: "short", day: "numeric", weekday: "short" });

/** Both. */
export const whenOf = (at: string, timeZone: string, locale: Locale): string =>
  `${dayOf(at, timeZone, locale)} ${timeOf(at, timeZone, locale)}`;
