import { setTimeout as sleep } from "node:timers/promises";

/** How long things take, in milliseconds where nothing else is said; shorter in tests. */
export type Timings = {
  /** How long Telegram holds a call for updates when there are none. */
  readonly pollSeconds: number;
  /** How long any other call may take. */
  readonly callMs: number;
  /** The first pause after a failure; it doubles up to `mostMs`. */
  readonly retryMs: number;
  readonly mostMs: number;
  /** The pause where waiting alone will not help: the token is wrong. */
  readonly slowMs: number;
  /** How long nothing may get through before somebody is told. */
  readonly lostMs: number;
  /** Between two messages that are one post. */
  readonly partMs: number;
};

/** What is usual. */
export const usualTimings: Timings = {
  pollSeconds: 50,
  callMs: 15_000,
  retryMs: 500,
  mostMs: 30_000,
  slowMs: 60_000,
  lostMs: 60_000,
  partMs: 1_000,
};

/** The pause after so many failures in a row, the first being 0. */
export const backOff = ({ retryMs, mostMs }: Timings, failures: number): number =>
  Math.min(mostMs, retryMs * 2 ** Math.min(failures, 16));

/** Waits, no longer than until `signal`. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
