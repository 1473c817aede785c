import type { Scene } from "../../feature.ts";
import { leaks } from "../../reading/privacy.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { hasRole } from "../people/rights.ts";
import { readText } from "../people/texts.ts";
import { askerOf } from "./table.ts";
import { textsOf } from "./texts.ts";

/**
 * What the holder of a demand may be given: a phone or door that the requester typed in it, or left
 * with us; nothing when the demand is sensitive and the holder not verified.
 */
export async function contactOf(
  scene: Scene,
  demand: DemandRow,
  holder: PersonRow,
): Promise<string | null> {
  if (demand.sensitive && !(await hasRole(scene, holder, "verified", demand.area))) return null;
  const { secrets } = await textsOf(scene.lane, demand.number);
  const typed = secrets.filter((secret) => leaks(secret, []) !== null);
  const left = await readText(scene.lane, "contact", String(askerOf(demand)));
  const all = left === null ? typed : [left, ...typed];
  return all.length === 0 ? null : all.join("，");
}

const KEPT_MS = 86_400_000;

/** Whether somebody may see a demand's contact again: while they hold it, and a day after. */
export function mayStillSee(demand: DemandRow, person: number, now: Date): boolean {
  if (demand.holder !== person) return false;
  const ended = demand.done_at ?? demand.closed_at;
  return ended === null || now.getTime() - ended.getTime() <= KEPT_MS;
}
