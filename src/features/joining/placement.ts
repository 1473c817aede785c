import type { Fired, Scene } from "../../feature.ts";
import type { Lane } from "../../store/lane.ts";
import type { ChatRow } from "../../store/tables.ts";
import {
  type Address,
  findGroupRow,
  groupAt,
  groupOnceAt,
  isNowhere,
  moveGroup,
  setGroup,
} from "../people/groups.ts";
import { regain, releaseChat } from "../people/release.ts";
import { leaveGroup, sayOfItself, tellStaff } from "../people/voice.ts";
import { leaveKey } from "./group.ts";
import { groupWording } from "./group-wording.ts";
import { introduce } from "./introduction.ts";

/** For how long the bot waits in a group for somebody to bind it. */
const PATIENCE_MS = 7 * 86_400_000;

/** The bot is in a group: one of ours goes on, a strange one is greeted once. */
export async function welcomed(scene: Scene, at: Address): Promise<void> {
  const { lane } = scene;
  const chat = (await groupAt(lane, at)) ?? (await groupOnceAt(lane, at, true));
  if (chat?.bound !== true) return greetStranger(scene, at);
  if (chat.gone_at !== null) await setGroup(lane, chat.id, { gone_at: null });
  const here = { ...chat, gone_at: null };
  await releaseChat(scene, chat.id);
  await introduce(scene, here);
  if (chat.gone_at !== null) await regain(scene, here);
}

/** The bot is out of a group: what was to be said there waits, and staff hear of it once. */
export async function expelled(scene: Scene, at: Address): Promise<void> {
  const { lane, community } = scene;
  // Not under an id that it left: there the bot is no more anyway.
  const chat = await groupAt(lane, at);
  if (chat === null || chat.gone_at !== null) return;
  await setGroup(lane, chat.id, { gone_at: lane.now });
  lane.dropTimer(leaveKey(chat));
  if (!chat.bound) return;
  const about = { group: chat.group_id ?? chat.external };
  await tellStaff(scene, chat.area ?? community.id, "notice", groupWording.lost, about);
}

/** A group goes on under another id: it stays the group it was. */
export async function migrated(scene: Scene, at: Address, to: string): Promise<void> {
  const { lane } = scene;
  const chat = await groupAt(lane, at);
  const there = await groupAt(lane, { ...at, external: to });
  // Told twice, or the file lists both: then the new one is the group.
  if (chat === null || there?.bound === true) return;
  await moveGroup(lane, chat, to, true);
  if (chat.bound) await setGroup(lane, chat.id, { gone_at: null });
  await releaseChat(scene, chat.id);
}

/** A group that is none of ours: it is told so once, and left when nobody binds it. */
export async function greetStranger(scene: Scene, at: Address): Promise<void> {
  const { lane } = scene;
  const known = await groupAt(lane, at);
  const greeted = known?.source === "chat" && known.gone_at === null;
  if (known?.bound === true || greeted || (await isLeftBehind(lane, at))) return;
  const chat = await keepStranger(scene, at, known);
  const { zh, en } = groupWording.stranger;
  await sayOfItself(scene, chat, `${zh()}\n${en()}`);
  const leaves = new Date(lane.now.getTime() + PATIENCE_MS);
  lane.setTimer({ at: leaves, what: "leave-group", key: leaveKey(chat) });
}

/** An id of a login that is over: nobody is there. */
async function isLeftBehind(lane: Lane, at: Address): Promise<boolean> {
  const once = await groupOnceAt(lane, at, false);
  return once !== null && isNowhere(once.external);
}

async function keepStranger({ lane, community }: Scene, at: Address, known: ChatRow | null) {
  if (known !== null) {
    await setGroup(lane, known.id, { gone_at: null, source: "chat" });
    return { ...known, gone_at: null };
  }
  lane.touch("groups");
  return lane.db
    .insertInto("chat")
    .values({
      community: lane.community,
      ...at,
      kind: "residents",
      group_id: null,
      person: null,
      area: null,
      language: community.language,
      observe_until: null,
      bound: false,
      source: "chat",
      introduced_at: null,
      gone_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Nobody bound a group in all that time: the bot leaves it. */
export async function leaveStranger(scene: Scene, { key }: Fired): Promise<void> {
  const { lane } = scene;
  const chat = await findGroupRow(lane, Number(key.split(":")[1]));
  if (chat === null || chat.bound || chat.gone_at !== null) return;
  await setGroup(lane, chat.id, { gone_at: lane.now });
  if (!(await isBoundElsewhere(lane, chat))) await leaveGroup(scene, chat);
}

/** Whether another community has bound the group. */
export async function isBoundElsewhere(
  { db, community }: Lane,
  { network, external }: Address,
): Promise<boolean> {
  const row = await db
    .selectFrom("chat")
    .select("id")
    .where("community", "!=", community)
    .where("network", "=", network)
    .where("external", "=", external)
    .where("kind", "!=", "private")
    .where("bound", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}
