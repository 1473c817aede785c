import type { Scene } from "../../feature.ts";
import type { PersonRow } from "../../store/tables.ts";
import { nameOf, publicName } from "../people/names.ts";
import { wording } from "../people/wording.ts";

/**
 * What people who may come up in a chat are called there: its author first, then whoever is or was
 * in it, then whoever the community file lists; with and without a door in the nickname.
 */
export async function namesIn(
  scene: Scene,
  chat: number,
  author: PersonRow,
): Promise<readonly string[]> {
  const own = (await nameOf(scene, author)) ?? "";
  const listed = scene.community.people.map(({ name }) => name);
  const all = [own, ...(await nicknamesIn(scene, chat)), ...listed];
  const bare = all.map((name) => publicName(name, scene.community.language));
  const none: readonly string[] = Object.values(wording.neighbour);
  return [...new Set([publicName(own, "zh"), ...all, ...bare])]
    .map((name) => name.trim())
    .filter((name) => name !== "" && !none.includes(name));
}

async function nicknamesIn({ lane }: Scene, chat: number): Promise<readonly string[]> {
  await lane.flush();
  const rows = await lane.db
    .selectFrom("sealed")
    .innerJoin("member", "member.person", "sealed.person")
    .select(["sealed.person", "sealed.bytes"])
    .where("sealed.community", "=", lane.community)
    .where("sealed.kind", "=", "name")
    .where("member.chat", "=", chat)
    .execute();
  const names = [];
  for (const { person, bytes } of rows) {
    const box = await lane.vault.of(lane.db, person);
    if (box !== null) names.push(box.open(bytes));
  }
  return names;
}
