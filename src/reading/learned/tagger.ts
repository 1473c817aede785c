import { hash, mix } from "./hash.ts";
import { rowOf, type Table } from "./table.ts";
import type { Token } from "./tokens.ts";

/** What spans are marked: places, times, private words. */
export const marks = ["location", "when", "pii"] as const;
export type Mark = (typeof marks)[number];

/** Outside a span, at its beginning, inside it. */
export const LABELS = 3;

/** A table of three columns a mark, and what following another label costs or brings (4 × 3 a mark). */
export type Tagger = { readonly table: Table; readonly steps: Readonly<Record<Mark, Float32Array>> };

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
  return tokens.map(({ text: own, from }, at) => {
    const signs: number[] = [hash("any")];
    const add = (name: number, ...codes: readonly number[]) =>
      signs.push(codes.reduce(mix, Math.imul(name + 1, 40_503)));
    for (let d = -3; d <= 3; d += 1) add(10 + d, word(at + d));
    for (let d = -3; d <= 2; d += 1) add(20 + d, word(at + d), word(at + d + 1));
    for (let d = -3; d <= 1; d += 1) add(30 + d, word(at + d), word(at + d + 1), word(at + d + 2));
    add(40, word(at), word(at + 1), word(at + 2), word(at + 3));
    for (let d = -2; d <= 2; d += 1) add(50 + d, shape(at + d));
    add(60, shape(at - 1), shape(at), shape(at + 1));
    add(61, shape(at), shape(at + 1), shape(at + 2), word(at + 3));
    if (own.length > 3 && own >= "a" && own < "{") {
      add(62, hash(own.slice(0, 3)));
      add(63, hash(own.slice(-3)));
    }
    for (const { name, covers } of hints) {
      const [is, was] = [covers.has(from), covers.has(tokens[at - 1]?.from ?? -1)];
      if (is || was) add(64, hash(name), is ? (was ? 1 : 2) : 3);
    }
    return signs;
  });
}

/** What each token weighs as outside, beginning, inside, by mark. */
export function tokenScores(
  { table }: Tagger,
  signs: readonly (readonly number[])[],
): Readonly<Record<Mark, readonly Float64Array[]>> {
  const all = signs.map((each) => {
    const sums = new Float64Array(table.width);
    for (const sign of each) {
      const row = rowOf(table, sign);
      if (row === -1) continue;
      const at = row * table.width;
      for (let column = 0; column < sums.length; column += 1)
        sums[column] = (sums[column] ?? 0) + (table.rows[at + column] ?? 0);
    }
    return sums.map((sum, column) => sum * (table.steps[column] ?? 0));
  });
  const of = (mark: Mark) => {
    const from = marks.indexOf(mark) * LABELS;
    return all.map((sums) => sums.subarray(from, from + LABELS));
  };
  return { location: of("location"), when: of("when"), pii: of("pii") };
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
  let best: readonly number[] = [];
  const back: number[][] = [];
  scores.forEach((score, at) => {
    const row: number[] = [];
    const now = Array.from({ length: LABELS }, (_, label) => {
      let [top, from] = [Number.NEGATIVE_INFINITY, 0];
      for (let before = 0; before < (at === 0 ? 1 : LABELS); before += 1) {
        if (label === 2 && (at === 0 || before === 0)) continue;
        const sum =
          (at === 0 ? 0 : (best[before] ?? 0)) + (steps[(at === 0 ? 3 : before) * LABELS + label] ?? 0);
        if (sum > top) [top, from] = [sum, before];
      }
      row.push(from);
      return top + (score[label] ?? 0) + (label === 0 ? shy : 0);
    });
    back.push(row);
    best = now;
  });
  return trace(back, best);
}

function trace(back: readonly (readonly number[])[], last: readonly number[]): readonly number[] {
  let label = last.indexOf(Math.max(...last));
  return back
    .toReversed()
    .map((row) => {
      const here = label;
      label = row[label] ?? 0;
      return here;
    })
    .toReversed();
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
