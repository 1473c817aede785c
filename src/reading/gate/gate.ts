import { piecesNeeded } from "./parse.ts";

const BITS = 15;
const SIZE = 1 << BITS;

const places = new WeakMap<RegExp, number>();
/** By the number of a piece: which patterns need it. Pieces may share a number. */
const needing: (number[] | undefined)[] = Array.from({ length: SIZE }, () => undefined);
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
  for (const number of new Set(pieces.map(numberOf))) (needing[number] ??= []).push(place);
  if (texts > 0) look(latest);
  return place;
}

function grown(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(list.length * 2);
  longer.set(list);
  return longer;
}

const numbered = (one: number, two: number, three: number): number =>
  Math.imul(Math.imul(Math.imul(one, 31) + two, 0x01_00_01_93) + three, 0x9e_37_79_b1) >>>
  (32 - BITS);

const numberOf = (piece: string): number =>
  numbered(
    piece.charCodeAt(0),
    piece.length > 1 ? piece.charCodeAt(1) : 0,
    piece.length > 2 ? piece.charCodeAt(2) : 0,
  );

function look(text: string): void {
  latest = text;
  texts += 1;
  let one = text.charCodeAt(0);
  let two = text.length > 1 ? text.charCodeAt(1) : 0;
  for (let at = 0; at < text.length; at += 1) {
    const three = at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
    mark(numbered(one, 0, 0));
    mark(numbered(one, two, 0));
    mark(numbered(one, two, three));
    one = two;
    two = three;
  }
}

function mark(number: number): void {
  const those = needing[number];
  if (those === undefined) return;
  for (let at = 0; at < those.length; at += 1) seen[those[at] ?? 0] = texts;
}
