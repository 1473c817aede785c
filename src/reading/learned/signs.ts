import { plainText } from "../../chat/clean.ts";
import type { Window, WindowLine } from "../schema.ts";
import { type Distinct, distinct } from "./distinct.ts";
import { hash, mix } from "./hash.ts";
import { weighed } from "./tokens.ts";

/**
 * What is seen in one part of a window, as numbers, each once: runs of words and the like. A block
 * weighs as much whether it holds many signs or few.
 */
export type Block = { readonly weight: number; readonly signs: readonly number[] };

/** All that is seen in something: its signs, and what its words mean; null where that says nothing. */
export type Seen = { readonly blocks: readonly Block[]; readonly meaning: Float32Array | null };

const weights = { text: 1, before: 0.5, earlier: 0.3, manner: 1 };

const edge = hash("edge");

/** A Latin word without its endings, so that "leaks" and "leaking" are one. */
const stemOf = (word: string): string =>
  word.length > 4 && mayEnd(word.charCodeAt(word.length - 1))
    ? word.replace(/(?:'s|ing|ed|es|s|ly)$/u, "")
    : word;

/** Whether an ending may end in that letter: s, g, d, y. */
const mayEnd = (code: number): boolean =>
  code === 0x73 || code === 0x67 || code === 0x64 || code === 0x79;

const isLatin = (word: string): boolean => word.length > 2 && word >= "a" && word < "{";

/**
 * Runs of words: up to `longest` in a row; of Latin words also stems and pieces.
 *
 * @param where tells apart what is said now from what was said before
 */
export function runs(words: readonly string[], where: string, longest: number): readonly number[] {
  const seed = hash(where);
  const codes = [edge];
  let letters = 0;
  for (const word of words) {
    codes.push(hash(word));
    letters += word.length;
  }
  codes.push(edge);
  const signs = distinct(codes.length * (longest + 3) + letters);
  for (let from = 0; from < codes.length; from += 1) {
    let run = seed;
    const end = Math.min(codes.length, from + longest);
    for (let at = from; at < end; at += 1) {
      run = mix(run, codes[at] ?? 0);
      signs.add(run);
    }
  }
  const isFull = longest > 2;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (isLatin(word))
      latin(signs, seed, { word, next: words[at + 1], after: words[at + 2] }, isFull);
  }
  return signs.all;
}

type Spot = {
  readonly word: string;
  readonly next: string | undefined;
  readonly after: string | undefined;
};

function latin(signs: Distinct, seed: number, { word, next, after }: Spot, full: boolean) {
  const stem = hash(stemOf(word), 1);
  signs.add(mix(seed, stem));
  if (!full) return;
  if (next !== undefined) signs.add(mix(mix(seed, stem), hash(stemOf(next), 1)));
  if (after !== undefined) signs.add(mix(mix(seed, hash(word, 2)), hash(after, 2)));
  if (word.length > 4)
    for (let at = 0; at + 4 <= word.length; at += 1)
      signs.add(mix(seed, hash(word, 3, at, at + 4)));
}

/** What the message itself says, or a part of it. */
export const textBlock = (words: readonly string[]): Block => ({
  weight: weights.text,
  signs: runs(words, "now", 4),
});

/** All that is around the words: who speaks, after whom, at what length. */
export function aroundBlocks({ lines }: Window, words: readonly string[]): readonly Block[] {
  const line = lines.at(-1);
  const [before, earlier] = [lines.at(-2), lines.at(-3)];
  if (line === undefined) return [];
  const manner = mannerOf(line, words, lines.length);
  if (before === undefined) return [{ weight: weights.manner, signs: [...manner, hash("first")] }];
  const isSame = before.from === line.from;
  const blocks = [
    { weight: weights.manner, signs: [...manner, ...after(lines, line, before, words)] },
    { weight: weights.before, signs: runs(weighed(before.text), isSame ? "own" : "theirs", 2) },
  ];
  if (earlier !== undefined)
    blocks.push({ weight: weights.earlier, signs: runs(weighed(earlier.text), "earlier", 2) });
  return blocks;
}

const magnitude = (words: readonly string[]): number => Math.floor(Math.log2(words.length + 1) * 2);

function mannerOf(line: WindowLine, words: readonly string[], lines: number): readonly number[] {
  const plain = plainText(line.text.slice(0, 200));
  const language = /[\u4e00-\u9fff]/u.test(plain) ? "zh" : "en";
  return [
    `language ${language}`,
    `role ${line.role}`,
    `lines ${Math.min(lines, 3)}`,
    `length ${language} ${magnitude(words)}`,
    `end ${words.at(-1)}`,
    `asks ${plain.includes("?")}`,
    `marked ${/^[@/#]/u.test(plain)}`,
  ].map((sign) => hash(sign));
}

function after(
  lines: readonly WindowLine[],
  line: WindowLine,
  before: WindowLine,
  words: readonly string[],
): readonly number[] {
  const isSame = before.from === line.from;
  const spoke = lines.slice(0, -1).some(({ from }) => from === line.from);
  const short = Math.floor(magnitude(words) / 2);
  return [
    `same ${isSame}`,
    `spoke ${spoke}`,
    `after ${before.role}`,
    `short ${isSame} ${before.role} ${short}`,
    `answers ${isSame} ${/[?？吗呢]\s*$/u.test(before.text)}`,
  ].map((sign) => hash(sign));
}
