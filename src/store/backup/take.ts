import type { Client, ClientConfig } from "pg";
import { withClient } from "../embedded/client.ts";
import { reason, StartError } from "../start-error.ts";
import { CLOSING, FORMAT, type Header, sealOf } from "./file.ts";
import { appliedIn } from "./one-client.ts";
import { readPlainly, rowsOf, type Shape, shapesOf, stateHash, tablesThere } from "./rows.ts";
import { refusal } from "./wording.ts";
import { writeWhole } from "./write-whole.ts";

/** What a backup is taken with. */
export type Taking = {
  /** Where it will be; nothing may be there yet. */
  readonly file: string;
  readonly now: Date;
  /** The program's version. */
  readonly program: string;
  /** Told how many rows there are and how many of them are written, now and then. */
  readonly progress?: (written: number, rows: number) => void;
};

/** What a backup came to: `state` is the hash of all rows. */
export type Taken = { readonly header: Header; readonly state: string };

/**
 * Writes all that is kept into a file, as it stands at one instant, while others go on working. It
 * takes as much memory for a million rows as for one.
 *
 * @throws {StartError} when the file cannot be written, or the database is of a newer program
 */
export async function takeBackup(config: ClientConfig, taking: Taking): Promise<Taken> {
  try {
    return await withClient(config, (client) => takeOn(client, taking));
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw refusal(["notMade", reason(error)], ["makeRoom", taking.file], error);
  }
}

async function takeOn(client: Client, taking: Taking): Promise<Taken> {
  const migrations = await appliedIn(client);
  const names = await tablesThere(client);
  await client.query("begin isolation level repeatable read, read only");
  // Before the first look: what is looked at must not be altered until it is read.
  if (names.length > 0) await client.query(`lock table ${names.join(", ")} in access share mode`);
  await readPlainly(client);
  const shapes = await shapesOf(client, names);
  const header = await describe(client, shapes, migrations, taking);
  const hash = stateHash();
  await writeWhole(taking.file, bytes(client, shapes, header, hash, taking));
  await client.query("commit");
  return { header, state: hash.digest() };
}

async function describe(
  client: Client,
  shapes: readonly Shape[],
  migrations: readonly string[],
  { now, program }: Taking,
): Promise<Header> {
  const tables = [];
  for (const { name, columns } of shapes) {
    const { rows } = await client.query<{ rows: number }>(
      `select count(*)::float8 as rows from ${name}`,
    );
    tables.push({ name, columns, rows: rows[0]?.rows ?? 0 });
  }
  return {
    linli: "backup",
    format: FORMAT,
    program,
    taken: now.toISOString(),
    migrations: [...migrations],
    tables,
    sequences: await sequencesOf(client, shapes),
  };
}

/** Numbers that were given out are not given out again, even where their rows are gone. */
async function sequencesOf(
  client: Client,
  shapes: readonly Shape[],
): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; last: number }>(
    `select name || '.' || attname as name,
      pg_sequence_last_value(pg_get_serial_sequence(name, attname)::regclass)::float8 as last
     from unnest($1::text[]) as name join pg_attribute on attrelid = name::regclass
     where attidentity <> ''`,
    [shapes.map(({ name }) => name)],
  );
  return Object.fromEntries(
    rows.flatMap(({ name, last }) => (last === null ? [] : [[name, last]])),
  );
}

async function* bytes(
  client: Client,
  shapes: readonly Shape[],
  header: Header,
  hash: ReturnType<typeof stateHash>,
  { progress }: Taking,
): AsyncGenerator<Buffer> {
  const all = header.tables.reduce((sum, { rows }) => sum + rows, 0);
  const first = JSON.stringify(header);
  let written = 0;
  yield Buffer.from(`${first}\n`);
  for (const shape of shapes) {
    hash.begin(shape.name);
    for await (const rows of rowsOf(client, shape)) {
      hash.add(rows);
      written += linesIn(rows);
      progress?.(written, all);
      yield rows;
    }
    hash.end();
    yield CLOSING;
  }
  yield Buffer.from(`${sealOf(first, hash.digest())}\n`);
}

function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
