/** The wake-ups that exist: drain one chat's notices, look at the clock, hand a demand to its handlers. */
export const queueNames = [
  "post",
  "tick",
  "handle-volunteers",
  "handle-property",
  "handle-community",
  "handle-utilities",
  "handle-street",
] as const;

/** One of `queueNames`. */
export type QueueName = (typeof queueNames)[number];

/**
 * Word that something waits in Postgres; it carries no work of its own, and losing it only costs time.
 * `id` says what it is about: a chat for `post`, an outbox row for `handle-*`, anything for `tick`.
 */
export type WakeUp = { readonly queue: QueueName; readonly id: string };

/** What to do when woken. Must be safe to repeat: a wake-up may run twice, and may find nothing left to do. */
export type Work = (id: string) => Promise<void>;

/** The work of each queue this process serves; a queue left out is only written to. */
export type WorkByQueue = { readonly [Q in QueueName]?: Work };

/** What the queues report to the log: ids and errors, never what was said. */
export type QueueEvent =
  /** A lost connection, mostly: a restart of the server makes dozens. */
  | { readonly event: "queue-error"; readonly error: Error }
  | {
      readonly event: "wake-up-failed" | "wake-up-parked";
      readonly queue: QueueName;
      readonly id: string;
      /** How often it was started so far, over all processes. */
      readonly starts: number;
      readonly error: Error | null;
    };

/** How long things are waited for, retried and put aside; tests shorten it. All in milliseconds but `tries`. */
export type Patience = {
  /** A worker not heard of for this long is taken for dead, and its wake-up runs elsewhere. */
  readonly lockMs: number;
  /** How often the dead are looked for. */
  readonly checkMs: number;
  /** The wait before the second try; it doubles with each try, up to 30 s. */
  readonly retryMs: number;
  /** Starts, whether ended by an error or a dead process, before a wake-up is parked. */
  readonly tries: number;
  /** How long it stays parked; then it gets one more start at a time. */
  readonly parkMs: number;
  /** How often the clock is looked at even if no alarm goes off. */
  readonly netMs: number;
};

/** Recovers from a killed process within about 7 s; at most 20 starts in 6 minutes, then one in 10. */
export const usualPatience: Patience = {
  lockMs: 5_000,
  checkMs: 2_000,
  retryMs: 100,
  tries: 20,
  parkMs: 600_000,
  netMs: 5_000,
};
