/** Where the time comes from; everything that needs an instant takes it as an argument. */
export type Clock = { now(): Date };

/** The machine's own clock. */
export const wallClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved; it never goes back. */
export type VirtualClock = Clock & { moveTo(at: Date): void };

/** Makes a virtual clock that shows `start`. */
export function virtualClock(start: Date): VirtualClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    moveTo: (at) => {
      time = Math.max(time, at.getTime());
    },
  };
}
