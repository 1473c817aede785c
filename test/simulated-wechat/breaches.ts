/** One post of the bot, and when it left. */
export type Left = { readonly place: string; readonly at: number };

/** How often posts left faster than accounts are seen to stand. */
export type Breaches = {
  /** Less than a second after the one before it in the same chat. */
  readonly chat: number;
  /** More than 40 within a minute. */
  readonly minute: number;
  /** Less than 3 s after one in another chat. */
  readonly change: number;
};

/** Clocks of two processes, and timers, are not exact. */
const GRACE_MS = 50;

/** Counts breaches among posts in the order in which they left. */
export function breachesOf(posts: readonly Left[]): Breaches {
  const count = (breaks: (post: Left, index: number) => boolean) => posts.filter(breaks).length;
  const before = (index: number, place: string) =>
    posts.slice(0, index).findLast((earlier) => earlier.place === place);
  return {
    chat: count(({ place, at }, index) => {
      const last = before(index, place);
      return last !== undefined && at - last.at < 1_000 - GRACE_MS;
    }),
    minute: count(({ at }, index) => {
      const first = posts[index - 40];
      return first !== undefined && at - first.at < 60_000 - GRACE_MS;
    }),
    change: count(({ place, at }, index) => {
      const last = posts[index - 1];
      return last !== undefined && last.place !== place && at - last.at < 3_000 - GRACE_MS;
    }),
  };
}
