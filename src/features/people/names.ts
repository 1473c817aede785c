import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { PersonRow } from "../../store/tables.ts";
import { keepText, readText } from "./texts.ts";
import { wording } from "./wording.ts";

/** What people call somebody: the community file's name, else the nickname last seen. */
export async function nameOf(
  { lane, community }: Scene,
  person: PersonRow,
): Promise<string | null> {
  const listed = community.people.find(({ id }) => id === person.file_id);
  return listed?.name ?? readText(lane, "name", String(person.id));
}

/** Keeps a nickname, unless it is the one already kept. */
export async function keepName({ lane }: Scene, person: PersonRow, name: string): Promise<void> {
  const ref = String(person.id);
  if ((await readText(lane, "name", ref)) === name) return;
  await keepText(lane, { kind: "name", ref, person: person.id }, name);
}

/**
 * A nickname as a group may see it: people put their door into it ("3-402 李姐"), and the door
 * must not come back from us.
 */
export function publicName(name: string | null, locale: Locale): string {
  const doors = privateSpans(name ?? "").filter((span) => /\d/u.test(span));
  const bare = doors.reduce((rest, door) => rest.replaceAll(door, ""), name ?? "");
  return bare.replace(/^[\s\-–—_·|/]+|[\s\-–—_·|/]+$/gu, "") || wording.neighbour[locale];
}

/** How somebody is named in a group: by nickname, without the door. */
export async function groupName(scene: Scene, person: PersonRow, locale: Locale): Promise<string> {
  return publicName(await nameOf(scene, person), locale);
}
