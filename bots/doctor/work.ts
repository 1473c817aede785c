import type { ClientConfig } from "pg";
import { z } from "zod";
import type { Community } from "../../src/community/community.ts";
import { onClient } from "../../src/store/backup/one-client.ts";
import { withClient } from "../../src/store/embedded/client.ts";
import { keyFits } from "../../src/store/key-fits.ts";
import { type Finding, findingsOn } from "./finding.ts";
import { workWording as wording } from "./work-wording.ts";

/** How the work goes, as the database knows it. */
export type Work = {
  readonly isRunning: boolean;
  readonly findings: readonly Finding[];
};

const { ok, bad } = findingsOn("queues");

/** A running linli gives a sign each second. */
const SILENT_S = 15;

/** What could have left longer ago is not held up by a busy minute. */
const LATE_S = 600;

const state = z.object({
  silent: z.number().nullable(),
  waited: z.number().nullable(),
  stopped: z.array(z.string()),
  clients: z.array(z.string()),
});

const question = `
  select extract(epoch from clock_timestamp() - (select at from pulse))::float8 as silent,
    extract(epoch from clock_timestamp() - (select min(greatest(at, coalesce(not_before, at)))
      from outbox where state = 'waiting' and coalesce(not_before, at) <= now()))::float8 as waited,
    array(select id from community where stopped_at is not null order by id) as stopped,
    array(select application_name from pg_stat_activity
      where datname = current_database() and application_name <> '') as clients`;

/**
 * Looks whether linli runs, and then whether its queues are worked on.
 *
 * @param clients the names of whoever is connected to the Redis of the queues; null: they are in Postgres
 */
export async function seeWork(
  config: ClientConfig,
  communities: readonly Community[],
  clients: readonly string[] | null,
): Promise<Work> {
  const found = await withClient(config, async (client) => {
    const there = await client.query("select from pg_class where oid = to_regclass('pulse')");
    if (there.rowCount === 0) return null;
    return state.parse((await client.query(question)).rows[0]);
  });
  if (found === null) return { isRunning: false, findings: [] };
  const { silent, waited, stopped } = found;
  const isRunning = silent !== null && silent < SILENT_S;
  const stops = stopped.map((community) => bad(wording.stopped(community)));
  if (!isRunning) return { isRunning, findings: [ok(wording.rests()), ...stops] };
  const idle = queuesOf(communities).filter((queue) => !isServed(queue, clients ?? found.clients));
  const isLate = waited !== null && waited > LATE_S;
  const work = [
    ...(idle.length > 0 ? [bad(wording.idle(idle.join(" ")))] : []),
    ...(isLate ? [bad(wording.late(Math.round(waited / 60)))] : []),
  ];
  return { isRunning, findings: [...(work.length > 0 ? work : [ok(wording.runs())]), ...stops] };
}

/** The queues that these communities have work in. */
function queuesOf(communities: readonly Community[]): readonly string[] {
  const units = communities.flatMap((community) => community.units);
  const handlers = new Set(["volunteers", "community", ...units.map(({ handler }) => handler)]);
  return ["post", "tick", ...[...handlers].map((handler) => `handle-${handler}`)];
}

/** BullMQ names the connection on which a worker waits after its queue, in Redis in its own way. */
const isServed = (queue: string, clients: readonly string[]): boolean => {
  const name = `linli.${queue}`;
  const names = [name, `bull:${Buffer.from(name).toString("base64")}`];
  return clients.some((client) => names.includes(client.replace(/:w:.*$/u, "")));
};

/** Looks whether a key opens what a database holds; null where there is none. */
export const checkOpens = (config: ClientConfig, key: Buffer | null): Promise<readonly Finding[]> =>
  withClient(config, async (client) => {
    const opens = await keyFits(onClient(client), key);
    return opens ? [] : [findingsOn("key").bad(wording.otherKey())];
  });
