import { clausesOf } from "../learned/clauses.ts";
import type { ReadDemand } from "../schema.ts";

/**
 * Which clauses of a message tell which of its demands, by the words they share with what was
 * labelled; the demands stand in the order in which they are told.
 *
 * @returns for each demand its stretch of clauses; null where there are fewer clauses than demands
 */
export function alignParts(
  text: string,
  demands: readonly ReadDemand[],
): readonly { readonly demand: ReadDemand; readonly clauses: readonly string[] }[] | null {
  const clauses = clausesOf(text);
  if (clauses.length < demands.length) return null;
  const likeness = clauses.map((clause) => demands.map((demand) => shared(clause, demand)));
  const owner = bestOrder(likeness, demands.length);
  return demands.map((demand, at) => ({
    demand,
    clauses: clauses.filter((_, clause) => owner[clause] === at),
  }));
}

function shared(clause: string, { summary, location, when, pii }: ReadDemand): number {
  const told = [summary, location ?? "", when ?? "", ...pii].join(" ").toLowerCase();
  const plain = clause.toLowerCase();
  const pairs = /[\u4e00-\u9fff]/u.test(plain)
    ? Array.from(plain, (sign, at) => sign + (plain[at + 1] ?? ""))
    : (plain.match(/[a-z]{3,}|\d+/gu) ?? []).map((word) => word.slice(0, 5));
  return pairs.filter((pair) => /[\p{L}\d]/u.test(pair) && told.includes(pair)).length + 0.01;
}

/** Clauses in order, each given to a demand not before the one before it, every demand at least one. */
function bestOrder(likeness: readonly (readonly number[])[], demands: number): readonly number[] {
  type Way = { readonly worth: number; readonly owner: readonly number[] };
  let ways: (Way | null)[] = Array.from({ length: demands }, () => null);
  likeness.forEach((row, clause) => {
    ways = ways.map((_, demand): Way | null => {
      if (clause === 0) return demand === 0 ? { worth: row[0] ?? 0, owner: [0] } : null;
      const from = [ways[demand] ?? null, ways[demand - 1] ?? null].filter((way) => way !== null);
      const best = from.toSorted((a, b) => b.worth - a.worth)[0];
      if (best === undefined) return null;
      return { worth: best.worth + (row[demand] ?? 0), owner: [...best.owner, demand] };
    });
  });
  return ways[demands - 1]?.owner ?? [];
}
