import { DelayedError, type Job, type Processor } from "bullmq";
import type { JobData, WorkerSpec } from "./broker.ts";
import type { Patience, QueueEvent, QueueName, Work } from "./wake-up.ts";

/** How many wake-ups one process works on at a time; ticks follow one another. */
const concurrencyOf = (queue: QueueName): number =>
  queue === "tick" ? 1 : queue === "post" ? 8 : 4;

const longestRetryMs = 30_000;

/** Those who wait for a job of theirs to end, by job id. */
export type Waiting = Map<string, (error: Error | null) => void>;

/** All that a worker of one queue needs to know. */
export type WorkerContext = {
  readonly queue: QueueName;
  readonly work: Work;
  readonly patience: Patience;
  readonly waiting: Waiting;
  readonly log: (event: QueueEvent) => void;
};

/** Describes the worker of one queue. */
export function describeWorker(context: WorkerContext): WorkerSpec {
  const { queue, patience, waiting } = context;
  return {
    run: process(context),
    tuning: {
      concurrency: concurrencyOf(queue),
      lockDuration: patience.lockMs,
      stalledInterval: patience.checkMs,
      // By default a job is dropped when two processes died over it; here only `tries` counts.
      maxStalledCount: 1_000_000,
      // After a lost connection; by default 15 s.
      runRetryDelay: 500,
      settings: { backoffStrategy: (tries) => retryAfter(tries, patience) },
    },
    completed: (jobId) => waiting.get(jobId)?.(null),
    failed: (jobId, error) => waiting.get(jobId)?.(error),
  };
}

function retryAfter(tries: number, { retryMs }: Patience): number {
  return Math.min(retryMs * 2 ** (tries - 1), longestRetryMs);
}

function process({ queue, work, patience, log }: WorkerContext): Processor<JobData> {
  return async (job, token) => {
    const wakeUp = { queue, id: job.data.id, starts: job.attemptsStarted };
    if (isPoison(job, patience)) {
      log({ event: "wake-up-parked", ...wakeUp, error: null });
      await job.moveToDelayed(Date.now() + patience.parkMs, token);
      throw new DelayedError();
    }
    try {
      await work(job.data.id);
    } catch (error) {
      log({ event: "wake-up-failed", ...wakeUp, error: asError(error) });
      throw error;
    }
  };
}

/**
 * Starts are counted in the queue itself before work begins, so they survive the death of a process.
 * Past the limit every other start parks: a parked wake-up keeps its place, so asking for the same
 * id again is ignored, and when it comes back it may run once before it is parked again.
 */
function isPoison({ attemptsStarted }: Job, { tries }: Patience): boolean {
  return attemptsStarted > tries && (attemptsStarted - tries) % 2 === 1;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
