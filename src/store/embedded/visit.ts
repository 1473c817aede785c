import { join } from "node:path";
import type { ClientConfig } from "pg";
import { isClaimed } from "./claim.ts";
import { readCluster, role } from "./cluster.ts";
import { preparePlace } from "./place.ts";
import { connectionTo, takeOver } from "./server.ts";
import { readTrace } from "./trace.ts";

/**
 * How to reach the server of a data folder beside the process that holds it, which goes on; null
 * where none holds it. When that process ends, connections are cut off.
 *
 * @param dataDir a folder that is there
 */
export async function visitEmbedded(dataDir: string): Promise<ClientConfig | null> {
  const { home } = await preparePlace(dataDir);
  const dir = join(home, "postgres");
  const trace = await readTrace(dir);
  if (trace === null) return null;
  const cluster = await readCluster(dir);
  const server = await takeOver(cluster, trace);
  if (server === null) return null;
  const isHeld = await isClaimed(connectionTo(cluster, server.endpoint, "postgres"));
  return isHeld ? connectionTo(cluster, server.endpoint, role) : null;
}
