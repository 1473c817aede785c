import type { Lane } from "../../store/lane.ts";
import type { ChatRow } from "../../store/tables.ts";

/** Where a group is: its network, and its id there. */
export type Address = { readonly network: string; readonly external: string };

const allGroups = ({ db, community }: Lane) =>
  db
    .selectFrom("chat")
    .selectAll()
    .where("community", "=", community)
    .where("kind", "!=", "private");

/** The group that has an id on a network now, bound or not; null for none. */
export async function groupAt(lane: Lane, { network, external }: Address): Promise<ChatRow | null> {
  const row = await allGroups(lane)
    .where("network", "=", network)
    .where("external", "=", external)
    .executeTakeFirst();
  return row ?? null;
}

/** A group by our own id; null where it is none any more. */
export async function findGroupRow(lane: Lane, id: number): Promise<ChatRow | null> {
  return (await allGroups(lane).where("id", "=", id).executeTakeFirst()) ?? null;
}

/**
 * The group that had an id on a network before; null for none.
 *
 * @param heard only where what comes under it is still the group's
 */
export async function groupOnceAt(
  lane: Lane,
  { network, external }: Address,
  heard: boolean,
): Promise<ChatRow | null> {
  const row = await allGroups(lane)
    .where("id", "in", (query) =>
      query
        .selectFrom("chat_alias")
        .select("chat")
        .where("community", "=", lane.community)
        .where("network", "=", network)
        .where("external", "=", external)
        .where("heard", "in", heard ? [true] : [true, false]),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** The group that bears an id of the community file, or one given in chat; null for none. */
export async function groupNamed(lane: Lane, id: string): Promise<ChatRow | null> {
  const row = await allGroups(lane)
    .where("group_id", "=", id)
    .orderBy("bound", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Gives a group another id on its network. A group that nobody bound and that has the new id is this
 * one: what was said there stays.
 *
 * @param heard whether what comes under the old id is still the group's, as when the network moved it
 */
export async function moveGroup(
  lane: Lane,
  chat: ChatRow,
  to: string,
  heard: boolean,
): Promise<void> {
  const { community } = lane;
  const { network, external } = chat;
  if (external === to) return;
  const there = await groupAt(lane, { network, external: to });
  if (there?.bound === true) throw new Error(`Two groups of ${community} would have one id.`);
  if (there !== null) await absorb(lane, chat, there);
  await lane.db
    .deleteFrom("chat_alias")
    .where("community", "=", community)
    .where("network", "=", network)
    .where("external", "=", to)
    .execute();
  if (!isNowhere(external))
    await lane.db
      .insertInto("chat_alias")
      .values({ community, network, external, chat: chat.id, heard })
      .onConflict((clash) =>
        clash.columns(["community", "network", "external"]).doUpdateSet({ chat: chat.id, heard }),
      )
      .execute();
  await setGroup(lane, chat.id, { external: to });
}

const NOWHERE = "left:";

/** Whether an id leads nowhere: the group it stands for left the one it had. */
export const isNowhere = (external: string): boolean => external.startsWith(NOWHERE);

/** A group's id leads nowhere from now on; what comes under it is not the group's, until it has a new one. */
export async function leaveAddress(lane: Lane, chat: ChatRow): Promise<void> {
  await moveGroup(lane, chat, `${NOWHERE}${chat.id}`, false);
  await setGroup(lane, chat.id, { gone_at: lane.now });
}

/** A group that was met before anybody knew which it is: nobody was a member, nothing was kept. */
async function absorb(lane: Lane, chat: ChatRow, met: ChatRow): Promise<void> {
  if (met.group_id !== null) return setGroup(lane, met.id, { external: `${NOWHERE}${met.id}` });
  const { db } = lane;
  await db.updateTable("outbox").set({ chat: chat.id }).where("chat", "=", met.id).execute();
  await db.updateTable("chat_alias").set({ chat: chat.id }).where("chat", "=", met.id).execute();
  await db.deleteFrom("due").where("chat", "=", met.id).execute();
  await db.deleteFrom("chat").where("id", "=", met.id).execute();
}

/** Changes what a group is, and where. */
export async function setGroup(
  lane: Lane,
  id: number,
  change: Partial<Omit<ChatRow, "id" | "community" | "network" | "person">>,
): Promise<void> {
  lane.touch("groups");
  await lane.db.updateTable("chat").set(change).where("id", "=", id).execute();
}
