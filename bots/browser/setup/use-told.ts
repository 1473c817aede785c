import { useEffect, useState } from "preact/hooks";
import type { Known } from "./use-verdict.ts";

/** A press lasts about as long; what appears meanwhile would move the button from under it. */
const PRESS_MS = 200;

/** At which fields mistakes show: those that somebody has left, or all of them. */
export type Told = {
  has(field: string): boolean;
  leave(field: string): void;
  all(): void;
  none(): void;
};

/** Keeps what somebody has left; a field just left shows once what is known of it is up to date. */
export function useTold(known: Known["is"]): Told {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (known !== "new") return;
    const timer = setTimeout(() => setTold(left), PRESS_MS);
    return () => clearTimeout(timer);
  }, [known, left]);
  return {
    has: (field) => all || told.has(field),
    leave: (field) => setLeft((left) => (left.has(field) ? left : new Set(left).add(field))),
    all: () => setAll(true),
    none: () => {
      setLeft(new Set());
      setTold(new Set());
      setAll(false);
    },
  };
}
