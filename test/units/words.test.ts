import fc from "fast-check";
import { expect, test } from "vitest";
import { DIMENSIONS, kinOf, meaningOf } from "../../src/reading/learned/words.ts";
import { weighed } from "../../src/reading/learned/tokens.ts";
import { grouped, type Meant, translated, wordsFrom } from "../../src/reading/learning/meanings.ts";

/** How alike two texts are in what their words mean, -1 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [meaningOf(weighed(one)), meaningOf(weighed(other))];
  const product = a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);
  return product / (Math.hypot(...a) * Math.hypot(...b));
}

test.each([
  ["leaking", "pipe", "concert"],
  ["grandmother", "elderly", "broadband"],
  ["电梯", "楼梯", "奶粉"],
  ["漏水", "leaking", "birthday"],
  ["轮椅", "wheelchair", "umbrella"],
])("%s means more like %s than like %s", (text, like, unlike) => {
  expect(likeness(text, like)).toBeGreaterThan(likeness(text, unlike) + 0.1);
});

test("what is in no dictionary means nothing, and belongs to no group", () => {
  const words = weighed("qqzzx 😀 123 ,");
  expect(meaningOf(words)).toEqual(new Float32Array(DIMENSIONS));
  expect(kinOf(words)).toEqual(words.map(() => null));
});

test("a Chinese word is one word, and each of its signs knows whether it is the first", () => {
  const kin = kinOf(weighed("去医院"));
  expect(kin.at(-2)?.isFirst).toBe(true);
  expect(kin.at(-1)).toEqual({ ...kin.at(-2), isFirst: false });
});

test("whatever is said has a meaning of finite numbers, and a group for each word", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      const words = weighed(text);
      expect(kinOf(words)).toHaveLength(words.length);
      expect(meaningOf(words).every(Number.isFinite)).toBe(true);
    }),
  );
});

const along = (...numbers: readonly number[]): Float32Array =>
  Float32Array.from({ length: DIMENSIONS }, (_, at) => numbers[at] ?? 0);
const known = new Map([
  ["the", { rank: 0, meaning: along(0, 0, 1) }],
  ["water", { rank: 500, meaning: along(1) }],
  ["pipe", { rank: 9_000, meaning: along(0, 1) }],
]);

test("a word means what its translations mean, the rarer of their words most", () => {
  const [water = 0, pipe = 0, the = 0] = translated([["the", "water", "pipe"]], known) ?? [];
  expect(pipe).toBeGreaterThan(water);
  expect(water).toBeGreaterThan(the);
  expect(the).toBe(0);
  expect(translated([["unheard"], []], known)).toBeNull();
});

test("words that mean alike are in one group, the same in each run", () => {
  const words: readonly Meant[] = [
    { word: "up", meaning: along(1) },
    { word: "above", meaning: along(0.99, 0.14) },
    { word: "blue", meaning: along(0, 0, 1) },
    { word: "green", meaning: along(0, 0.14, 0.99) },
  ];
  const [up, above, blue, green] = grouped(words, 2);
  expect([above, green]).toEqual([up, blue]);
  expect(up).not.toBe(blue);
  expect(wordsFrom(words)).toEqual(wordsFrom(words));
});

test("of two words with one number the first stays", () => {
  const { keys, meanings } = wordsFrom([
    { word: "up", meaning: along(0.25) },
    { word: "up", meaning: along(-0.25) },
  ]);
  expect(keys).toHaveLength(1);
  expect(meanings[0]).toBeGreaterThan(0);
});
