import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import type { Pool } from "pg";
import { StartError } from "./start-error.ts";

const folder = join(import.meta.dirname, "migrations");

/**
 * Brings the tables up to date; two processes may do so at once.
 *
 * @param pool a plain pool: neither `search_path` nor another schema; it stays open
 * @param options.bullmq whether BullMQ keeps its queues here too (schema `bullmq`)
 * @throws {StartError} when a newer version of this program has been at this database
 */
export async function migrate(pool: Pool, options: { readonly bullmq: boolean }): Promise<void> {
  if (options.bullmq) await migrateQueues(pool);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrations = await readMigrations();
  await refuseNewer(db, Object.keys(migrations));
  const provider: MigrationProvider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

async function migrateQueues(pool: Pool): Promise<void> {
  const { runMigrations } = await import("bullmq");
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const steps = files.map((file, index) => [file.slice(0, -4), step(texts[index] ?? "")] as const);
  return Object.fromEntries(steps);
}

const step = (text: string): Migration => ({
  up: async (db) => {
    await sql.raw(text).execute(db);
  },
});

async function refuseNewer(db: Kysely<unknown>, known: readonly string[]): Promise<void> {
  const unknown = (await recorded(db)).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new StartError(
    `The database was written by a newer version of this program (it has ${unknown.join(", ")}).`,
    "Install that version again, or restore the backup made before it was installed.",
  );
}

async function recorded(db: Kysely<unknown>): Promise<readonly string[]> {
  const ledger = await sql<{ found: boolean }>`
    select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (ledger.rows[0]?.found !== true) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
