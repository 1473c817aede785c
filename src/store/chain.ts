import { createHash } from "node:crypto";

/** What one history row says; these fields, in this order, are what its hash covers. */
export type ChainRow = {
  readonly seq: number;
  readonly at: Date;
  readonly number: number | null;
  readonly person: number | null;
  readonly actor: "person" | "clock" | "system";
  readonly command: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly outcome: "done" | "refused";
  readonly why: string | null;
  readonly digest: Buffer | null;
};

/** The hash of a row that follows one whose hash is `previous` (empty for the first). */
export function link(previous: Buffer, row: ChainRow): Buffer {
  const said = [
    row.seq,
    row.at.toISOString(),
    row.number,
    row.person,
    row.actor,
    row.command,
    row.from_state,
    row.to_state,
    row.outcome,
    row.why,
    row.digest?.toString("hex") ?? null,
  ];
  return createHash("sha256").update(previous).update(JSON.stringify(said)).digest();
}

/**
 * Checks a community's whole chain against its head.
 *
 * @param rows all rows, by `seq`
 * @param head the hash kept with the community, so that a cut tail is seen too
 * @returns the `seq` of the first row that does not hold, or null when all do
 */
export function firstBroken(
  rows: readonly (ChainRow & { readonly hash: Buffer })[],
  head: Buffer,
): number | null {
  let previous: Buffer = Buffer.alloc(0);
  let expected = 1;
  for (const row of rows) {
    if (row.seq !== expected || !link(previous, row).equals(row.hash)) return row.seq;
    previous = row.hash;
    expected += 1;
  }
  return previous.equals(head) ? null : expected;
}
