import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Logger } from "pino";
import { keyFits } from "../store/key-fits.ts";
import { migrate, type MigrateOptions } from "../store/migrate.ts";
import type { Database } from "../store/postgres.ts";
import { prepareStatements } from "../store/prepared.ts";
import { StartError } from "../store/start-error.ts";
import type { Tables } from "../store/tables.ts";

/** Opens what is remembered: brings its tables up to date, and insists on their key. */
export async function openStore(
  database: Database,
  key: Buffer,
  log: Logger,
  migration: MigrateOptions,
): Promise<Kysely<Tables>> {
  const pool = openPool(database, log);
  await migrate(pool, migration);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await insistOnKey(db, key);
  return db;
}

/** With another key than theirs no text could be read, and new ones would be sealed under it beside them. */
async function insistOnKey(db: Kysely<Tables>, key: Buffer): Promise<void> {
  if (await keyFits(db, key)) return;
  await db.destroy();
  throw new StartError(
    {
      zh: "这把密钥打不开数据库里已有的文字。",
      en: "This is not the key that the texts in the database are sealed with.",
    },
    {
      zh: "请把原来的密钥放回 DATA_DIR/key（或 LINLI_KEY），再启动。",
      en: "Put the key that belongs to them back (DATA_DIR/key, or LINLI_KEY), and start again.",
    },
  );
}

/** Connections beside those of the queues: lanes, drains, and the door. */
const CONNECTIONS = 16;

function openPool(database: Database, log: Logger): pg.Pool {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ ...database.config, max: CONNECTIONS });
  prepareStatements(pool);
  const lost = (error: Error) => log.warn({ event: "connection-lost", err: error });
  pool.on("error", lost);
  // A client that is lent out reports here only, and without a listener Node would end the process.
  pool.on("connect", (client) => client.on("error", lost));
  return pool;
}
