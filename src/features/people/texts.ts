import type { Lane } from "../../store/lane.ts";

/** Keeps a text about or by a person, sealed under their key; one with the same place is replaced. */
export async function keepText(
  lane: Lane,
  place: { readonly kind: string; readonly ref: string; readonly person: number },
  text: string,
): Promise<void> {
  const box = await lane.vault.of(lane.db, place.person);
  if (box === null) return;
  lane.keep({ ...place, bytes: box.seal(text) });
}

/** A kept text; null when there is none, or when its person was erased. */
export async function readText(lane: Lane, kind: string, ref: string): Promise<string | null> {
  const row = lane.kept(kind, ref) ?? (await findText(lane, kind, ref));
  if (row === null) return null;
  const box = await lane.vault.of(lane.db, row.person);
  return box?.open(row.bytes) ?? null;
}

async function findText({ db, community }: Lane, kind: string, ref: string) {
  const row = await db
    .selectFrom("sealed")
    .select(["bytes", "person"])
    .where("community", "=", community)
    .where("kind", "=", kind)
    .where("ref", "=", ref)
    .executeTakeFirst();
  return row ?? null;
}

/** Kept texts of one kind by their place, at one look; those that are gone are left out. */
export async function readTexts(
  lane: Lane,
  kind: string,
  refs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { db, community, vault } = lane;
  const rows = await db
    .selectFrom("sealed")
    .select(["ref", "bytes", "person"])
    .where("community", "=", community)
    .where("kind", "=", kind)
    .where("ref", "in", [...refs])
    .execute();
  const found = new Map<string, string>();
  for (const ref of refs) {
    const row = lane.kept(kind, ref) ?? rows.find((one) => one.ref === ref);
    const box = row === undefined ? null : await vault.of(db, row.person);
    if (row !== undefined && box !== null) found.set(ref, box.open(row.bytes));
  }
  return found;
}

/** Throws a kept text away. */
export async function dropText(lane: Lane, kind: string, ref: string): Promise<void> {
  await lane.flush();
  await lane.db
    .deleteFrom("sealed")
    .where("community", "=", lane.community)
    .where("kind", "=", kind)
    .where("ref", "=", ref)
    .execute();
}
