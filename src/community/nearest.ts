/** How many letters must be added, dropped or changed to turn one word into the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of one.split("").entries()) {
    const next = [i + 1];
    for (const [j, wanted] of other.split("").entries()) {
      const change = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The one of `words` that was probably meant; null when none is near enough. */
export function nearest(word: string, words: readonly string[]): string | null {
  const measured = words
    .map((known) => ({ known, far: distance(word.toLowerCase(), known.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  const [best] = measured;
  return best !== undefined && best.far <= best.known.length / 3 ? best.known : null;
}
