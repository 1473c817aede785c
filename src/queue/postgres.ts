import { createPostgresBackend, isPgPool } from "bullmq";
import { Pool, type PoolConfig } from "pg";
import { bindBroker, type Broker, type OnError } from "./broker.ts";

/** More than the workers hold for ever: shared by all short queries. */
const spareConnections = 6;

/** Connects to a migrated database, with room for so many workers. */
export function openPostgresBroker(
  connection: PoolConfig,
  workers: number,
  onError: OnError,
): Broker {
  const heard: OnError = (error) => pool.ending || onError(error);
  const pool = openPool({ ...connection, max: workers + spareConnections }, heard);
  if (!isPgPool(pool)) throw new Error("this BullMQ does not take the pool of this pg");
  return {
    ...bindBroker(createPostgresBackend, { asking: pool, working: pool, onError: heard }),
    beforeClose: async () => {},
    close: () => pool.end(),
  };
}

/**
 * Every worker keeps one connection for ever to listen on, and in a pool without more than that
 * all of them would wait silently. In a pool it did not make, BullMQ finds its tables by the search
 * path; it adds a listener to the pool for each queue and worker.
 */
function openPool(config: PoolConfig, onError: OnError): Pool {
  const pool = new Pool({ ...config, options: "-c search_path=bullmq", keepAlive: true });
  pool.setMaxListeners(0);
  pool.on("error", onError);
  // A client that is lent out reports here only.
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}
