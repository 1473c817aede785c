import { hostname } from "node:os";
import { type ClientConfig, Client } from "pg";
import type { Bilingual } from "../../kernel/locale.ts";
import { StartError } from "../start-error.ts";
import { withClient } from "./client.ts";

/** One process's hold on a data folder; it ends with the connection, however that ends. */
export type Claim = {
  /** Resolves when the connection is gone. */
  readonly ended: Promise<void>;
  release(): Promise<void>;
};

/** "linl" in ASCII: the advisory lock of this purpose. */
const lockKey = 0x6c696e6c;

/**
 * Claims a data folder for this process, by an advisory lock in its database.
 *
 * @param config the same database of the folder's server for all: such locks are one database's
 * @param folder as the reader of an error knows it
 * @throws {StartError} names who holds it: process, host, since when
 */
export async function claimFolder(config: ClientConfig, folder: string): Promise<Claim> {
  // The name, which Postgres cuts at 63 bytes, is how a loser learns who holds the lock.
  const application_name = `process ${process.pid} on ${hostname()}`.slice(0, 63);
  const client = new Client({ ...config, application_name });
  client.on("error", () => null); // `ended` tells
  const ended = new Promise<void>((resolve) => void client.once("end", resolve));
  await client.connect();
  const holder = await lockOrHolder(client);
  if (holder === null) return { ended, release: () => client.end() };
  await client.end();
  throw new StartError(
    {
      zh: `数据目录 ${folder} 正在使用中（${holder.zh}）。`,
      en: `The data folder ${folder} is in use by ${holder.en}.`,
    },
    {
      zh: "请先停下那个进程，或者用 DATA_DIR 给这个进程另一个目录。",
      en: "Stop that process first, or give this one a folder of its own in DATA_DIR.",
    },
  );
}

/** Whether a process holds the data folder; `config` as for a claim. */
export const isClaimed = (config: ClientConfig): Promise<boolean> =>
  withClient(config, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_locks
       where locktype = 'advisory' and classid = $1 and objid = 0 and granted`,
      [lockKey],
    );
    return rowCount !== 0;
  });

async function lockOrHolder(client: Client): Promise<Bilingual | null> {
  const { rows } = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock($1, 0) as held",
    [lockKey],
  );
  return rows[0]?.held === true ? null : findHolder(client);
}

async function findHolder(client: Client): Promise<Bilingual> {
  const { rows } = await client.query<{ name: string; since: Date }>(
    `select a.application_name as name, a.backend_start as since
     from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = $1 and l.objid = 0 and l.granted`,
    [lockKey],
  );
  const holder = rows[0];
  if (holder === undefined) return { zh: "刚刚停下的进程", en: "a process that just left" };
  const since = holder.since.toISOString();
  return { zh: `${holder.name}，${since} 起`, en: `${holder.name} since ${since}` };
}
