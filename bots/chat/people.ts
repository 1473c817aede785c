import type { Locale } from "../../src/kernel/locale.ts";
import type { Player } from "../practice/neighbourhood.ts";
import { padTo } from "./width.ts";
import { rolesOf } from "../practice/roles.ts";

/** The one that is called so, or the only one whose name begins so; null for none or several. */
export function pick<T>(
  from: readonly T[],
  wanted: string,
  names: (one: T) => readonly string[],
): T | null {
  const low = wanted.trim().toLowerCase();
  const exact = from.find((one) => names(one).some((name) => name.toLowerCase() === low));
  if (exact !== undefined) return exact;
  const near =
    low === ""
      ? []
      : from.filter((one) => names(one).some((name) => name.toLowerCase().startsWith(low)));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Everybody with home and roles, a line each; `>` marks who speaks. */
export function peopleList(cast: readonly Player[], speaker: Player, locale: Locale): string {
  return cast
    .map((player) => {
      const { community, person, name } = player;
      const home = community.people.find(({ id }) => id === person)?.home ?? "";
      const roles = rolesOf(player, locale).join(locale === "zh" ? "、" : ", ");
      const mark = player === speaker ? ">" : " ";
      return `${mark} ${padTo(name, 8)} ${padTo(home, 6)} ${roles}`.trimEnd();
    })
    .join("\n");
}
