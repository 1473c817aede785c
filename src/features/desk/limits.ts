import type { DemandRow } from "../../store/tables.ts";
import { running } from "../demand/limits.ts";

/** When the limits that still run are over, soonest first; none for a wish. */
export const limitsOf = (demand: DemandRow): readonly Date[] =>
  running(demand)
    .map(({ due }) => due)
    .toSorted((one, other) => one.getTime() - other.getTime());

/** Since when a demand is late: the first limit it missed, however late that was found out; null when it is not. */
export function lateSince(demand: DemandRow): Date | null {
  const { overdue_at } = demand;
  if (overdue_at === null) return null;
  const [first = overdue_at] = limitsOf(demand);
  return first < overdue_at ? first : overdue_at;
}
