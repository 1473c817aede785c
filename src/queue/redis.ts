import { createRedisBackend } from "bullmq";
import { Redis, type RedisOptions } from "ioredis";
import { bindBroker, type Broker, type OnError } from "./broker.ts";

const longestPauseMs = 500;

/**
 * Connects to Redis. A wake-up fails at once while Redis is away (the sweeper asks again);
 * workers wait until it is back.
 */
export function openRedisBroker(url: string, onError: OnError): Broker {
  let closing = false;
  const retryStrategy = (tries: number) => (closing ? null : Math.min(50 * tries, longestPauseMs));
  const open = (options: Retries) => openRedis(url, { ...options, retryStrategy }, onError);
  const asking = open({ enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const working = open({ maxRetriesPerRequest: null });
  const clients = [asking, working];
  // BullMQ makes a copy for each worker to wait on.
  const duplicate = working.duplicate.bind(working);
  working.duplicate = (override) => {
    const copy = duplicate(override);
    clients.push(copy);
    return copy;
  };
  return {
    ...bindBroker(createRedisBackend, { asking, working, onError }),
    beforeClose: async () => {
      closing = true;
      await Promise.all(clients.map(untilDecided));
    },
    close: async () => clients.filter(isConnected).forEach((client) => client.disconnect()),
  };
}

type Retries = Pick<RedisOptions, "enableOfflineQueue" | "maxRetriesPerRequest" | "retryStrategy">;

function openRedis(url: string, options: Retries, onError: OnError): Redis {
  return new Redis(url, options).on("error", onError).setMaxListeners(0);
}

/** Disconnecting twice would keep the process alive for another two seconds. */
const isConnected = ({ status }: Redis) => status !== "end";

/**
 * Waits for the end of the pause between two attempts to connect. Told to disconnect within it,
 * ioredis never reports the end that BullMQ waits for: with Redis away, closing would hang.
 */
async function untilDecided(client: Redis): Promise<void> {
  if (client.status !== "reconnecting") return;
  await new Promise((resolve) => client.once("connecting", resolve));
}
