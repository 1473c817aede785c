import { z } from "zod";
import type { Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { setDemand } from "./table.ts";

/** Who makes a move, and by which command. */
export type Mover = { readonly command: string; readonly by: number | "clock" | "system" };

/** What a move may change beside the state, and what an undo puts back. */
const remembered = [
  "holder",
  "rung",
  "cycle",
  "low_ratings",
  "in_staff_hands",
  "handed_over",
  "confirmed_by",
  "overdue_at",
  "reopened",
  "claimed_at",
  "done_at",
  "closed_at",
  "unit",
  "accept_from",
  "accept_due",
  "accepted_at",
  "word_from",
  "word_due",
  "word_at",
  "finish_from",
  "finish_due",
  "reminded_at",
  "late",
  "extended",
  "first_by",
  "first_answer",
  "merged_into",
  "redirect_scope",
  "informed_at",
  "inform_tries",
] as const satisfies readonly (keyof DemandRow)[];

/** The part of a demand that a move may change. */
export type Change = Partial<Pick<DemandRow, (typeof remembered)[number]>>;

/** The name of a demand's one timer: setting it again moves it. */
export const timerKey = (number: number): string => `demand:${number}`;

/** Makes a move that the table allows: the row, its memory for an undo, and the history line. */
export async function move(
  { lane }: Scene,
  demand: DemandRow,
  mover: Mover,
  to: string,
  change: Change = {},
): Promise<DemandRow> {
  lane.tell({ number: demand.number, ...mover, from: demand.state, to });
  return setDemand(lane, demand.number, {
    rung: 0,
    overdue_at: null,
    ...change,
    state: to,
    moved_at: lane.now,
    before: JSON.stringify(memory(demand, mover)),
  });
}

/** What a move remembers of the demand before it. */
export type Memory = { readonly mover: Mover; readonly state: string; readonly change: Change };

const memory = (demand: DemandRow, mover: Mover) => ({
  mover,
  state: demand.state,
  change: Object.fromEntries(remembered.map((name) => [name, demand[name]])),
});

/** Every field may be missing: a move made by an earlier version remembers less. */
const [instant, count, flag, words] = [
  z.coerce.date().nullable().exactOptional(),
  z.number().exactOptional(),
  z.boolean().exactOptional(),
  z.string().nullable().exactOptional(),
];
const id = z.number().nullable().exactOptional();

const changeShape = z.object({
  holder: id,
  rung: count,
  cycle: count,
  low_ratings: count,
  in_staff_hands: flag,
  handed_over: flag,
  confirmed_by: id,
  overdue_at: instant,
  reopened: count,
  claimed_at: instant,
  done_at: instant,
  closed_at: instant,
  unit: words,
  accept_from: instant,
  accept_due: instant,
  accepted_at: instant,
  word_from: instant,
  word_due: instant,
  word_at: instant,
  finish_from: instant,
  finish_due: instant,
  reminded_at: instant,
  late: flag,
  extended: count,
  first_by: id,
  first_answer: words,
  merged_into: id,
  redirect_scope: words,
  informed_at: instant,
  inform_tries: count,
});

const memoryShape = z.object({
  mover: z.object({
    command: z.string(),
    by: z.union([z.number(), z.literal(["clock", "system"])]),
  }),
  state: z.string(),
  change: changeShape,
});

/** What a demand was before its last move; null when that move was an undo, or its birth. */
export function memoryOf(demand: DemandRow): Memory | null {
  return demand.before === null ? null : memoryShape.parse(demand.before);
}
