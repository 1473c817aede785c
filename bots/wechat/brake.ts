import type { Notice } from "../../src/chat/notice.ts";
import type { Timings } from "./options.ts";

/** The quiet that WeChat asked for. */
export type Brake = {
  /** Begins it, longer each time within a day; gives the seconds that are left of it. */
  pull(): number;
  /** How long a post must wait, in seconds; 0: it may leave. What is urgent is tried once all the same. */
  wait(notice: Notice): number;
  close(): void;
};

const DAY = 24 * 60 * 60_000;

/** Makes a brake that is off; `on` and `off` are called as it changes. */
export function makeBrake(
  { brake, mostBrake }: Pick<Timings, "brake" | "mostBrake">,
  on: () => void,
  off: () => void,
): Brake {
  let span = 0;
  let until = 0;
  let timer: NodeJS.Timeout | undefined;
  const tried = new Set<string>();
  const left = () => Math.ceil((until - performance.now()) / 1000);
  return {
    pull: () => {
      const now = performance.now();
      if (now < until) return left();
      span = span === 0 || now - until > DAY ? brake : Math.min(span * 2, mostBrake);
      until = now + span;
      tried.clear();
      timer = setTimeout(off, span);
      on();
      return left();
    },
    wait: ({ id, kind }) => {
      if (left() <= 0) return 0;
      if (kind !== "alert" || tried.has(id)) return left();
      tried.add(id);
      return 0;
    },
    close: () => clearTimeout(timer),
  };
}
