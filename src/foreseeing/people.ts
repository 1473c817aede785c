import { publicName } from "../features/people/names.ts";
import { foldInPlace } from "../chat/small-words.ts";
import { detached } from "./detached.ts";
import { leaks } from "../reading/privacy.ts";

/** Who speaks in a history, by letters alone. */
export type People = {
  /** The letter of an account; the same each time. */
  letterOf(from: { readonly account: string; readonly name: string }): string;
  readonly count: () => number;
  /** Words without anybody's name and without some secrets; null where a number would be left that is private. */
  masked(text: string, secrets: readonly string[]): string | null;
};

/** Longer names are known by their beginning. */
const LONGEST = 64;

/** What stands for private words. */
const HIDDEN = "▇▇";

/**
 * Gives people letters, and takes their names out of what is said.
 *
 * @param known what is nobody's name: the units and places of a community
 */
export function openPeople(known: readonly string[]): People {
  const letters = new Map<string, string>();
  /** Names by their first two signs, folded, each with its letter. */
  const names = new Map<string, Map<string, string>>();
  const met = new Set<string>();
  const nobody = new Set(known.map(folded));

  function meet(name: string, letter: string): void {
    met.add(name);
    for (const called of new Set([name, publicName(name, "zh")])) {
      const plain = folded(called.trim().slice(0, LONGEST));
      if (plain.length < 2 || nobody.has(plain) || plain === "邻居") continue;
      const start = plain.slice(0, 2);
      const alike = names.get(start) ?? new Map<string, string>();
      names.set(start, alike);
      if (!alike.has(plain)) alike.set(plain, letter);
    }
  }

  return {
    letterOf({ account, name }) {
      const known = letters.get(account);
      const letter = known ?? letterAt(letters.size);
      if (known === undefined) letters.set(detached(account), letter);
      if (!met.has(name)) meet(detached(name), letter);
      return letter;
    },
    count: () => letters.size,
    masked(text, secrets) {
      const safe = covered(text, [...namesIn(text, names), ...placesOf(text, secrets)]);
      return leaks(safe, secrets) === null ? safe : null;
    },
  };
}

const folded = (text: string): string => foldInPlace(text);

/** A to Z, then AA, AB and so on. */
export const letterAt = (place: number): string =>
  (place < 26 ? "" : letterAt(Math.floor(place / 26) - 1)) +
  String.fromCodePoint(65 + (place % 26));

type Spot = { readonly from: number; readonly to: number; readonly as: string };

const latin = /[\p{Script=Latin}\d]/u;

/** Where names stand; Latin ones as whole words alone: Ann is not in Anniversary. */
function namesIn(
  text: string,
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly Spot[] {
  const plain = folded(text);
  const spots: Spot[] = [];
  for (let from = 0; from < plain.length - 1; from += 1) {
    for (const [name, letter] of names.get(plain.slice(from, from + 2)) ?? []) {
      const to = from + name.length;
      if (!plain.startsWith(name, from)) continue;
      const [before, after] = [plain[from - 1] ?? "", plain[to] ?? ""];
      const inWord =
        (latin.test(name.at(0) ?? "") && latin.test(before)) ||
        (latin.test(name.at(-1) ?? "") && latin.test(after));
      if (!inWord) spots.push({ from, to, as: letter });
    }
  }
  return spots;
}

const placesOf = (text: string, words: readonly string[]): readonly Spot[] =>
  [...new Set(words)]
    .filter((word) => word.length > 1)
    .flatMap((word) => [...text.matchAll(new RegExp(RegExp.escape(word), "gu"))])
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length, as: HIDDEN }));

/** A text with something else in some spots; what overlaps becomes one. */
function covered(text: string, spots: readonly Spot[]): string {
  const merged: Spot[] = [];
  for (const spot of spots.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (last === undefined || spot.from >= last.to) merged.push(spot);
    else if (spot.to > last.to || spot.as === HIDDEN)
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, spot.to),
        as: last.as === spot.as ? last.as : HIDDEN,
      };
  }
  let [safe, after] = ["", 0];
  for (const { from, to, as } of merged) {
    safe += text.slice(after, from) + as;
    after = to;
  }
  return safe + text.slice(after);
}
