import { piecesNeeded } from "./parse.ts";

/**
 * Tells whether a pattern may be found in a text: a look that costs next to nothing, and never misses.
 * Each pattern needs some piece of text; a text is looked through once for the pieces of all.
 */
export type Gate = (text: string, pattern: RegExp) => boolean;

const ALWAYS = -1;

/** A gate for patterns that are looked for in the same texts; what it knows of them it learns as they come. */
export function openGate(bits: number): Gate {
  const places = new Map<RegExp, number>();
  const index = openIndex(bits);
  /** In which text each pattern was last seen to be possible. */
  const seen: number[] = [];
  let [latest, texts] = ["", 0];

  function look(text: string): void {
    latest = text;
    texts += 1;
    index.eachIn(text, (those) => {
      for (let at = 0; at < those.length; at += 1) seen[those[at] ?? 0] = texts;
    });
  }

  function added(pattern: RegExp): number {
    const pieces = piecesNeeded(pattern);
    const place = pieces === null ? ALWAYS : seen.push(0) - 1;
    for (const piece of pieces ?? []) index.note(piece, place);
    places.set(pattern, place);
    look(latest);
    return place;
  }

  return (text, pattern) => {
    const place = places.get(pattern) ?? added(pattern);
    if (place === ALWAYS) return true;
    if (text !== latest) look(text);
    return seen[place] === texts;
  };
}

/** Finds pieces in texts: by a number that pieces may share, so that now and then it finds one too many. */
function openIndex(bits: number) {
  /** By the first sign of pieces: how long they are, a bit for each length. */
  const lengths = new Uint8Array(65_536);
  /** By the number of a piece: its place in `lists`, which tell what was noted; 0 for none. */
  const heads = new Uint16Array(1 << bits);
  const lists: number[][] = [[]];
  const slotOf = (number: number): number => (number ^ (number >>> 14)) >>> (32 - bits);
  return {
    note(piece: string, place: number): void {
      const first = piece.charCodeAt(0);
      lengths[first] = (lengths[first] ?? 0) | (1 << piece.length);
      let number = 0;
      for (let at = 0; at < piece.length; at += 1) number = longer(number, piece.charCodeAt(at));
      const slot = slotOf(number);
      if (heads[slot] === 0) heads[slot] = lists.push([]) - 1;
      lists[heads[slot] ?? 0]?.push(place);
    },
    eachIn(text: string, use: (those: readonly number[]) => void): void {
      for (let from = 0; from < text.length; from += 1) {
        const known = lengths[text.charCodeAt(from)] ?? 0;
        let number = 0;
        for (let length = 1; known >> length !== 0 && from + length <= text.length; length += 1) {
          number = longer(number, text.charCodeAt(from + length - 1));
          const list = (known >> length) & 1 ? (heads[slotOf(number)] ?? 0) : 0;
          if (list !== 0) use(lists[list] ?? []);
        }
      }
    },
  };
}

const longer = (number: number, sign: number): number =>
  Math.imul(number ^ (number >>> 15) ^ sign, 0x9e_37_79_b1);

/** The gate of the word tables. */
export const mayFind: Gate = openGate(18);
