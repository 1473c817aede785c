import type { Kysely } from "kysely";
import { placeNames } from "../community/areas.ts";
import type { Community } from "../community/community.ts";
import type { Directory } from "../hearing/directory.ts";
import { openHush } from "../hearing/hush.ts";
import type { Door } from "../hearing/door.ts";
import { openLately } from "../hearing/lately.ts";
import { offlineReader } from "../reading/offline/reader.ts";
import { heldArrivals, releaseHeld } from "../store/inbox.ts";
import type { Tables } from "../store/tables.ts";
import type { Engine } from "./engine.ts";
import type { Desk } from "./handle.ts";
import type { Study } from "./study.ts";

/** Makes the door, which knows the communities served and whom it does not listen to. */
export function makeDoor(
  engine: Engine,
  directory: Directory,
  communities: readonly Community[],
): Door {
  const places = new Map(communities.map((community) => [community.id, placeNames(community)]));
  return {
    db: engine.db,
    communities: communities.map(({ id }) => id),
    group: directory.group,
    optedOut: directory.optedOut,
    meets: directory.meets,
    hush: openHush(directory, communities),
    lately: openLately(engine.clock.now()),
    botNames,
    verbs: engine.features.flatMap(({ verbs }) => verbs),
    places: (community) => places.get(community) ?? [],
    vault: engine.vault,
    now: () => engine.clock.now(),
    stranger: directory.stranger,
  };
}

/** What people call the bot in a group. */
export const botNames = ["linli", "邻里", "bot"];

/** Opens the desk, with the edits that came before their message. */
export async function openDesk(
  db: Kysely<Tables>,
  directory: Directory,
  study: Study | null,
): Promise<Desk> {
  const keyOf = (network: string, message: string | null) => `${network}\n${message}`;
  const held = await heldArrivals(db);
  const early = new Set(held.map(({ network, message }) => keyOf(network, message)));
  return {
    reader: offlineReader,
    botNames,
    study,
    group: directory.group,
    onEarly: (event) => {
      if (event.type === "edited") early.add(keyOf(event.network, event.id));
    },
    onSaid: async (network, message) => {
      if (!early.delete(keyOf(network, message))) return;
      await releaseHeld(db, network, message);
    },
  };
}
