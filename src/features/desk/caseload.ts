import type { Scene } from "../../feature.ts";
import { urgencies } from "../../reading/schema.ts";
import type { DemandRow } from "../../store/tables.ts";
import { type Duty, within } from "./duty.ts";
import { isInWork } from "../demand/limits.ts";
import { lateSince, limitsOf } from "./limits.ts";

/** Why something waits on somebody's desk, most urgent first. */
export const heaps = [
  "overdue",
  "screening",
  "unassigned",
  "asked",
  "done",
  "staff",
  "yours",
] as const;

/** One of `heaps`. */
export type Heap = (typeof heaps)[number];

/** A demand on somebody's desk, and why it lies there. */
export type Case = { readonly heap: Heap; readonly demand: DemandRow };

/** What waits for somebody among live demands, most urgent first. */
export function caseload(
  scene: Scene,
  duty: Duty,
  live: readonly DemandRow[],
  /** Of which more time, or another look, was asked. */
  asked: readonly DemandRow[] = [],
): readonly Case[] {
  const waiting = new Set(asked.map(({ number }) => number));
  const cases = live.flatMap((demand): readonly Case[] => {
    const heap = heapOf(scene, duty, demand);
    return heap === null || waiting.has(demand.number) ? [] : [{ heap, demand }];
  });
  for (const demand of asked)
    if (within(scene, duty.staff, demand)) cases.push({ heap: "asked", demand });
  return cases.toSorted(
    (one, other) =>
      heaps.indexOf(one.heap) - heaps.indexOf(other.heap) ||
      startOf(one.demand) - startOf(other.demand) ||
      urgencies.indexOf(other.demand.urgency) - urgencies.indexOf(one.demand.urgency) ||
      one.demand.number - other.demand.number,
  );
}

/** Overdue since when, else due when; what has no limit comes last. */
const startOf = (demand: DemandRow): number =>
  (lateSince(demand) ?? limitsOf(demand)[0])?.getTime() ?? Number.MAX_SAFE_INTEGER;

function heapOf(scene: Scene, duty: Duty, demand: DemandRow): Heap | null {
  const { state, overdue_at, holder } = demand;
  const staff = within(scene, duty.staff, demand);
  if (state === "unsure" || (demand.quiet && !staff)) return null;
  const works = demand.unit !== null && duty.units.includes(demand.unit);
  const holds = holder === duty.person;
  const late = overdue_at !== null;
  if (late && (staff || works || holds || within(scene, duty.supervises, demand))) return "overdue";
  const heap = staff ? heapOfStaff(demand) : null;
  if (heap === "done" && holds) return null;
  return heap ?? (works || holds ? (state === "done" ? "done" : "yours") : null);
}

function heapOfStaff(demand: DemandRow): Heap | null {
  if (demand.state === "screening") return "screening";
  if (demand.state === "done") return "done";
  if (isUnassigned(demand)) return "unassigned";
  return demand.in_staff_hands || demand.quiet ? "staff" : null;
}

/** Whether an affair has no unit: nobody was found for it, or a unit gave it back. */
export const isUnassigned = ({ kind, state, unit, holder, quiet }: DemandRow): boolean =>
  kind === "affair" && unit === null && holder === null && !quiet && isInWork(state);
