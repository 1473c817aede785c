import { contains } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { areasWith, rolesOf } from "../people/rights.ts";

/** What somebody looks after: areas as staff, areas as supervisor, the units they work for. */
export type Duty = {
  readonly person: number;
  readonly staff: readonly string[];
  readonly supervises: readonly string[];
  readonly units: readonly string[];
};

/** What a person looks after, from the community file and from grants made in chat. */
export async function dutyOf(scene: Scene, person: PersonRow): Promise<Duty> {
  const roles = await rolesOf(scene, person.id);
  return {
    person: person.id,
    staff: await areasWith(scene, person, "staff"),
    supervises: await areasWith(scene, person, "supervisor"),
    units: roles.filter(({ role }) => role === "worker").map(({ unit }) => unit),
  };
}

/** Whether a demand is within any of some areas. */
export const within = (
  { community }: Pick<Scene, "community">,
  areas: readonly string[],
  { area }: Pick<DemandRow, "area">,
): boolean => areas.some((outer) => contains(community, outer, area));
