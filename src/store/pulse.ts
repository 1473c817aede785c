import { type Kysely, sql, type Transaction } from "kysely";
import { addGap, SILENCE_MS } from "./gaps.ts";
import type { Tables } from "./tables.ts";

/** The last instant at which the service is known to have been up; null at the first start. */
export async function lastPulse(db: Kysely<Tables>): Promise<Date | null> {
  const row = await db.selectFrom("pulse").select("at").executeTakeFirst();
  return row?.at ?? null;
}

/** Marks a start, and the gap before it; returns how many starts there were before. */
export async function beginPulse(
  db: Kysely<Tables>,
  at: Date,
  communities: readonly string[],
): Promise<number> {
  return db.transaction().execute(async (begun) => {
    await noteSilence(begun, at, communities);
    const row = await begun
      .insertInto("pulse")
      .values({ at, boots: 1 })
      .onConflict((clash) =>
        clash.column("one").doUpdateSet({ at, boots: sql<number>`pulse.boots + 1` }),
      )
      .returning("boots")
      .executeTakeFirstOrThrow();
    return row.boots - 1;
  });
}

/** Marks that the service is up. */
export async function pulse(db: Kysely<Tables>, at: Date): Promise<void> {
  await db.updateTable("pulse").set({ at }).execute();
}

/** Marks that the service is up on the wall clock, where a machine that slept was away too. */
export async function keepPulse(
  db: Kysely<Tables>,
  at: Date,
  communities: readonly string[],
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("pulse")
    .set({ at })
    .where("at", ">=", new Date(at.getTime() - SILENCE_MS))
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await db.transaction().execute(async (late) => {
    await noteSilence(late, at, communities);
    await pulse(late, at);
  });
}

/** Of several processes that wake together, the first alone finds the silence. */
async function noteSilence(
  db: Transaction<Tables>,
  until: Date,
  communities: readonly string[],
): Promise<void> {
  const row = await db.selectFrom("pulse").select("at").forUpdate().executeTakeFirst();
  if (row === undefined || until.getTime() - row.at.getTime() <= SILENCE_MS) return;
  await addGap(db, { since: row.at, until }, communities);
}
