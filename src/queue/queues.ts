import { randomUUID } from "node:crypto";
import { setAlarm, spreadNet } from "./alarm.ts";
import { type Backend, openBroker } from "./backend.ts";
import type { Broker, JobQueue, JobWorker, OnError } from "./broker.ts";
import { onlyOnce, toJob } from "./job.ts";
import {
  type Patience,
  type QueueEvent,
  type QueueName,
  queueNames,
  usualPatience,
  type WakeUp,
  type WorkByQueue,
} from "./wake-up.ts";
import { describeWorker, type Waiting } from "./worker.ts";

/** The queues of one process. Postgres holds all truth; whatever is lost here is asked for again. */
export type Queues = {
  /**
   * Hands wake-ups over; resolves when they are stored. Asked for again while it waits, a wake-up
   * is one; asked for again while it runs, it runs once more afterwards. An error is retried.
   */
  wake(wakeUps: readonly WakeUp[]): Promise<void>;
  /**
   * Hands over one wake-up and resolves when it has run. Its first error rejects, and it is not
   * tried again. Only where this process alone works on its queue.
   */
  wakeAndWait(wakeUp: WakeUp): Promise<void>;
  /**
   * Has `tick` run at an instant of the wall clock instead of the one set before. Set it as the last
   * thing of a tick: while one is about to run, it is not moved. Null leaves it, for a tick too many
   * finds nothing to do.
   */
  alarmAt(at: Date | null): Promise<void>;
  /** Resolves when the backend answers and all workers work; rejects where they do not. */
  answer(): Promise<void>;
  /** Waits for what runs; what only waits stays in the queue, and `wakeAndWait` rejects. */
  close(): Promise<void>;
};

/** What the queues run on. */
export type QueueOptions = {
  readonly backend: Backend;
  /** Keeps installations on one backend apart; no colon. */
  readonly prefix: string;
  readonly work: WorkByQueue;
  readonly log: (event: QueueEvent) => void;
  /** Whether time passes by itself; without it nothing ever runs that was not asked for. */
  readonly alarm: boolean;
  readonly patience?: Partial<Patience>;
};

/**
 * Opens the queues and starts a worker for each that has work here.
 *
 * @throws when Postgres cannot be reached or is not migrated; Redis is waited for
 */
export async function openQueues(options: QueueOptions): Promise<Queues> {
  const parts = openParts(options);
  const { queues, waiting } = parts;
  await untilReady(parts);
  const tickNet = options.alarm ? spreadNet(queues.tick, parts.patience.netMs, parts.hear) : null;
  let closed: Promise<void> | null = null;
  // BullMQ leaves what is asked of a closed queue unanswered for ever.
  const whileOpen = async (act: () => Promise<void>) => {
    if (closed !== null) throw new Error("the queues are closed");
    await act();
  };
  return {
    wake: (wakeUps) => whileOpen(() => wake(queues, wakeUps)),
    wakeAndWait: (wakeUp) => whileOpen(() => wakeAndWait(queues, waiting, wakeUp)),
    alarmAt: async (at) => {
      if (options.alarm && at !== null) await whileOpen(() => setAlarm(queues.tick, at));
    },
    answer: () =>
      whileOpen(async () => {
        if (!parts.workers.every((worker) => worker.isRunning()))
          throw new Error("a worker stands still");
        await queues.tick.getJobCountByTypes("waiting");
      }),
    close: () => {
      tickNet?.lift();
      return (closed ??= close(parts));
    },
  };
}

type JobQueues = { readonly [Q in QueueName]: JobQueue };

type Parts = {
  readonly broker: Broker;
  readonly queues: JobQueues;
  readonly workers: readonly JobWorker[];
  readonly waiting: Waiting;
  readonly patience: Patience;
  readonly hear: OnError;
};

function openParts({ backend, prefix, work, log, ...options }: QueueOptions): Parts {
  const patience = { ...usualPatience, ...options.patience };
  const waiting: Waiting = new Map();
  const hear = hearOnce((error) => log({ event: "queue-error", error }));
  const served = queueNames.flatMap((queue) => {
    const task = work[queue];
    return task === undefined ? [] : [{ queue, work: task, patience, waiting, log }];
  });
  const broker = openBroker(backend, served.length, hear);
  const named = (queue: QueueName) => `${prefix}.${queue}`;
  const open = (queue: QueueName) => broker.openQueue(named(queue));
  const queues: JobQueues = {
    post: open("post"),
    tick: open("tick"),
    "handle-volunteers": open("handle-volunteers"),
    "handle-property": open("handle-property"),
    "handle-community": open("handle-community"),
    "handle-utilities": open("handle-utilities"),
    "handle-street": open("handle-street"),
  };
  const workers = served.map((one) => broker.openWorker(named(one.queue), describeWorker(one)));
  return { broker, queues, workers, waiting, patience, hear };
}

/** One lost connection is reported by every queue and worker that shared it. */
function hearOnce(onError: OnError): OnError {
  const heard = new WeakSet<Error>();
  return (error) => {
    if (heard.has(error)) return;
    heard.add(error);
    onError(error);
  };
}

async function untilReady(parts: Parts): Promise<void> {
  try {
    const all = [...Object.values(parts.queues), ...parts.workers];
    await Promise.all(all.map((one) => one.waitUntilReady()));
  } catch (error) {
    await close(parts);
    throw error;
  }
}

async function wake(queues: JobQueues, wakeUps: readonly WakeUp[]): Promise<void> {
  const byQueue = Map.groupBy(wakeUps, ({ queue }) => queue);
  await Promise.all([...byQueue].map(([queue, some]) => queues[queue].addBulk(some.map(toJob))));
}

async function wakeAndWait(queues: JobQueues, waiting: Waiting, wakeUp: WakeUp): Promise<void> {
  const jobId = randomUUID();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  waiting.set(jobId, (error) => (error === null ? resolve() : reject(error)));
  try {
    const { name, data } = toJob(wakeUp);
    await Promise.all([queues[wakeUp.queue].add(name, data, { jobId, ...onlyOnce }), promise]);
  } finally {
    waiting.delete(jobId);
  }
}

async function close({ broker, queues, workers, waiting }: Parts): Promise<void> {
  await broker.beforeClose();
  await Promise.all(workers.map((worker) => worker.close()));
  for (const ended of waiting.values()) ended(new Error("the queues were closed"));
  await Promise.all(Object.values(queues).map((queue) => queue.close()));
  await broker.close();
}
