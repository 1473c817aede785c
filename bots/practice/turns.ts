/** Work that is done one after the other, in the order in which it was asked for. */
export type Turns = {
  /** Does something when all before it is done; what fails holds up nothing behind it. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all that was asked for is done. */
  over(): Promise<unknown>;
};

/** Makes an empty line of turns. */
export function openTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const done = last.then(work);
      last = done.catch(() => {});
      return done;
    },
    over: () => last,
  };
}
