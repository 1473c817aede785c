import { z } from "zod";
import type { Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { setDemand } from "./table.ts";

/** Who makes a move, and by which command. */
export type Mover = { readonly command: string; readonly by: number | "clock" | "system" };

/** What a move changes beside the state, and what an undo puts back. */
export type Change = Partial<
  Pick<
    DemandRow,
    | "holder"
    | "rung"
    | "cycle"
    | "low_ratings"
    | "in_staff_hands"
    | "handed_over"
    | "confirmed_by"
    | "overdue_at"
    | "reopened"
    | "claimed_at"
    | "done_at"
    | "closed_at"
  >
>;

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

function memory(demand: DemandRow, mover: Mover): Memory {
  const { holder, rung, cycle, low_ratings, in_staff_hands, handed_over } = demand;
  const { confirmed_by, overdue_at, reopened, claimed_at, done_at, closed_at } = demand;
  const change = {
    holder,
    rung,
    cycle,
    low_ratings,
    in_staff_hands,
    handed_over,
    confirmed_by,
    overdue_at,
    reopened,
    claimed_at,
    done_at,
    closed_at,
  };
  return { mover, state: demand.state, change };
}

const memoryShape = z.object({
  mover: z.object({
    command: z.string(),
    by: z.union([z.number(), z.literal(["clock", "system"])]),
  }),
  state: z.string(),
  change: z.object({
    holder: z.number().nullable(),
    rung: z.number(),
    cycle: z.number(),
    low_ratings: z.number(),
    in_staff_hands: z.boolean(),
    handed_over: z.boolean(),
    confirmed_by: z.number().nullable(),
    overdue_at: z.coerce.date().nullable(),
    reopened: z.number(),
    claimed_at: z.coerce.date().nullable(),
    done_at: z.coerce.date().nullable(),
    closed_at: z.coerce.date().nullable(),
  }),
});

/** What a demand was before its last move; null when that move was an undo, or its birth. */
export function memoryOf(demand: DemandRow): Memory | null {
  return demand.before === null ? null : memoryShape.parse(demand.before);
}
