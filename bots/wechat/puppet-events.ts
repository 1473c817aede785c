import { setTimeout as sleep } from "node:timers/promises";
import type { impls, payloads } from "wechaty-puppet";
import type { Ear, Heard, HeardMessage } from "./heard.ts";

/** The kinds that wechaty knows, by number. */
export type Kinds = {
  readonly Message: { readonly [kind: number]: string };
  readonly Friendship: { readonly [kind: number]: string };
};

/**
 * Takes events from the puppet itself: what wechaty makes of them has waited for look-ups, each its own
 * time, and is dropped when one of them fails.
 */
export function listenTo(puppet: impls.PuppetInterface, kinds: Kinds, ear: Ear): void {
  let arrivals = 0;
  const hear = async (id: string, fetch: () => Heard | Promise<Heard>) => {
    const arrival = ++arrivals;
    const heard = await patiently(fetch).catch(() => ({
      what: "unreadable" as const,
      id,
      at: new Date(),
    }));
    ear.heard(heard, arrival);
  };
  puppet.on("logout", () => ear.logout());
  puppet.on("scan", ({ qrcode }) => {
    if (qrcode) ear.scan(qrcode);
  });
  puppet.on("message", ({ messageId }) => {
    void hear(messageId, async () => message(await puppet.messagePayload(messageId), kinds));
  });
  puppet.on("friendship", ({ friendshipId }) => {
    void hear(friendshipId, async () =>
      friendship(await puppet.friendshipPayload(friendshipId), kinds),
    );
  });
  puppet.on("room-join", ({ roomId, inviteeIdList, inviterId, timestamp }) => {
    const moved = { room: roomId, who: inviteeIdList, by: inviterId, at: instant(timestamp) };
    void hear(roomId, () => ({ what: "joined", ...moved }));
  });
  puppet.on("room-leave", ({ roomId, removeeIdList, removerId, timestamp }) => {
    const moved = { room: roomId, who: removeeIdList, by: removerId, at: instant(timestamp) };
    void hear(roomId, () => ({ what: "left", ...moved }));
  });
}

/** Once more after a moment, and once more after two: WeChat tells each thing once. */
async function patiently<Fetched>(fetch: () => Fetched | Promise<Fetched>): Promise<Fetched> {
  for (const pause of [500, 1_000]) {
    try {
      return await fetch();
    } catch {
      await sleep(pause);
    }
  }
  return await fetch();
}

function message(payload: payloads.Message, { Message }: Kinds): HeardMessage {
  return {
    what: "message",
    id: payload.id,
    kind: Message[payload.type] ?? "Unknown",
    talker: payload.talkerId,
    room: payload.roomId || null,
    listener: payload.listenerId || null,
    text: payload.text ?? "",
    mentions: ("mentionIdList" in payload && payload.mentionIdList) || [],
    at: instant(payload.timestamp),
  };
}

function friendship(payload: payloads.Friendship, { Friendship }: Kinds): Heard {
  return {
    what: "friendship",
    id: payload.id,
    kind: Friendship[payload.type] ?? "Unknown",
    contact: payload.contactId,
    hello: payload.hello ?? "",
    at: instant(payload.timestamp),
  };
}

/** Some puppets count seconds, some milliseconds, and a gateway forgets it for friend requests. */
function instant(timestamp: number | undefined): Date {
  if (!timestamp) return new Date();
  return new Date(timestamp < 100_000_000_000 ? timestamp * 1000 : timestamp);
}
