import type { Scene } from "../feature.ts";
import { accountsOf } from "../features/people/table.ts";

/**
 * How people are named to outsiders: by the id of the community file, else by the account that was met first, `network:account`; null
 * for nobody, and for who was erased. Whose accounts were linked is one person, before it too.
 */
export async function who(scene: Scene, person: number | null): Promise<string | null> {
  if (person === null) return null;
  const { lane } = scene;
  const row = await lane.db
    .selectFrom("person")
    .select(["file_id", "erased_at", "merged_into"])
    .where("id", "=", person)
    .executeTakeFirst();
  if (row === undefined || row.erased_at !== null) return null;
  if (row.merged_into !== null) return who(scene, row.merged_into);
  if (row.file_id !== null) return row.file_id;
  const [account] = (await accountsOf(lane, person)).toSorted((a, b) => a.met - b.met);
  const shown = account ?? (await formerOf(scene, person));
  return shown === undefined ? `person:${person}` : `${shown.network}:${shown.external}`;
}

/** Whose accounts all lead nowhere since a new login are still who they were. */
const formerOf = ({ lane }: Scene, person: number) =>
  lane.db
    .selectFrom("former_account")
    .select(["network", "external"])
    .where("person", "=", person)
    .orderBy("external")
    .executeTakeFirst();
