import { inLane, type Lane, type LaneKeys } from "./lane.ts";

type Turn = {
  readonly work: (lane: Lane) => Promise<void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/** As many waiting turns of one community share a transaction, and with it one commit. */
const TOGETHER = 20;

/**
 * The lanes of one process: turns of one community run one after the other, and those that wait
 * share a transaction. Should one of them fail, all are run again, each in a transaction of its own.
 */
export function openLanes(keys: LaneKeys, now: () => Date) {
  const queues = new Map<string, Turn[]>();

  async function serve(community: string, queue: Turn[]): Promise<void> {
    while (queue.length > 0) {
      const turns = queue.slice(0, TOGETHER);
      await runTogether(community, turns);
      queue.splice(0, turns.length);
    }
    queues.delete(community);
  }

  async function runTogether(community: string, turns: readonly Turn[]): Promise<void> {
    try {
      await inLane(keys, community, now(), async (lane) => {
        for (const { work } of turns) await work(lane);
      });
    } catch (error) {
      if (turns.length === 1) return turns[0]?.failed(error);
      for (const turn of turns) await runTogether(community, [turn]);
      return;
    }
    for (const { done } of turns) done();
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
        const started = [turn];
        queues.set(community, started);
        void serve(community, started);
      }
      return promise;
    },
  };
}

/** What `openLanes` gives. */
export type Lanes = ReturnType<typeof openLanes>;
