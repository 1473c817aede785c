import type { Scene } from "../../feature.ts";
import { type Code, useCode } from "../../store/codes.ts";
import type { PersonRow } from "../../store/tables.ts";
import { getPerson } from "../people/table.ts";
import { tell } from "../people/voice.ts";
import { wording } from "./account-wording.ts";

/**
 * What everybody could read is good for nothing any more; whoever's code it was hears of it.
 *
 * @param speaker who said it, when they hear so themselves
 */
export async function voidOpenly(
  scene: Scene,
  code: Code,
  speaker: PersonRow | null,
): Promise<void> {
  const { purpose } = code;
  if (!(await useCode(scene.lane, code))) return;
  const owner = code.made_by ?? code.person;
  if (owner === null || owner === speaker?.id) return;
  const text = (locale: "zh" | "en") => wording.codeSeen[locale]({ purpose });
  await tell(scene, await getPerson(scene.lane, owner), { kind: "notice", text });
}
