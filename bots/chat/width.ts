/** Characters that take two columns of a terminal: Chinese and its punctuation, kana, hangul, emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!/\p{Mn}|\p{Cf}/u.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** Fills a text up with spaces to a number of columns. */
export const padTo = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - widthOf(text)));

/** A word with its spaces, or one wide character with the punctuation that must not begin a line. */
const pieces =
  /[\u2e80-\u9fff](?:[，。？！：；、）》”’…]*)|[^\s\u2e80-\u9fff\uff00-\uff60]+[，。？！：；、）》”’…]*\s*|\s+|./gu;

/** Breaks a text into lines of at most so many columns; its own line breaks stay. */
export function wrap(text: string, columns: number): readonly string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, columns));
}

function wrapLine(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}
