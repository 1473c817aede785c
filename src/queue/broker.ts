import {
  type BackendFactory,
  type IQueueBackend,
  type Processor,
  type Queue,
  withBackend,
  type WorkerOptions,
} from "bullmq";

/** What a job holds: what the wake-up is about. */
export type JobData = { readonly id: string };

/** Hears of every lost connection. Without a listener Node would end the process. */
export type OnError = (error: Error) => void;

/** The part of a BullMQ queue that is used, the same on every backend. */
export type JobQueue = Pick<
  Queue<JobData>,
  "add" | "addBulk" | "getJobCountByTypes" | "waitUntilReady" | "close"
>;

/** A running worker. */
export type JobWorker = {
  waitUntilReady(): Promise<void>;
  isRunning(): boolean;
  close(): Promise<void>;
};

/** What a worker does, and who hears how it ended (`failed`: of each try that threw). */
export type WorkerSpec = {
  readonly run: Processor<JobData>;
  readonly tuning: Omit<WorkerOptions, "connection">;
  readonly completed: (jobId: string) => void;
  readonly failed: (jobId: string, error: Error) => void;
};

/** Opens queues and workers on one backend and owns their connections. */
export type Broker = {
  openQueue(name: string): JobQueue;
  openWorker(name: string, spec: WorkerSpec): JobWorker;
  /** Call before any of them is closed. */
  beforeClose(): Promise<void>;
  /** Call when every queue and worker is closed. */
  close(): Promise<void>;
};

/** The connections BullMQ shares: `asking` serves the queues, `working` the workers. */
export type Connections<C> = { readonly asking: C; readonly working: C; readonly onError: OnError };

/** Fixes BullMQ's classes to one backend. */
export function bindBroker<B extends IQueueBackend, C>(
  factory: BackendFactory<B, C>,
  { asking, working, onError }: Connections<C>,
): Pick<Broker, "openQueue" | "openWorker"> {
  const { Queue, Worker } = withBackend(factory);
  return {
    openQueue: (name) => new Queue<JobData>(name, { connection: asking }).on("error", onError),
    openWorker: (name, { run, tuning, completed, failed }) =>
      new Worker<JobData>(name, run, { ...tuning, connection: working })
        .on("completed", ({ id }) => completed(id ?? ""))
        .on("failed", (job, reason) => failed(job?.id ?? "", reason))
        .on("error", onError),
  };
}
