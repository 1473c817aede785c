import { safeText } from "../chat/clean.ts";
import type { Said } from "../chat/event.ts";
import { placeNames } from "../community/areas.ts";
import type { Sight } from "../feature.ts";
import { isSilenced } from "../features/people/mute.ts";
import { hasRole } from "../features/people/rights.ts";
import { findPerson, getChat, isMember, privateChatAt } from "../features/people/table.ts";
import type { Window, WindowLine } from "../reading/schema.ts";
import type { ChatRow, PersonRow } from "../store/tables.ts";
import { openWindow } from "../store/window.ts";

/** A message that is to be read, and by whom and where it was said. */
export type ToRead = {
  readonly event: Pick<Said, "at" | "from" | "text" | "forwarded">;
  /** Null for somebody whom nobody met before. */
  readonly speaker: PersonRow | null;
  /** Null for a private chat in which nothing was said before. */
  readonly chat: ChatRow | null;
};

/** What a reader is given of a message: it, and what was said before it. */
export async function windowOf(sight: Sight, toRead: ToRead): Promise<Window> {
  const { event, chat } = toRead;
  const before = chat === null ? [] : await openWindow(sight.lane, chat.id, event.at);
  const line: WindowLine = {
    at: event.at,
    from: event.from.account,
    role: await roleOf(sight, toRead),
    text: safeText(event.text),
  };
  return { lines: [...before, line], places: placeNames(sight.community) };
}

/** As whom somebody speaks: what staff say is mostly about others' needs, and known already. */
async function roleOf(sight: Sight, { event, speaker, chat }: ToRead): Promise<WindowLine["role"]> {
  if (event.forwarded || speaker === null) return "resident";
  const area = chat?.area ?? sight.community.id;
  if (await hasRole(sight, speaker, "staff", area)) return "staff";
  return (await hasRole(sight, speaker, "worker", area)) ? "worker" : "resident";
}

/**
 * A message as somebody outside may read it; null where nobody listens to whoever says it, and for
 * strangers, who cannot ask for anything.
 */
export async function toReadOf(
  sight: Sight,
  event: Said,
  group: (network: string, external: string) => ChatRow | null,
): Promise<ToRead | null> {
  const { network, from, place, at } = event;
  const { lane } = sight;
  const speaker = await findPerson(lane, network, from.account);
  if (speaker !== null && (speaker.opted_out || isSilenced(speaker, at))) return null;
  if (place.kind === "group") {
    const known = group(network, place.id);
    const chat = known === null ? null : await getChat(lane, known.id);
    return chat === null || chat.paused ? null : { event, speaker, chat };
  }
  if (speaker === null || !(await isMember(sight, speaker))) return null;
  return { event, speaker, chat: await privateChatAt(lane, { network, external: from.account }) };
}
