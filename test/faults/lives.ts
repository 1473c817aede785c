import { setTimeout as sleep } from "node:timers/promises";
import { answers, type PipeProcess, type Printed } from "./pipe-process.ts";

/** What a pipe printed from its start to its end, and whether it was killed. */
export type Life = { readonly printed: readonly Printed[]; readonly killed: boolean };

/** When a life ends: so long after its start, or after its first line of output. */
export type Death = { readonly after: "start" | "output"; readonly ms: number };

/**
 * Plays lines through one process after the other. Each gets every line that was not answered yet,
 * and all but the last die as `deaths` says.
 */
export async function playWithDeaths(
  lines: readonly object[],
  start: () => PipeProcess,
  deaths: readonly Death[],
): Promise<readonly Life[]> {
  const lives: Life[] = [];
  let left = lines;
  while (left.length > 0) {
    const pipe = start();
    pipe.write(left);
    const death = deaths[lives.length];
    if (death === undefined) pipe.end();
    else await die(pipe, death);
    const code = await pipe.ended;
    if (code !== null && code !== 0) throw new Error(pipe.errors());
    lives.push({ printed: pipe.printed, killed: code === null });
    left = left.slice(answers(pipe.printed));
  }
  return lives;
}

async function die(pipe: PipeProcess, { after, ms }: Death): Promise<void> {
  if (after === "output") await pipe.answered(1);
  await sleep(ms);
  pipe.kill();
}

/** Chances that are the same in every run. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Deaths at random moments: one in four while the process starts, the others while it works. */
export function randomDeaths(count: number, seed: number): readonly Death[] {
  const next = chances(seed);
  return Array.from({ length: count }, () =>
    next() < 0.25
      ? { after: "start", ms: Math.round(next() * 1000) }
      : { after: "output", ms: Math.round(next() * 120) },
  );
}
