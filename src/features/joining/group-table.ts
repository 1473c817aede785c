import { z } from "zod";
import { groupKinds, type Group } from "../../community/community.ts";
import type { Scene } from "../../feature.ts";
import { locales } from "../../kernel/locale.ts";
import type { Lane } from "../../store/lane.ts";
import type { ChatRow } from "../../store/tables.ts";
import { type Address, groupAt, groupNamed, setGroup } from "../people/groups.ts";
import { getChat } from "../people/table.ts";

const newGroup = z.object({
  kind: z.enum(groupKinds),
  area: z.string(),
  language: z.enum(locales),
});

/** What a group's code brings: the id of the group it is for, or what a new one is to be. */
export const groupPlan = z.union([z.object({ group: z.string() }), newGroup]);

/** What a group's code brings, checked. */
export type GroupPlan = z.infer<typeof groupPlan>;

/** A group of the community: what the file says of it, if it does, and its row, once it is bound. */
export type KnownGroup = {
  readonly id: string;
  readonly listed: Group | null;
  readonly row: ChatRow | null;
};

/** The group with an id, in the file or bound in chat; null for none. Capitals make no difference. */
export async function findGroup(scene: Scene, id: string): Promise<KnownGroup | null> {
  const groups = await allGroups(scene);
  return groups.find((group) => group.id.toLowerCase() === id.toLowerCase()) ?? null;
}

/** Every group of the community: those of the file first, those bound in chat after them. */
export async function allGroups({ lane, community }: Scene): Promise<readonly KnownGroup[]> {
  const listed: KnownGroup[] = [];
  for (const group of community.groups)
    listed.push({ id: group.id, listed: group, row: await groupNamed(lane, group.id) });
  const rows = await lane.db
    .selectFrom("chat")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "!=", "private")
    .where("bound", "=", true)
    .where("source", "=", "chat")
    .orderBy("id")
    .execute();
  const others = rows.flatMap((row) =>
    row.group_id === null ? [] : [{ id: row.group_id, listed: null, row }],
  );
  return [...listed, ...others];
}

/** An id that no group bears: G1, G2 … */
export async function freeId({ lane, community }: Scene): Promise<string> {
  const rows = await lane.db
    .selectFrom("chat")
    .select("group_id")
    .where("community", "=", lane.community)
    .execute();
  const taken = new Set([...community.groups.map(({ id }) => id), ...rows.map((r) => r.group_id)]);
  let number = 1;
  while (taken.has(`G${number}`)) number += 1;
  return `G${number}`;
}

type NewGroup = Pick<
  ChatRow,
  "kind" | "area" | "language" | "group_id" | "observe_until" | "bound" | "source"
>;

/** Makes the row of a group, of the one that was met under this id where there is one. */
export async function putGroup(lane: Lane, at: Address, group: NewGroup): Promise<ChatRow> {
  const met = await groupAt(lane, at);
  if (met !== null) {
    await setGroup(lane, met.id, { ...group, gone_at: null });
    return getChat(lane, met.id);
  }
  lane.touch("groups");
  const { community } = lane;
  return lane.db
    .insertInto("chat")
    .values({ community, ...at, person: null, introduced_at: null, gone_at: null, ...group })
    .returningAll()
    .executeTakeFirstOrThrow();
}
