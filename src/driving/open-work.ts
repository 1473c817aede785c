import type { Community } from "../community/community.ts";
import { openQueues, type Queues } from "../queue/queues.ts";
import { type QueueName, queueNames } from "../queue/wake-up.ts";
import type { Database } from "../store/postgres.ts";
import type { Engine } from "./engine.ts";
import { dispatch } from "./jobs.ts";
import { runDue } from "./live.ts";
import { openSender } from "./sender.ts";

/** What the queues are opened with. */
export type WorkOptions = {
  readonly database: Database;
  readonly redisUrl: string | null;
  readonly communities: readonly Community[];
  /**
   * The number of this run where everything happens one step at a time: it has queues of its own, for
   * a job left by a run that was killed must not come to life between two steps; else null.
   */
  readonly run: number | null;
  /** Called when the timers that were due have fired. */
  readonly ticked: () => void;
};

/** Opens the queues, and the sender that drains them. */
export async function openWork(
  engine: Engine,
  { database, redisUrl, communities, run, ticked }: WorkOptions,
): Promise<Queues> {
  const { log } = engine;
  const sender = await openSender(engine);
  const most = run === null ? Infinity : 1;
  const handOver = (row: string) => dispatch(engine, Number(row));
  return openQueues({
    backend:
      redisUrl === null
        ? { kind: "postgres", connection: database.config }
        : { kind: "redis", url: redisUrl },
    prefix: run === null ? "linli" : `linli.${run}`,
    alarm: run === null,
    log: ({ error, ...event }) => log.warn({ ...event, ...(error !== null && { err: error }) }),
    work: {
      post: (chat) => sender.drain(Number(chat), most),
      tick: () => runDue(engine).then(ticked),
      ...Object.fromEntries(queuesServed(communities).map((queue) => [queue, handOver])),
    },
  });
}

/** The queues of all who handle demands in these communities. */
function queuesServed(communities: readonly Community[]): readonly QueueName[] {
  const units = communities.flatMap((community) => community.units);
  const handlers = new Set(["volunteers", "community", ...units.map(({ handler }) => handler)]);
  return queueNames.filter((name) => handlers.has(name.replace("handle-", "")));
}
