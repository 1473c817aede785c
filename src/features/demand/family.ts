import { sql } from "kysely";
import type { Lane } from "../../store/lane.ts";
import type { DemandRow } from "../../store/tables.ts";
import { findDemand, type Report } from "./table.ts";

/** The demand that a demand went into, however often it was merged; itself when it never was. */
export async function rootOf(lane: Lane, demand: DemandRow): Promise<DemandRow> {
  const into = demand.merged_into === null ? null : await findDemand(lane, demand.merged_into);
  return into === null ? demand : rootOf(lane, into);
}

/**
 * A demand and all that were merged into it, by number. Reports and followers stay with the number
 * they came under, so that a merge can be undone; a merged demand has no family of its own.
 */
export async function familyOf(lane: Lane, number: number): Promise<readonly number[]> {
  const { community } = lane;
  const { rows } = await sql<{ number: number }>`
    with recursive family as (
      select number from demand
       where community = ${community} and number = ${number} and merged_into is null
       union
      select demand.number from demand join family on demand.merged_into = family.number
       where demand.community = ${community}
    ) select number from family order by number`.execute(lane.db);
  return rows.map((row) => row.number);
}

/** Everything that asked for a demand, or for one merged into it: its own first report, then by time. */
export async function reportsOf(lane: Lane, number: number): Promise<readonly Report[]> {
  const family = await familyOf(lane, number);
  if (family.length === 0) return [];
  return lane.db
    .selectFrom("report")
    .select(["number", "seq", "chat", "message", "person", "at"])
    .where("community", "=", lane.community)
    .where("number", "in", [...family])
    .orderBy(sql`(number = ${number} and seq = 1)`, "desc")
    .orderBy("at")
    .orderBy("number")
    .orderBy("seq")
    .execute();
}

/** Somebody who hears the result; `asked` unless they only said 同问. */
export type Follower = { readonly person: number; readonly asked: boolean };

/** Who hears the result of a demand 关注人: who asked, who reported it, who said 同问; those who asked first, in their order. */
export async function followersOf(lane: Lane, number: number): Promise<readonly Follower[]> {
  const family = [...(await familyOf(lane, number))];
  const { rows } = await sql<Follower>`
    with heard as (
      select number, coalesce(requester, filer) as person, created_at as since, true as asked
        from demand where community = ${lane.community} and number = any(${family})
       union all
      select number, person, at, true
        from report where community = ${lane.community} and number = any(${family})
       union all
      select number, person, since, false
        from follower where community = ${lane.community} and number = any(${family}) and wants
    )
    select person, bool_or(asked) as asked from heard
     where person is not null and not exists (
       select from follower
        where community = ${lane.community} and number = heard.number
          and person = heard.person and not wants)
     group by person order by asked desc, min(since), person`.execute(lane.db);
  return rows;
}

/** Keeps that somebody wants to hear of a demand, and of those merged into it, or does not. */
export async function keepFollower(
  lane: Lane,
  number: number,
  person: number,
  wants: boolean,
): Promise<void> {
  const { community, now } = lane;
  const family = await familyOf(lane, number);
  await lane.db
    .insertInto("follower")
    .values(family.map((one) => ({ community, number: one, person, since: now, wants })))
    .onConflict((clash) =>
      clash.columns(["community", "number", "person"]).doUpdateSet({ wants, since: now }),
    )
    .execute();
}
