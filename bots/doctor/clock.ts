import type { Clock } from "../../src/kernel/clock.ts";
import { type Finding, findingsOn } from "./finding.ts";
import { clockWording as wording } from "./clock-wording.ts";

const { ok, warn, bad } = findingsOn("clock");

const PATIENCE_MS = 5_000;

/** By more than this, a code may have ended before it was read out. */
const MOST_S = 60;

/** Somebody else who knows the time: in milliseconds, null where it cannot be had. */
export type Timekeeper = { readonly name: string; readonly ask: () => Promise<number | null> };

/** What a web server says that time it is. */
export const webTime = (url: string): Timekeeper => ({
  name: new URL(url).host,
  async ask() {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { headers } = await fetch(new URL("/", url), {
      method: "HEAD",
      signal,
      redirect: "manual",
    });
    const time = Date.parse(headers.get("date") ?? "");
    // It tells whole seconds.
    return Number.isNaN(time) ? null : time + 500;
  },
});

/** Compares our clock with others'. */
export async function checkClock(
  clock: Clock,
  keepers: readonly Timekeeper[],
): Promise<readonly Finding[]> {
  if (keepers.length === 0) return [ok(wording.alone())];
  const skews = await Promise.all(keepers.map((keeper) => skewTo(clock, keeper)));
  const known = skews.filter((skew) => skew !== null);
  const wrong = known.filter(({ seconds }) => Math.abs(seconds) > MOST_S);
  if (wrong.length > 0) return wrong.map(({ name, seconds }) => bad(wording.wrong(name, seconds)));
  return [known.length === 0 ? warn(wording.unseen()) : ok(wording.right())];
}

async function skewTo(clock: Clock, { name, ask }: Timekeeper) {
  const before = clock.now().getTime();
  const theirs = await ask().catch(() => null);
  if (theirs === null) return null;
  const ours = (before + clock.now().getTime()) / 2;
  return { name, seconds: Math.round((ours - theirs) / 1000) };
}
