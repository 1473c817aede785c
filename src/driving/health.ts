import { sql } from "kysely";
import type { Queues } from "../queue/queues.ts";
import type { Engine } from "./engine.ts";
import type { Networks } from "./network-states.ts";

/**
 * How the parts of a service are just now: each promise resolves with what can be told of it, and
 * rejects where it does not work. It may hang for as long as its part does.
 */
export type Health = Readonly<
  Record<"database" | "queues" | "lane" | "networks", Promise<Readonly<Record<string, string>>>>
>;

/** Gives what asks the parts; a part that has not answered yet is not asked again meanwhile. */
export function watchHealth(
  engine: Engine,
  queues: Pick<Queues, "answer">,
  networks: Pick<Networks, "states">,
): () => Health {
  const { db, communities } = engine;
  const ask = {
    database: alone(async () => {
      await sql`select 1`.execute(db);
      return {};
    }),
    queues: alone(async () => {
      await queues.answer();
      return {};
    }),
    lane: alone(async () => {
      await Promise.all(communities.map((id) => engine.inLane(id, async () => {})));
      return {};
    }),
    networks: alone(() => networkStates(networks)),
  };
  return () => ({
    database: ask.database(),
    queues: ask.queues(),
    lane: ask.lane(),
    networks: ask.networks(),
  });
}

/** One network that works is enough: a monitor that restarts us would take it away too. */
async function networkStates(networks: Pick<Networks, "states">) {
  const states = networks.states();
  const all = Object.values(states);
  if (all.length > 0 && all.every((state) => state === "lost" || state === "expired"))
    throw new Error("every network is away");
  return states;
}

function alone<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | null = null;
  return () =>
    (asking ??= ask().finally(() => {
      asking = null;
    }));
}
