import { piecesNeeded } from "./parse.ts";

const BITS = 18;
const SIZE = 1 << BITS;

const places = new WeakMap<RegExp, number>();
/** By the first sign of pieces: how long they are, a bit for each length. */
const lengths = new Uint8Array(65_536);
/** By the number of a piece: the first of `lists` that tells which patterns need it; 0 for none. */
const heads = new Uint16Array(SIZE);
const lists: number[][] = [[]];
/** In which text each pattern was last seen to be possible. */
let seen = new Uint32Array(4096);
let patterns = 0;
let latest = "";
let texts = 0;

/**
 * Whether a pattern may be found in a text: a look that costs next to nothing, and never misses.
 * Patterns need some piece of text each; a text is looked through once for the pieces of all.
 */
export function mayFind(text: string, pattern: RegExp): boolean {
  const place = places.get(pattern) ?? added(pattern);
  if (place === ALWAYS) return true;
  if (text !== latest || texts === 0) look(text);
  return seen[place] === texts;
}

const ALWAYS = -1;

function added(pattern: RegExp): number {
  const pieces = piecesNeeded(pattern);
  const place = pieces === null ? ALWAYS : patterns;
  places.set(pattern, place);
  if (pieces === null) return place;
  patterns += 1;
  if (patterns > seen.length) seen = grown(seen);
  for (const piece of pieces) note(piece, place);
  if (texts > 0) look(latest);
  return place;
}

function grown(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(list.length * 2);
  longer.set(list);
  return longer;
}

function note(piece: string, place: number): void {
  const first = piece.charCodeAt(0);
  lengths[first] = (lengths[first] ?? 0) | (1 << piece.length);
  let number = 0;
  for (let at = 0; at < piece.length; at += 1) number = longer(number, piece.charCodeAt(at));
  const slot = slotOf(number);
  if (heads[slot] === 0) heads[slot] = lists.push([]) - 1;
  lists[heads[slot] ?? 0]?.push(place);
}

const longer = (number: number, sign: number): number =>
  Math.imul(number ^ (number >>> 15) ^ sign, 0x9e_37_79_b1);

const slotOf = (number: number): number => (number ^ (number >>> 14)) >>> (32 - BITS);

function look(text: string): void {
  latest = text;
  texts += 1;
  for (let from = 0; from < text.length; from += 1) {
    const known = lengths[text.charCodeAt(from)] ?? 0;
    let number = 0;
    for (let length = 1; known >> length !== 0 && from + length <= text.length; length += 1) {
      number = longer(number, text.charCodeAt(from + length - 1));
      if ((known >> length) & 1) mark(heads[slotOf(number)] ?? 0);
    }
  }
}

function mark(list: number): void {
  if (list === 0) return;
  const those = lists[list] ?? [];
  for (let at = 0; at < those.length; at += 1) seen[those[at] ?? 0] = texts;
}
