import { localTime } from "../../src/community/worktime.ts";
import type { Message } from "./message.ts";
import type { Summary } from "./shape.ts";
import { isSpoken, type Would } from "../../src/foreseeing/would.ts";

/** What is counted while a history is read. */
export type Tally = {
  count(message: Message, woulds: readonly Would[]): void;
  result(): Omit<Summary, "people" | "groups" | "unlisted" | "unread" | "otherFiles">;
};

type Counts = Record<string, number>;

const add = (counts: Counts, key: string): void => void (counts[key] = (counts[key] ?? 0) + 1);

/** Counts what was said and what would have been caught. */
export function openTally(zone: string): Tally {
  const [kinds, categories, urgencies, deeds, weeks]: Counts[] = [{}, {}, {}, {}, {}] as const;
  const days = new Set<string>();
  const dayOf = calendar(zone);
  let [messages, found, posts] = [0, 0, 0];
  let [from, to] = [Infinity, -Infinity];
  return {
    count({ at }, woulds) {
      messages += 1;
      const day = at === null ? null : dayOf(at);
      if (at !== null) [from, to] = [Math.min(from, at.getTime()), Math.max(to, at.getTime())];
      if (day !== null) days.add(day.date);
      for (const { kind, category, urgency, deed } of woulds) {
        found += 1;
        add(kinds, kind);
        add(categories, category);
        add(urgencies, urgency);
        add(deeds, deed);
        if (day !== null) add(weeks, day.week);
      }
      // What one message asks for is answered on one card.
      if (woulds.some(({ deed }) => isSpoken(deed))) posts += 1;
    },
    result: () => ({
      messages,
      days: days.size,
      from: instant(from),
      to: instant(to),
      found,
      kinds,
      categories,
      urgencies,
      deeds,
      weeks,
      spoken: { posts, perDay: share(posts, days.size), per500: share(posts * 500, messages) },
    }),
  };
}

const instant = (ms: number): string | null =>
  Number.isFinite(ms) ? new Date(ms).toISOString() : null;

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 100) / 100;

/** The date of an instant, and the Monday of its week, where the community is. */
function calendar(zone: string) {
  let [begin, end, day] = [Infinity, -Infinity, { date: "", week: "" }];
  return (at: Date) => {
    if (at.getTime() >= begin && at.getTime() < end) return day;
    const start = localTime(at, zone).startOf("day");
    [begin, end] = [start.toMillis(), start.plus({ days: 1 }).toMillis()];
    day = { date: start.toISODate(), week: start.startOf("week").toISODate() };
    return day;
  };
}
