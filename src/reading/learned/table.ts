import { addUp, roomFor } from "./rows.ts";
import type { Seen } from "./signs.ts";
import { placeIn, type Slots, slotsOf } from "./slots.ts";

/** One thing that is decided from the same signs. */
export type Head = { readonly name: string; readonly labels: readonly string[] };

/**
 * What a set of signs weighs for each label of some heads: a row of small numbers a sign.
 */
export type Table = {
  readonly heads: readonly Head[];
  /** Numbers a row: all labels of all heads, in order. */
  readonly width: number;
  readonly keys: Uint32Array;
  readonly rows: Int8Array;
  /** What one step of a column is worth. */
  readonly steps: Float32Array;
  readonly bias: Float32Array;
  /** What each number of a meaning weighs: a row of columns a number; empty where meanings say nothing. */
  readonly meaning: Float32Array;
  readonly slots: Slots;
  /** Where the columns of each head begin. */
  readonly places: ReadonlyMap<string, Place>;
};

type Place = { readonly labels: readonly string[]; readonly at: number };

/** Makes the signs and heads of a table findable. */
export const withSlots = (table: Omit<Table, "slots" | "places">): Table => ({
  ...table,
  slots: slotsOf(table.keys),
  places: placesOf(table.heads),
});

/** The row of a sign; -1 for one that was never learned. */
export const rowOf = ({ slots }: Table, sign: number): number => placeIn(slots, sign);

/** The sum of what all that is seen weighs, from column `from` up to `to`. */
export function weigh(
  table: Table,
  { blocks, meaning }: Seen,
  from = 0,
  to = table.width,
): Float64Array {
  const { bias, steps, rows: numbers, width } = table;
  const total = new Float64Array(to - from);
  for (let column = from; column < to; column += 1) total[column - from] = bias[column] ?? 0;
  for (const { weight, signs } of blocks) {
    const found = roomFor(signs.length);
    const known = rowsOf(table, signs, found);
    if (known === 0) continue;
    const sums = addUp({ numbers, width }, found, known, [from, to]);
    const share = weight / Math.sqrt(known);
    for (let column = 0; column < total.length; column += 1)
      total[column] =
        (total[column] ?? 0) + (sums[column] ?? 0) * share * (steps[from + column] ?? 0);
  }
  if (meaning !== null) addMeaning(total, table, meaning, from);
  return total;
}

function addMeaning(
  total: Float64Array,
  { meaning: weights, width }: Table,
  meaning: Float32Array,
  from: number,
): void {
  for (let at = 0; at * width < weights.length; at += 1) {
    const amount = meaning[at] ?? 0;
    const row = at * width + from;
    for (let column = 0; column < total.length; column += 1)
      total[column] = (total[column] ?? 0) + amount * (weights[row + column] ?? 0);
  }
}

/** How many of some signs were learned; their rows are put down. */
function rowsOf(table: Table, signs: readonly number[], found: Int32Array): number {
  let known = 0;
  for (let at = 0; at < signs.length; at += 1) {
    const row = rowOf(table, signs[at] ?? 0);
    if (row === -1) continue;
    found[known] = row;
    known += 1;
  }
  return known;
}

/** How likely each label of some heads is, by head; each head's together 1. */
export function chances(
  table: Table,
  seen: Seen,
  names: readonly string[],
): (name: string) => Chances {
  let [from, to] = [table.width, 0];
  for (const name of names) {
    const { at, labels } = table.places.get(name) ?? nowhere;
    from = Math.min(from, at);
    to = Math.max(to, at + labels.length);
  }
  const scores = weigh(table, seen, from, to);
  return (name) => {
    const { at, labels } = table.places.get(name) ?? nowhere;
    return softmax(labels, scores, at - from);
  };
}

const nowhere: Place = { labels: [], at: 0 };

function placesOf(heads: readonly Head[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let at = 0;
  for (const { name, labels } of heads) {
    places.set(name, { labels, at });
    at += labels.length;
  }
  return places;
}

/** Labels with how likely each is. */
export type Chances = { readonly labels: readonly string[]; readonly of: Float64Array };

function softmax(labels: readonly string[], scores: Float64Array, from: number): Chances {
  const of = new Float64Array(labels.length);
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < of.length; at += 1) top = Math.max(top, scores[from + at] ?? 0);
  let sum = 0;
  for (let at = 0; at < of.length; at += 1) {
    const raised = Math.exp((scores[from + at] ?? 0) - top);
    of[at] = raised;
    sum += raised;
  }
  for (let at = 0; at < of.length; at += 1) of[at] = (of[at] ?? 0) / sum;
  return { labels, of };
}

/** The likeliest label. */
export const likeliest = ({ labels, of }: Chances): string =>
  labels[of.reduce((best, each, at) => (each > (of[best] ?? 0) ? at : best), 0)] ?? "";

/** How likely one label is. */
export const chanceOf = ({ labels, of }: Chances, label: string): number =>
  of[labels.indexOf(label)] ?? 0;
