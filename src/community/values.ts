import { DateTime, IANAZone } from "luxon";
import { z } from "zod";
import type { Bilingual } from "../kernel/locale.ts";
import type { DateSpan, DayPart, Duration, TimeOfDay, Weekly } from "./community.ts";
import { mapping } from "./schema-shape.ts";

/**
 * The kinds of value a community file may hold. A value that does not fit is reported under the
 * name of its kind, which is also the message of the issue.
 */
export const valueKinds = [
  "id",
  "account",
  "text",
  "texts",
  "list",
  "filled",
  "mapping",
  "version",
  "switch",
  "count",
  "weekday",
  "duration",
  "money",
  "time",
  "hours",
  "weekly",
  "dates",
  "instant",
  "zone",
] as const;

/** One of `valueKinds`. */
export type ValueKind = (typeof valueKinds)[number];

/** A scalar of the file, which is always text, read by `parse`; null means that it does not fit. */
export function scalar<T>(kind: ValueKind, parse: (text: string) => T | null) {
  return z.string({ error: kind }).transform((text, context): T => {
    const value = parse(text.trim());
    if (value !== null) return value;
    context.issues.push({ code: "custom", message: kind, input: text });
    return z.NEVER;
  });
}

const matching = (kind: ValueKind, pattern: RegExp) =>
  scalar(kind, (text) => (pattern.test(text) ? text : null));

/** A name of something in the file, and of a network. */
export const id = matching("id", /^[A-Za-z0-9-]+$/u);

/** An account or chat id as its network gives it; case and signs matter. */
export const account = matching("account", /^\S+$/u);

/** Some words. */
export const text = matching("text", /\S/u);

/** A sentence or name in both languages; a plain one serves for both. */
export const texts = z.union(
  [text.transform((both): Bilingual => ({ zh: both, en: both })), mapping({ zh: text, en: text })],
  { error: "texts" },
);

/** A whole number of at least `least`. */
export const count = (least = 0) =>
  scalar("count", (words) =>
    /^\d{1,9}$/u.test(words) && Number(words) >= least ? Number(words) : null,
  );

/** A day of the week from 1, Monday, to 7. */
export const weekday = scalar("weekday", (words) =>
  /^[1-7]$/u.test(words) ? Number(words) : null,
);

const switchWords = new Map([
  ["on", true],
  ["true", true],
  ["yes", true],
  ["off", false],
  ["false", false],
  ["no", false],
]);

/** Reads a switch; null for any other word. */
export const readSwitch = (words: string): boolean | null =>
  switchWords.get(words.toLowerCase()) ?? null;

/** On or off. */
export const flag = scalar("switch", readSwitch);

function readDuration(words: string): Duration | null {
  const [, amount, unit] = /^([1-9]\d{0,4})\s*(m|h|d|wd)$/u.exec(words) ?? [];
  if (unit !== "m" && unit !== "h" && unit !== "d" && unit !== "wd") return null;
  return { amount: Number(amount), unit };
}

/** A length of time such as `30m`, `2h`, `7d`, `3wd`. */
export const duration = scalar("duration", readDuration);

/** Money such as `10000.00`, as whole fen. */
export const money = scalar("money", (words) => {
  const [, yuan, cents = ""] = /^(\d{1,12})(?:\.(\d{1,2}))?$/u.exec(words) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(cents.padEnd(2, "0"));
});

function readTime(words: string): TimeOfDay | null {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(words.trim()) ?? [];
  return hour === undefined ? null : { hour: Number(hour), minute: Number(minute) };
}

/** A time of day such as `08:00`. */
export const time = scalar("time", readTime);

function readDayPart(words: string): DayPart | null {
  const [from, to, more] = words.split(/[-–—]/u).map(readTime);
  if (!from || !to || more !== undefined) return null;
  return from.hour === to.hour && from.minute === to.minute ? null : { from, to };
}

/** A part of the day such as `22:00-07:00`; it may run over midnight. */
export const dayPart = scalar("hours", readDayPart);

const weekdays = ["Mon周一", "Tue周二", "Wed周三", "Thu周四", "Fri周五", "Sat周六", "Sun周日"];

/** Once a week, such as `Mon 09:00` or `周一 09:00`. */
export const weekly = scalar("weekly", (words): Weekly | null => {
  const [, day, hours] = /^([A-Z][a-z]{2}|周[一二三四五六日])\s*(\S+)$/u.exec(words) ?? [];
  const at = readTime(hours ?? "");
  const index = weekdays.findIndex((names) => day !== undefined && names.includes(day));
  return at === null || index < 0 ? null : { weekday: index + 1, at };
});

const isDate = (words: string) =>
  /^\d{4}-\d\d-\d\d$/u.test(words) && DateTime.fromISO(words).isValid;

/** A day, or days from the first to the last: `2026-10-01/2026-10-07`. */
export const dates = scalar("dates", (words): DateSpan | null => {
  const [from = "", to = from, more] = words.split("/");
  return more === undefined && isDate(from) && isDate(to) && from <= to ? { from, to } : null;
});

/** A date and time of day, in the community's zone unless it says otherwise; kept as written. */
export const instant = scalar("instant", (words) =>
  words.includes("T") && DateTime.fromISO(words).isValid ? words : null,
);

/** A time zone of the IANA list. */
export const zone = scalar("zone", (words) => (IANAZone.isValidZone(words) ? words : null));
