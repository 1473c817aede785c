/**
 * Tokens as present-day tokenizers count them, roughly and rather too many: 0.75 a Chinese character,
 * one for every five letters or three digits of a word, one for two marks in a row, one a line.
 */
export function countTokens(text: string): number {
  const pieces =
    text.match(/\p{Script=Han}|[a-zà-ÿ]+|\d+|[^\p{Script=Han}a-zà-ÿ\d\s]+|\n/giu) ?? [];
  return Math.ceil(pieces.reduce((sum, piece) => sum + weightOf(piece), 0));
}

function weightOf(piece: string): number {
  if (/^\p{Script=Han}$/u.test(piece)) return 0.75;
  if (/^[a-zà-ÿ]/iu.test(piece)) return Math.ceil(piece.length / 5);
  if (/^\d/u.test(piece)) return Math.ceil(piece.length / 3);
  return Math.ceil(piece.length / 2);
}
