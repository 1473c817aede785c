import { setTimeout as sleep } from "node:timers/promises";
import type { ChatEvent } from "../chat/event.ts";
import { areUnderWay, underWay } from "../store/sending.ts";
import { communitiesOfPost, type Served } from "./whose.ts";

type Press = Extract<ChatEvent, { readonly type: "pressed" }>;

/** How often, and after how many milliseconds each, it is looked whether posts were told of by now. */
const LOOKS = 50;
const LOOK_MS = 30;

/**
 * Waits, about two seconds at most, until the posts that were pressed are known: on a fast network
 * somebody presses a button before that network has told us that its post arrived. A post that was not
 * on its way when it was pressed is none of ours, and not waited for.
 */
export async function awaitPressed(door: Served, presses: readonly Press[]): Promise<void> {
  const networks = [...new Set(presses.map(({ network }) => network))];
  const leaving: number[] = [];
  for (const network of networks) leaving.push(...(await underWay(door.db, network)));
  let unknown = presses;
  for (let look = 0; look < LOOKS; look += 1) {
    unknown = await stillUnknown(door, unknown);
    if (unknown.length === 0 || !(await areUnderWay(door.db, leaving))) return;
    await sleep(LOOK_MS);
  }
}

async function stillUnknown(door: Served, presses: readonly Press[]): Promise<readonly Press[]> {
  const unknown: Press[] = [];
  for (const press of presses)
    if ((await communitiesOfPost(door, press.network, press.post)).length === 0)
      unknown.push(press);
  return unknown;
}
