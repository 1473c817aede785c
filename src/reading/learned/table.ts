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
  readonly slots: Int32Array;
};

/** Makes the signs of a table findable. */
export function withSlots(table: Omit<Table, "slots">): Table {
  const size = 2 ** Math.ceil(Math.log2(table.keys.length * 2 + 2));
  const slots = new Int32Array(size).fill(-1);
  table.keys.forEach((key, row) => {
    let slot = key & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
  });
  return { ...table, slots };
}

/** The row of a sign; -1 for one that was never learned. */
export function rowOf({ slots, keys }: Table, sign: number): number {
  const mask = slots.length - 1;
  let slot = sign & mask;
  for (;;) {
    const row = slots[slot] ?? -1;
    if (row === -1 || keys[row] === sign) return row;
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
  const total = Float64Array.from(table.bias.subarray(from, to));
  const sums = new Int32Array(to - from);
  for (const { weight, signs } of blocks) {
    sums.fill(0);
    let known = 0;
    for (const sign of signs) {
      const row = rowOf(table, sign);
      if (row === -1) continue;
      known += 1;
      const at = row * table.width + from;
      for (let column = 0; column < sums.length; column += 1)
        sums[column] = (sums[column] ?? 0) + (table.rows[at + column] ?? 0);
    }
    if (known === 0) continue;
    const share = weight / Math.sqrt(known);
    for (let column = 0; column < sums.length; column += 1)
      total[column] =
        (total[column] ?? 0) + (sums[column] ?? 0) * share * (table.steps[from + column] ?? 0);
  }
  return total;
}

/** How likely each label of some heads is, by head; each head's together 1. */
export function chances<Name extends string>(
  table: Table,
  blocks: readonly Block[],
  names: readonly Name[],
): Readonly<Record<Name, Chances>> {
  const wanted = placesOf(table, names);
  const from = Math.min(...wanted.map(({ at }) => at));
  const to = Math.max(...wanted.map(({ at, labels }) => at + labels.length));
  const scores = weigh(table, blocks, from, to);
  const told = wanted.map(({ name, labels, at }) => [
    name,
    softmax(labels, scores.subarray(at - from, at - from + labels.length)),
  ]);
  return Object.fromEntries(told) as Record<Name, Chances>;
}

/** Where the columns of some heads begin. */
function placesOf({ heads }: Table, names: readonly string[]) {
  let at = 0;
  return heads.flatMap(({ name, labels }) => {
    const place = { name, labels, at };
    at += labels.length;
    return names.includes(name) ? [place] : [];
  });
}

/** Labels with how likely each is. */
export type Chances = { readonly labels: readonly string[]; readonly of: Float64Array };

export function softmax(labels: readonly string[], scores: Float64Array): Chances {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((total, each) => total + each, 0);
  return { labels, of: raised.map((each) => each / sum) };
}

/** The likeliest label. */
export const likeliest = ({ labels, of }: Chances): string =>
  labels[of.reduce((best, each, at) => (each > (of[best] ?? 0) ? at : best), 0)] ?? "";

/** How likely one label is. */
export const chanceOf = ({ labels, of }: Chances, label: string): number =>
  of[labels.indexOf(label)] ?? 0;
