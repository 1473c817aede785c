import { sql } from "kysely";
import type { Scene } from "../../feature.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { kindOf } from "../demand/kinds.ts";
import { isLive } from "../demand/states.ts";

/** The wishes that one of two people asked for and the other holds, or held. */
async function between({ lane }: Scene, both: readonly number[]): Promise<readonly DemandRow[]> {
  return lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "=", "wish")
    .where("requester", "in", [...both])
    .where("holder", "in", [...both])
    .orderBy("number")
    .execute();
}

/**
 * Nobody holds their own wish: where two people turn out to be one, what one asked for and the other
 * claimed is free again; what was done so, or waits for it, is nobody's.
 *
 * @returns the numbers that are free again
 */
export async function freeOwnWishes(
  scene: Scene,
  one: PersonRow,
  other: PersonRow,
): Promise<readonly number[]> {
  const { lane } = scene;
  const both = [one.id, other.id];
  const live = (await between(scene, both)).filter(isLive);
  for (const wish of live) await kindOf(scene, wish)?.freed(scene, wish, true);
  await lane.flush();
  await sql`
    update demand set holder = null, before = null
     where community = ${lane.community} and kind = 'wish' and requester = any(${both})
       and (holder = any(${both}) or (before #>> '{change,holder}')::bigint = any(${both}))
       and state not in ('claimed', 'done')`.execute(lane.db);
  await sql`
    delete from waiting using demand
     where demand.community = waiting.community and demand.number = waiting.number
       and demand.community = ${lane.community} and waiting.person = any(${both})
       and (demand.requester = any(${both}) or demand.holder = any(${both}))`.execute(lane.db);
  return live.filter(({ state }) => state === "claimed").map(({ number }) => number);
}
