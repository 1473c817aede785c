import { atLevel } from "../../community/areas.ts";
import { sayInstant } from "../../community/instants.ts";
import type { Community } from "../../community/community.ts";
import type { Scene } from "../../feature.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { textsOf } from "../demand/texts.ts";
import { unitOf } from "./route.ts";
import { wording } from "./wording.ts";

/** The name of an affair's unit; null while staff look for one. */
export const unitName = (
  community: Pick<Community, "units">,
  { unit }: Pick<DemandRow, "unit">,
): Bilingual | null => unitOf(community, unit)?.name ?? null;

/** The building an affair is in, if that is known. */
export const buildingName = (
  community: Community,
  { area }: Pick<DemandRow, "area">,
): Bilingual | null => atLevel(community, area, "building")?.name ?? null;

/** An instant as people say it; null for none. */
export const sayDue = (
  { community, lane }: Scene,
  at: Date | null,
  locale: Locale,
): string | null => (at === null ? null : sayInstant(community, lane.now, at, locale));

/** How a unit or staff read of an affair in a group: urgency, matter, place; nothing of a delicate one. */
export function describe(
  community: Community,
  affair: DemandRow,
  gist: Bilingual,
  locale: Locale,
): string {
  const matter = affair.sensitive ? wording.delicate[locale] : gist[locale];
  const place = affair.sensitive ? null : buildingName(community, affair);
  const named = place === null || matter.includes(place[locale]) ? "" : ` · ${place[locale]}`;
  return `${wording.mark[affair.urgency][locale]}${matter}${named}`;
}

/** What a sentence about an affair mostly needs. */
export async function aboutAffair(scene: Scene, affair: DemandRow) {
  const { gist } = await textsOf(scene.lane, affair.number);
  return { number: affair.number, gist, unit: unitName(scene.community, affair) };
}
