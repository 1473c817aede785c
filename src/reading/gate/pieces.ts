/** What is known of the texts that a part of a pattern finds. */
export type Known = {
  /** All of them, where they are few; null where they are not. */
  readonly exact: readonly string[] | null;
  /** Pieces of which each of them holds at least one; null where none is known. */
  readonly need: readonly string[] | null;
};

/** Could be any text. */
export const anything: Known = { exact: null, need: null };

/** Takes up no text of its own. */
export const nothing: Known = { exact: [""], need: null };

/** More texts than these are not told one by one. */
const FEW = 32;

/** Longer pieces tell little more. */
const LONGEST = 4;

/** From letters met in one sign of four to letters met in one of a thousand. */
const letters = [" ", "", "", "etaoin", "shrdl", "cumwfgy", "pb", "vk", "", "jxqz"];
const bits = new Map(
  letters.flatMap((all, seldom) => Array.from(all, (each) => [each, seldom + 1] as const)),
);

/** How seldom a sign is met in talk, in bits. */
const rarenessOf = (sign: string): number => bits.get(sign) ?? 8;

function rareness(piece: string): number {
  let sum = 0;
  for (let at = 0; at < piece.length; at += 1) sum += rarenessOf(piece.charAt(at));
  return sum;
}

/** How often a text holds one of some pieces, about. */
const chance = (need: readonly string[]): number =>
  need.reduce((sum, piece) => sum + 2 ** -rareness(piece), 0);

/** The piece of a text that is met most seldom elsewhere. */
function pieceOf(text: string): string {
  let best = text.slice(0, LONGEST);
  for (let from = 1; from + LONGEST <= text.length; from += 1) {
    const piece = text.slice(from, from + LONGEST);
    if (rareness(piece) > rareness(best)) best = piece;
  }
  return best;
}

const needOf = (exact: Known["exact"]): Known["need"] =>
  exact === null || exact.includes("") ? null : [...new Set(exact.map(pieceOf))];

function rarer(one: Known["need"], other: Known["need"]): Known["need"] {
  if (one === null || other === null) return one ?? other;
  return chance(one) <= chance(other) ? one : other;
}

/** The pieces that a text cannot be without, if it is found by a part of a pattern. */
export const needs = ({ exact, need }: Known): Known["need"] => rarer(need, needOf(exact));

/** One of several. */
export function either(all: readonly Known[]): Known {
  const exact = all.flatMap((each) => each.exact ?? []);
  const isFew = all.every((each) => each.exact !== null) && exact.length <= FEW;
  const need = all.map(needs);
  const isNeedy = need.every((each) => each !== null);
  return {
    exact: isFew ? exact : null,
    need: isNeedy ? [...new Set(need.flatMap((each) => each ?? []))] : null,
  };
}

/** One after the other. */
export function inRow(all: readonly Known[]): Known {
  let [exact, need]: [readonly string[] | null, Known["need"]] = [[""], null];
  let isWhole = true;
  for (const each of all) {
    need = rarer(need, each.need);
    const joined: readonly string[] | null =
      exact !== null && each.exact !== null && exact.length * each.exact.length <= FEW
        ? exact.flatMap((head) => (each.exact ?? []).map((tail) => head + tail))
        : null;
    if (joined === null) {
      need = rarer(need, needOf(exact));
      isWhole = false;
    }
    exact = joined ?? each.exact;
  }
  return isWhole ? { exact, need } : { exact: null, need: rarer(need, needOf(exact)) };
}

/** As often as told. */
export function repeated(one: Known, least: number, most: number): Known {
  if (least === 1 && most === 1) return one;
  if (least > 0) return { exact: null, need: needs(one) };
  return most === 1 && one.exact !== null ? { exact: ["", ...one.exact], need: null } : anything;
}
