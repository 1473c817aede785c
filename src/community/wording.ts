import type { Bilingual, Locale } from "../kernel/locale.ts";
import type { FileMistake, Target, Why } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import type { ValueKind } from "./values.ts";

const kinds: Record<ValueKind, Bilingual> = {
  id: { zh: "须是编号：字母、数字和 -", en: "must be an id: letters, digits and -" },
  account: { zh: "须是账号或群号，不含空格", en: "must be an account or chat id, without spaces" },
  text: { zh: "须是文字", en: "must be some words" },
  texts: { zh: "须是一句话，或 { zh: …, en: … }", en: "must be some words, or { zh: …, en: … }" },
  list: { zh: "须是列表", en: "must be a list" },
  filled: { zh: "至少要有一项", en: "needs at least one entry" },
  mapping: { zh: "须是“键: 值”", en: "must be keys and values" },
  version: { zh: "须是 1", en: "must be 1" },
  switch: { zh: "须是 on 或 off", en: "must be on or off" },
  count: { zh: "须是整数，不为负", en: "must be a whole number, not negative" },
  weekday: { zh: "须是 1（周一）到 7（周日）", en: "must be 1 (Monday) to 7 (Sunday)" },
  duration: {
    zh: "须是时长，如 30m、2h、7d、3wd（wd 为工作日）",
    en: "must be a length of time such as 30m, 2h, 7d or 3wd (wd: working days)",
  },
  money: { zh: '须是金额，如 "200.00"', en: 'must be money, such as "200.00"' },
  time: { zh: '须是时刻，如 "08:00"', en: 'must be a time of day, such as "08:00"' },
  hours: { zh: '须是时段，如 "08:30-17:30"', en: 'must be hours, such as "08:30-17:30"' },
  weekly: { zh: '须是每周时刻，如 "Mon 09:00"', en: 'must be a time of week, such as "Mon 09:00"' },
  dates: {
    zh: "须是日期，如 2026-10-01 或 2026-10-01/2026-10-07",
    en: "must be a date or dates, such as 2026-10-01 or 2026-10-01/2026-10-07",
  },
  instant: {
    zh: "须是日期和时刻，如 2026-03-02T18:00",
    en: "must be a date and time, such as 2026-03-02T18:00",
  },
  zone: { zh: "须是时区，如 Asia/Shanghai", en: "must be a time zone, such as Asia/Shanghai" },
};

const targets: Record<Target, Bilingual> = {
  area: { zh: "区域", en: "area" },
  unit: { zh: "责任单位", en: "unit" },
  person: { zh: "人", en: "person" },
  group: { zh: "群", en: "group" },
};

/** What is wrong, and what is allowed instead. */
function reason(why: Why, key: string): Bilingual {
  switch (why.is) {
    case "unreadable":
      return { zh: "读不到这个文件", en: "this file cannot be read" };
    case "syntax":
      return { zh: `不是正确的 YAML：${why.says}`, en: `this is not YAML: ${why.says}` };
    case "missing":
      return { zh: "缺少这一项", en: "this is missing" };
    case "unknown-key":
      return offer({ zh: `没有“${key}”这一项`, en: `there is no “${key}”` }, why.known, key);
    case "misfit":
      return kinds[why.kind];
    case "not-one-of":
      return offer({ zh: "不认识", en: "is not known" }, why.allowed, key);
    case "leads-nowhere":
      return offer(nobody(targets[why.to]), why.known, key);
    case "duplicate-id":
      return { zh: `与 ${why.first} 重复`, en: `is the same as ${why.first}` };
    case "chat-taken":
      return { zh: `这个群已写在 ${why.first}`, en: `${why.first} is the same chat` };
    case "account-taken":
      return { zh: `这个账号已属于 ${why.first}`, en: `${why.first} is the same account` };
    case "circle":
      return {
        zh: `区域互相包含：${why.through.join(" → ")}`,
        en: `areas lie within each other: ${why.through.join(" → ")}`,
      };
    case "no-unit":
      return { zh: "worker 须写明 unit（责任单位）", en: "a worker needs a unit" };
    case "ends-before-start":
      return { zh: "须晚于 from", en: "must be later than from" };
  }
}

const nobody = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `本文件没有这个${zh}`,
  en: `this file has no such ${en}`,
});

/** Adds the word that was probably meant, or else all that would do. */
function offer({ zh, en }: Bilingual, known: readonly string[], written: string): Bilingual {
  const meant = nearest(written, known);
  if (meant !== null) return { zh: `${zh}，是否想写 ${meant}`, en: `${en}; did you mean ${meant}` };
  if (known.length === 0) return { zh, en };
  const some = known.length > 24 ? [...known.slice(0, 24), "…"] : known;
  return { zh: `${zh}，可写 ${some.join("、")}`, en: `${en}; possible are ${some.join(", ")}` };
}

const writtenIn = ({ value, why }: FileMistake) => (why.is === "unknown-key" ? null : value);

const wordsOf = (mistake: FileMistake): Bilingual =>
  reason(mistake.why, writtenIn(mistake) ?? mistake.path.split(".").at(-1) ?? mistake.path);

/** Tells what is wrong with a value in one sentence, for a place beside it. */
export function reasonOf(mistake: FileMistake, locale: Locale): string {
  const { zh, en } = wordsOf(mistake);
  const sentence: Bilingual = {
    zh: `${zh}。`,
    en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)}.`,
  };
  return sentence[locale];
}

/** Tells each mistake in one line for the terminal, in the order given. */
export function explain(mistakes: readonly FileMistake[], locale: Locale): readonly string[] {
  return mistakes.map((mistake) => {
    const { file, line, path } = mistake;
    const written = writtenIn(mistake);
    const words = wordsOf(mistake);
    const shown = [path, ...(written === null ? [] : [`“${written}”`])].join(" ");
    const sentence: Bilingual = {
      zh: `${[`${file} 第 ${line} 行`, shown].join(" ").trim()}：${words.zh}。`,
      en: `${file}, line ${line}${shown === "" ? "" : `, ${shown}`}: ${words.en}.`,
    };
    return sentence[locale];
  });
}
