import type { Client, ClientConfig } from "pg";
import { z } from "zod";
import { withClient } from "../../src/store/embedded/client.ts";
import { knownMigrations } from "../../src/store/migrate.ts";
import { reason } from "../../src/store/start-error.ts";
import { type Finding, findingsOn } from "./finding.ts";
import { postgresWording as wording } from "./postgres-wording.ts";

const { ok, bad } = findingsOn("postgres");

/** No question here is a long one. */
const PATIENCE_MS = 5_000;

/** BullMQ's and our own statements need it. */
const OLDEST = 15;

const state = z.object({
  version: z.number(),
  tables: z.boolean().nullable(),
  schemas: z.boolean(),
  readonly: z.boolean(),
  ledger: z.boolean(),
});

/** One row of one column says it all. */
const question = `
  select current_setting('server_version_num')::int / 10000 as version,
    has_schema_privilege(current_schema(), 'create') as tables,
    has_database_privilege(current_database(), 'create') or to_regnamespace('bullmq') is not null as schemas,
    pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as readonly,
    to_regclass('kysely_migration') is not null as ledger`;

/**
 * Looks at a Postgres that should answer, without changing anything in it.
 *
 * @param needsSchema whether the queues are to live there too, in a schema of their own
 */
export async function checkPostgres(
  config: ClientConfig,
  needsSchema: boolean,
): Promise<readonly Finding[]> {
  const patient = { ...config, query_timeout: PATIENCE_MS };
  try {
    return await withClient(patient, async (client) => {
      const { rows } = await client.query(question);
      const found = state.parse(rows[0]);
      const { version, tables, schemas, readonly, ledger } = found;
      return [
        version < OLDEST ? bad(wording.old(version)) : ok(wording.answers(version)),
        ...(readonly ? [bad(wording.readonly())] : []),
        ...(tables === true ? [] : [bad(wording.noTables())]),
        ...(needsSchema && !schemas ? [bad(wording.noSchema())] : []),
        ...((await isPooled(client, patient)) ? [bad(wording.pooled())] : []),
        await checkTables(client, ledger),
      ];
    });
  } catch (error) {
    return [bad(refusalOf(reason(error)))];
  }
}

/** What a Postgres says that time it is, in milliseconds. */
export const postgresTime = (config: ClientConfig): Promise<number> =>
  withClient({ ...config, query_timeout: PATIENCE_MS }, async (client) => {
    const { rows } = await client.query(
      "select extract(epoch from clock_timestamp())::float8 as time",
    );
    return z.object({ time: z.number() }).parse(rows[0]).time * 1000;
  });

function refusalOf(code: string) {
  if (code === "28P01" || code === "28000") return wording.wrongPassword();
  if (code === "3D000") return wording.noDatabase();
  if (code === "42501") return wording.noTables();
  if (code === "53300") return wording.crowded();
  return wording.unreachable(code);
}

/** Others may take a connection in between, and give it back. */
const TRIES = 5;

/**
 * Behind a pooler that lends a connection for one transaction at a time, what was ours a moment ago is
 * somebody else's: we are given another one, or two of us are given the same.
 */
async function isPooled(client: Client, config: ClientConfig): Promise<boolean> {
  const own = await backendOf(client);
  return withClient(config, async (other) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await backendOf(other)) === own || (await backendOf(client)) !== own) return true;
    }
    return false;
  });
}

async function backendOf(client: Client): Promise<unknown> {
  const { rows } = await client.query<{ pid: unknown }>("select pg_backend_pid() as pid");
  return rows[0]?.pid;
}

async function checkTables(client: Client, ledger: boolean): Promise<Finding> {
  const known = await knownMigrations();
  if (!ledger) return ok(wording.empty());
  const { rows } = await client.query<{ name: string }>("select name from kysely_migration");
  const names = rows.map(({ name }) => name);
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length > 0) return bad(wording.newer(strange.join(" ")));
  const waiting = known.filter((name) => !names.includes(name)).length;
  return ok(waiting > 0 ? wording.waiting(waiting) : wording.tables());
}
