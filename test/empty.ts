import { withClient } from "../src/store/embedded/client.ts";

/** Empties every table of ours in a test database: ten times quicker than a new one. */
export async function emptyTables(databaseUrl: string): Promise<void> {
  await withClient({ connectionString: databaseUrl }, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables
        where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
    );
    const deletes = rows.map(({ name }) => `delete from ${name}`);
    // Without it every foreign key would want an order of its own.
    await client.query(["set session_replication_role = replica", ...deletes].join(";"));
  });
}
