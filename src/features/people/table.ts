import type { Sight } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { Lane, LaneView } from "../../store/lane.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";

/**
 * One account of a person on a network; `reachable` null means: by the network's custom. `met` grows
 * with each account that is met.
 */
export type Account = {
  readonly network: string;
  readonly external: string;
  readonly reachable: boolean | null;
  readonly met: number;
};

/** The person behind an account; null when nobody here has met it. */
export async function findPerson(
  lane: LaneView,
  network: string,
  external: string,
): Promise<PersonRow | null> {
  const row = await lane.db
    .selectFrom("person")
    .innerJoin("account", "account.person", "person.id")
    .selectAll("person")
    .where("account.community", "=", lane.community)
    .where("account.network", "=", network)
    .where("account.external", "=", external)
    .executeTakeFirst();
  return row ?? null;
}

/** The person behind an account, made when first met. `language` is what they are answered in. */
export async function meetPerson(
  lane: Lane,
  network: string,
  external: string,
  language: Locale,
): Promise<PersonRow> {
  const known = await findPerson(lane, network, external);
  if (known !== null) return known;
  const person = await addPerson(lane, { fileId: null, language, home: null });
  await lane.db
    .insertInto("account")
    .values({ community: lane.community, network, external, person: person.id, reachable: null })
    .execute();
  return person;
}

/** Adds a person with a data key of their own. */
export async function addPerson(
  lane: Lane,
  about: { fileId: string | null; language: Locale; home: string | null },
): Promise<PersonRow> {
  const person = await lane.db
    .insertInto("person")
    .values({
      community: lane.community,
      file_id: about.fileId,
      language: about.language,
      home: about.home,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await lane.vault.create(lane.db, person.id);
  return person;
}

/** A person by our own id. */
export async function getPerson(lane: Lane, id: number): Promise<PersonRow> {
  return lane.db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** The ids under which history knows somebody: their own, and those of accounts linked to them. */
export const selvesOf = ({ db }: Pick<Lane, "db">, person: number) =>
  db
    .selectFrom("person")
    .select("id")
    .where((row) => row.or([row("id", "=", person), row("merged_into", "=", person)]));

/** Changes what is kept about a person. */
export async function setPerson(
  lane: Lane,
  id: number,
  change: Partial<
    Pick<
      PersonRow,
      "opted_out" | "frozen" | "signs" | "lends" | "language" | "ignored" | "muted_until"
    >
  >,
): Promise<void> {
  if (change.opted_out !== undefined) lane.touch("opted-out");
  if (change.ignored !== undefined || change.muted_until !== undefined) lane.touch("ignored");
  await lane.db.updateTable("person").set(change).where("id", "=", id).execute();
}

/** A person's accounts, in a fixed order. */
export async function accountsOf(lane: Lane, person: number): Promise<readonly Account[]> {
  return lane.db
    .selectFrom("account")
    .select(["network", "external", "reachable", "met"])
    .where("person", "=", person)
    .orderBy("network")
    .orderBy("external")
    .execute();
}

/** Keeps whether an account can be written to privately; false when that was known. */
export async function setReachable(
  lane: Lane,
  network: string,
  external: string,
  reachable: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await lane.db
    .updateTable("account")
    .set({ reachable })
    .where("community", "=", lane.community)
    .where("network", "=", network)
    .where("external", "=", external)
    .where("reachable", "is distinct from", reachable)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A chat by our own id. */
export async function getChat(lane: LaneView, id: number): Promise<ChatRow> {
  return lane.db.selectFrom("chat").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** The bound groups of some kinds, in the order of the community file. */
export async function groupsOf(
  lane: Lane,
  kinds: readonly ChatRow["kind"][],
): Promise<readonly ChatRow[]> {
  return lane.db
    .selectFrom("chat")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "in", [...kinds])
    .where("bound", "=", true)
    .orderBy("id")
    .execute();
}

/** Changes how the bot behaves in a chat. */
export async function setChat(
  lane: Lane,
  id: number,
  change: Partial<Pick<ChatRow, "paused" | "observe_until">>,
): Promise<void> {
  await lane.db.updateTable("chat").set(change).where("id", "=", id).execute();
}

/** The private chat with an account, made when first needed. */
export async function privateChat(
  lane: Lane,
  person: PersonRow,
  { network, external }: Pick<Account, "network" | "external">,
): Promise<ChatRow> {
  const known = await privateChatAt(lane, { network, external });
  if (known?.person === person.id) return known;
  if (known !== null) return giveChat(lane, known.id, person.id);
  return lane.db
    .insertInto("chat")
    .values({
      community: lane.community,
      network,
      external,
      kind: "private",
      group_id: null,
      person: person.id,
      area: null,
      language: person.language,
      observe_until: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The private chat with an account; null where nothing was ever said there. */
export async function privateChatAt(
  lane: LaneView,
  { network, external }: Pick<Account, "network" | "external">,
): Promise<ChatRow | null> {
  const row = await lane.db
    .selectFrom("chat")
    .selectAll()
    .where("community", "=", lane.community)
    .where("network", "=", network)
    .where("external", "=", external)
    .where("kind", "=", "private")
    .executeTakeFirst();
  return row ?? null;
}

/** Whoever writes with an account now has its private chat, whosever it was before. */
const giveChat = ({ db }: Lane, chat: number, person: number): Promise<ChatRow> =>
  db
    .updateTable("chat")
    .set({ person })
    .where("id", "=", chat)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Notes that a person is in a group. */
export async function noteMember(lane: Lane, chat: number, person: number): Promise<void> {
  await lane.db
    .insertInto("member")
    .values({ chat, person, left_at: null })
    .onConflict((clash) =>
      clash
        .columns(["chat", "person"])
        .doUpdateSet({ left_at: null })
        .where("member.left_at", "is not", null),
    )
    .execute();
}

/** Notes that a person acts in a group, as far as nobody saw them leave: a post can be seen from outside. */
export async function noteSeen(lane: Lane, chat: number, person: number): Promise<void> {
  await lane.db
    .insertInto("member")
    .values({ chat, person, left_at: null })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** Notes that a person left a group. */
export async function noteLeft(lane: Lane, chat: number, person: number): Promise<void> {
  await lane.db
    .insertInto("member")
    .values({ chat, person, left_at: lane.now })
    .onConflict((clash) => clash.columns(["chat", "person"]).doUpdateSet({ left_at: lane.now }))
    .execute();
}

/** Whether a person is in any residents' or other bound group, or stands in the community file. */
export async function isMember({ lane }: Pick<Sight, "lane">, person: PersonRow): Promise<boolean> {
  if (person.file_id !== null) return !(await hasLeftAll(lane, person.id));
  const row = await lane.db
    .selectFrom("member")
    .innerJoin("chat", "chat.id", "member.chat")
    .select("member.person")
    .where("member.person", "=", person.id)
    .where("member.left_at", "is", null)
    .where("chat.bound", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a person was in groups and left every one of them. */
async function hasLeftAll(lane: LaneView, person: number): Promise<boolean> {
  const rows = await lane.db
    .selectFrom("member")
    .select("left_at")
    .where("person", "=", person)
    .execute();
  return rows.length > 0 && rows.every(({ left_at }) => left_at !== null);
}
