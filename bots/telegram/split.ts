const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * Cuts a text into parts of at most so many UTF-16 units: at a line's end, else after a blank, and
 * never inside what is read as one character. Parts that show nothing are left out.
 */
export function split(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = cutIn(rest, most);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest].filter((part) => part.trim() !== "");
}

function cutIn(text: string, most: number): number {
  const characters = segmenter.segment(text);
  const begins = (at: number) => characters.containing(at)?.index === at;
  for (const gap of ["\n", " "]) {
    const at = text.lastIndexOf(gap, most - 1) + 1;
    // A part much shorter than it could be reads worse than a line that is broken.
    if (at > most / 2 && begins(at)) return at;
  }
  const start = characters.containing(most)?.index ?? most;
  if (start > 0) return start;
  // One character longer than a message: only letters with hundreds of marks are.
  return /[\uDC00-\uDFFF]/u.test(text.charAt(most)) ? most - 1 : most;
}
