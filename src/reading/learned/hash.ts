/**
 * A number for a word, the same in every run (FNV-1a, 32 bits).
 *
 * @param seed keeps words of different meaning apart
 * @param from where the word begins in the text, if it is but a part of it
 */
export const hash = (text: string, seed = 0, from = 0, to = text.length): number =>
  longer(2_166_136_261 ^ seed, text, from, to);

/** The number of a word that goes on with some more text. */
export function longer(number: number, text: string, from = 0, to = text.length): number {
  let value = number;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value >>> 0;
}

/** A number for one thing followed by another. */
export function mix(one: number, other: number): number {
  let value = Math.imul(one, 2_654_435_761) ^ other;
  value = Math.imul(value ^ (value >>> 15), 2_246_822_519);
  return (value ^ (value >>> 13)) >>> 0;
}
