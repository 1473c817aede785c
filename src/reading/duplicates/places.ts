import { sharedBy, type Thing } from "./things.ts";
import { lasting, type Unfolded } from "./telling.ts";

/** Where places differ there is no likeness left, whatever else speaks for it. */
export const never = -20;

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((each) => other.has(each));

const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && !meet(one, other);

/** A place that only one of them names: what the other means may be next door, and must not be hidden. */
const unsaid = -6;

/** Places that differ in any part that both tell are two; otherwise what they share speaks for one. */
export function weighPlaces(one: Unfolded, other: Unfolded): number {
  const reach = reachOf(one, other);
  const told = { one: buildingsOf(one), other: buildingsOf(other) };
  if (differ(told.one, told.other) || partsDiffer(one, other, reach)) return never;
  if (one.isOwnHome || other.isOwnHome) return sameDoor(one, other) ? 1.5 : never;
  const isSpotShared = (["gate", "basement", "lift", "tag", "spot"] as const).some((part) =>
    meet(one.where[part], other.where[part]),
  );
  if (meet(told.one, told.other)) return 1.5 + (isSpotShared ? 0.5 : 0);
  const outside = isOutside(one) || isOutside(other);
  const inside = reach === "house" || isInside(one) || isInside(other);
  if (inside && !outside) return weighHomes(one, other, told);
  if (isSpotShared) return 1.2;
  if (reach === "once") return 0.5;
  if (told.one.size > 0 !== told.other.size > 0) return unsaid;
  if (isPlaced(one, told.one) || isPlaced(other, told.other)) return -1.5;
  return one.group === other.group ? -0.5 : -3;
}

/** Where nobody says which house, everybody means their own. */
function weighHomes(
  one: Unfolded,
  other: Unfolded,
  told: { readonly one: ReadonlySet<string>; readonly other: ReadonlySet<string> },
): number {
  const here = homesOf(one, told.one);
  const there = homesOf(other, told.other);
  if (differ(here, there)) return never;
  if (meet(here, there)) return 1;
  return here.size === 0 && there.size === 0 && one.group === other.group ? 0 : unsaid;
}

const homesOf = ({ home }: Unfolded, told: ReadonlySet<string>): ReadonlySet<string> =>
  told.size > 0 || home === null || home.building === null ? told : new Set([home.building]);

const houseOf = (telling: Unfolded): ReadonlySet<string> => homesOf(telling, buildingsOf(telling));

const buildingsOf = ({ buildings }: Unfolded): ReadonlySet<string> => new Set(buildings);

const isOutside = ({ where }: Unfolded): boolean =>
  where.gate.size > 0 ||
  where.basement.size > 0 ||
  [...where.spot].some((spot) => !indoors.includes(spot));

const isInside = ({ where }: Unfolded): boolean =>
  [...where.spot].some((spot) => indoors.includes(spot));

const indoors = ["lobby", "stairs", "roof"];

const isPlaced = (telling: Unfolded, buildings: ReadonlySet<string>): boolean =>
  buildings.size > 0 || telling.where.spot.size > 0 || isOutside(telling);

function partsDiffer(one: Unfolded, other: Unfolded, reach: Thing["reach"]): boolean {
  const [here, there] = [one.where, other.where];
  const isWide = [...one.things, ...other.things].some(({ name }) => lasting.includes(name));
  if (
    (["unit", "gate", "basement", "lift", "side", "tag"] as const).some((part) =>
      differ(here[part], there[part]),
    )
  )
    return true;
  if (isWide) return false;
  return (
    differ(here.floor, there.floor) ||
    differ(here.door, there.door) ||
    (reach === "spot" && differ(here.spot, there.spot))
  );
}

const sameDoor = (one: Unfolded, other: Unfolded): boolean =>
  (meet(one.where.door, other.where.door) && !differ(houseOf(one), houseOf(other))) ||
  (one.home !== null &&
    other.home !== null &&
    one.home.door !== null &&
    one.home.door === other.home.door);

/** Of a thing of which both speak: whether there is one to a house, to a place, or one only. */
function reachOf(one: Unfolded, other: Unfolded): Thing["reach"] {
  const shared = sharedBy(one.things, other.things).map(({ reach }) => reach);
  const reaches = ["spot", "venue", "house", "once"] as const;
  return reaches.find((reach) => shared.includes(reach)) ?? "spot";
}
