import { DateTime } from "luxon";
import { atLevel } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { stateName } from "../demand/states.ts";
import { textsOf } from "../demand/texts.ts";
import { lateSince, limitsOf } from "./limits.ts";
import { wording } from "./wording.ts";

/** Who reads a line: somebody of staff or of the unit alone, or all of a work group. */
export type Audience = { readonly locale: Locale; readonly alone: boolean };

/** A demand in one line: `#12 电梯不动了 · 3号楼 · 物业 · 超时 2 小时`. */
export async function lineOf(scene: Scene, demand: DemandRow, reader: Audience): Promise<string> {
  const { number } = demand;
  const { locale, alone } = reader;
  if (demand.quiet) return wording.quiet[locale]({ number });
  const { gist } = await textsOf(scene.lane, number);
  const told = alone || !demand.sensitive ? gist[locale] : "";
  const words = [
    told,
    placeOf(scene, demand, told, locale),
    unitOf(scene, demand, locale),
    standing(scene, demand, locale),
  ];
  return [`#${number}`, words.filter((word) => word !== null && word !== "").join(" · ")].join(" ");
}

/** Each in a line of its own; at most so many, and how many more there are. */
export async function linesOf(
  scene: Scene,
  demands: readonly DemandRow[],
  reader: Audience,
  most: number,
): Promise<readonly string[]> {
  const lines = [];
  for (const demand of demands.slice(0, most)) lines.push(await lineOf(scene, demand, reader));
  const more = demands.length - lines.length;
  return more > 0 ? [...lines, wording.more[reader.locale]({ n: more })] : lines;
}

/** The words of some demands that no group may read, for the last gate. */
export async function secretsOf(
  { lane }: Scene,
  demands: readonly DemandRow[],
): Promise<readonly string[]> {
  const secrets = [];
  for (const { number } of demands) secrets.push(...(await textsOf(lane, number)).secrets);
  return secrets;
}

/** The building, unless nothing may be told of it or its words name it already. */
function placeOf({ community }: Scene, { area }: DemandRow, told: string, locale: Locale) {
  const building = atLevel(community, area, "building")?.name[locale] ?? null;
  return told === "" || building === null || told.includes(building) ? null : building;
}

function unitOf({ community }: Scene, { kind, unit }: DemandRow, locale: Locale): string | null {
  if (kind !== "affair") return null;
  const found = community.units.find(({ id }) => id === unit);
  return found?.name[locale] ?? wording.noUnit[locale]();
}

/** How late it is, or when it is due, or where it stands. */
function standing({ lane, community }: Scene, demand: DemandRow, locale: Locale): string {
  const since = lateSince(demand);
  if (since !== null) return wording.late[locale]({ ms: lane.now.getTime() - since.getTime() });
  const [due] = limitsOf(demand);
  if (due === undefined) return stateName(demand.state, locale, demand.kind);
  const local = (at: Date) => DateTime.fromJSDate(at, { zone: community.timezone });
  return wording.due[locale]({ at: local(due), now: local(lane.now) });
}
