const DAY = 24 * 60 * 60_000;
const PER_DAY = 20;

/**
 * How long the next friend request must wait, in seconds; 0 counts one as accepted now. Accounts that
 * accept many at once are closed.
 */
export function friendPace(gapMs: number): () => number {
  let accepted: readonly number[] = [];
  return () => {
    const now = performance.now();
    accepted = accepted.filter((at) => at > now - DAY);
    const gap = (accepted.at(-1) ?? Number.NEGATIVE_INFINITY) + gapMs - now;
    const day = accepted.length < PER_DAY ? 0 : (accepted[0] ?? now) + DAY - now;
    const left = Math.max(gap, day, 0);
    if (left === 0) accepted = [...accepted, now];
    return Math.ceil(left / 1000);
  };
}
