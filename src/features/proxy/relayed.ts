import type { Scene } from "../../feature.ts";
import type { PersonRow } from "../../store/tables.ts";
import { describePerson, meetBeneficiary } from "../people/beneficiary.ts";
import { keepName } from "../people/names.ts";
import { areasWith } from "../people/rights.ts";
import { addPerson } from "../people/table.ts";
import { wording } from "./wording.ts";

/**
 * For whom staff speak who pass on somebody's words, and what no group may read of them. Who says so
 * is never taken for an account: a nickname proves nothing. Others only ask for what they pass on:
 * null.
 *
 * @param who how the words name whoever said them
 */
export async function beneficiaryOf(
  scene: Scene,
  speaker: PersonRow,
  who: string | null,
): Promise<{ readonly person: PersonRow; readonly secrets: readonly string[] } | null> {
  if ((await areasWith(scene, speaker, "staff")).length === 0) return null;
  const { language } = scene.community;
  const described = describePerson(scene, who ?? "");
  const { secrets } = described;
  const somebody = wording.somebody[language]();
  const name = described.name === "" ? somebody : described.name;
  if (who !== null)
    return { person: await meetBeneficiary(scene, { ...described, name }), secrets };
  // Whoever is not named is nobody whom others spoke of before.
  const person = await addPerson(scene.lane, { fileId: null, language, home: null });
  await keepName(scene, person, somebody);
  return { person, secrets };
}
