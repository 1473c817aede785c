import { decode, LABELS } from "../learned/tagger.ts";
import { dice, shuffled } from "./fit.ts";

/** A message to learn spans from: the signs of each token, by place, and its true label. */
export type Tagged = { readonly signs: readonly Int32Array[]; readonly labels: readonly number[] };

/** What each sign weighs for each label, and each label after another. */
export type FittedTags = { readonly weights: Float64Array; readonly steps: Float64Array };

const ROUNDS = 8;

/** Averaged structured perceptron (Collins 2002): weights move where the best labelling is wrong. */
export function fitTags(messages: readonly Tagged[], places: number): FittedTags {
  const weights = new Float64Array(places * LABELS);
  const steps = new Float64Array(4 * LABELS);
  const [late, lateSteps] = [new Float64Array(weights.length), new Float64Array(steps.length)];
  let time = 1;
  const roll = dice(5);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const at of shuffled(messages.length, roll)) {
      const message = messages[at]!;
      const guessed = decode(scoresOf(message, weights), steps);
      time += 1;
      message.labels.forEach((label, token) => {
        const wrong = guessed[token] ?? 0;
        if (wrong !== label)
          for (const sign of message.signs[token] ?? []) {
            move(weights, late, sign * LABELS + label, 1, time);
            move(weights, late, sign * LABELS + wrong, -1, time);
          }
        const before = token === 0 ? 3 : message.labels[token - 1]!;
        const wrongBefore = token === 0 ? 3 : (guessed[token - 1] ?? 0);
        if (wrong === label && wrongBefore === before) return;
        move(steps, lateSteps, before * LABELS + label, 1, time);
        move(steps, lateSteps, wrongBefore * LABELS + wrong, -1, time);
      });
    }
  }
  return { weights: averaged(weights, late, time), steps: averaged(steps, lateSteps, time) };
}

function move(to: Float64Array, late: Float64Array, at: number, by: number, time: number): void {
  to[at]! += by;
  late[at]! += by * time;
}

const averaged = (sum: Float64Array, late: Float64Array, time: number): Float64Array =>
  sum.map((value, at) => value - late[at]! / time);

const scoresOf = ({ signs }: Tagged, weights: Float64Array): Float64Array[] =>
  signs.map((each) => {
    const sums = new Float64Array(LABELS);
    for (const sign of each)
      for (let label = 0; label < LABELS; label += 1)
        sums[label]! += weights[sign * LABELS + label]!;
    return sums;
  });
