import type { Locale } from "../../src/kernel/locale.ts";
import { roleName } from "./names.ts";
import type { Player } from "./neighbourhood.ts";

/** What somebody is, and where, if not in the whole community. */
export function rolesOf({ community, person }: Player, locale: Locale): readonly string[] {
  return community.roles
    .filter((grant) => grant.person === person)
    .map(({ role, area }) => {
      const where = community.areas.find(({ id }) => id === area && id !== community.id);
      return [roleName[role][locale], where?.name[locale]].filter(Boolean).join(" ");
    });
}
