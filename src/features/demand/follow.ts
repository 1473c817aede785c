import type { Ask, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { postsSince } from "../../store/outbox.ts";
import type { DemandRow } from "../../store/tables.ts";
import { answerQuietly, reachableAccount } from "../people/voice.ts";
import { keepFollower, rootOf } from "./family.ts";
import { isLive } from "./states.ts";
import { notNow, unknownNumber } from "./steps.ts";
import { wording } from "./wording.ts";

/** 同问, +1: somebody needs the same, and hears the result. */
export const follow = (ask: Ask, demand: DemandRow): Promise<Refusal | null> =>
  setFollowing(ask, demand, true);

/** 取消关注: they do not want to hear more of it, though they reported it. */
export const unfollow = (ask: Ask, demand: DemandRow): Promise<Refusal | null> =>
  setFollowing(ask, demand, false);

async function setFollowing(ask: Ask, demand: DemandRow, wants: boolean): Promise<Refusal | null> {
  const { lane, speaker } = ask;
  const root = await rootOf(lane, demand);
  if (root.quiet) return unknownNumber;
  if (!isLive(root)) return { why: "not-possible-now", say: notNow(root.state) };
  const { number } = root;
  await keepFollower(lane, number, speaker.id, wants);
  lane.tell({ number, by: speaker.id, command: wants ? "follow" : "unfollow" });
  const sentence = wants ? wording.following : wording.unfollowed;
  await answerJoined(ask, number, (locale) => sentence[locale]({ number }));
  return null;
}

/** A group is not told oftener than this that one more asks for the same. */
const AGAIN_MS = 600_000;

/** Answers somebody who joined a demand: privately, else in the group unless it heard of it just now. */
export async function answerJoined(
  ask: Ask,
  number: number,
  text: (locale: Locale) => string,
): Promise<void> {
  const { lane, chat, speaker } = ask;
  if (chat.kind !== "private" && (await reachableAccount(ask, speaker)) === null) {
    const since = new Date(lane.now.getTime() - AGAIN_MS);
    const lately = await postsSince(lane, chat.id, "notice", since);
    if (lately.some(({ numbers }) => numbers.includes(number))) return;
  }
  await answerQuietly(ask, { kind: "notice", numbers: [number], text });
}
