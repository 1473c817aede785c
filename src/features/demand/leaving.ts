import type { Fired, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { getPerson, isMember } from "../people/table.ts";
import { tell, tellStaff } from "../people/voice.ts";
import { isLive } from "./states.ts";
import { askerOf, findDemand } from "./table.ts";
import { wording } from "./wording.ts";

/** After so long without an answer staff are asked instead. */
const ANSWER_MS = 3 * 86_400_000;

/** Whoever asked for something left the last group: they are asked once, and then staff are. */
export async function askWhetherNeeded(
  scene: Scene,
  demand: DemandRow,
  person: PersonRow,
): Promise<void> {
  const { number } = demand;
  const text = (locale: Locale) => wording.stillNeeded[locale]({ number });
  if (await tell(scene, person, { kind: "ask", numbers: [number], text })) {
    const at = new Date(scene.lane.now.getTime() + ANSWER_MS);
    scene.lane.setTimer({ at, what: "still-needed", key: `still-needed:${number}`, number });
    return;
  }
  await askStaff(scene, demand);
}

/** Nobody answered whether it is still needed: staff ask. */
export async function askStaffLater(scene: Scene, timer: Fired): Promise<void> {
  const demand = timer.number === null ? null : await findDemand(scene.lane, timer.number);
  if (demand === null || !isLive(demand)) return;
  const asker = askerOf(demand);
  if (asker !== null && (await isMember(scene, await getPerson(scene.lane, asker)))) return;
  await askStaff(scene, demand);
}

async function askStaff(scene: Scene, demand: DemandRow): Promise<void> {
  const { number } = demand;
  const more = { numbers: [number] };
  await tellStaff(scene, demand.area, "notice", wording.authorLeft, { number }, more);
}

/** The words were taken back when somebody had acted already: staff ask how it stands. */
export async function askStaffWhetherNeeded(scene: Scene, demand: DemandRow): Promise<void> {
  const { number, area } = demand;
  await tellStaff(scene, area, "notice", wording.takenBack, { number }, { numbers: [number] });
}
