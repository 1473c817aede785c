import type { Kysely, Transaction } from "kysely";
import type { Lane } from "./lane.ts";
import type { Tables } from "./tables.ts";

/** A time in which the service was away. */
export type Gap = { readonly since: Date; readonly until: Date };

/** A heart that is silent for no longer than this was never away. */
export const SILENCE_MS = 600_000;

/** Keeps a gap; each of the communities has its staff told, before anything else that is late. */
export async function addGap(
  db: Transaction<Tables>,
  { since, until }: Gap,
  communities: readonly string[],
): Promise<void> {
  await db.insertInto("gap").values({ since, until }).execute();
  await db
    .insertInto("due")
    .columns(["community", "at", "what", "key"])
    .expression((query) =>
      query
        .selectFrom("community")
        .select(({ ref, val }) => [ref("id").as("community"), val(since).as("at")])
        .select(({ val }) => [val("back").as("what"), val("back").as("key")])
        .where("id", "in", [...communities]),
    )
    .onConflict((clash) => clash.columns(["community", "key"]).doNothing())
    .execute();
}

/** The last time in which the service was away; null when it never was. */
export async function lastGap({ db }: Pick<Lane, "db">): Promise<Gap | null> {
  const row = await db
    .selectFrom("gap")
    .select(["since", "until"])
    .orderBy("until", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** How much of a span the service was away, in milliseconds: nobody is late for it. */
export async function gapMsBetween(
  { db }: { readonly db: Kysely<Tables> },
  from: Date,
  to: Date,
): Promise<number> {
  const gaps = await db
    .selectFrom("gap")
    .select(["since", "until"])
    .where("until", ">", from)
    .where("since", "<", to)
    .execute();
  const within = gaps.map(
    ({ since, until }) =>
      Math.min(until.getTime(), to.getTime()) - Math.max(since.getTime(), from.getTime()),
  );
  return within.reduce((sum, ms) => sum + ms, 0);
}
