import { type Kysely, sql } from "kysely";
import type { Lane } from "./lane.ts";
import type { Tables } from "./tables.ts";

/** The communities in which nothing moves until somebody has looked, as a part of a query. */
export const stoppedCommunities = sql<string>`(select id from community where stopped_at is not null)`;

/** Stops a lane's community: from the next turn on its events and timers wait. */
export async function stop({ db, community, now }: Lane, why: string): Promise<void> {
  await db
    .updateTable("community")
    .set({ stopped_at: now, stopped_why: why })
    .where("id", "=", community)
    .execute();
}

/** Lets a community go on, if it was stopped. */
export async function goOn(db: Kysely<Tables>, community: string): Promise<void> {
  await db
    .updateTable("community")
    .set({ stopped_at: null, stopped_why: null })
    .where("id", "=", community)
    .execute();
}

/** Whether a community is stopped. */
export async function isStopped(db: Kysely<Tables>, community: string): Promise<boolean> {
  const { rows } = await sql`
    select from community where id = ${community} and stopped_at is not null`.execute(db);
  return rows.length > 0;
}
