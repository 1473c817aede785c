import type { ChatEvent } from "../chat/event.ts";
import { openArrival } from "../store/inbox.ts";
import type { LaneKeys } from "../store/lane.ts";

/** An event of the inbox that still waits; null when it was acted on meanwhile. */
export async function openEvent({ db, vault }: LaneKeys, id: number): Promise<ChatEvent | null> {
  const body = await openArrival(db, vault, id);
  return body === null ? null : revive(body);
}

/** An event as it was before it lay in the inbox: only its instants are more than JSON knows. */
function revive(body: string): ChatEvent {
  const event: ChatEvent = JSON.parse(body);
  const at = new Date(event.at);
  return event.type === "connection"
    ? { ...event, at, since: new Date(event.since) }
    : { ...event, at };
}
