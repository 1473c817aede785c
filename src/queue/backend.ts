import type { PoolConfig } from "pg";
import type { Broker, OnError } from "./broker.ts";
import { openPostgresBroker } from "./postgres.ts";
import { openRedisBroker } from "./redis.ts";

/** Where wake-ups are kept until they are worked on. */
export type Backend =
  /** The database must be migrated (schema `bullmq`) and reached directly, not through a pooler. */
  | { readonly kind: "postgres"; readonly connection: PoolConfig }
  | { readonly kind: "redis"; readonly url: string };

/** Connects to a backend, with room for so many workers. */
export function openBroker(backend: Backend, workers: number, onError: OnError): Broker {
  switch (backend.kind) {
    case "postgres":
      return openPostgresBroker(backend.connection, workers, onError);
    case "redis":
      return openRedisBroker(backend.url, onError);
  }
}
