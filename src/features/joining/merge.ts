import { sql } from "kysely";
import type { Scene } from "../../feature.ts";
import { voidCodesOf } from "../../store/codes.ts";
import { dropExamplesOf } from "../../store/labels.ts";
import type { Lane } from "../../store/lane.ts";
import type { PersonRow } from "../../store/tables.ts";
import { getPerson } from "../people/table.ts";
import { freeOwnWishes } from "./own-wishes.ts";
import { passTexts } from "./pass-texts.ts";

/** Somebody known by two accounts, as one person, and the wishes they may not hold any more. */
export type Merged = { readonly person: PersonRow; readonly freed: readonly number[] };

/**
 * Makes two people one: whatever `from` asked for, holds, said or may do is `into`'s from now on.
 * History keeps both ids; whoever reads it is told that they are one.
 */
export async function mergePeople(scene: Scene, from: PersonRow, into: PersonRow): Promise<Merged> {
  const { lane } = scene;
  // What this turn has kept lies in memory still.
  await lane.flush();
  const freed = await freeOwnWishes(scene, from, into);
  for (const id of [from.id, into.id]) await voidCodesOf(lane, id);
  await stayMember(lane, from.id, into.id);
  for (const [table, same] of shared) await dropDoubles(lane, table, same, from.id, into.id);
  for (const place of pointers) await point(lane, place, from.id, into.id);
  for (const path of remembered) await remember(lane, path, from.id, into.id);
  await passTexts(lane, from.id, into.id);
  if (!into.lends) await dropExamplesOf(lane, into.id);
  await describe(lane, from, into);
  return { person: await getPerson(lane, into.id), freed };
}

/** What a person has at most once: what `into` has too is not passed on. */
const shared: readonly (readonly [table: string, same: readonly string[]])[] = [
  ["member", ["chat"]],
  ["role", ["role", "area", "unit", "source"]],
  ["waiting", ["community", "number"]],
  ["rating", ["community", "number", "cycle"]],
  ["follower", ["community", "number"]],
];

/** Where a person is pointed at. */
const pointers: readonly (readonly [table: string, column: string])[] = [
  ...shared.map(([table]) => [table, "person"] as const),
  ["account", "person"],
  ["former_account", "person"],
  ["chat", "person"],
  ["report", "person"],
  ["photo", "person"],
  ["photo", "shown_to"],
  ["demand", "requester"],
  ["demand", "filer"],
  ["demand", "holder"],
  ["demand", "beneficiary"],
  ["demand", "confirmed_by"],
  ["demand", "first_by"],
  ["person", "merged_into"],
];

/** Where the memory of a demand's last move names somebody. */
const remembered = ["{mover,by}", "{change,holder}", "{change,confirmed_by}", "{change,first_by}"];

/** Whoever is in a group with one account is in it. */
async function stayMember({ db }: Lane, from: number, into: number): Promise<void> {
  await sql`
    update member as kept set left_at = null from member as other
     where kept.person = ${into} and other.person = ${from} and other.chat = kept.chat
       and other.left_at is null`.execute(db);
}

async function dropDoubles(
  { db }: Lane,
  table: string,
  same: readonly string[],
  from: number,
  into: number,
): Promise<void> {
  const alike = same.map((column) => sql`other.${sql.ref(column)} = kept.${sql.ref(column)}`);
  await sql`
    delete from ${sql.table(table)} as other using ${sql.table(table)} as kept
     where other.person = ${from} and kept.person = ${into}
       and ${sql.join(alike, sql` and `)}`.execute(db);
}

async function point(
  { db }: Lane,
  [table, column]: readonly [string, string],
  from: number,
  into: number,
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${into}
     where ${sql.ref(column)} = ${from}`.execute(db);
}

async function remember(
  { db, community }: Lane,
  path: string,
  from: number,
  into: number,
): Promise<void> {
  await sql`
    update demand set before = jsonb_set(before, ${path}::text[], to_jsonb(${into}::bigint))
     where community = ${community} and before #>> ${path}::text[] = ${String(from)}`.execute(db);
}

/** What was asked about one of them, not to be read or not to be answered, holds for both. */
async function describe(lane: Lane, from: PersonRow, into: PersonRow): Promise<void> {
  const muted = [from.muted_until, into.muted_until].filter((until) => until !== null);
  await lane.db
    .updateTable("person")
    .set({
      home: into.home ?? from.home,
      opted_out: into.opted_out || from.opted_out,
      ignored: into.ignored || from.ignored,
      frozen: into.frozen || from.frozen,
      muted_until: muted.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
    })
    .where("id", "=", into.id)
    .execute();
  await lane.db
    .updateTable("person")
    .set({ merged_into: into.id, home: null, signs: false, muted_until: null })
    .set({ opted_out: false, ignored: false, frozen: false, lends: false })
    .where("id", "=", from.id)
    .execute();
  await lane.db
    .updateTable("chat")
    .set({ language: into.language })
    .where("person", "=", into.id)
    .where("kind", "=", "private")
    .execute();
  lane.touch("roles");
  lane.touch("opted-out");
  lane.touch("ignored");
}
