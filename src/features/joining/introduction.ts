import { groupKinds } from "../../community/community.ts";
import type { Scene } from "../../feature.ts";
import type { ChatRow } from "../../store/tables.ts";
import { setGroup } from "../people/groups.ts";
import { groupsOf } from "../people/table.ts";
import { sayOfItself } from "../people/voice.ts";
import { groupWording, type Watching } from "./group-wording.ts";

/** From here on a time means: until somebody says otherwise. */
const FAR = new Date("9000-01-01T00:00:00Z");
const DAY_MS = 86_400_000;

function watchingOf({ observe_until: until }: ChatRow, now: Date): Watching {
  if (until === null || until <= now) return null;
  return until > FAR ? "always" : Math.ceil((until.getTime() - now.getTime()) / DAY_MS);
}

/**
 * Tells the members of a group, once, what is read there and kept, how not to be read, and how to be
 * helped.
 *
 * @returns whether it was told now
 */
export async function introduce(scene: Scene, chat: ChatRow): Promise<boolean> {
  const { lane } = scene;
  const may = chat.bound && !chat.paused && chat.gone_at === null;
  if (!may || chat.introduced_at !== null) return false;
  const watching = watchingOf(chat, lane.now);
  const { kind } = chat;
  await sayOfItself(scene, chat, groupWording.introduction[chat.language]({ watching, kind }));
  await setGroup(lane, chat.id, { introduced_at: lane.now });
  return true;
}

/** Introduces the bot in every group where it never did, on networks where people expect it. */
export async function introduceEverywhere(scene: Scene): Promise<void> {
  for (const chat of await groupsOf(scene.lane, groupKinds))
    if (scene.can(chat.network).introduces) await introduce(scene, chat);
}
