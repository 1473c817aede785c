import type { JobsOptions } from "bullmq";
import type { JobData } from "./broker.ts";
import type { QueueName, WakeUp } from "./wake-up.ts";

/** One try; nothing of the job stays behind. Keeping the last N would deadlock on Postgres. */
export const onlyOnce = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/** Tried until it works or is parked: it keeps its place meanwhile, so it is never there twice. */
const untilDone = { ...onlyOnce, attempts: 1_000_000, backoff: { type: "capped" } } as const;

/** A tick that fails is not tried again: the next one is seconds away. */
const triesOf = (queue: QueueName): JobsOptions => (queue === "tick" ? onlyOnce : untilDone);

/** The job of a wake-up that may be asked for many times: at most one waits and one runs. */
export function toJob({ queue, id }: WakeUp): { name: string; data: JobData; opts: JobsOptions } {
  const deduplication = { id, keepLastIfActive: true };
  return {
    name: queue,
    data: { id },
    opts: { ...triesOf(queue), stackTraceLimit: 1, deduplication },
  };
}
