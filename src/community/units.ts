import type { Community, Unit } from "./community.ts";

/** The unit that somebody names by id, name or alias; null for none. */
export function unitNamed({ units }: Pick<Community, "units">, words: string): Unit | null {
  const plain = words.trim().toLowerCase();
  const names = ({ id, name, also }: Unit) => [id, name.zh, name.en, ...also];
  return units.find((unit) => names(unit).some((name) => name.toLowerCase() === plain)) ?? null;
}
