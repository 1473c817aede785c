import { plainText } from "../../chat/clean.ts";

/** From this share of common pieces on two texts count as the same, told twice. */
const SAME = 0.6;

/** Texts with fewer pieces are too short to tell. */
const FEWEST = 6;

type Text = { readonly id: string; readonly text: string };

/** The pairs of texts that say nearly the same in the same words (Jaccard of three signs in a row). */
export function alikePairs(texts: readonly Text[]): readonly (readonly [string, string])[] {
  const all = texts
    .map(({ id, text }) => ({ id, pieces: piecesOf(text) }))
    .filter(({ pieces }) => pieces.size >= FEWEST);
  const times = new Map<string, number>();
  for (const { pieces } of all)
    for (const each of pieces) times.set(each, (times.get(each) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  return all.flatMap(({ id, pieces }, at) => {
    // Two that share most of their pieces share one of their rarest.
    const rarest = [...pieces]
      .toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0))
      .slice(0, pieces.size - Math.ceil(SAME * pieces.size) + 1);
    const near = new Set<number>();
    for (const piece of rarest) {
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

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size <= SAME * large.size) return false;
  let shared = 0;
  for (const piece of small) if (large.has(piece)) shared += 1;
  return shared > SAME * (one.size + other.size - shared);
}

function piecesOf(text: string): ReadonlySet<string> {
  const plain = plainText(text).replace(/[^\p{L}]/gu, "");
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)),
  );
}
