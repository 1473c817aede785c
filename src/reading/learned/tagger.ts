import { hash, mix } from "./hash.ts";
import { rowOf, type Table } from "./table.ts";
import type { Token } from "./tokens.ts";
import { type Kin, kinOf } from "./words.ts";

/** What spans are marked: places, times, private words. */
export const marks = ["location", "when", "pii"] as const;
export type Mark = (typeof marks)[number];

/** Outside a span, at its beginning, inside it. */
export const LABELS = 3;

/** A table of three columns a mark, and what following another label costs or brings (4 × 3 a mark). */
export type Tagger = {
  readonly table: Table;
  readonly steps: Readonly<Record<Mark, Float32Array>>;
};

const edge = "\u0002";
const shapeOf = (typed: string): string => {
  if (/^\d/u.test(typed)) return `d${Math.min(typed.length, 5)}`;
  if (/^[A-Z]/u.test(typed)) return /^[A-Z]+$/u.test(typed) ? "A" : "Aa";
  if (/^[a-z]/iu.test(typed)) return "a";
  return /[\u4e00-\u9fff]/u.test(typed) ? "c" : typed;
};

/** Which tokens lie in stretches that rules have found, each with a name. */
export type Hints = readonly { readonly name: string; readonly covers: ReadonlySet<number> }[];

/** What is seen around each token. */
export function tokenSigns(
  text: string,
  tokens: readonly Token[],
  hints: Hints,
): readonly (readonly number[])[] {
  const words = tokens.map(({ text: word }) => (/^\d/u.test(word) ? "0" : word));
  const code = words.map((word) => hash(word));
  const shapes = tokens.map(({ from, to }) => hash(shapeOf(text.slice(from, to)), 5));
  const outside = hash(edge);
  const word = (at: number) => code[at] ?? outside;
  const shape = (at: number) => shapes[at] ?? outside;
  const kin = kinOf(tokens.map(({ text: own }) => own));
  const hinted = hints.map(({ name, covers }) => ({
    name: hash(name),
    at: tokens.map(({ from }) => covers.has(from)),
  }));
  return tokens.map(({ text: own }, at) => {
    const signs: number[] = [any];
    for (let d = -3; d <= 3; d += 1) signs.push(mix(kind(10 + d), word(at + d)));
    for (let d = -3; d <= 2; d += 1)
      signs.push(mix(mix(kind(20 + d), word(at + d)), word(at + d + 1)));
    for (let d = -3; d <= 1; d += 1)
      signs.push(mix(mix(mix(kind(30 + d), word(at + d)), word(at + d + 1)), word(at + d + 2)));
    const three = mix(mix(mix(kind(40), word(at)), word(at + 1)), word(at + 2));
    signs.push(mix(three, word(at + 3)));
    for (let d = -2; d <= 2; d += 1) signs.push(mix(kind(50 + d), shape(at + d)));
    signs.push(mix(mix(mix(kind(60), shape(at - 1)), shape(at)), shape(at + 1)));
    const ahead = mix(mix(mix(kind(61), shape(at)), shape(at + 1)), shape(at + 2));
    signs.push(mix(ahead, word(at + 3)));
    if (own.length > 3 && own >= "a" && own < "{") {
      signs.push(mix(kind(62), hash(own, 0, 0, 3)));
      signs.push(mix(kind(63), hash(own, 0, own.length - 3)));
    }
    for (let d = -2; d <= 2; d += 1) {
      const { fine, coarse } = kinSigns(kin[at + d]);
      signs.push(mix(kind(70 + d), fine), mix(kind(80 + d), coarse));
    }
    for (let d = -1; d <= 0; d += 1) {
      const [one, other] = [kinSigns(kin[at + d]), kinSigns(kin[at + d + 1])];
      signs.push(mix(mix(kind(90 + d), one.coarse), other.coarse));
    }
    for (const { name, at: covered } of hinted) {
      const [is, was] = [covered[at] === true, covered[at - 1] === true];
      if (is || was) signs.push(mix(mix(kind(64), name), is ? (was ? 1 : 2) : 3));
    }
    return signs;
  });
}

const any = hash("any");

/** Groups of like words, one number for the first sign of a word and another for the rest of it. */
const kinSigns = (kin: Kin | null | undefined) => ({
  fine: kin ? kin.fine * 2 + Number(kin.isFirst) : -1,
  coarse: kin ? kin.coarse * 2 + Number(kin.isFirst) : -1,
});

/** Keeps apart what is seen in different places. */
const kind = (number: number): number => Math.imul(number + 1, 40_503);

/** What each token weighs as outside, beginning, inside, by mark. */
export function tokenScores(
  { table }: Tagger,
  signs: readonly (readonly number[])[],
): Readonly<Record<Mark, readonly Float64Array[]>> {
  const all = signs.map((each) => scoresOf(table, each));
  const of = (mark: Mark) => {
    const from = marks.indexOf(mark) * LABELS;
    return all.map((sums) => sums.subarray(from, from + LABELS));
  };
  return { location: of("location"), when: of("when"), pii: of("pii") };
}

function scoresOf(table: Table, signs: readonly number[]): Float64Array {
  const { rows, steps, width } = table;
  const sums = new Float64Array(width);
  for (const sign of signs) {
    const row = rowOf(table, sign);
    if (row === -1) continue;
    const at = row * width;
    for (let column = 0; column < width; column += 1)
      sums[column] = (sums[column] ?? 0) + (rows[at + column] ?? 0);
  }
  for (let column = 0; column < width; column += 1)
    sums[column] = (sums[column] ?? 0) * (steps[column] ?? 0);
  return sums;
}

/**
 * The likeliest labels in a row (Viterbi): a span begins before it goes on.
 *
 * @param shy how much a token must weigh more inside than outside
 */
export function decode(
  scores: readonly Float64Array[],
  steps: ArrayLike<number>,
  shy = 0,
): readonly number[] {
  const back = new Uint8Array(scores.length * LABELS);
  let [best, now] = [new Float64Array(LABELS), new Float64Array(LABELS)];
  for (let at = 0; at < scores.length; at += 1) {
    for (let label = 0; label < LABELS; label += 1) {
      const from = at === 0 ? 0 : likeliestBefore(label, best, steps);
      back[at * LABELS + label] = from;
      const step = steps[(at === 0 ? 3 : from) * LABELS + label] ?? 0;
      const isOdd = at === 0 && label === 2;
      const sum = isOdd ? Number.NEGATIVE_INFINITY : (at === 0 ? 0 : (best[from] ?? 0)) + step;
      now[label] = sum + (scores[at]?.[label] ?? 0) + (label === 0 ? shy : 0);
    }
    [best, now] = [now, best];
  }
  return trace(back, scores.length, best);
}

/** After which label another most likely comes: nothing goes on that has not begun. */
function likeliestBefore(label: number, best: Float64Array, steps: ArrayLike<number>): number {
  let [top, from] = [Number.NEGATIVE_INFINITY, 0];
  for (let before = label === 2 ? 1 : 0; before < LABELS; before += 1) {
    const sum = (best[before] ?? 0) + (steps[before * LABELS + label] ?? 0);
    if (sum > top) [top, from] = [sum, before];
  }
  return from;
}

function trace(back: Uint8Array, length: number, last: Float64Array): readonly number[] {
  const labels: number[] = Array.from({ length });
  let label = last.indexOf(Math.max(...last));
  for (let at = length - 1; at >= 0; at -= 1) {
    labels[at] = label;
    label = back[at * LABELS + label] ?? 0;
  }
  return labels;
}

/** A stretch of a text. */
export type Span = { readonly from: number; readonly to: number };

/** The spans that labels mark. */
export function spansOf(tokens: readonly Token[], labels: readonly number[]): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  tokens.forEach(({ from, to }, at) => {
    const last = spans.at(-1);
    if (labels[at] === 1) spans.push({ from, to });
    else if (labels[at] === 2 && last !== undefined) last.to = to;
  });
  return spans;
}
