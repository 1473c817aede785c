import type { Lane } from "../../store/lane.ts";

/** Texts of which a person has one, kept under their own id. */
const ofPerson = ["name", "contact", "door"];

/** Seals everything of one person anew under another's key, and drops the old key; what the other has stays. */
export async function passTexts(lane: Lane, from: number, into: number): Promise<void> {
  const { db, community, vault } = lane;
  const [old, fresh] = [await vault.of(db, from), await vault.of(db, into)];
  const rows = await db
    .selectFrom("sealed")
    .select(["kind", "ref", "bytes"])
    .where("community", "=", community)
    .where("person", "=", from)
    .execute();
  for (const { kind, ref, bytes } of rows) {
    const place = refFor(kind, ref, from, into);
    if (old !== null && fresh !== null && (place === ref || !(await isKept(lane, kind, place))))
      await reseal(
        lane,
        { kind, ref },
        { ref: place, person: into, bytes: fresh.seal(old.open(bytes)) },
      );
  }
  // What is left is of a kind that the other has of their own.
  await db.deleteFrom("sealed").where("person", "=", from).execute();
  await vault.forget(db, from);
}

/** The place of a text once it is another's: some are named after their person. */
function refFor(kind: string, ref: string, from: number, into: number): string {
  if (ofPerson.includes(kind)) return String(into);
  const [number, cycle, person] = ref.split(".");
  return kind === "rating" && person === String(from) ? `${number}.${cycle}.${into}` : ref;
}

async function isKept({ db, community }: Lane, kind: string, ref: string): Promise<boolean> {
  const row = await db
    .selectFrom("sealed")
    .select("person")
    .where("community", "=", community)
    .where("kind", "=", kind)
    .where("ref", "=", ref)
    .executeTakeFirst();
  return row !== undefined;
}

async function reseal(
  { db, community }: Lane,
  place: { readonly kind: string; readonly ref: string },
  change: { readonly ref: string; readonly person: number; readonly bytes: Buffer },
): Promise<void> {
  await db
    .updateTable("sealed")
    .set(change)
    .where("community", "=", community)
    .where("kind", "=", place.kind)
    .where("ref", "=", place.ref)
    .execute();
}
