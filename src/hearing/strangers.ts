import type { FriendAsked, Migrated, Placement, Said } from "../chat/event.ts";
import { findCode, readCode } from "../store/codes.ts";
import type { Arrival } from "../store/inbox.ts";
import type { ChatRow } from "../store/tables.ts";
import { codeIn } from "./codes.ts";
import { type Door, waits } from "./door.ts";

/**
 * What happens in a group that is none of ours: nothing of it is read or kept but `绑定 CODE`. The
 * first sign of it is told to the community that is served first, which greets it once.
 */
export async function inStrangeGroup(
  door: Door,
  event: Said | Placement | Migrated,
): Promise<readonly Arrival[]> {
  const { network, at, place } = event;
  const typed = event.type === "said" ? await codeTyped(door, event) : null;
  if (typed !== null) return [typed];
  const [host] = door.communities;
  if (host === undefined) return [];
  if (door.stranger(network, place.id))
    return event.type === "said" ? [] : [waits(host, event, null, null)];
  if (event.type === "expelled") return [];
  const id = event.type === "migrated" ? event.to : place.id;
  const met = { type: "strange" as const, network, key: `b:${id}:strange`, at };
  return [waits(host, { ...met, place: { kind: "group", id } }, null, null)];
}

async function codeTyped(door: Door, event: Said): Promise<Arrival | null> {
  const code = codeIn(door, event)?.code ?? null;
  const known = code === null ? null : await findCode(door, code, door.now());
  if (code === null || known === null || !door.communities.includes(known.community)) return null;
  const { network, key, at, place, from } = event;
  const typed = { type: "code-typed" as const, network, key, at, place, from, code };
  return waits(known.community, typed, null, null);
}

/** Whoever hears a group is in it, though nobody told that the bot came back. */
export function backIn({ network, key, at, place }: Said, chat: ChatRow): readonly Arrival[] {
  if (chat.gone_at === null || at <= chat.gone_at) return [];
  const back = { type: "welcomed" as const, network, key: `b:${place.id}:${key}`, at, place };
  return [waits(chat.community, { ...back, from: null }, chat.id, null)];
}

/** A friend request that brings a live code goes to the community of the code; others are left alone. */
export async function friendAsked(door: Door, event: FriendAsked): Promise<readonly Arrival[]> {
  for (const word of event.text.split(/[\s,，。:：]+/u)) {
    const code = readCode(word);
    const known = code === null ? null : await findCode(door, code, door.now());
    if (known !== null) return [waits(known.community, event, null, null)];
  }
  return [];
}
