import type { Scene } from "../../feature.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { tellAsker } from "../demand/asker.ts";
import { kindOf } from "../demand/kinds.ts";
import { isLive } from "../demand/states.ts";
import { askerOf } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { wording } from "./wording.ts";

/** Everything that somebody asked for, that was asked for them, or that they hold, by number. */
async function concerning({ lane }: Scene, person: number): Promise<readonly DemandRow[]> {
  return lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where((row) =>
      row.or([
        row("requester", "=", person),
        row("beneficiary", "=", person),
        row("holder", "=", person),
      ]),
    )
    .orderBy("number")
    .execute();
}

/**
 * Ends what a person asked for and is still live, and gives back what they hold; whoever is left is
 * told.
 *
 * @returns private words of all they ever asked for
 */
export async function letGo(scene: Scene, person: PersonRow): Promise<readonly string[]> {
  const words: string[] = [];
  for (const demand of await concerning(scene, person.id)) {
    const isTheirs = demand.requester === person.id || demand.beneficiary === person.id;
    if (isTheirs) words.push(...(await textsOf(scene.lane, demand.number)).secrets);
    if (!isLive(demand)) continue;
    if (isTheirs) await end(scene, demand, person);
    else if (demand.state !== "done") await kindOf(scene, demand)?.freed(scene, demand);
  }
  return words;
}

async function end(scene: Scene, demand: DemandRow, person: PersonRow): Promise<void> {
  await kindOf(scene, demand)?.withdraw(scene, demand);
  if (askerOf(demand) !== person.id) await tellAsker(scene, demand, wording.ended);
}
