import type { Scene } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import { makeCode, voidCodes } from "../../store/codes.ts";
import type { PersonRow } from "../../store/tables.ts";

const DAY_MINUTES = 24 * 60;

/**
 * How somebody comes to write to the bot privately on a network; null where nothing need be said.
 * Where a code lets them in, it is theirs, and good for a day.
 */
export async function wayIn(
  { lane, can }: Scene,
  network: string,
  person: PersonRow,
): Promise<Bilingual | null> {
  const { doorway } = can(network);
  if (doorway?.zh.includes("{code}") !== true) return doorway;
  const whose = { purpose: "friend", person: person.id, made_by: null } as const;
  await voidCodes(lane, whose);
  const code = await makeCode(lane, { ...whose, minutes: DAY_MINUTES });
  return { zh: doorway.zh.replace("{code}", code), en: doorway.en.replace("{code}", code) };
}
