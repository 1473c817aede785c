import type { Logger } from "pino";
import type { Scene } from "../feature.ts";
import { tellStaff } from "../features/people/voice.ts";
import { wording } from "../features/people/wording.ts";
import { type Breach, findBreach } from "./laws.ts";
import { inLane, type Lane, type LaneKeys } from "../store/lane.ts";
import type { Guard } from "../store/lanes.ts";
import { stop } from "../store/stops.ts";

/** What the guard needs to speak and to be heard. */
export type GuardPost = LaneKeys & {
  readonly now: () => Date;
  readonly log: Logger;
  readonly sceneOf: (lane: Lane) => Scene;
};

/**
 * Looks after every turn whether the laws hold. A community where one is broken is stopped, and its
 * staff are told: what comes for it is kept, and others go on.
 */
export function openGuard({ now, log, sceneOf, ...keys }: GuardPost): Guard<Breach> {
  return {
    find: findBreach,
    async stop(community, { law, number }) {
      log.error({ event: "community-stopped", community, demand: number, law: law.en });
      const mark = (lane: Lane) => stop(lane, `#${number}: ${law.en}`);
      try {
        await inLane(keys, community, now, async (lane) => {
          if (lane.stopped) return;
          await mark(lane);
          const scene = sceneOf(lane);
          const about = { community: scene.community.name, number, law };
          await tellStaff(scene, community, "notice", wording.stopped, about);
        });
      } catch (error) {
        log.error({ event: "stop-untold", community, err: error });
        await inLane(keys, community, now, mark);
      }
    },
  };
}
