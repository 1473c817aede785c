/** How long a message waits for others to share its call. */
const GATHER_MS = 60;
/** Messages in one call: more make a model careless, and its answer long. */
const SHARED = 8;

/** Brings messages together into calls, and keeps the number of calls at a time. */
export type Batches<T> = {
  add(item: T): void;
  /** Takes out what waits no longer. */
  remove(item: T): void;
};

/**
 * Makes batches.
 *
 * @param nearness how well two items go together: 0 never, more is better
 * @param run makes a call; it must not throw
 */
export function openBatches<T>(
  concurrency: number,
  nearness: (one: T, other: T) => number,
  run: (items: readonly T[]) => Promise<void>,
): Batches<T> {
  let waiting: readonly T[] = [];
  let running = 0;
  let gathering: NodeJS.Timeout | null = null;

  function takeFrom(first: T): readonly T[] {
    const taken = waiting
      .filter((other) => other === first || nearness(first, other) > 0)
      .toSorted((one, other) => rank(first, other) - rank(first, one))
      .slice(0, SHARED);
    waiting = waiting.filter((item) => !taken.includes(item));
    return taken;
  }

  const rank = (first: T, other: T): number =>
    other === first ? Infinity : nearness(first, other);

  function start(): void {
    gathering = null;
    for (let [first] = waiting; first !== undefined && running < concurrency; [first] = waiting) {
      running += 1;
      void run(takeFrom(first)).finally(() => {
        running -= 1;
        if (gathering === null) start();
      });
    }
  }

  return {
    add(item) {
      waiting = [...waiting, item];
      if (running < concurrency) gathering ??= setTimeout(start, GATHER_MS);
    },
    remove(item) {
      waiting = waiting.filter((other) => other !== item);
    },
  };
}
