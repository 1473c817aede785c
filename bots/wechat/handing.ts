import { setTimeout as sleep } from "node:timers/promises";
import type { ChatEvent, Unreadable } from "../../src/chat/event.ts";
import type { Timings } from "./options.ts";

/** Takes events; they are kept once it resolves. */
export type Receive = (events: readonly ChatEvent[]) => Promise<void>;

const TRIES = 3;

/**
 * A `receive` that does not fail: WeChat tells each thing once, so what could not be kept is offered
 * again until it is. One event that fails where a note in its stead is kept is put aside.
 */
export function makeHanding(
  receive: Receive,
  { pause, mostPause }: Pick<Timings, "pause" | "mostPause">,
  closing: AbortSignal,
): Receive {
  const kept = (events: readonly ChatEvent[]) =>
    receive(events).then(
      () => true,
      () => false,
    );

  async function one(event: ChatEvent): Promise<void> {
    let wait = pause;
    for (let tries = 1; !closing.aborted; tries += 1) {
      if (await kept([event])) return;
      if (tries >= TRIES && (await kept([unreadable(event)]))) return;
      await sleep(wait, null, { signal: closing }).catch(() => {});
      wait = Math.min(wait * 2, mostPause);
    }
  }

  return async (events) => {
    if (events.length === 0 || (await kept(events))) return;
    for (const event of events) await one(event);
  };
}

const unreadable = (event: ChatEvent): Unreadable => ({
  type: "unreadable",
  network: event.network,
  key: `u:${event.key}`,
  at: event.at,
  place: "place" in event ? event.place : null,
});
