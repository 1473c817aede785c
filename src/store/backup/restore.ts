import type { Client, ClientConfig } from "pg";
import { escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { withClient } from "../embedded/client.ts";
import { migrateUpTo } from "../migrate.ts";
import { keyFits } from "../key-fits.ts";
import { eraseAgain, noteErased } from "./erased.ts";
import { ourTables } from "./kept.ts";
import { onClient } from "./one-client.ts";
import type { Backup } from "./check.ts";
import { readPlainly, stateIn } from "./rows.ts";
import { openSource } from "./source.ts";
import { refusal } from "./wording.ts";

/** How a backup is restored. */
export type Restoring = {
  /** The master key; null where there is none. */
  readonly key: Buffer | null;
  /** Where a key is looked for, as the reader of an error knows it. */
  readonly keyFile: string;
  readonly progress?: (restored: number, rows: number) => void;
};

/**
 * Puts what a backup holds in the place of all that is kept in a database, wholly or not at all, on
 * the backup's own tables; afterwards they are those of its time, to be brought up to date.
 *
 * @returns how many people come back who were erased since, to be erased again at the next start
 * @throws {StartError} when the key is not the one that the backup's texts are sealed with
 */
export async function restoreBackup(
  config: ClientConfig,
  backup: Backup,
  restoring: Restoring,
): Promise<number> {
  return withClient(config, (client) =>
    onClient(client)
      .transaction()
      .execute(async (db) => {
        const gone = [...ourTables, "kysely_migration", "kysely_migration_lock"];
        await noteErased(client);
        await client.query(`drop table if exists ${gone.join(", ")}`);
        await migrateUpTo(db, backup.header.migrations);
        await load(client, backup, restoring);
        await setSequences(client, backup);
        await proveSame(client, backup);
        await proveKey(client, restoring);
        return eraseAgain(client);
      }),
  );
}

async function load(client: Client, { file, header }: Backup, { progress }: Restoring) {
  const source = openSource(file);
  const all = header.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  await source.line();
  for (const { name, columns, rows } of header.tables) {
    const list = columns.map((column) => escapeIdentifier(column)).join(", ");
    const table = client.query(copyFrom(`copy ${escapeIdentifier(name)} (${list}) from stdin`));
    await pipeline(Readable.from(source.rows(), { highWaterMark: 4 }), table);
    progress?.((done += rows), all);
  }
  source.close();
}

/** Numbers that were given out are not given out again, even where their rows are gone. */
async function setSequences(client: Client, { header }: Backup): Promise<void> {
  for (const [name, last] of Object.entries(header.sequences)) {
    const [table, column] = name.split(".");
    await client.query("select setval(pg_get_serial_sequence($1, $2), $3)", [table, column, last]);
  }
}

async function proveSame(client: Client, { header, state }: Backup): Promise<void> {
  await readPlainly(client);
  const names = header.tables.map(({ name }) => name);
  if ((await stateIn(client, names)) !== state)
    throw new Error("what was restored is not what was backed up");
}

async function proveKey(client: Client, { key, keyFile }: Restoring): Promise<void> {
  const fits = await keyFits(onClient(client), key);
  if (!fits) throw refusal([key === null ? "noKey" : "wrongKey", ""], ["bringKey", keyFile]);
}
