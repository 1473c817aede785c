import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import { openEmbedded } from "./embedded/open.ts";
import { withClient } from "./embedded/client.ts";
import { keepTidy } from "./embedded/undertaker.ts";
import { visitEmbedded } from "./embedded/visit.ts";
import { reason, StartError } from "./start-error.ts";

/** A Postgres that is ready to be used, whoever runs it. */
export type Database = {
  /** How to reach it; spread it into a pool: `new pg.Pool({ ...database.config, max: 8 })`. */
  readonly config: Readonly<ClientConfig>;
  /** Whether it is the server that came with us, kept in the data folder. */
  readonly embedded: boolean;
  /** Lets it go; an embedded server stops. Close every pool first. Closing twice is harmless. */
  close(): Promise<void>;
};

/** Where the database is: a URL is used as it is; without one the data folder holds our own server. */
export type Whereabouts = { readonly databaseUrl?: string | undefined; readonly dataDir: string };

/**
 * Opens the database, with an empty database `linli` at the very first start (see `migrate.ts`).
 *
 * @throws {StartError} says what to do: another process holds the folder, no right to write, …
 */
export async function openPostgres({ databaseUrl, dataDir }: Whereabouts): Promise<Database> {
  if (databaseUrl === undefined || databaseUrl === "") {
    return { ...(await openEmbedded(dataDir, true)), embedded: true };
  }
  const config = { connectionString: databaseUrl };
  await greet(config);
  return { config, embedded: false, close: async () => undefined };
}

/**
 * The database for one look at it: beside a running service, which goes on, or opened for that.
 *
 * @throws {StartError} as `openPostgres`
 */
export async function visitPostgres(where: Whereabouts): Promise<Database> {
  const own = where.databaseUrl === undefined || where.databaseUrl === "";
  const config = own ? await visitEmbedded(where.dataDir) : null;
  if (config === null) return openPostgres(where);
  return { config, embedded: true, close: async () => undefined };
}

/** Opens an empty database that is gone after `close`, or when this process ends in any way. */
export async function openThrowaway(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), "linli-"));
  const server = await openEmbedded(folder, false);
  const remove = await keepTidy(folder);
  return { config: server.config, embedded: true, close: () => server.close().then(remove) };
}

async function greet(config: ClientConfig): Promise<void> {
  try {
    await withClient(config, (client) => client.query("select 1"));
  } catch (error) {
    throw new StartError(
      {
        zh: `DATABASE_URL 里的数据库没有回应（${reason(error)}）。`,
        en: `The database named in DATABASE_URL does not answer (${reason(error)}).`,
      },
      {
        zh: "请看它是否开着，DATABASE_URL 里的主机、用户、密码、库名对不对。",
        en: "See that it runs, and that host, user, password and database in DATABASE_URL are right.",
      },
      error,
    );
  }
}
