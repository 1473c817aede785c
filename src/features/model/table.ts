import type { Selectable } from "kysely";
import type { Lane } from "../../store/lane.ts";
import type { Tables } from "../../store/tables.ts";

type Row = Selectable<Tables["model_told"]>;

/** What staff may be told of, of the model. */
export type Matter = Row["what"];

/** When staff were told of something, and when it was over; null when they never were. */
export async function toldOf(
  { db, community }: Lane,
  what: Matter,
): Promise<Pick<Row, "since" | "until"> | null> {
  const row = await db
    .selectFrom("model_told")
    .select(["since", "until"])
    .where("community", "=", community)
    .where("what", "=", what)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps that staff were told of something, or that it is over. */
export async function setTold(
  { db, community }: Lane,
  what: Matter,
  span: Pick<Row, "since" | "until">,
): Promise<void> {
  await db
    .insertInto("model_told")
    .values({ community, what, ...span })
    .onConflict((clash) => clash.columns(["community", "what"]).doUpdateSet(span))
    .execute();
}

/** Forgets that staff were told of something. */
export async function forgetTold({ db, community }: Lane, what: Matter): Promise<void> {
  await db
    .deleteFrom("model_told")
    .where("community", "=", community)
    .where("what", "=", what)
    .execute();
}
