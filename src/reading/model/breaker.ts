/** Why a model gives nothing: it cannot be reached, key or name are wrong, its answers are of no use. */
export type Outage = "unreachable" | "refused" | "unusable";

/** Leave for one call; what became of it is told once. */
export type Pass = {
  succeeded(): void;
  /** @param waitMs how long the far side wants to be left alone; null where it did not say */
  failed(outage: Outage, waitMs: number | null): void;
  /** The call was not made. */
  dropped(): void;
};

/** Spares a model that fails, and those who would wait for it. */
export type Breaker = { isOpen(): boolean; admit(): Pass | null };

const IN_A_ROW = 5;
const LOOKED_AT = 20;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;

/**
 * Makes a breaker 熔断: it opens after five failures in a row, or half of the last twenty, or at once where
 * the key is refused or a pause is asked for; then a single call tries, after 30 s, twice as long each time.
 *
 * @param now milliseconds of a clock that never goes back
 * @param changed told once when an outage begins, and null when it is over; a short pause is no outage
 */
export function openBreaker(now: () => number, changed: (outage: Outage | null) => void): Breaker {
  let recent: readonly boolean[] = [];
  let inARow = 0;
  let pause = FIRST_PAUSE_MS;
  /** Null while calls go through. */
  let until: number | null = null;
  let isProbing = false;
  let isTold = false;

  function open(outage: Outage, waitMs: number): void {
    until = now() + Math.min(waitMs, LONGEST_PAUSE_MS);
    if (isTold || (outage !== "refused" && inARow < IN_A_ROW && waitMs < FIRST_PAUSE_MS)) return;
    isTold = true;
    changed(outage);
  }

  function close(): void {
    until = null;
    recent = [];
    inARow = 0;
    pause = FIRST_PAUSE_MS;
    if (isTold) changed(null);
    isTold = false;
  }

  function count(succeeded: boolean): void {
    recent = [...recent, succeeded].slice(-LOOKED_AT);
    inARow = succeeded ? 0 : inARow + 1;
  }

  const isTooMuch = (): boolean =>
    inARow >= IN_A_ROW ||
    (recent.length === LOOKED_AT && recent.filter((well) => !well).length >= LOOKED_AT / 2);

  const ordinary: Pass = {
    // What began before the pause and ends within it tells nothing new.
    succeeded: () => (until === null ? count(true) : undefined),
    failed(outage, waitMs) {
      if (until !== null) return;
      count(false);
      if (waitMs !== null) open(outage, waitMs);
      else if (outage === "refused" || isTooMuch()) open(outage, pause);
    },
    dropped: () => undefined,
  };

  const probe: Pass = {
    succeeded() {
      isProbing = false;
      close();
    },
    failed(outage, waitMs) {
      isProbing = false;
      count(false);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      open(outage, waitMs ?? pause);
    },
    dropped() {
      isProbing = false;
    },
  };

  const isOpen = (): boolean => until !== null && (isProbing || now() < until);
  return {
    isOpen,
    admit() {
      if (isOpen()) return null;
      if (until === null) return ordinary;
      isProbing = true;
      return probe;
    },
  };
}
