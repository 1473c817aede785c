import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../src/store/migrate.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { type ClonedDatabase, cloneDatabase } from "../database.ts";

let clone: ClonedDatabase;
let pool: Pool;

beforeAll(async () => {
  clone = await cloneDatabase();
  const { config } = await openPostgres({ databaseUrl: clone.url, dataDir: "" });
  pool = new Pool(config);
});

afterAll(async () => {
  await pool.end();
  await clone.drop();
});

test("tables that are up to date stay as they are, whoever asks and however often", async () => {
  const twice = [migrate(pool, { bullmq: true }), migrate(pool, { bullmq: true })];
  await expect(Promise.all(twice)).resolves.toHaveLength(2);
});

test("a database that a newer version has been at is refused in plain words", async () => {
  await pool.query("insert into kysely_migration values ('999_later', now())");
  const refusal = "newer version of this program (it has 999_later)";
  await expect(migrate(pool, { bullmq: false })).rejects.toThrow(refusal);
});
