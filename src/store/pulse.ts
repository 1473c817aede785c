import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** The last instant at which the service is known to have been up; null at the first start. */
export async function lastPulse(db: Kysely<Tables>): Promise<Date | null> {
  const row = await db.selectFrom("pulse").select("at").executeTakeFirst();
  return row?.at ?? null;
}

/** Marks a start; returns how many there were before. */
export async function beginPulse(db: Kysely<Tables>, at: Date): Promise<number> {
  const row = await db
    .insertInto("pulse")
    .values({ at, boots: 1 })
    .onConflict((clash) =>
      clash.column("one").doUpdateSet({ at, boots: sql<number>`pulse.boots + 1` }),
    )
    .returning("boots")
    .executeTakeFirstOrThrow();
  return row.boots - 1;
}

/** Marks that the service is up. */
export async function pulse(db: Kysely<Tables>, at: Date): Promise<void> {
  await db.updateTable("pulse").set({ at }).execute();
}
