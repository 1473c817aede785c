import { ancestors, contains } from "../../community/areas.ts";
import type { Scene, Sight } from "../../feature.ts";
import type { PersonRow } from "../../store/tables.ts";

/** A role of a person, in force within an area. */
export type Role = { readonly role: string; readonly area: string; readonly unit: string };

/** All roles of a person, from the community file and from grants made in chat. */
export async function rolesOf(
  { lane }: Pick<Sight, "lane">,
  person: number,
): Promise<readonly Role[]> {
  return lane.db
    .selectFrom("role")
    .select(["role", "area", "unit"])
    .distinct()
    .where("person", "=", person)
    .orderBy("role")
    .orderBy("area")
    .execute();
}

/** What a role brings along: a verified volunteer is a volunteer, a grid worker is staff of the grid. */
const implied: { readonly [role: string]: readonly string[] } = {
  verified: ["verified", "volunteer"],
  grid: ["grid", "staff"],
};

/** The areas over which somebody has a role, directly or implied. */
export async function areasWith(
  scene: Sight,
  person: PersonRow,
  role: string,
): Promise<readonly string[]> {
  const roles = await rolesOf(scene, person.id);
  const held = roles.filter(({ role: name }) => (implied[name] ?? [name]).includes(role));
  return held.map(({ area }) => area);
}

/** Whether somebody has a role, directly or implied, over an area. */
export async function hasRole(
  scene: Sight,
  person: PersonRow,
  role: string,
  area: string,
): Promise<boolean> {
  const held = await areasWith(scene, person, role);
  return held.some((outer) => contains(scene.community, outer, area));
}

/** Whether somebody works for a unit. */
export async function worksFor(
  scene: Scene,
  person: PersonRow,
  unit: string | null,
): Promise<boolean> {
  if (unit === null) return false;
  const roles = await rolesOf(scene, person.id);
  return roles.some((held) => held.role === "worker" && held.unit === unit);
}

/** Everybody who has a role over an area, in the order in which they were first met. */
export async function holdersOf(
  scene: Scene,
  role: string,
  area: string,
): Promise<readonly PersonRow[]> {
  const rows = await grantsOf(scene, role);
  return onceEach(rows.filter((row) => contains(scene.community, row.area, area)));
}

/** Everybody who has a role over any area, in the order in which they were first met. */
export const everybodyWith = async (scene: Scene, role: string): Promise<readonly PersonRow[]> =>
  onceEach(await grantsOf(scene, role));

const onceEach = (people: readonly PersonRow[]): readonly PersonRow[] =>
  people.filter((row, index) => people.findIndex(({ id }) => id === row.id) === index);

async function grantsOf({ lane }: Scene, role: string) {
  const names = [role, ...Object.keys(implied).filter((name) => implied[name]?.includes(role))];
  return lane.db
    .selectFrom("person")
    .innerJoin("role", "role.person", "person.id")
    .selectAll("person")
    .select("role.area")
    .where("person.community", "=", lane.community)
    .where("role.role", "in", names)
    .orderBy("person.id")
    .execute();
}

/** Everybody who works for a unit, in the order in which they were first met. */
export async function workersOf({ lane }: Scene, unit: string): Promise<readonly PersonRow[]> {
  return lane.db
    .selectFrom("person")
    .selectAll()
    .where("community", "=", lane.community)
    .where("id", "in", (query) =>
      query
        .selectFrom("role")
        .select("role.person")
        .where("role.role", "=", "worker")
        .where("role.unit", "=", unit),
    )
    .orderBy("id")
    .execute();
}

/**
 * The supervisors over an area by level, the nearest first: those of the community, then those of
 * the street, the district. Levels without a supervisor are left out.
 */
export async function supervisorsByLevel(
  scene: Scene,
  area: string,
): Promise<readonly (readonly PersonRow[])[]> {
  const rows = await scene.lane.db
    .selectFrom("person")
    .innerJoin("role", "role.person", "person.id")
    .selectAll("person")
    .select("role.area")
    .where("person.community", "=", scene.lane.community)
    .where("role.role", "=", "supervisor")
    .orderBy("person.id")
    .execute();
  const way = [area, ...ancestors(scene.community, area)];
  const levels = way.map((level) => rows.filter((row) => row.area === level));
  return levels.filter((level) => level.length > 0);
}

/**
 * Takes roles away from somebody at once.
 *
 * @returns whether the community file lists one of them: a restart would bring it back
 */
export async function takeRoles(
  { lane }: Scene,
  person: number,
  roles: readonly string[],
): Promise<boolean> {
  if (roles.length === 0) return false;
  lane.touch("roles");
  const gone = await lane.db
    .deleteFrom("role")
    .where("person", "=", person)
    .where("role", "in", [...roles])
    .returning("source")
    .execute();
  return gone.some(({ source }) => source === "file");
}

/** Gives a role by a command in chat; it stays until somebody takes it away. */
export async function grantRole(
  { lane }: Scene,
  person: number,
  role: string,
  area: string,
  unit: string = "",
): Promise<void> {
  lane.touch("roles");
  await lane.db
    .insertInto("role")
    .values({ person, role, area, unit, source: "chat" })
    .onConflict((clash) => clash.doNothing())
    .execute();
}
