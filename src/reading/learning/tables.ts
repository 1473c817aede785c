import { type Head, type Table, withSlots } from "../learned/table.ts";
import { DIMENSIONS } from "../learned/words.ts";
import { fit, rowIn, spaceOf } from "./fit.ts";
import type { Lesson } from "./lessons.ts";

/** What fewer examples show says nothing that holds elsewhere. */
const LEAST = 2;

/** Learns heads that look at the same signs. */
export function learnTable(heads: readonly Head[], lessons: readonly Lesson[]): Table {
  const space = spaceOf(
    lessons.map(({ seen }) => seen),
    LEAST,
  );
  const rows = lessons.map(({ seen, weight }) => rowIn(space, seen, weight));
  const numbers = lessons.some(({ seen }) => seen.meaning !== null) ? DIMENSIONS : 0;
  const places = space.places.size + numbers;
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

/** Weights of some labels for each place: first those of signs, then those of the numbers of a meaning. */
type Columns = {
  readonly labels: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
};

/** Weights of signs in steps of one byte, each column by its own measure; of meanings as they are. */
export function packed(
  heads: readonly Head[],
  keys: Uint32Array,
  columns: readonly Columns[],
): Table {
  const width = columns.reduce((sum, { labels }) => sum + labels, 0);
  const places = columns.reduce(
    (most, { weights, labels }) => Math.max(most, weights.length / labels),
    0,
  );
  const rows = new Int8Array(keys.length * width);
  const steps = new Float32Array(width);
  const bias = new Float32Array(width);
  const meaning = new Float32Array((places - keys.length) * width);
  let from = 0;
  for (const { labels, weights, bias: own } of columns) {
    bias.set(own, from);
    for (let label = 0; label < labels; label += 1) {
      const column = from + label;
      const weightOf = (place: number) => weights[place * labels + label] ?? 0;
      const step = largest(keys.length, weightOf) / 127;
      steps[column] = step;
      for (let key = 0; key < keys.length; key += 1)
        rows[key * width + column] = step === 0 ? 0 : Math.round(weightOf(key) / step);
      for (let number = 0; number * width < meaning.length; number += 1)
        meaning[number * width + column] = weightOf(keys.length + number);
    }
    from += labels;
  }
  return withSlots({ heads, width, keys, rows, steps, bias, meaning });
}

function largest(places: number, weightOf: (place: number) => number): number {
  let most = 0;
  for (let place = 0; place < places; place += 1) most = Math.max(most, Math.abs(weightOf(place)));
  return most;
}
