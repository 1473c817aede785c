import type { Community, Group } from "../../community/community.ts";
import type { Lane } from "../../store/lane.ts";
import type { ChatRow } from "../../store/tables.ts";
import { groupAt, groupNamed, groupOnceAt, moveGroup, setGroup } from "./groups.ts";

/** For how long a group that the file sets no mode for is watched in silence. */
const WATCH_MS = 7 * 86_400_000;
const FOR_EVER = new Date("9999-01-01T00:00:00Z");

/**
 * Brings the groups in line with the file: those it no longer lists are left alone from now on, those
 * bound in chat stay. A group whose id changed is the one it was, whether the file knows or not.
 */
export async function syncGroups(lane: Lane, { groups }: Community): Promise<void> {
  await lane.db
    .updateTable("chat")
    .set({ bound: false })
    .where("community", "=", lane.community)
    .where("kind", "!=", "private")
    .where("source", "=", "file")
    .execute();
  for (const group of groups) await syncGroup(lane, group, groups);
}

async function syncGroup(lane: Lane, group: Group, all: readonly Group[]): Promise<void> {
  const { id, kind, area, language, chat } = group;
  const listed = { kind, group_id: id, area, language, bound: true, source: "file" as const };
  const row = await rowOf(lane, group, all);
  if (row !== null) {
    const met = row.group_id === null;
    await setGroup(lane, row.id, {
      ...listed,
      ...(met ? { observe_until: firstMode(lane, group) } : {}),
    });
    if (group.mode !== null) await setMode(lane, row, group.mode);
    return;
  }
  if (chat === null) return;
  lane.touch("groups");
  const { community } = lane;
  const observe_until = firstMode(lane, group);
  const own = { person: null, introduced_at: null, gone_at: null, observe_until, mode: group.mode };
  await lane.db
    .insertInto("chat")
    .values({ community, network: group.network, external: chat, ...own, ...listed })
    .execute();
}

type Mode = "observe" | "active";

const modes = { observe: FOR_EVER, active: null };

const firstMode = ({ now }: Lane, { mode }: Group): Date | null =>
  mode === null ? new Date(now.getTime() + WATCH_MS) : modes[mode];

/** The row of a listed group: it has the id, or the address, that the file gives it, or had it before. */
async function rowOf(lane: Lane, group: Group, all: readonly Group[]): Promise<ChatRow | null> {
  const { id, network, chat } = group;
  const named = await groupNamed(lane, id);
  const own = named?.network === network ? named : null;
  if (chat === null || own?.external === chat) return own;
  const at = { network, external: chat };
  const before = await groupOnceAt(lane, at, false);
  if (own !== null && before?.id === own.id) return own;
  const there = await groupAt(lane, at);
  if (there !== null && there.group_id !== null) return there;
  if (own === null || all.some((one) => one.network === network && one.chat === own.external))
    return there ?? before;
  await moveGroup(lane, own, chat, false);
  return own;
}

/**
 * The file says how a group is to be, when it says something new; but a return to watching, decided in
 * chat since then, stands.
 */
async function setMode(lane: Lane, { id, mode: last }: ChatRow, mode: Mode): Promise<void> {
  const until = modes[mode];
  if (last !== mode) {
    await setGroup(lane, id, { mode, observe_until: until });
    return;
  }
  await lane.db
    .updateTable("chat")
    .set({ observe_until: until })
    .where("id", "=", id)
    .where((row) =>
      until === null
        ? row("observe_until", "=", FOR_EVER)
        : row.or([row("observe_until", "is", null), row("observe_until", "<", until)]),
    )
    .execute();
}
