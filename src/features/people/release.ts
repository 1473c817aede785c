import type { Scene } from "../../feature.ts";
import { dropOutdated, letLeave, takeBackTurns, waitingChats } from "../../store/releasing.ts";
import type { ChatRow } from "../../store/tables.ts";
import { nextTurn } from "./manners.ts";
import { getChat } from "./table.ts";

/** What waited for a network no longer than this leaves as it is. */
const BRIEF_MS = 60_000;

/** Lets what waited for a network leave, as things stand now: the network is back. */
export async function releaseNetwork(scene: Scene, network: string): Promise<void> {
  const { lane } = scene;
  const before = new Date(lane.now.getTime() - BRIEF_MS);
  await release(scene, await waitingChats(lane, network), before);
}

/** Lets what waited for a chat leave, as things stand now: the bot may write there again. */
export async function releaseChat(scene: Scene, chat: number): Promise<void> {
  await release(scene, [chat], scene.lane.now);
}

/** What is no news any more never leaves; what nobody asked for waits for its group's turn again. */
async function release(scene: Scene, chats: readonly number[], before: Date): Promise<void> {
  const { lane } = scene;
  if (chats.length === 0) return;
  if (!lane.stopped) {
    await dropOutdated(lane, chats, before);
    for (const turn of await takeBackTurns(lane, chats, before)) {
      const { chat, number, what } = turn;
      const at = (await nextTurn(scene, await getChat(lane, chat))) ?? lane.now;
      lane.setTimer({ at, what, key: `${what}:${number ?? ""}:${chat}`, number, chat });
    }
  }
  await letLeave(lane, chats);
}

/** A group that the bot comes back to hears of what it missed. */
export async function regain(scene: Scene, chat: ChatRow): Promise<void> {
  for (const kind of scene.kinds) await kind.regained(scene, chat);
}
