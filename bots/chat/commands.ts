import { DateTime } from "luxon";
import type { Locale } from "../../src/kernel/locale.ts";
import { commandWords } from "./wording.ts";

/** The terminal's own commands. */
export type CommandName = keyof typeof commandWords;

/** What a typed line is: something said, one of the terminal's commands, or one it does not know. */
export type Typed =
  | { readonly type: "said"; readonly text: string }
  | { readonly type: "command"; readonly name: CommandName; readonly rest: string }
  | { readonly type: "unknown"; readonly word: string };

const words: readonly (readonly [word: string, name: CommandName])[] = [
  ...wordsOf("as"),
  ...wordsOf("in"),
  ...wordsOf("dm"),
  ...wordsOf("reply"),
  ...wordsOf("time"),
  ...wordsOf("people"),
  ...wordsOf("help"),
  ...wordsOf("quit"),
];

function wordsOf(name: CommandName): readonly (readonly [string, CommandName])[] {
  const { zh, en } = commandWords[name];
  return [...zh, ...en].map((word) => [word, name] as const);
}

/** Reads a typed line; a command begins with a colon, `：` as well, and Chinese ones need no space. */
export function readTyped(line: string): Typed {
  const text = line.trim();
  const [, command] = /^[:：]\s*(.*)$/su.exec(text) ?? [];
  if (command === undefined) return { type: "said", text };
  const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/su.exec(command) ?? [];
  const exact = words.find(([known]) => known === word.toLowerCase());
  if (exact !== undefined) return { type: "command", name: exact[1], rest };
  const glued = words
    .filter(([known]) => /\p{Script=Han}/u.test(known) && command.startsWith(known))
    .toSorted(([a], [b]) => b.length - a.length)
    .at(0);
  if (glued === undefined) return { type: "unknown", word };
  return { type: "command", name: glued[1], rest: command.slice(glued[0].length).trim() };
}

const units: readonly (readonly [unit: RegExp, minutes: number])[] = [
  [/^(?:m|mins?|minutes?|分钟?)$/iu, 1],
  [/^(?:h|hours?|小时|钟头|时)$/iu, 60],
  [/^(?:d|days?|天|日)$/iu, 1440],
  [/^(?:w|weeks?|周|个?星期|个?礼拜)$/iu, 10_080],
];

const YEAR_MIN = 366 * 1440;

/** The instant that `+3h`, `+1天2小时` or `18:30` (the next one) means; null when it means none. */
export function readTime(text: string, now: Date, zone: string): Date | null {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})$/u.exec(text) ?? [];
  if (hour !== undefined && minute !== undefined)
    return nextAt(Number(hour), Number(minute), now, zone);
  const bare = text.replace(/^\+/u, "").trim();
  const parts = [...bare.matchAll(/(\d+)\s*(\D+)/gu)];
  if (parts.map(([part]) => part).join("") !== bare || parts.length === 0) return null;
  const minutes = parts.map(([, amount, unit = ""]) => {
    const known = units.find(([pattern]) => pattern.test(unit.trim()));
    return known === undefined ? Number.NaN : Number(amount) * known[1];
  });
  const sum = minutes.reduce((one, other) => one + other);
  return sum > 0 && sum <= YEAR_MIN ? new Date(now.getTime() + sum * 60_000) : null;
}

function nextAt(hour: number, minute: number, now: Date, zone: string): Date | null {
  if (hour > 23 || minute > 59) return null;
  const today = DateTime.fromJSDate(now, { zone }).set({ hour, minute, second: 0, millisecond: 0 });
  return (today.toJSDate() > now ? today : today.plus({ days: 1 })).toJSDate();
}

/** What the Tab key offers: commands, people behind `:as` or `@`, groups behind `:in`. */
export function completions(
  beginning: string,
  { people, groups }: { readonly people: readonly string[]; readonly groups: readonly string[] },
  locale: Locale,
): readonly string[] {
  const typed = readTyped(beginning);
  const [, before = "", name] = /^(.*@)([^@\s]*)$/su.exec(beginning) ?? [];
  if (name !== undefined) return starting(people, name).map((one) => `${before}${one} `);
  if (typed.type === "said") return [];
  if (typed.type === "unknown" || !/\s/u.test(beginning.trimStart())) {
    const names = words.filter(([word]) => word.length > 1).map(([word]) => word);
    const own = locale === "zh" ? [...names, "是", "群", "谁"] : names;
    return starting(own, beginning.trim().slice(1)).map((word) => `:${word} `);
  }
  const offered = typed.name === "as" ? people : typed.name === "in" ? groups : [];
  const head = beginning.slice(0, beginning.length - typed.rest.length);
  return starting(offered, typed.rest).map((one) => head + one);
}

const starting = (names: readonly string[], beginning: string): readonly string[] =>
  names.filter((name) => name.toLowerCase().startsWith(beginning.toLowerCase()));
