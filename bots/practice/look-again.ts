/** A look that is taken again soon after it was asked for, once for all that asked meanwhile. */
export type LookAgain = { soon(): void; stop(): void };

/** What happens together is looked at together. */
const SOON_MS = 150;

/** Makes one; what fails is looked at again when it is asked for next. */
export function openLookAgain(look: () => Promise<void>): LookAgain {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  return {
    soon() {
      if (stopped) return;
      timer ??= setTimeout(() => {
        timer = null;
        look().catch(() => {});
      }, SOON_MS);
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
