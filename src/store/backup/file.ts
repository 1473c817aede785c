import { createHash } from "node:crypto";
import { z } from "zod";

// A backup is a gzip of lines: a header; for each of its tables the rows as Postgres copies them
// out, closed by a line `\.`; and at last a seal.

/** The layout that this program writes, and the newest that it reads. */
export const FORMAT = 1;

/** The line that closes the rows of a table. */
export const CLOSING = Buffer.from("\\.\n");

const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
});

/** What a backup says of itself first. */
export const header = z.object({
  linli: z.literal("backup"),
  format: z.literal(FORMAT),
  /** The program's version. */
  program: z.string(),
  /** When its snapshot was taken, in UTC. */
  taken: z.iso.datetime(),
  /** The migrations that had been applied, in order. */
  migrations: z.array(z.string()),
  tables: z.array(table),
  /** The last number that was given out, by `table.column`. */
  sequences: z.record(z.string(), z.number()),
});

/** What a backup says of itself first. */
export type Header = z.infer<typeof header>;

/** One table of a backup, as its header names it. */
export type Table = Header["tables"][number];

/** What a backup ends with: the hash of its state, and one that covers the header too. */
export const seal = z.object({ state: z.string(), seal: z.string() });

/** Only what is needed to see that a backup is of a later layout. */
export const anyHeader = z.object({ linli: z.literal("backup"), format: z.number() });

/** The seal of a header line and a state, as a line. */
export const sealOf = (headerLine: string, state: string): string =>
  JSON.stringify({
    state,
    seal: createHash("sha256").update(headerLine).update(state).digest("hex"),
  });
