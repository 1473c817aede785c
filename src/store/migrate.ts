import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import type { Pool } from "pg";
import { refusal } from "./backup/wording.ts";

const folder = join(import.meta.dirname, "migrations");

/** What a program has done around its migrations. */
export type MigrateOptions = {
  /** Whether BullMQ keeps its queues here too (schema `bullmq`). */
  readonly bullmq: boolean;
  /** Called before tables that hold something are changed; while it throws, nothing is. */
  readonly beforeUpdate?: (() => Promise<void>) | undefined;
};

/**
 * Brings the tables up to date; two processes may do so at once.
 *
 * @param pool a plain pool: neither `search_path` nor another schema; it stays open
 * @throws {StartError} when a newer version of this program has been at this database
 */
export async function migrate(pool: Pool, { bullmq, beforeUpdate }: MigrateOptions): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const known = await knownMigrations();
  const applied = await appliedMigrations(db);
  refuseNewer(applied, known);
  if (applied.length < known.length && (await holdsSomething(db))) await beforeUpdate?.();
  if (bullmq) await migrateQueues(pool);
  await migrateUpTo(db, known);
}

/** Applies the first of our migrations, up to the last of `names`; those that were applied stay. */
export async function migrateUpTo(db: Kysely<unknown>, names: readonly string[]): Promise<void> {
  const provider: MigrationProvider = { getMigrations: () => readMigrations(names) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

/** The migrations that this program knows, in order. */
export async function knownMigrations(): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  return files.map((file) => file.slice(0, -4));
}

/** The migrations that a database has had, in order; none where it is new. */
export async function appliedMigrations(db: Kysely<unknown>): Promise<readonly string[]> {
  if (!(await isThere(db, "kysely_migration"))) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Whether a community has ever been kept here. */
export async function holdsSomething(db: Kysely<unknown>): Promise<boolean> {
  if (!(await isThere(db, "community"))) return false;
  const { rows } = await sql`select from community limit 1`.execute(db);
  return rows.length > 0;
}

/** @throws {StartError} when a database has had migrations that this program does not know */
export function refuseNewer(applied: readonly string[], known: readonly string[]): void {
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw refusal(["newerDatabase", unknown.join(", ")], ["goBack", ""]);
}

async function isThere(db: Kysely<unknown>, table: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass(${table}) is not null as found`.execute(db);
  return rows[0]?.found === true;
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

async function readMigrations(names: readonly string[]): Promise<Record<string, Migration>> {
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, `${name}.sql`), "utf8")),
  );
  return Object.fromEntries(names.map((name, index) => [name, step(texts[index] ?? "")]));
}

const step = (text: string): Migration => ({
  up: async (db) => {
    await sql.raw(text).execute(db);
  },
});
