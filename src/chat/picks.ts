import { safeText } from "./clean.ts";
import { foldInPlace, politeOnly } from "./small-words.ts";
import { simplified } from "./traditional.ts";

/** As many items as can be answered by one digit each. */
export const LONGEST_LIST = 9;

/** What somebody says of one item of a numbered list. */
export type Pick = {
  /** Its place in the list, from 1. */
  readonly item: number;
  readonly says: "yes" | "no" | "change";
};

const digit = "[1-9一二三四五六七八九]";
// Stops and blanks behind an item are the gap's alone: whatever two could take would be tried both ways.
const item = `第?${digit}(?!\\d)\\uFE0F?\\u20E3?(?:\\s*(?:[号个条项件]|\\)(?!\\d)))?`;
const gap = "[\\s,;.:和与及&+]*";
const verdict =
  "(?:(?<no>不是的?|不对?|否|nope|no|n|[×✗✘❌])|(?<yes>是的?|对的?|yes|y|[√✓✔✅])|(?<change>改一下|改|change))(?![a-z])";
const all = "全部?(?=不?[是对])|全?都(?=不?[是对])|all(?![a-z])";
const others = "其[他它余]的?都?|[剩余]下的?都?|(?:the )?(?:rest|others?)(?![a-z])";

const someItems = `(?<items>(?:${item}(?:\\s*[-~到至]\\s*|${gap}))+)`;
const group = new RegExp(
  `^${gap}(?:${someItems}|(?<all>${all})|(?<others>${others}))${gap}${verdict}\\uFE0F?${gap}`,
  "u",
);
const bare = new RegExp(`^${verdict}${gap}`, "u");
const none = /^(?:none|neither)(?![a-z])/u;
const span = new RegExp(`(${digit})[^0-9]?\\s*[-~到至]\\s*第?(${digit})`, "gu");
const digits = new RegExp(digit, "gu");

/**
 * Reads an answer to a numbered list of ours: `1 是 2 不是 3 改`, `①②是，其他不是`, `全是`, `1 yes 2 no`.
 *
 * @param count how many items the list has; of a list of one, `是` alone is an answer
 * @returns in the order of the list; null for what is not wholly such an answer, names an item that
 * the list has not, or says two things of one
 */
export function readPicks(text: string, count: number): readonly Pick[] | null {
  const said = new Map<number, Pick["says"]>();
  let left = fold(text);
  for (let read = readGroup(left, said, count); read; read = readGroup(left, said, count)) {
    for (const place of read.items) {
      if (place > count || said.has(place)) return null;
      said.set(place, read.says);
    }
    left = left.slice(read.length);
  }
  if (said.size === 0 || !politeOnly.test(left)) return null;
  const picks = [...said].map(([place, says]) => ({ item: place, says }));
  return picks.toSorted((one, other) => one.item - other.item);
}

/** Circled digits are set apart: ①② are no twelve. */
function fold(text: string): string {
  const apart = safeText(text).replaceAll(/[①-⑨]/gu, (round) => ` ${round.normalize("NFKC")} `);
  return foldInPlace(simplified(apart.replaceAll("、", ",").trim()));
}

type Group = {
  readonly items: readonly number[];
  readonly says: Pick["says"];
  readonly length: number;
};

/** The next few items of which one thing is said. */
function readGroup(text: string, said: ReadonlyMap<number, unknown>, count: number): Group | null {
  const every = Array.from({ length: count }, (_, index) => index + 1);
  const found = group.exec(text);
  if (found !== null) {
    const { items, others: rest } = found.groups ?? {};
    const left = rest === undefined ? every : every.filter((place) => !said.has(place));
    const meant = items === undefined ? left : placesIn(items);
    return { items: meant, says: verdictOf(found), length: found[0].length };
  }
  if (said.size > 0) return null;
  const refused = none.exec(text);
  if (refused !== null) return { items: every, says: "no", length: refused[0].length };
  const alone = count === 1 ? bare.exec(text) : null;
  return alone && { items: every, says: verdictOf(alone), length: alone[0].length };
}

const verdictOf = ({ groups }: RegExpExecArray): Pick["says"] =>
  groups?.["no"] !== undefined ? "no" : groups?.["yes"] !== undefined ? "yes" : "change";

const spelled = "一二三四五六七八九";

const placeOf = (written: string): number => spelled.indexOf(written) + 1 || Number(written);

/** The places that some words name: `1、2`, `第3个`, `1-3`. */
function placesIn(words: string): readonly number[] {
  const listed = words.replaceAll(span, (_, from: string, to: string) => {
    const [first, last] = [placeOf(from), placeOf(to)];
    return Array.from({ length: last - first + 1 }, (__, index) => first + index).join(" ");
  });
  return [...listed.matchAll(digits)].map(([written]) => placeOf(written));
}
