import { sql } from "kysely";
import { nextMonthEnd, localTime } from "../../community/worktime.ts";
import type { TimeOfDay } from "../../community/community.ts";
import type { Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { isInWork } from "../demand/limits.ts";

/** An affair at the beginning and at the end of a month; `was` null: it was not there yet. */
export type MonthLine = Pick<DemandRow, "number" | "area" | "first_answer"> & {
  readonly was: string | null;
  readonly is: string;
};

/** When the month before that of an instant was cleared: from then on this one is counted. */
export function monthBegan(
  { community }: Pick<Scene, "community">,
  time: TimeOfDay,
  end: Date,
): Date {
  const before = localTime(end, community.timezone).startOf("month").minus({ months: 1 });
  return nextMonthEnd(time, community, before.minus({ milliseconds: 1 }).toJSDate());
}

/**
 * What became of affairs from one clearing (included) to the next (not included), by number; those
 * that turned out to be none are left out.
 */
export async function monthLines(
  { lane }: Scene,
  from: Date,
  to: Date,
): Promise<readonly MonthLine[]> {
  await lane.flush();
  const stateAt = (at: Date) => sql`(
    select to_state from history
     where history.community = demand.community and history.number = demand.number
       and history.to_state is not null and history.at < ${at}
     order by seq desc limit 1)`;
  const { rows } = await sql<MonthLine>`
    select demand.number, demand.area, demand.first_answer,
           ${stateAt(from)} as was, ${stateAt(to)} as is
      from demand
     where demand.community = ${lane.community} and demand.kind = 'affair' and not demand.quiet
       and demand.created_at < ${to}
       and (demand.closed_at is null or demand.closed_at >= ${from})
     order by demand.number`.execute(lane.db);
  return rows.filter(({ was, is }) => wasOne(is) && (isOpen(was) || isOpen(is) || isNew(was)));
}

/** Whether somebody still has to do something about it. */
export const isOpen = (state: string | null): boolean => state !== null && isInWork(state);

/** Doubtful ones, and what turned out to be none, are not counted. */
const wasOne = (state: string): boolean => !["unsure", "dismissed", "merged"].includes(state);

/** Not there at the last clearing, or nobody knew yet whether it was one. */
const isNew = (was: string | null): boolean => was === null || was === "unsure";

/** A month's sums: what came over and what came in is what was done, taken back, and goes over. */
export type MonthSums = {
  readonly carried: number;
  readonly born: number;
  readonly reopened: number;
  readonly done: number;
  readonly withdrawn: number;
  readonly left: number;
};

/** Sums some lines up. */
export function sumUp(lines: readonly MonthLine[]): MonthSums {
  const count = (fits: (line: MonthLine) => boolean) => lines.filter(fits).length;
  return {
    carried: count(({ was }) => isOpen(was)),
    born: count(({ was }) => isNew(was)),
    reopened: count(({ was, is }) => !isNew(was) && !isOpen(was) && isOpen(is)),
    done: count(({ is }) => !isOpen(is) && is !== "withdrawn"),
    withdrawn: count(({ is }) => is === "withdrawn"),
    left: count(({ is }) => isOpen(is)),
  };
}

/** The affairs that were extended since an instant. */
export async function extendedSince({ lane }: Scene, from: Date): Promise<ReadonlySet<number>> {
  const rows = await lane.db
    .selectFrom("history")
    .select("number")
    .distinct()
    .where("community", "=", lane.community)
    .where("command", "=", "extend")
    .where("outcome", "=", "done")
    .where("at", ">=", from)
    .where("number", "is not", null)
    .execute();
  return new Set(rows.flatMap(({ number }) => (number === null ? [] : [number])));
}
