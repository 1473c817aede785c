import { setTimeout as sleep } from "node:timers/promises";

/** Something that waits for its turn. */
export type Waiting<Thing> = {
  readonly thing: Thing;
  /** When it was said, by WeChat's clock. */
  readonly at: Date;
  /** As how manieth it came in. */
  readonly arrival: number;
  /** When it came in, on a clock that only goes forward. */
  readonly came: number;
};

/**
 * What may leave now, in the order in which it was said: all that has waited long enough, and what
 * was said before it.
 */
export function ripe<Thing>(
  waiting: readonly Waiting<Thing>[],
  now: number,
  delay: number,
): readonly [leaving: readonly Waiting<Thing>[], staying: readonly Waiting<Thing>[]] {
  const sorted = waiting.toSorted(
    (one, other) => one.at.getTime() - other.at.getTime() || one.arrival - other.arrival,
  );
  const last = sorted.findLastIndex(({ came }) => came + delay <= now);
  return [sorted.slice(0, last + 1), sorted.slice(last + 1)];
}

/** Hands things over a moment late and in order, one conversation beside the other. */
export type Queue<Thing> = {
  put(conversation: string, thing: Omit<Waiting<Thing>, "came">): void;
  /** What still waits is handed over at once; nothing is, once this resolves. */
  close(): Promise<void>;
};

/**
 * Over a network, a message may be known before the one it follows: each waits for `delay`.
 *
 * @param hand takes what leaves a conversation; the next is handed over when it is done, and it never fails
 */
export function makeQueue<Thing>(
  delay: number,
  hand: (things: readonly Thing[]) => Promise<void>,
): Queue<Thing> {
  const conversations = new Map<string, Waiting<Thing>[]>();
  const running = new Set<Promise<void>>();
  const closing = new AbortController();

  async function drain(conversation: string, waiting: Waiting<Thing>[]): Promise<void> {
    while (waiting.length > 0) {
      const first = waiting.reduce((least, { came }) => Math.min(least, came), performance.now());
      const left = Math.max(1, first + delay - performance.now());
      await sleep(left, null, { signal: closing.signal }).catch(() => {});
      const now = closing.signal.aborted ? Number.POSITIVE_INFINITY : performance.now();
      const [leaving, staying] = ripe(waiting, now, delay);
      waiting.splice(0, waiting.length, ...staying);
      if (leaving.length > 0) await hand(leaving.map(({ thing }) => thing));
    }
    conversations.delete(conversation);
  }

  return {
    put: (conversation, thing) => {
      const came = performance.now();
      const waiting = conversations.get(conversation);
      if (closing.signal.aborted) return;
      if (waiting !== undefined) return void waiting.push({ ...thing, came });
      const begun = [{ ...thing, came }];
      conversations.set(conversation, begun);
      const run = drain(conversation, begun).finally(() => running.delete(run));
      running.add(run);
    },
    close: async () => {
      closing.abort();
      await Promise.all(running);
    },
  };
}
