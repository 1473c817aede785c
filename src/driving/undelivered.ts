import type { Receipt } from "../chat/channel.ts";
import type { Scene } from "../feature.ts";
import { expelled, migrated } from "../features/joining/placement.ts";
import { setReachable } from "../features/people/table.ts";
import { tellStaff } from "../features/people/voice.ts";
import { wording } from "../features/people/wording.ts";
import { holdChat } from "../store/releasing.ts";
import type { Outgoing } from "../store/sending.ts";
import type { Engine } from "./engine.ts";

/** Sees to what follows when a network does not take a post for its chat. */
export type Undelivered = (post: Outgoing, receipt: Receipt) => Promise<void>;

/** So long staff are not told again that a chat takes no posts. */
const HOUR_MS = 3_600_000;

/** As long a private post waits for somebody who cannot be written to. */
const DAY_MS = 86_400_000;

/** Opens it; whom staff heard of lately is kept in memory. */
export function openUndelivered(engine: Engine): Undelivered {
  /** When staff were told that a chat refuses, the latest last. */
  const told = new Map<number, number>();

  function isNews(chat: number, now: number): boolean {
    for (const [one, at] of told) {
      if (now - at < HOUR_MS) break;
      told.delete(one);
    }
    if (told.has(chat)) return false;
    told.set(chat, now);
    return true;
  }

  return async (post, receipt) => {
    const inLane = (work: (scene: Scene) => Promise<void>) => engine.inLane(post.community, work);
    const at = { network: post.network, external: post.notice.place.id };
    if ("moved" in receipt) return inLane((scene) => migrated(scene, at, receipt.moved));
    if ("gone" in receipt) return inLane((scene) => gone(scene, post));
    if (!("never" in receipt) || post.private || post.notice.edits !== null) return;
    if (!isNews(post.chat, engine.clock.now().getTime())) return;
    const about = { number: post.notice.demand };
    await inLane((scene) =>
      tellStaff(scene, scene.community.id, "notice", wording.notDelivered, about),
    );
  };
}

/** The bot may not write there any more: what waits, waits until it may. */
async function gone(scene: Scene, { chat, network, notice, private: alone }: Outgoing) {
  const { lane } = scene;
  const at = { network, external: notice.place.id };
  if (!alone) {
    await holdChat(lane, chat, null);
    return expelled(scene, at);
  }
  await setReachable(lane, network, at.external, false);
  await holdChat(lane, chat, new Date(lane.now.getTime() + DAY_MS));
}
