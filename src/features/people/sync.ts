import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Community, Person } from "../../community/community.ts";
import type { Lane } from "../../store/lane.ts";
import type { PersonRow, Tables } from "../../store/tables.ts";
import { addPerson } from "./table.ts";

/** Makes the row that a community's lane locks, at the first start with its file. */
export async function foundCommunity(db: Kysely<Tables>, { id }: Community): Promise<void> {
  await db
    .insertInto("community")
    .values({ id, salt: randomBytes(32) })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/**
 * Brings people and roles in line with the file. Grants made in chat stay.
 *
 * @returns those whom the file no longer lists: they lost its rights, and what they hold goes back
 */
export async function syncPeople(lane: Lane, community: Community): Promise<readonly PersonRow[]> {
  const rows = await lane.db
    .selectFrom("person")
    .selectAll()
    .where("community", "=", lane.community)
    .where("file_id", "is not", null)
    .execute();
  const known = new Map(rows.map((row) => [row.file_id, row]));
  await dropFileRoles(lane);
  for (const person of community.people) {
    const row = known.get(person.id) ?? (await adopt(lane, person));
    known.delete(person.id);
    await describe(lane, row, person);
    for (const grant of community.roles.filter((role) => role.person === person.id)) {
      const { role, area, unit } = grant;
      await lane.db
        .insertInto("role")
        .values({ person: row.id, role, area, unit: unit ?? "", source: "file" })
        .onConflict((clash) => clash.doNothing())
        .execute();
    }
  }
  const gone = [...known.values()];
  for (const { id } of gone) {
    await lane.db.updateTable("person").set({ file_id: null }).where("id", "=", id).execute();
  }
  return gone;
}

async function dropFileRoles(lane: Lane): Promise<void> {
  await lane.db
    .deleteFrom("role")
    .where("source", "=", "file")
    .where("person", "in", (query) =>
      query.selectFrom("person").select("id").where("community", "=", lane.community),
    )
    .execute();
}

/** A person new to the file: one met in chat before, by any of their accounts, or a new row. */
async function adopt(lane: Lane, person: Person): Promise<PersonRow> {
  for (const [network, external] of Object.entries(person.accounts)) {
    const met = await lane.db
      .selectFrom("person")
      .innerJoin("account", "account.person", "person.id")
      .selectAll("person")
      .where("account.community", "=", lane.community)
      .where("account.network", "=", network)
      .where("account.external", "=", external)
      .where("person.file_id", "is", null)
      .executeTakeFirst();
    if (met !== undefined) return met;
  }
  const { id, language, home } = person;
  return addPerson(lane, { fileId: id, language, home });
}

async function describe(lane: Lane, row: PersonRow, person: Person): Promise<void> {
  const { id, language, home } = person;
  if (row.file_id !== id || row.language !== language || row.home !== home) {
    await lane.db
      .updateTable("person")
      .set({ file_id: id, language, home })
      .where("id", "=", row.id)
      .execute();
  }
  for (const [network, external] of Object.entries(person.accounts)) {
    if (await isFormer(lane, row, network, external)) continue;
    await lane.db
      .insertInto("account")
      .values({ community: lane.community, network, external, person: row.id, reachable: null })
      .onConflict((clash) =>
        clash.columns(["community", "network", "external"]).doUpdateSet({ person: row.id }),
      )
      .execute();
  }
}

/** Whether somebody gave up an account 换号 that the file still lists: a restart must not bring it back. */
async function isFormer(
  { db, community }: Lane,
  { id }: PersonRow,
  network: string,
  external: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("former_account")
    .select("person")
    .where("community", "=", community)
    .where("network", "=", network)
    .where("external", "=", external)
    .where("person", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}
