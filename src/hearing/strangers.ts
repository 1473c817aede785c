import type { FriendAsked, Migrated, Placement, Said } from "../chat/event.ts";
import { codesWithin, findCode } from "../store/codes.ts";
import type { Arrival } from "../store/inbox.ts";
import type { ChatRow } from "../store/tables.ts";
import { codeIn, codesSaid } from "./codes.ts";
import { type Door, waits } from "./door.ts";

/**
 * What happens in a group that is none of ours: nothing of it is read or kept but one-time codes. The
 * first sign of it is told to the community that is served first, which greets it once; a code tells
 * its own community, which greets it where the code does not bind it.
 */
export async function inStrangeGroup(
  door: Door,
  event: Said | Placement | Migrated,
): Promise<readonly Arrival[]> {
  const { network, at, place } = event;
  const codes = event.type === "said" ? await codesOpen(door, event, null) : [];
  if (codes.length > 0) return codes;
  const [host] = door.communities;
  if (host === undefined) return [];
  if (door.stranger(network, place.id))
    return event.type === "said" ? [] : [waits(host, event, null, null)];
  if (event.type === "expelled") return [];
  const id = event.type === "migrated" ? event.to : place.id;
  const met = { type: "strange" as const, network, key: `b:${id}:strange`, at };
  return [waits(host, { ...met, place: { kind: "group", id } }, null, null)];
}

/**
 * What everybody in a group could read of live codes, told to the communities they are of. A code of
 * the group's own community that was typed with its verb is a command there like any other.
 */
export async function codesOpen(
  door: Door,
  event: Said,
  chat: ChatRow | null,
): Promise<readonly Arrival[]> {
  const { network, at, place, from } = event;
  const { codes, how } = codesSaid(door, event);
  const commanded = chat !== null && codeIn(door, event) !== null && heardIn(door, event, chat);
  const arrivals: Arrival[] = [];
  for (const [index, code] of codes.entries()) {
    const known = await findCode(door, code, door.now());
    // A friend's code is said openly by the bot itself.
    if (known === null || known.purpose === "friend") continue;
    if (!door.communities.includes(known.community)) continue;
    if (commanded && known.community === chat.community) continue;
    const first = chat === null && index === 0 && !door.stranger(network, place.id);
    const said = { type: "code-typed" as const, network, key: `k${index}:${event.key}`, at };
    arrivals.push(waits(known.community, { ...said, place, from, code, how, first }, null, null));
  }
  return arrivals;
}

const heardIn = ({ hush }: Door, event: Said, { community }: ChatRow): boolean =>
  hush.hears(community, event);

/** Whoever hears a group is in it, though nobody told that the bot came back. */
export function backIn({ network, key, at, place }: Said, chat: ChatRow): readonly Arrival[] {
  if (chat.gone_at === null || at <= chat.gone_at) return [];
  const back = { type: "welcomed" as const, network, key: `b:${place.id}:${key}`, at, place };
  return [waits(chat.community, { ...back, from: null }, chat.id, null)];
}

/** A friend request that brings a live code goes to the community of the code; others are left alone. */
export async function friendAsked(door: Door, event: FriendAsked): Promise<readonly Arrival[]> {
  for (const code of codesWithin(event.text)) {
    const known = await findCode(door, code, door.now());
    if (known !== null) return [waits(known.community, event, null, null)];
  }
  return [];
}
