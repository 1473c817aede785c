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

/** For how long a group that the file sets no mode for is watched in silence. */
const WATCH_MS = 7 * 86_400_000;
const FOR_EVER = new Date("9999-01-01T00:00:00Z");

/** Brings the chats in line with the file: groups it no longer lists are left alone from now on. */
export async function syncGroups(lane: Lane, { groups }: Community): Promise<void> {
  await lane.db
    .updateTable("chat")
    .set({ bound: false })
    .where("community", "=", lane.community)
    .where("kind", "!=", "private")
    .execute();
  for (const group of groups) {
    const listed = {
      kind: group.kind,
      group_id: group.id,
      area: group.area,
      language: group.language,
      bound: true,
    };
    const watched = { observe: FOR_EVER, active: null }[group.mode ?? "active"];
    const first = group.mode === null ? new Date(lane.now.getTime() + WATCH_MS) : watched;
    await lane.db
      .insertInto("chat")
      .values({
        community: lane.community,
        network: group.network,
        external: group.chat,
        person: null,
        observe_until: first,
        ...listed,
      })
      .onConflict((clash) =>
        clash.columns(["community", "network", "external"]).doUpdateSet(listed),
      )
      .execute();
    if (group.mode !== null) await setMode(lane, group, watched);
  }
}

/** The file says how a group is to be; but a return to watching, decided in chat, stands. */
async function setMode(
  lane: Lane,
  group: { readonly network: string; readonly chat: string },
  until: Date | null,
): Promise<void> {
  await lane.db
    .updateTable("chat")
    .set({ observe_until: until })
    .where("community", "=", lane.community)
    .where("network", "=", group.network)
    .where("external", "=", group.chat)
    .where((row) =>
      until === null
        ? row("observe_until", "=", FOR_EVER)
        : row.or([row("observe_until", "is", null), row("observe_until", "<", until)]),
    )
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
    await lane.db
      .insertInto("account")
      .values({ community: lane.community, network, external, person: row.id, reachable: null })
      .onConflict((clash) =>
        clash.columns(["community", "network", "external"]).doUpdateSet({ person: row.id }),
      )
      .execute();
  }
}
