import { type Head, type Table, withSlots } from "../learned/table.ts";
import { fit, rowIn, spaceOf } from "./fit.ts";
import type { Lesson } from "./lessons.ts";

/** What fewer examples show says nothing that holds elsewhere. */
const LEAST = 2;

/** Learns heads that look at the same signs. */
export function learnTable(heads: readonly Head[], lessons: readonly Lesson[]): Table {
  const space = spaceOf(
    lessons.map(({ blocks }) => blocks),
    LEAST,
  );
  const rows = lessons.map(({ blocks, weight }) => rowIn(space, blocks, weight));
  const places = space.places.size;
  const columns = heads.map(({ name, labels }) => {
    const told = lessons.flatMap(({ answers }, at) => {
      const [answer, row] = [answers[name], rows[at]];
      return answer === undefined || row === undefined ? [] : [{ answer, row }];
    });
    const meant = told.map(({ answer }) => labels.indexOf(answer));
    const mine = told.map(({ row }) => row);
    return { labels: labels.length, ...fit(mine, meant, labels.length, places) };
  });
  return packed(heads, Uint32Array.from(space.places.keys()), columns);
}

/** Weights of some labels for each place. */
type Columns = {
  readonly labels: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
};

/** Weights in steps of one byte, each column by its own measure. */
export function packed(
  heads: readonly Head[],
  keys: Uint32Array,
  columns: readonly Columns[],
): Table {
  const width = columns.reduce((sum, { labels }) => sum + labels, 0);
  const rows = new Int8Array(keys.length * width);
  const steps = new Float32Array(width);
  const bias = new Float32Array(width);
  let from = 0;
  for (const { labels, weights, bias: own } of columns) {
    bias.set(own, from);
    for (let label = 0; label < labels; label += 1) {
      let most = 0;
      for (let at = label; at < weights.length; at += labels)
        most = Math.max(most, Math.abs(weights[at] ?? 0));
      const step = most / 127;
      steps[from + label] = step;
      if (step === 0) continue;
      for (let key = 0; key < keys.length; key += 1)
        rows[key * width + from + label] = Math.round((weights[key * labels + label] ?? 0) / step);
    }
    from += labels;
  }
  return withSlots({ heads, width, keys, rows, steps, bias });
}
