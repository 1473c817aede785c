import { z } from "zod";
import type { Service } from "../../src/service.ts";
import type { Boards, Details, StaffRow } from "./protocol.ts";

const demand = z.object({
  number: z.number(),
  kind: z.string(),
  category: z.string(),
  urgency: z.string(),
  state: z.string(),
  summary: z.string().nullable(),
  requester: z.string().nullable(),
  holder: z.string().nullable(),
  unit: z.string().nullable(),
  overdue: z.boolean(),
  due: z.object({ accept: z.string().nullable(), finish: z.string().nullable() }),
  createdAt: z.string(),
  reports: z.array(z.object({ by: z.string().nullable(), text: z.string().nullable() })),
});

const board = z.array(
  z.object({
    number: z.number(),
    kind: z.string(),
    category: z.string(),
    gist: z.string(),
    building: z.string().nullable(),
    state: z.string(),
  }),
);

const history = z.array(
  z.object({ at: z.string(), command: z.string(), to: z.string(), by: z.string() }),
);

function rowOf({ due, reports, ...row }: z.infer<typeof demand>): StaffRow {
  const next = row.state === "open" ? due.accept : due.finish;
  return { ...row, due: next, reports: reports.length };
}

/**
 * The wish wall and the staff board of a community as they are now.
 *
 * @param quiet the numbers of quiet crises: no board shows them
 */
export async function boardsOf(
  service: Service,
  community: string,
  quiet: ReadonlySet<number>,
): Promise<Boards> {
  const shown = await service.show(community, { what: "board" });
  const demands = await service.show(community, { what: "demands" });
  const open = z.object({ board }).parse(shown).board;
  return {
    wall: open
      .filter(({ kind, state }) => kind === "wish" && state === "open")
      .map(({ number, gist, category, building }) => ({ number, gist, category, building })),
    staff: z
      .object({ demands: z.array(demand) })
      .parse(demands)
      .demands.filter(({ number }) => !quiet.has(number))
      .map(rowOf),
  };
}

/** One demand with what was reported and what became of it; null where there is none. */
export async function detailsOf(
  service: Service,
  community: string,
  number: number,
): Promise<Details | null> {
  const shown = await service.show(community, { what: "demand", number });
  const found = z.object({ demand: demand.nullable() }).parse(shown).demand;
  if (found === null) return null;
  const moves = await service.show(community, { what: "history", number });
  return {
    row: rowOf(found),
    reports: found.reports.map(({ by, text }) => ({ by, text })),
    history: z.object({ history }).parse(moves).history,
  };
}
