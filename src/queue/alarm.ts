import type { JobQueue, OnError } from "./broker.ts";
import { onlyOnce, toJob } from "./job.ts";

/**
 * Sets the one alarm: a tick at `at`, at once when that has passed. It takes the place of one that
 * waits for its time; set while its own tick runs, it is stored once that tick has ended.
 */
export async function setAlarm(ticks: JobQueue, at: Date): Promise<void> {
  const delay = Math.max(0, at.getTime() - Date.now());
  const deduplication = { id: "alarm", replace: true, keepLastIfActive: true };
  await ticks.add("tick", { id: "alarm" }, { ...onlyOnce, delay, deduplication });
}

/**
 * Asks for a tick every few seconds, for when the alarm was lost with all else the backend held.
 * That is why it is not a schedule kept there. At most one waits, however long a tick takes.
 */
export function spreadNet(ticks: JobQueue, everyMs: number, onError: OnError): { lift(): void } {
  const net = toJob({ queue: "tick", id: "net" });
  const timer = setInterval(() => void ticks.addBulk([net]).catch(onError), everyMs);
  return { lift: () => clearInterval(timer) };
}
