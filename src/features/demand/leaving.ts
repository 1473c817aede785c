import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { tell, tellStaff } from "../people/voice.ts";
import { wording } from "./wording.ts";

/** Whoever asked for something left the last group: they are asked once, or else staff are. */
export async function askWhetherNeeded(
  scene: Scene,
  demand: DemandRow,
  person: PersonRow,
): Promise<void> {
  const { number } = demand;
  const text = (locale: Locale) => wording.stillNeeded[locale]({ number });
  if (await tell(scene, person, { kind: "ask", numbers: [number], text })) return;
  const more = { numbers: [number] };
  await tellStaff(scene, demand.area, "notice", wording.authorLeft, { number }, more);
}

/** The words were taken back when somebody had acted already: staff ask how it stands. */
export async function askStaffWhetherNeeded(scene: Scene, demand: DemandRow): Promise<void> {
  const { number, area } = demand;
  await tellStaff(scene, area, "notice", wording.takenBack, { number }, { numbers: [number] });
}
