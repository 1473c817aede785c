import { readFileSync } from "node:fs";
import { hash, longer } from "./hash.ts";
import { addUp, roomFor } from "./rows.ts";
import { placeIn, type Slots, slotsOf } from "./slots.ts";

/** How many numbers tell what a word means; words that mean alike have alike numbers. */
export const DIMENSIONS = 100;

/** Words whose meaning is known, found by their numbers. */
export type Words = {
  /** The hash of each word. */
  readonly keys: Uint32Array;
  /** To which of 250 groups of like words each belongs, and to which of 60. */
  readonly fine: Uint8Array;
  readonly coarse: Uint8Array;
  /** `DIMENSIONS` numbers a word, in steps of `LARGEST` / 127; of length 1 together. */
  readonly meanings: Int8Array;
  readonly slots: Slots;
};

/** No number of a meaning is kept larger. */
export const LARGEST = 0.5;

/** Where the words lie that this version knows; see `words.md` for where they come from. */
export const wordsFile = new URL("./words.bin", import.meta.url);

let loaded: Words | null = null;

const ownWords = (): Words => (loaded ??= unpackWords(readFileSync(wordsFile)));

/** Writes words as one file: the same words give the same bytes. */
export const packWords = ({ keys, fine, coarse, meanings }: Omit<Words, "slots">): Buffer =>
  Buffer.concat([Uint32Array.of(keys.length), keys, fine, coarse, meanings].map(bytesOf));

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(new Uint8Array(buffer, byteOffset, byteLength));

function unpackWords(file: Buffer): Words {
  const bytes = Uint8Array.from(file).buffer;
  const count = new DataView(bytes).getUint32(0, true);
  const keys = new Uint32Array(bytes, 4, count);
  const from = 4 + 4 * count;
  return {
    keys,
    fine: new Uint8Array(bytes, from, count),
    coarse: new Uint8Array(bytes, from + count, count),
    meanings: new Int8Array(bytes, from + 2 * count, count * DIMENSIONS),
    slots: slotsOf(keys),
  };
}

const isLatin = (word: string): boolean => beginsIn(word, 0x61, 0x7a);
const isChinese = (sign: string): boolean => beginsIn(sign, 0x4e_00, 0x9f_ff);
/** By number: to compare texts takes much longer. */
const beginsIn = (word: string, first: number, last: number): boolean =>
  word.charCodeAt(0) >= first && word.charCodeAt(0) <= last;

/** The longest Chinese word that is known has so many signs. */
const LONGEST = 4;

/**
 * What some words mean together: the sum of what each means, shorter by the root of how many are known.
 *
 * @param words as they follow one another; Chinese sign by sign, each run of two to four may be a word
 */
export function meaningOf(words: readonly string[]): Float32Array {
  const { meanings: numbers, slots } = ownWords();
  const found = roomFor(words.length * (LONGEST - 1));
  let known = 0;
  const add = (number: number): void => {
    const place = placeIn(slots, number);
    if (place < 0) return;
    found[known] = place;
    known += 1;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (isLatin(word)) add(hash(word));
    else if (isChinese(word)) eachRun(words, at, add);
  }
  const sum = addUp({ numbers, width: DIMENSIONS }, found, known, [0, DIMENSIONS]);
  const share = LARGEST / 127 / Math.sqrt(Math.max(known, 1));
  const meaning = new Float32Array(DIMENSIONS);
  for (let at = 0; at < DIMENSIONS; at += 1) meaning[at] = (sum[at] ?? 0) * share;
  return meaning;
}

/** The numbers of the Chinese runs that begin there, of two signs and more. */
function eachRun(words: readonly string[], from: number, use: (number: number) => void): void {
  let number = hash(words[from] ?? "");
  for (let at = from + 1; at < from + LONGEST; at += 1) {
    const sign = words[at] ?? "";
    if (!isChinese(sign)) return;
    number = longer(number, sign);
    use(number);
  }
}

/** To which groups of like words a word belongs, and whether it is the first sign of that word. */
export type Kin = { readonly fine: number; readonly coarse: number; readonly isFirst: boolean };

/** The groups of each word, null where it is not known; of Chinese words that overlap, the longest from the left. */
export function kinOf(words: readonly string[]): readonly (Kin | null)[] {
  const { fine, coarse, slots } = ownWords();
  const kin: (Kin | null)[] = [];
  while (kin.length < words.length) {
    const { place, signs } = wordFrom(slots, words, kin.length);
    for (let at = 0; at < signs; at += 1)
      kin.push(
        place < 0
          ? null
          : { fine: fine[place] ?? 0, coarse: coarse[place] ?? 0, isFirst: at === 0 },
      );
  }
  return kin;
}

function wordFrom(slots: Slots, words: readonly string[], from: number) {
  const first = words[from] ?? "";
  let found = { place: isLatin(first) ? placeIn(slots, hash(first)) : -1, signs: 1 };
  if (!isChinese(first)) return found;
  let signs = 1;
  eachRun(words, from, (number) => {
    signs += 1;
    const place = placeIn(slots, number);
    if (place >= 0) found = { place, signs };
  });
  return found;
}
