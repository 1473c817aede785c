import type { Selectable } from "kysely";
import type { Lane } from "../../store/lane.ts";
import type { Tables } from "../../store/tables.ts";

/** How a network was last told to be, and since when. */
export type Standing = Pick<Selectable<Tables["network"]>, "state" | "since">;

/** Whether anybody here is on a network: a group, or somebody's account. */
export async function usesNetwork({ db, community }: Lane, network: string): Promise<boolean> {
  const used = await db
    .selectFrom("account")
    .select("network")
    .where("community", "=", community)
    .where("network", "=", network)
    .unionAll(
      db
        .selectFrom("chat")
        .select("network")
        .where("community", "=", community)
        .where("network", "=", network)
        .where("bound", "=", true),
    )
    .limit(1)
    .executeTakeFirst();
  return used !== undefined;
}

/** How a network was so far; null when it was never told. */
export async function networkBefore(
  { db, community }: Lane,
  network: string,
): Promise<Standing | null> {
  const row = await db
    .selectFrom("network")
    .select(["state", "since"])
    .where("community", "=", community)
    .where("name", "=", network)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps how a network is. */
export async function setStanding(
  { db, community }: Lane,
  name: string,
  standing: Standing,
): Promise<void> {
  await db
    .insertInto("network")
    .values({ community, name, ...standing })
    .onConflict((clash) => clash.columns(["community", "name"]).doUpdateSet(standing))
    .execute();
}
