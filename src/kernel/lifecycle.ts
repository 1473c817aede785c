import { ok, refuse, type Result } from "./result.ts";

/**
 * One allowed move of a demand. Read it as: from `from`, `command`, given by `by`, leads to `to`.
 * `from` is null at birth. Where one command has several targets, guards beside the table choose.
 */
export type Move = readonly [from: string | null, command: string, by: string, to: string];

/** Why a command leads nowhere: nothing moves that way from here, or the speaker may not do it. */
export type StepRefusal = "not-possible-now" | "not-allowed";

/**
 * Finds where a command may lead.
 *
 * @param moves every move of one kind of demand
 * @param from where the demand stands; null before its birth
 * @param command what was asked
 * @param roles what the speaker is to this demand, e.g. requester and member
 * @returns the possible targets, in the order of the table
 */
export function step<M extends Move>(
  moves: readonly M[],
  from: M[0] | M[3],
  command: M[1],
  roles: ReadonlySet<string>,
): Result<readonly M[3][], StepRefusal> {
  const possible = moves.filter(([state, name]) => state === from && name === command);
  if (possible.length === 0) return refuse("not-possible-now");
  const allowed = possible.filter(([, , by]) => roles.has(by)).map(([, , , to]) => to);
  return allowed.length === 0 ? refuse("not-allowed") : ok([...new Set(allowed)]);
}

/** Draws the moves as a Mermaid state diagram, one arrow for each pair of states. */
export function diagram(moves: readonly Move[]): string {
  const arrows = new Map<string, string[]>();
  for (const [from, command, by, to] of moves) {
    const arrow = `  ${from ?? "[*]"} --> ${to}`;
    const label = `${command} (${by})`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), label]);
  }
  const lines = [...arrows].map(([arrow, labels]) => `${arrow}: ${labels.join(", ")}`);
  return ["stateDiagram-v2", ...lines].join("\n");
}
