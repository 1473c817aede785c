import { plainText } from "../../chat/clean.ts";

/** From this share of common pieces on two texts count as the same, told twice. */
const SAME = 0.6;

/** Texts with fewer pieces are too short to tell. */
const FEWEST = 6;

type Text = { readonly id: string; readonly text: string };

/** The pairs of texts that say nearly the same in the same words (Jaccard of three signs in a row). */
export function alikePairs(texts: readonly Text[]): readonly (readonly [string, string])[] {
  const all = ranked(texts).filter(({ pieces }) => pieces.length >= FEWEST);
  const holders = new Map<number, number[]>();
  return all.flatMap(({ id, pieces }, at) => {
    // Two that share most of their pieces share one of their rarest.
    const near = new Set<number>();
    for (const piece of pieces.subarray(0, pieces.length - Math.ceil(SAME * pieces.length) + 1)) {
      const held = holders.get(piece) ?? [];
      for (const other of held) near.add(other);
      held.push(at);
      holders.set(piece, held);
    }
    return [...near].flatMap((other) => {
      const known = all[other];
      return known !== undefined && isSame(pieces, known.pieces) ? [[known.id, id] as const] : [];
    });
  });
}

/** Texts as the numbers of their pieces, in order: the rarer a piece is, the smaller its number. */
function ranked(texts: readonly Text[]) {
  const told = texts.map(({ id, text }) => ({ id, pieces: piecesOf(text) }));
  const times = new Map<string, number>();
  for (const { pieces } of told)
    for (const each of pieces) times.set(each, (times.get(each) ?? 0) + 1);
  const byRareness = [...times].toSorted(([, a], [, b]) => a - b);
  const ranks = new Map(byRareness.map(([piece], rank) => [piece, rank]));
  return told.map(({ id, pieces }) => ({
    id,
    pieces: Int32Array.from(pieces, (piece) => ranks.get(piece) ?? 0).sort(),
  }));
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  const [few, many] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (few <= SAME * many) return false;
  // With fewer shared pieces than this, they are less than `SAME` of all pieces of both.
  const enough = Math.floor((SAME * (few + many)) / (1 + SAME));
  let [mine, theirs, shared] = [0, 0, 0];
  while (mine < one.length && theirs < other.length) {
    if (shared + Math.min(one.length - mine, other.length - theirs) < enough) return false;
    const [a = 0, b = 0] = [one[mine], other[theirs]];
    if (a === b) shared += 1;
    if (a <= b) mine += 1;
    if (b <= a) theirs += 1;
  }
  return shared > SAME * (few + many - shared);
}

function piecesOf(text: string): ReadonlySet<string> {
  const plain = plainText(text).replace(/[^\p{L}]/gu, "");
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)),
  );
}
