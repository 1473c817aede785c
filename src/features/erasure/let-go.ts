import type { Scene } from "../../feature.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { tellAsker } from "../demand/asker.ts";
import { followersOf } from "../demand/family.ts";
import { kindOf } from "../demand/kinds.ts";
import { isLive } from "../demand/states.ts";
import { askerOf, setDemand } from "../demand/table.ts";
import { keepTexts, textsOf } from "../demand/texts.ts";
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

/**
 * Ends what only they asked for. What others reported too is theirs from now on: its public line
 * stays, the words of whoever is erased do not.
 */
async function end(scene: Scene, demand: DemandRow, person: PersonRow): Promise<void> {
  const { number } = demand;
  const others = (await followersOf(scene.lane, number)).filter((one) => one.person !== person.id);
  const heir = others.find(({ asked }) => asked);
  if (heir !== undefined && demand.requester === person.id) {
    const { gist } = await textsOf(scene.lane, number);
    const theirs = await setDemand(scene.lane, number, { requester: heir.person });
    const summary = gist[scene.community.language];
    const bare = { location: null, when: null, said: scene.lane.now, secrets: [] };
    await keepTexts(scene.lane, theirs, { gist, summary, ...bare });
    return;
  }
  await kindOf(scene, demand)?.withdraw(scene, demand);
  if (askerOf(demand) !== person.id) await tellAsker(scene, demand, wording.ended);
}
