/**
 * A number for a word, the same in every run (FNV-1a, 32 bits).
 *
 * @param seed keeps words of different meaning apart
 * @param from where the word begins in the text, if it is but a part of it
 */
export function hash(text: string, seed = 0, from = 0, to = text.length): number {
  let value = 2_166_136_261 ^ seed;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value >>> 0;
}

/** A number for one thing followed by another. */
export function mix(one: number, other: number): number {
  let value = Math.imul(one, 2_654_435_761) ^ other;
  value = Math.imul(value ^ (value >>> 15), 2_246_822_519);
  return (value ^ (value >>> 13)) >>> 0;
}
