import { z } from "zod";
import { labelled } from "../reading/labelled.ts";
import type { Lane } from "./lane.ts";
import type { Tables } from "./tables.ts";

/** A correction 改正 of a reading, without a word of anybody. */
export type Correction = Pick<
  Tables["label"],
  "cause" | "number" | "other" | "was" | "meant" | "read_by"
>;

/** Counts a correction. */
export async function addCorrection(lane: Lane, correction: Correction): Promise<void> {
  const { community, now: at } = lane;
  await lane.db
    .insertInto("label")
    .values({ community, at, ...correction })
    .execute();
}

/** Takes back what was counted of a demand at an instant: it was undone. */
export async function dropCorrections(lane: Lane, number: number, at: Date): Promise<void> {
  await lane.db
    .deleteFrom("label")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where("at", "=", at)
    .execute();
}

/** The kind of sealed text that an example is. */
export const EXAMPLE = "example";

/** What people said of a reading; `same` and `apart` are about two demands. */
const causes = [
  "dismissed",
  "agreed",
  "category",
  "kind",
  "place",
  "time",
  "same",
  "apart",
  "missed",
] as const satisfies readonly Correction["cause"][];

/** A corrected message as it lies sealed under its author's key, private words replaced. */
export const example = z.strictObject({
  number: z.int(),
  cause: z.enum(causes),
  by: z.string().nullable(),
  labelled,
});

/** See `example`. */
export type Example = z.infer<typeof example>;

/** The place of the one example that a message gives: a later correction replaces an earlier one. */
export const exampleRef = (chat: number, message: string): string => `${chat}.${message}`;

/** Throws away every example of a person; tells how many. */
export async function dropExamplesOf(lane: Lane, person: number): Promise<number> {
  await lane.flush();
  const { numDeletedRows } = await lane.db
    .deleteFrom("sealed")
    .where("person", "=", person)
    .where("kind", "=", EXAMPLE)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
