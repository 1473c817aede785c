import { setTimeout as sleep } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { reason } from "../start-error.ts";
import { findBinaries } from "./binaries.ts";
import { type Claim, claimFolder } from "./claim.ts";
import { withClient } from "./client.ts";
import { openCluster, role } from "./cluster.ts";
import { preparePlace } from "./place.ts";
import { connectionTo, ensureServer, type Server, type Setup, stopServer } from "./server.ts";

/** The server of a data folder, held by this process. */
export type Embedded = { readonly config: ClientConfig; close(): Promise<void> };

/**
 * Starts the Postgres that came with us on a data folder, or takes over one that lost its parent,
 * and claims the folder. When the server dies it is started again at the same place; when that
 * fails, the error is left unhandled and ends the process.
 *
 * @param durable false where nothing needs to outlive a crash
 * @throws {StartError} says what to do
 */
export async function openEmbedded(dataDir: string, durable: boolean): Promise<Embedded> {
  const setup = await setUp(dataDir, durable);
  const server = await ensureServer(setup, null);
  // The claim stays out of our database, so that this can be cloned or dropped.
  const maintenance = connectionTo(setup.cluster, server.endpoint, "postgres");
  const claim = await claimFolder(maintenance, dataDir);
  await createDatabase(maintenance);
  const config = connectionTo(setup.cluster, server.endpoint, role);
  return { config, close: superviseServer(setup, server, claim, maintenance) };
}

async function setUp(dataDir: string, durable: boolean): Promise<Setup> {
  const place = await preparePlace(dataDir);
  const binaries = await findBinaries(place);
  return { place, binaries, durable, cluster: await openCluster(place, binaries, durable) };
}

async function createDatabase(config: ClientConfig): Promise<void> {
  await withClient(config, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [role]);
    if (rowCount === 1) return;
    await client.query(`create database ${role}`).catch((error: unknown) => {
      if (reason(error) !== "42P04") throw error; // else another process was quicker
    });
  });
}

/** @returns how to stop it */
function superviseServer(setup: Setup, first: Server, claim: Claim, maintenance: ClientConfig) {
  let server = Promise.resolve(first);
  let closing: Promise<void> | null = null;

  async function watch({ ended }: Claim): Promise<void> {
    await ended;
    if (closing !== null) return;
    server = ensureServer(setup, first.endpoint);
    await server;
    if (closing === null) await watch(await claimFolder(maintenance, setup.place.dataDir));
  }
  void watch(claim);

  async function close(): Promise<void> {
    const running = await server;
    await othersLeave(maintenance).catch(() => null); // what has died has nobody connected
    // The claim ends with the server, so that nobody comes in between.
    await stopServer(setup, running);
  }
  return () => (closing ??= close());
}

/**
 * Waits until every connection to our database is gone, for a second at most. A pool's `end()` is
 * done before its connections are; one that the server cut then would be an uncaught exception.
 */
async function othersLeave(maintenance: ClientConfig): Promise<void> {
  const others = `select from pg_stat_activity
    where backend_type = 'client backend' and datname <> current_database()`;
  await withClient(maintenance, async (client) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rowCount } = await client.query(others);
      if (rowCount === 0) return;
      await sleep(10);
    }
  });
}
