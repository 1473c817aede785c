import { type Kysely, sql } from "kysely";
import { type Labelled } from "../reading/labelled.ts";
import { EXAMPLE, type Example, example, type Correction } from "./labels.ts";
import type { LaneKeys } from "./lane.ts";
import type { Tables } from "./tables.ts";

/** An example as a file for training holds it. */
export type ExampleLine = Labelled &
  Pick<Example, "cause" | "by"> & {
    /** The ids of examples of the same matter, as people said. */
    readonly same: readonly string[];
    /** The ids of those that were taken for the same matter and are not. */
    readonly apart: readonly string[];
  };

/** The examples of all whose consent stands, oldest first; their ids lead to nobody. */
export async function examplesIn(keys: LaneKeys): Promise<readonly ExampleLine[]> {
  const kept = await keptIn(keys);
  const links = await linksIn(keys.db);
  const idsOf = (one: Kept, as: Correction["cause"]): readonly string[] =>
    kept
      .filter(({ community }) => community === one.community)
      .filter(({ number }) => links.get(linkOf(one.community, one.number, number)) === as)
      .map(({ id }) => id);
  const lines = kept.map((one) => {
    const { id, cause, by, labelled } = one;
    return { ...labelled, id, cause, by, same: idsOf(one, "same"), apart: idsOf(one, "apart") };
  });
  return lines.toSorted((one, other) => saidAt(one).localeCompare(saidAt(other)));
}

/** When the message of an example was said. */
export const saidAt = ({ window, target }: Labelled): string => window[target]?.at ?? "";

type Kept = Example & { readonly community: string; readonly id: string };

async function keptIn({ db, vault }: LaneKeys): Promise<readonly Kept[]> {
  const rows = await db
    .selectFrom("sealed")
    .innerJoin("person", "person.id", "sealed.person")
    .select(["sealed.community", "sealed.ref", "sealed.person", "sealed.bytes"])
    .where("sealed.kind", "=", EXAMPLE)
    .where("person.lends", "=", true)
    .where("person.opted_out", "=", false)
    .execute();
  const kept: Kept[] = [];
  for (const { community, ref, person, bytes } of rows) {
    const words = (await vault.of(db, person))?.open(bytes);
    if (words === undefined) continue;
    const id = vault.digest(`example ${community} ${ref}`).toString("hex").slice(0, 12);
    kept.push({ community, id, ...example.parse(JSON.parse(words)) });
  }
  return kept;
}

/** Which demands people said are one matter, and which not; what was said last stands. */
async function linksIn(db: Kysely<Tables>): Promise<ReadonlyMap<string, Correction["cause"]>> {
  const rows = await db
    .selectFrom("label")
    .select(["community", "number", "other", "cause"])
    .where("other", "is not", null)
    .orderBy("id")
    .execute();
  return new Map(
    rows.map(({ community, number, other, cause }) => [
      linkOf(community, number, other ?? number),
      cause,
    ]),
  );
}

const linkOf = (community: string, one: number, other: number): string =>
  `${community} ${Math.min(one, other)} ${Math.max(one, other)}`;

/** How often readings were corrected alike. */
export type Tally = Pick<Correction, "cause" | "was" | "meant" | "read_by"> & {
  readonly count: number;
};

/** All corrections, the most frequent first. */
export async function talliesIn(db: Kysely<Tables>): Promise<readonly Tally[]> {
  return db
    .selectFrom("label")
    .select(["cause", "was", "meant", "read_by", sql<number>`count(*)::int`.as("count")])
    .groupBy(["cause", "was", "meant", "read_by"])
    .orderBy("count", "desc")
    .orderBy("cause")
    .orderBy("was")
    .orderBy("meant")
    .execute();
}
