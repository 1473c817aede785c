import type { Reading } from "../schema.ts";
import type { Candidate } from "./candidate.ts";
import type { About } from "./purse.ts";

/** A message whose reading somebody waits for, but no longer than its deadline. */
export type Pending = {
  readonly candidate: Candidate;
  readonly about: About;
  readonly reading: Promise<Reading>;
  /** Gives the reading to whoever waits; only the first counts. */
  settle(reading: Reading): void;
  isSettled(): boolean;
  whenSettled(then: () => void): void;
};

/** Begins to wait; after the deadline the offline reading is the answer. */
export function openPending(candidate: Candidate, about: About, deadlineMs: number): Pending {
  const { promise: reading, resolve } = Promise.withResolvers<Reading>();
  const followers: (() => void)[] = [];
  let isSettled = false;

  function settle(answer: Reading): void {
    if (isSettled) return;
    isSettled = true;
    clearTimeout(timer);
    resolve(answer);
    for (const follow of followers) follow();
  }

  const timer = setTimeout(() => settle(candidate.offline), deadlineMs);
  return {
    candidate,
    about,
    reading,
    settle,
    isSettled: () => isSettled,
    whenSettled: (then) => {
      followers.push(then);
    },
  };
}

/** Resolves when nobody waits any longer for any of them. */
export const allSettled = (items: readonly Pending[]): Promise<unknown> =>
  Promise.all(items.map(({ reading }) => reading));
