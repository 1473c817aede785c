import { createHash, type Hash } from "node:crypto";
import { type Client, escapeIdentifier } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { CLOSING, type Table } from "./file.ts";
import { keptTables } from "./kept.ts";

/** A table as it stands, and in which order its rows are read. */
export type Shape = Omit<Table, "rows"> & { readonly order: string };

/** The same rows give the same bytes on every server. */
const settings = `
  set local timezone = 'UTC';
  set local datestyle = 'ISO';
  set local bytea_output = 'hex';
  set local extra_float_digits = 1;
  set local client_encoding = 'UTF8'`;

/** Sees to it that rows are read, from here to the transaction's end, as they are everywhere. */
export async function readPlainly(client: Client): Promise<void> {
  await client.query(settings);
}

/** The tables that a backup holds, as far as there are any yet. */
export async function tablesThere(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select name from unnest($1::text[]) as name where to_regclass(quote_ident(name)) is not null",
    [keptTables],
  );
  return rows.map(({ name }) => name);
}

/** How tables look, in the order of their names here. */
export async function shapesOf(
  client: Client,
  names: readonly string[],
): Promise<readonly Shape[]> {
  const { rows } = await client.query<Shape>(
    `select name,
      array(
        select attname::text from pg_attribute
        where attrelid = name::regclass and attnum > 0 and not attisdropped order by attnum
      ) as columns,
      (
        select string_agg(
          quote_ident(attname) || case when attcollation = 0 then '' else ' collate "C"' end,
          ', ' order by place)
        from pg_index, unnest(indkey::int2[]) with ordinality as part (attnum, place)
        join pg_attribute using (attnum)
        where indrelid = name::regclass and indisprimary and attrelid = name::regclass
      ) as order
     from unnest($1::text[]) with ordinality as given (name, place) order by place`,
    [names],
  );
  return rows;
}

/** The bytes of a table's rows, in their order. */
export function rowsOf(client: Client, { name, columns, order }: Shape): AsyncIterable<Buffer> {
  const list = columns.map((column) => escapeIdentifier(column)).join(", ");
  const rows = `select ${list} from ${escapeIdentifier(name)} order by ${order}`;
  return client.query(copyTo(`copy (${rows}) to stdout`));
}

/** A hash of all rows of all tables, fed table by table; equal only where all of them are equal. */
export function stateHash() {
  const hash: Hash = createHash("sha256");
  return {
    begin: (table: string) => void hash.update(`${table}\n`),
    add: (rows: Buffer) => void hash.update(rows),
    end: () => void hash.update(CLOSING),
    digest: () => hash.copy().digest("hex"),
  };
}

/** The state hash of a database, read in the transaction that is open. */
export async function stateIn(client: Client, names: readonly string[]): Promise<string> {
  const hash = stateHash();
  for (const shape of await shapesOf(client, names)) {
    hash.begin(shape.name);
    for await (const rows of rowsOf(client, shape)) hash.add(rows);
    hash.end();
  }
  return hash.digest();
}
