import { sql } from "kysely";
import type { Channel } from "../chat/channel.ts";
import type { Queues } from "../queue/queues.ts";
import type { Engine } from "./engine.ts";

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
  channels: readonly Pick<Channel, "name" | "capabilities">[],
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
    networks: alone(() =>
      networkStates(
        engine,
        channels.filter(isReal).map(({ name }) => name),
      ),
    ),
  };
  return () => ({
    database: ask.database(),
    queues: ask.queues(),
    lane: ask.lane(),
    networks: ask.networks(),
  });
}

/** A simulated network is never away. */
const isReal = ({ capabilities }: Pick<Channel, "capabilities">) => capabilities.introduces;

/** Null where it was not told yet. */
type State = { readonly name: string; readonly state: string | null };

/** One network that works is enough: a monitor that restarts us would take it away too. */
async function networkStates(
  { db }: Engine,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (names.length === 0) return {};
  const rows = await db
    .selectFrom("network")
    .select(["name", "state", "since"])
    .where("name", "in", names)
    .orderBy("since")
    .execute();
  const states: readonly State[] = names.map((name) => ({
    name,
    state: rows.findLast((row) => row.name === name)?.state ?? null,
  }));
  const works = ({ state }: State) => state !== "lost" && state !== "expired";
  if (!states.some(works)) throw new Error("every network is away");
  return Object.fromEntries(states.map(({ name, state }) => [name, state ?? "unknown"]));
}

function alone<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | null = null;
  return () =>
    (asking ??= ask().finally(() => {
      asking = null;
    }));
}
