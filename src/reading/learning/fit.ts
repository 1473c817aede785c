import type { Seen } from "../learned/signs.ts";

/** Signs of one example as columns of a matrix, with how much each counts. */
export type Row = {
  readonly at: Int32Array;
  readonly worth: Float32Array;
  /** How much the example itself counts. */
  readonly weight: number;
};

/** All signs that were seen often enough, each with a place; the numbers of a meaning have theirs after them. */
export type Space = { readonly places: ReadonlyMap<number, number> };

/** The signs that at least `least` of the examples show. */
export function spaceOf(examples: readonly Seen[], least: number): Space {
  const seen = new Map<number, number>();
  for (const { blocks } of examples)
    for (const { signs } of blocks)
      for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const often = [...seen].filter(([, times]) => times >= least).map(([sign]) => sign);
  return { places: new Map(often.map((sign, at) => [sign, at])) };
}

/** An example in a space: each block weighs as much whether few or many of its signs are known. */
export function rowIn({ places }: Space, { blocks, meaning }: Seen, weight: number): Row {
  const at: number[] = [];
  const worth: number[] = [];
  for (const { weight, signs } of blocks) {
    const known = signs.flatMap((sign) => places.get(sign) ?? []);
    at.push(...known);
    worth.push(...known.map(() => weight / Math.sqrt(known.length)));
  }
  meaning?.forEach((amount, number) => {
    at.push(places.size + number);
    worth.push(amount);
  });
  return { at: Int32Array.from(at), worth: Float32Array.from(worth), weight };
}

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The numbers below `length` in an order that is the same in every run. */
export function shuffled(length: number, roll: () => number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at -= 1) {
    const other = Math.floor(roll() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** What each place weighs for each label, and what each label weighs by itself. */
export type Fitted = { readonly weights: Float64Array; readonly bias: Float64Array };

const ROUNDS = 30;
const STEP = 0.5;
const BIAS_STEP = 0.02;
const DECAY = 1e-5;

/**
 * Multinomial logistic regression by AdaGrad: the labels' weights for each sign.
 *
 * @param meant the label of each row, by number
 */
export function fit(
  rows: readonly Row[],
  meant: ArrayLike<number>,
  labels: number,
  places: number,
): Fitted {
  const weights = new Float64Array(places * labels);
  const squares = new Float64Array(places * labels).fill(1e-4);
  const bias = new Float64Array(labels);
  const roll = dice(7);
  const order = shuffled(rows.length, roll);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const at of shuffled(order.length, roll)) {
      const row = rows[at];
      if (row === undefined) continue;
      const errors = guess(row, { weights, bias });
      errors[meant[at] ?? 0]! -= 1;
      learn(row, errors, { weights, bias }, squares);
    }
  }
  return { weights, bias };
}

/** How likely each label is. */
export function guess({ at, worth }: Row, { weights, bias }: Fitted): Float64Array {
  const labels = bias.length;
  const scores = Float64Array.from(bias);
  for (let sign = 0; sign < at.length; sign += 1) {
    const place = at[sign]! * labels;
    const share = worth[sign]!;
    for (let label = 0; label < labels; label += 1)
      scores[label]! += weights[place + label]! * share;
  }
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let label = 0; label < labels; label += 1) {
    scores[label] = Math.exp(scores[label]! - top);
    sum += scores[label]!;
  }
  for (let label = 0; label < labels; label += 1) scores[label]! /= sum;
  return scores;
}

function learn(
  { at, worth, weight }: Row,
  errors: Float64Array,
  { weights, bias }: Fitted,
  squares: Float64Array,
): void {
  const labels = errors.length;
  for (let label = 0; label < labels; label += 1)
    bias[label]! -= BIAS_STEP * weight * errors[label]!;
  for (let sign = 0; sign < at.length; sign += 1) {
    const place = at[sign]! * labels;
    const share = worth[sign]! * weight;
    for (let label = 0; label < labels; label += 1) {
      const slope = errors[label]! * share + DECAY * weights[place + label]!;
      squares[place + label]! += slope * slope;
      weights[place + label]! -= (STEP * slope) / Math.sqrt(squares[place + label]!);
    }
  }
}
