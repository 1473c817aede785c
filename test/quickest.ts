/** How long the quickest of some runs took, in ms: one of them was hardly disturbed by other work of the machine. */
export function quickest(run: () => unknown, times: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const begin = performance.now();
    run();
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}
