import type { Connection, Echoed, Unreadable } from "../chat/event.ts";
import { keepLogin, loggedIn } from "../features/joining/relogin.ts";
import { clockTime, networkIs } from "../features/network/standing.ts";
import { wording } from "../features/network/wording.ts";
import { tellStaff } from "../features/people/voice.ts";
import { settleEcho } from "../store/faces.ts";
import { chatAt } from "./edited.ts";
import type { Stage } from "./heard.ts";

/** How a network is, and what came back from it. */
export async function connected(
  stage: Stage,
  event: Connection | Echoed | Unreadable,
): Promise<void> {
  switch (event.type) {
    case "connection":
      return networkStands(stage, event);
    case "echoed": {
      const chat = await chatAt(stage, event);
      return chat === null ? undefined : settleEcho(stage.lane, chat.id, event);
    }
    case "unreadable":
      return unreadable(stage, event);
  }
}

/** What a login changed is known before what waited may leave. */
async function networkStands(stage: Stage, event: Connection): Promise<void> {
  const { network, login, state } = event;
  const fresh = state === "up" ? login : null;
  if (fresh !== null) await loggedIn(stage, network, fresh);
  await networkIs(stage, event);
  if (fresh !== null) await keepLogin(stage.lane, network, fresh);
}

async function unreadable(stage: Stage, { network, place, at }: Unreadable): Promise<void> {
  const chat = place?.kind === "group" ? stage.group(network, place.id) : null;
  const about = { group: chat?.group_id ?? null, at: clockTime(stage, at) };
  const area = chat?.area ?? stage.community.id;
  await tellStaff(stage, area, "notice", wording.unreadable, about);
}
