import type { ReadDemand } from "../schema.ts";

export type Pair = { readonly meant: ReadDemand; readonly read: ReadDemand };

/** Which read demand stands for which meant one, the likest first; what is left over on one side has no partner. */
export function pairUp(meant: readonly ReadDemand[], read: readonly ReadDemand[]): readonly Pair[] {
  const all = meant.flatMap((one) => read.map((other) => ({ meant: one, read: other })));
  const sorted = all.toSorted((a, b) => likeness(b) - likeness(a));
  const pairs: Pair[] = [];
  for (const pair of sorted) {
    if (pairs.some((taken) => taken.meant === pair.meant || taken.read === pair.read)) continue;
    pairs.push(pair);
  }
  return pairs;
}

const likeness = ({ meant, read }: Pair): number =>
  4 * Number(meant.category === read.category) +
  2 * Number(meant.kind === read.kind) +
  2 * Number(meant.location === read.location) +
  Number(meant.urgency === read.urgency) +
  Number(meant.when === read.when);

/** Whether two spans mean the same words: they share at least half of the longer one. */
export function overlaps(text: string, one: string, other: string): boolean {
  const [a, b] = [text.indexOf(one), text.indexOf(other)];
  if (one.includes(other) || other.includes(one))
    return 2 * Math.min(one.length, other.length) >= Math.max(one.length, other.length);
  const shared = Math.min(a + one.length, b + other.length) - Math.max(a, b);
  return 2 * shared >= Math.max(one.length, other.length);
}
