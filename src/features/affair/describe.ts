import { atLevel } from "../../community/areas.ts";
import { sayInstant } from "../../community/instants.ts";
import type { Area, Community } from "../../community/community.ts";
import type { Scene } from "../../feature.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { textsOf } from "../demand/texts.ts";
import { unitOf } from "./route.ts";
import { toHandlers } from "./handler-wording.ts";

/** The name of an affair's unit; null while staff look for one. */
export const unitName = (
  community: Pick<Community, "units">,
  { unit }: Pick<DemandRow, "unit">,
): Bilingual | null => unitOf(community, unit)?.name ?? null;

/** The building an affair is in, if that is known. */
const buildingOf = (community: Community, { area }: Pick<DemandRow, "area">): Area | null =>
  atLevel(community, area, "building");

/** Whether some words name a place already, by whatever name. */
const isNamedIn = ({ name, also }: Area, words: string): boolean =>
  [name.zh, name.en, ...also].some((one) => words.toLowerCase().includes(one.toLowerCase()));

/** An instant as people say it; null for none. */
export const sayDue = (
  { community, lane }: Scene,
  at: Date | null,
  locale: Locale,
): string | null => (at === null ? null : sayInstant(community, lane.now, at, locale));

/** Whether groups of handlers read nothing of an affair; an emergency they must know. */
export const isVeiled = ({ sensitive, alarm }: Pick<DemandRow, "sensitive" | "alarm">): boolean =>
  sensitive && alarm === null;

/** How a unit or staff read of an affair in a group: urgency, matter, place; nothing of a delicate one. */
export function describe(
  community: Community,
  affair: DemandRow,
  gist: Bilingual,
  locale: Locale,
): string {
  const veiled = isVeiled(affair);
  const matter = veiled ? toHandlers.delicate[locale] : gist[locale];
  const place = veiled ? null : buildingOf(community, affair);
  const known = place === null || isNamedIn(place, matter);
  const named = known ? "" : ` · ${place.name[locale]}`;
  return `${toHandlers.mark[affair.urgency][locale]}${matter}${named}`;
}

/** What a sentence about an affair mostly needs. */
export async function aboutAffair(scene: Scene, affair: DemandRow) {
  const { gist } = await textsOf(scene.lane, affair.number);
  return { number: affair.number, gist, unit: unitName(scene.community, affair) };
}
