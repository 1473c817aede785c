import type { Matter } from "./matter.ts";
import { nuisances } from "./troubles-around.ts";
import { buildingFaults, damage, someFault } from "./troubles-building.ts";
import { dangers } from "./troubles-danger.ts";
import { officeMatters } from "./troubles-service.ts";

/** What a unit must see to 微事务: dangers first, then from special to general. */
export const troubles: readonly Matter[] = [
  ...dangers,
  ...buildingFaults,
  ...nuisances,
  damage,
  ...officeMatters,
  someFault,
];
