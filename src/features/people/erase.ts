import type { Fired, Scene } from "../../feature.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { Lane } from "../../store/lane.ts";
import type { PersonRow } from "../../store/tables.ts";
import { dropTraces } from "../../store/traces.ts";
import { nameOf } from "./names.ts";
import { accountsOf, selvesOf } from "./table.ts";
import { readText } from "./texts.ts";

/** Until then what is said last to somebody erased has left; after it their private chat is nobody's. */
const GOODBYE_MS = 600_000;

/**
 * Erases a person 清除: their key, and so every text sealed under it in any copy; names, contact,
 * photos, talk; accounts, so that whoever writes with one is somebody new. The row stays, empty, for
 * numbers, dates and marks to point at.
 *
 * @param words private words of what they asked for, by which posts on their way are known
 */
export async function erasePerson(
  scene: Scene,
  person: PersonRow,
  words: readonly string[],
): Promise<void> {
  const { lane } = scene;
  const accounts = await accountsOf(lane, person.id);
  const marks = { accounts, words: [...words, ...(await knownBy(scene, person))] };
  // What this turn has kept of them lies in memory still.
  await lane.flush();
  await dropRows(lane, person.id);
  await dropPhotos(lane, person.id);
  await dropHashes(lane, person.id);
  await dropTraces(lane, marks);
  await lane.vault.forget(lane.db, person.id);
  await lane.db
    .updateTable("person")
    .set({
      file_id: null,
      home: null,
      signs: false,
      lends: false,
      opted_out: false,
      erased_at: lane.now,
    })
    .where("id", "=", person.id)
    .execute();
  lane.touch("opted-out");
  lane.touch("roles");
  setGoodbye(lane, person.id);
}

async function knownBy(scene: Scene, person: PersonRow): Promise<readonly string[]> {
  const ref = String(person.id);
  const kept = [
    await nameOf(scene, person),
    await readText(scene.lane, "name", ref),
    await readText(scene.lane, "door", ref),
    await readText(scene.lane, "contact", ref),
    // The home of somebody filed for is but the name of an area.
    ...privateSpans(person.home ?? ""),
  ];
  return kept.filter((word) => word !== null && word.length > 1).map(String);
}

async function dropRows({ db }: Lane, person: number): Promise<void> {
  await db.deleteFrom("sealed").where("person", "=", person).execute();
  await db.deleteFrom("role").where("person", "=", person).execute();
  await db.deleteFrom("member").where("person", "=", person).execute();
  await db.deleteFrom("waiting").where("person", "=", person).execute();
  await db.deleteFrom("follower").where("person", "=", person).execute();
  await db.deleteFrom("account").where("person", "=", person).execute();
  await db.deleteFrom("former_account").where("person", "=", person).execute();
  await db.deleteFrom("code").where("person", "in", selvesOf({ db }, person)).execute();
}

/** The numbers of what they asked for, or was asked for them. */
const theirs = ({ db, community }: Lane, person: number) =>
  db
    .selectFrom("demand")
    .select("number")
    .where("community", "=", community)
    .where((row) => row.or([row("requester", "=", person), row("beneficiary", "=", person)]));

async function dropPhotos(lane: Lane, person: number): Promise<void> {
  await lane.db
    .deleteFrom("photo")
    .where("community", "=", lane.community)
    .where((row) => row.or([row("person", "=", person), row("number", "in", theirs(lane, person))]))
    .execute();
}

/** A hash of words would still tell whoever guesses them. */
async function dropHashes(lane: Lane, person: number): Promise<void> {
  await lane.db
    .updateTable("report")
    .set({ text_hash: Buffer.alloc(0) })
    .where("community", "=", lane.community)
    .where((row) => row.or([row("person", "=", person), row("number", "in", theirs(lane, person))]))
    .execute();
}

function setGoodbye(lane: Lane, person: number): void {
  const at = new Date(lane.now.getTime() + GOODBYE_MS);
  lane.setTimer({ at, what: "erased", key: `erased:${person}` });
}

/** The private chats of somebody erased lose their addresses, once nothing waits to leave there. */
export async function forgetChats({ lane }: Scene, { key }: Fired): Promise<void> {
  const person = Number(key.split(":")[1]);
  const chats = await lane.db
    .selectFrom("chat")
    .select(["id", "network", "external"])
    .where("community", "=", lane.community)
    .where("person", "=", person)
    .where("kind", "=", "private")
    .execute();
  for (const { id, ...account } of chats) {
    if (await isInUse(lane, account)) continue;
    if (await waitsIn(lane, id)) return setGoodbye(lane, person);
    await dropTraces(lane, { accounts: [account], words: [] });
    await lane.db
      .updateTable("chat")
      .set({ external: `erased:${id}` })
      .where("id", "=", id)
      .execute();
  }
}

/** Whether somebody new has written with an account meanwhile: then the chat is theirs. */
async function isInUse(
  { db, community }: Lane,
  { network, external }: { readonly network: string; readonly external: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("account")
    .select("person")
    .where("community", "=", community)
    .where("network", "=", network)
    .where("external", "=", external)
    .executeTakeFirst();
  return row !== undefined;
}

async function waitsIn({ db }: Lane, chat: number): Promise<boolean> {
  const row = await db
    .selectFrom("outbox")
    .select("id")
    .where("chat", "=", chat)
    .where("state", "in", ["waiting", "sending"])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
