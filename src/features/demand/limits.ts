import type { DemandRow } from "../../store/tables.ts";

/** States in which somebody still has to do something about an affair. */
export const inWork = ["open", "accepted", "working"] as const;

/** Whether somebody still has to do something about it. */
export const isInWork = (state: string): boolean => inWork.some((work) => work === state);

/** The three things a unit is held to: to accept, to say a first human word, to finish. */
export type Limit = "accept" | "word" | "finish";

/** A limit that runs now. */
export type Running = { readonly limit: Limit; readonly from: Date; readonly due: Date };

/** The limits that run: what is not met yet, and can be met in the state it is in; none for a wish. */
export function running(demand: DemandRow): readonly Running[] {
  const { state, accept_from, accept_due, word_from, word_due, word_at } = demand;
  const { finish_from, finish_due } = demand;
  if (!isInWork(state)) return [];
  const all: readonly (readonly [Limit, boolean, Date | null, Date | null])[] = [
    ["accept", state === "open", accept_from, accept_due],
    ["word", word_at === null, word_from, word_due],
    ["finish", true, finish_from, finish_due],
  ];
  return all.flatMap(([limit, runs, from, due]) =>
    runs && from !== null && due !== null ? [{ limit, from, due }] : [],
  );
}
