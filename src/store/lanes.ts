import { inLane, type Lane, type LaneKeys } from "./lane.ts";

type Turn = {
  readonly work: (lane: Lane) => Promise<void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/** Looks at each turn before its commit. */
export type Guard<Breach> = {
  /** What is wrong after a turn; null when nothing is. */
  find(lane: Lane): Promise<Breach | null>;
  /** A turn alone was wrong and is rolled back: no other may follow it as if nothing had been. */
  stop(community: string, breach: Breach): Promise<void>;
};

/** As many waiting turns of one community share a transaction, and with it one commit. */
const TOGETHER = 20;

/** As many communities are served at once; meanwhile the turns of the others gather. */
const ABREAST = 8;

/**
 * The lanes of one process: turns of one community run one after the other, and those that wait
 * share a transaction. Should one of them fail, all are run again, each in a transaction of its own.
 */
export function openLanes<Breach>(keys: LaneKeys, now: () => Date, guard: Guard<Breach>) {
  const queues = new Map<string, Turn[]>();
  const kerb: string[] = [];
  let served = 0;

  /** Serves the communities that wait, in the order in which they came. */
  async function serve(): Promise<void> {
    served += 1;
    for (;;) {
      const community = kerb.shift();
      if (community === undefined) break;
      const queue = queues.get(community) ?? [];
      await runTogether(community, queue);
      if (queue.length === 0) queues.delete(community);
      else kerb.push(community);
    }
    served -= 1;
  }

  /** Whoever joins the queue while the transaction runs still shares it. */
  async function runTogether(community: string, queue: Turn[]): Promise<void> {
    const turns: Turn[] = [];
    const breaches: Breach[] = [];
    try {
      await inLane(keys, community, now, async (lane) => {
        while (turns.length < TOGETHER) {
          const turn = queue.shift();
          if (turn === undefined) break;
          turns.push(turn);
          await turn.work(lane);
        }
        const breach = await guard.find(lane);
        if (breach === null) return;
        breaches.push(breach);
        throw new Error(`A law was broken in ${community}.`);
      });
    } catch (error) {
      const [only, ...others] = turns.length > 0 ? turns : queue.splice(0, 1);
      if (others.length > 0) for (const turn of turns) await runTogether(community, [turn]);
      else await fail(community, only, error, breaches);
      return;
    }
    for (const { done } of turns) done();
  }

  /** The community is stopped before whoever gave the turn hears that it failed. */
  async function fail(
    community: string,
    turn: Turn | undefined,
    error: unknown,
    [breach]: readonly Breach[],
  ): Promise<void> {
    try {
      if (breach !== undefined) await guard.stop(community, breach);
      turn?.failed(error);
    } catch (untold) {
      turn?.failed(untold);
    }
  }

  return {
    /** Runs `work` in a community's lane; resolves after the commit. */
    run<T>(community: string, work: (lane: Lane) => Promise<T>): Promise<T> {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      let result: { readonly value: T } | null = null;
      const turn: Turn = {
        work: async (lane) => {
          result = { value: await work(lane) };
        },
        done: () => (result === null ? reject(new Error("no result")) : resolve(result.value)),
        failed: reject,
      };
      const queue = queues.get(community);
      if (queue !== undefined) queue.push(turn);
      else {
        queues.set(community, [turn]);
        kerb.push(community);
        if (served < ABREAST) void serve();
      }
      return promise;
    },
  };
}
