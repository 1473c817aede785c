import type { Block } from "./signs.ts";

/** One thing that is decided from the same signs. */
export type Head = { readonly name: string; readonly labels: readonly string[] };

/**
 * What a set of signs weighs for each label of some heads: a row of small numbers a sign, found by
 * open addressing.
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
  /** Pairs of a key and its row, counted from 1; 0 where there is none. */
  readonly slots: Int32Array;
  /** Where the columns of each head begin. */
  readonly places: ReadonlyMap<string, Place>;
};

type Place = { readonly labels: readonly string[]; readonly at: number };

/** Makes the signs of a table findable. */
export function withSlots(table: Omit<Table, "slots" | "places">): Table {
  const size = 2 ** Math.ceil(Math.log2(table.keys.length * 1.5 + 2));
  const slots = new Int32Array(size * 2);
  table.keys.forEach((key, row) => {
    let slot = key & (size - 1);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = row + 1;
  });
  return { ...table, slots, places: placesOf(table.heads) };
}

/** The row of a sign; -1 for one that was never learned. */
export function rowOf({ slots }: Table, sign: number): number {
  const mask = (slots.length >> 1) - 1;
  const key = sign | 0;
  let slot = key & mask;
  for (;;) {
    const row = (slots[slot * 2 + 1] ?? 0) - 1;
    if (row === -1 || slots[slot * 2] === key) return row;
    slot = (slot + 1) & mask;
  }
}

/** The sum of what some signs weigh, from column `from` up to `to`. */
export function weigh(
  table: Table,
  blocks: readonly Block[],
  from = 0,
  to = table.width,
): Float64Array {
  const total = new Float64Array(to - from);
  for (let column = from; column < to; column += 1) total[column - from] = table.bias[column] ?? 0;
  const sums = new Int32Array(to - from);
  for (const { weight, signs } of blocks) {
    const known = rowsOf(table, signs);
    if (known === 0) continue;
    add(sums, table, known, from);
    const share = weight / Math.sqrt(known);
    for (let column = 0; column < sums.length; column += 1)
      total[column] =
        (total[column] ?? 0) + (sums[column] ?? 0) * share * (table.steps[from + column] ?? 0);
  }
  return total;
}

/** The rows of the latest signs: found first and added up then, memory is waited for once. */
let found = new Int32Array(1024);

/** How many of some signs were learned; their rows are put down. */
function rowsOf(table: Table, signs: readonly number[]): number {
  if (signs.length > found.length) found = new Int32Array(signs.length * 2);
  let known = 0;
  for (let at = 0; at < signs.length; at += 1) {
    const row = rowOf(table, signs[at] ?? 0);
    if (row === -1) continue;
    found[known] = row;
    known += 1;
  }
  return known;
}

function add(sums: Int32Array, { rows, width }: Table, known: number, from: number): void {
  sums.fill(0);
  for (let each = 0; each < known; each += 1) {
    const at = (found[each] ?? 0) * width + from;
    for (let column = 0; column < sums.length; column += 1)
      sums[column] = (sums[column] ?? 0) + (rows[at + column] ?? 0);
  }
}

/** How likely each label of some heads is, by head; each head's together 1. */
export function chances(
  table: Table,
  blocks: readonly Block[],
  names: readonly string[],
): (name: string) => Chances {
  let [from, to] = [table.width, 0];
  for (const name of names) {
    const { at, labels } = table.places.get(name) ?? nowhere;
    from = Math.min(from, at);
    to = Math.max(to, at + labels.length);
  }
  const scores = weigh(table, blocks, from, to);
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
