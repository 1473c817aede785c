/** As much as WeChat takes at once, in bytes of UTF-8. */
export const LONGEST_TEXT = 2048;

/**
 * A text in pieces that WeChat takes, in order: cut at ends of lines where there are any, never within
 * what a reader sees as one character; none is blank.
 */
export function cut(text: string, limit = LONGEST_TEXT): readonly string[] {
  const pieces: string[] = [];
  let piece: string | null = null;
  for (const line of text.split("\n").flatMap((whole) => cutLine(whole, limit))) {
    const longer: string = piece === null ? line : `${piece}\n${line}`;
    if (piece !== null && size(longer) > limit) pieces.push(piece);
    piece = piece === null || size(longer) <= limit ? longer : line;
  }
  return [...pieces, piece ?? ""].filter((written) => written.trim() !== "");
}

const size = (text: string): number => Buffer.byteLength(text);

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function cutLine(line: string, limit: number): readonly string[] {
  if (size(line) <= limit) return [line];
  const pieces: string[] = [];
  let piece = "";
  for (const character of charactersOf(line, limit)) {
    if (piece !== "" && size(piece) + size(character) > limit) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A character with so many marks that it fills a whole message is no longer worth keeping whole. */
const charactersOf = (line: string, limit: number): readonly string[] =>
  [...graphemes.segment(line)].flatMap(({ segment }) =>
    size(segment) > limit ? Array.from(segment) : [segment],
  );
