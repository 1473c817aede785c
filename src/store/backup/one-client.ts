import { Kysely, PostgresDialect } from "kysely";
import type { Client } from "pg";
import { appliedMigrations, holdsSomething } from "../migrate.ts";

/** Typed queries on one connection, beside those that are made on it directly. */
export const onClient = (client: Client): Kysely<unknown> =>
  new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOf(client) }) });

const poolOf = (client: Client) => ({
  connect: async () => ({
    query: client.query.bind(client),
    release: () => undefined,
  }),
  end: async () => undefined,
  options: {},
});

/** The migrations that a database has had, asked on one connection. */
export const appliedIn = (client: Client): Promise<readonly string[]> =>
  appliedMigrations(onClient(client));

/** Whether a community has ever been kept in a database, asked on one connection. */
export const isInUseBy = (client: Client): Promise<boolean> => holdsSomething(onClient(client));
