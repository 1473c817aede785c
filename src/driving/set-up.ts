import type { Community } from "../community/community.ts";
import type { Engine } from "./engine.ts";
import type { Scene } from "../feature.ts";
import { kindOf } from "../features/demand/kinds.ts";
import { forgetPhotos } from "../features/demand/photos.ts";
import { demandsOf } from "../features/demand/table.ts";
import { forgetEnded } from "../features/demand/texts.ts";
import { introduceEverywhere } from "../features/joining/introduction.ts";
import { scheduleDesk } from "../features/desk/schedule.ts";
import { foundCommunity, syncPeople } from "../features/people/sync.ts";
import { syncGroups } from "../features/people/sync-groups.ts";
import { scheduleWeekly } from "../features/report/weekly.ts";
import { forgetPressable } from "../store/outbox.ts";
import { goOn, isStopped } from "../store/stops.ts";

/** How often old talk is thrown away; with it nothing outlives its day. */
const TIDY_MS = 12 * 3_600_000;

/** Brings the tables in line with a community's file; one that was stopped may try again. */
export async function setUp(engine: Engine, community: Community): Promise<void> {
  await foundCommunity(engine.db, community);
  await goOn(engine.db, community.id);
  try {
    await bringInLine(engine, community);
  } catch (error) {
    // Others are served all the same.
    if (!(await isStopped(engine.db, community.id))) throw error;
  }
}

async function bringInLine(engine: Engine, community: Community): Promise<void> {
  await engine.inLane(community.id, async (scene) => {
    await syncGroups(scene.lane, community);
    for (const person of await syncPeople(scene.lane, community)) {
      for (const demand of await demandsOf(scene.lane, person.id, ["claimed"])) {
        if (demand.holder !== person.id) continue;
        await kindOf(scene, demand)?.freed(scene, demand);
      }
    }
    await introduceEverywhere(scene);
    await scheduleWeekly(scene);
    await scheduleDesk(scene);
    setTidying(scene);
  });
}

function setTidying({ lane }: Scene): void {
  lane.setTimer({ at: new Date(lane.now.getTime() + TIDY_MS), what: "tidy", key: "tidy" });
}

const DAY_MS = 86_400_000;

/** After so long no button is of use any more: a mark counts for a week. */
const PRESSED_MS = 8 * DAY_MS;

/**
 * Throws away talk before it is a day old, edits whose message never came, and the words of demands
 * that ended long ago.
 */
export async function tidy(scene: Scene): Promise<void> {
  const { lane, community } = scene;
  const kept = community.policies.retention.chatter;
  const keptMs = kept === null ? DAY_MS : Math.min(DAY_MS, hoursOf(kept) * 3_600_000);
  await lane.db
    .deleteFrom("window_line")
    .where("at", "<", new Date(lane.now.getTime() - keptMs + TIDY_MS))
    .where("chat", "in", (query) =>
      query.selectFrom("chat").select("id").where("community", "=", lane.community),
    )
    .execute();
  await lane.db
    .updateTable("inbox")
    .set({ held: false, handled_at: lane.now, body: null })
    .where("community", "=", lane.community)
    .where("held", "=", true)
    .where("at", "<", new Date(lane.now.getTime() - DAY_MS))
    .execute();
  await forgetPressable(lane, new Date(lane.now.getTime() - PRESSED_MS));
  const { closed } = community.policies.retention;
  if (closed !== null) {
    const before = new Date(lane.now.getTime() - hoursOf(closed) * 3_600_000);
    await forgetEnded(lane, before);
    await forgetPhotos(lane, before);
  }
  // A group that was bound since has its summary too.
  await scheduleWeekly(scene);
  setTidying(scene);
}

const hoursOf = ({ amount, unit }: { readonly amount: number; readonly unit: string }): number =>
  unit === "m" ? amount / 60 : unit === "h" ? amount : amount * 24;
