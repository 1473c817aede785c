import { ancestors, contains } from "../../community/areas.ts";
import type { Community, Route, Unit } from "../../community/community.ts";
import type { DemandRow } from "../../store/tables.ts";

type Matter = Pick<DemandRow, "category" | "area">;

/** Which unit a matter goes to. `ruled` is false where no rule says so and the fallback gets it. */
export type Routed = { readonly unit: Unit | null; readonly ruled: boolean };

/**
 * Finds the unit for a matter: the rule for the nearest area wins, then one that names the
 * category over one for all of them, then the first. Without a rule the fallback unit gets it, and
 * where there is none the community's staff.
 */
export function route(community: Community, matter: Matter): Routed {
  const fitting = community.routing
    .filter((rule) => covers(community, rule, matter))
    .toSorted((one, other) => weight(community, other) - weight(community, one));
  const unit = unitOf(community, fitting[0]?.unit ?? null);
  if (unit !== null) return { unit, ruled: true };
  return { unit: community.units.find(({ fallback }) => fallback) ?? null, ruled: false };
}

const covers = (community: Community, { categories, area }: Route, matter: Matter): boolean =>
  (categories.length === 0 || categories.includes(matter.category)) &&
  contains(community, area, matter.area);

/** Deeper areas first, then rules that name a category. */
const weight = (community: Community, { area, categories }: Route): number =>
  ancestors(community, area).length * 2 + (categories.length > 0 ? 1 : 0);

/** The unit of an id; null for none. */
export const unitOf = ({ units }: Pick<Community, "units">, id: string | null): Unit | null =>
  units.find((unit) => unit.id === id) ?? null;

/** The handler queue of a unit; the community's own where it has no queue of affairs, or there is no unit. */
export function queueOf(unit: Unit | null): string {
  return unit === null || unit.handler === "projects"
    ? "handle-community"
    : `handle-${unit.handler}`;
}
