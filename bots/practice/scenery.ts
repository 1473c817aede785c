import type { Community } from "../../src/community/community.ts";
import type { Bilingual, Locale } from "../../src/kernel/locale.ts";
import { blurbs } from "./cast.ts";
import { hints } from "./hints.ts";
import { neighbourhoodOf, type Player, type Stage } from "./neighbourhood.ts";
import { rolesOf } from "./roles.ts";
import type { Person, Room, Snapshot } from "./protocol.ts";

/** What of a practice neighbourhood never changes: its groups, its people, what to try first. */
export function sceneryOf(
  communities: readonly Community[],
): Pick<Snapshot, "community" | "timezone" | "rooms" | "cast" | "units" | "hints"> {
  const [first] = communities;
  const [zh, en] = [neighbourhoodOf(communities, "zh"), neighbourhoodOf(communities, "en")];
  return {
    community: first?.name ?? { zh: "", en: "" },
    timezone: first?.timezone ?? "UTC",
    rooms: zh.stages.map((stage, index) => roomOf(stage, en.stages[index] ?? stage)),
    cast: zh.cast.map(personOf),
    units: Object.fromEntries(first?.units.map(({ id, name }) => [id, name]) ?? []),
    hints,
  };
}

const roomOf = ({ group, name }: Stage, inEnglish: Stage): Room => ({
  id: group.id,
  kind: group.kind,
  name: { zh: name, en: inEnglish.name },
  language: group.language,
});

function personOf(player: Player): Person {
  const { community, person, account, name, language } = player;
  const home = community.people.find(({ id }) => id === person)?.home ?? null;
  const roles = (locale: Locale) => rolesOf(player, locale);
  const blurb: Bilingual | null = blurbs[person] ?? null;
  return { account, name, language, home, roles: { zh: roles("zh"), en: roles("en") }, blurb };
}
