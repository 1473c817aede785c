import type { DemandRow } from "../../store/tables.ts";

/** States in which somebody still has to do something about an affair. */
export const inWork = ["open", "accepted", "working"] as const;

const states: readonly string[] = inWork;

/** Whether somebody still has to do something about it. */
export const isInWork = (state: string): boolean => states.includes(state);

/** The limits of an affair that still run, soonest first; none for a wish. */
export function limitsOf(demand: DemandRow): readonly Date[] {
  const { state, accept_due, word_due, word_at, finish_due } = demand;
  if (!isInWork(state)) return [];
  const due = [
    state === "open" ? accept_due : null,
    word_at === null ? word_due : null,
    finish_due,
  ];
  return due.filter((at) => at !== null).toSorted((one, other) => one.getTime() - other.getTime());
}

/** Since when a demand is overdue; null when it is not. */
export function overdueSince(demand: DemandRow): Date | null {
  const { overdue_at } = demand;
  if (overdue_at === null) return null;
  const [first = overdue_at] = limitsOf(demand);
  return first < overdue_at ? first : overdue_at;
}
