import { contains } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import type { PersonRow } from "../../store/tables.ts";

/** A role of a person, in force within an area. */
export type Role = { readonly role: string; readonly area: string; readonly unit: string };

/** All roles of a person, from the community file and from grants made in chat. */
export async function rolesOf({ lane }: Scene, person: number): Promise<readonly Role[]> {
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

/** Whether somebody has a role, directly or implied, over an area. */
export async function hasRole(
  scene: Scene,
  person: PersonRow,
  role: string,
  area: string,
): Promise<boolean> {
  const roles = await rolesOf(scene, person.id);
  return roles.some(
    (held) =>
      (implied[held.role] ?? [held.role]).includes(role) &&
      contains(scene.community, held.area, area),
  );
}

/** Everybody who has a role over an area, in the order in which they were first met. */
export async function holdersOf(
  scene: Scene,
  role: string,
  area: string,
): Promise<readonly PersonRow[]> {
  const names = [role, ...Object.keys(implied).filter((name) => implied[name]?.includes(role))];
  const rows = await scene.lane.db
    .selectFrom("person")
    .innerJoin("role", "role.person", "person.id")
    .selectAll("person")
    .select("role.area")
    .where("person.community", "=", scene.lane.community)
    .where("role.role", "in", names)
    .orderBy("person.id")
    .execute();
  const near = rows.filter((row) => contains(scene.community, row.area, area));
  return near.filter((row, index) => near.findIndex(({ id }) => id === row.id) === index);
}

/** Gives a role by a command in chat; it stays until somebody takes it away. */
export async function grantRole(
  { lane }: Scene,
  person: number,
  role: string,
  area: string,
): Promise<void> {
  await lane.db
    .insertInto("role")
    .values({ person, role, area, source: "chat" })
    .onConflict((clash) => clash.doNothing())
    .execute();
}
