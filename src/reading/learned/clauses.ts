import { runs, type Seen } from "./signs.ts";
import { hash } from "./hash.ts";
import { weighed } from "./tokens.ts";

/** Where a message may turn to something else: after a stop, before a joining word, at an item of a list. */
const turn =
  /(?<=[。！？；，、!?;,.\n…~～]|\s-)(?=\s{0,99}[^\s。！？；，、!?;,.…~～])|(?=另外|还有|顺便|再就是|对了|其次|[①②③④⑤⑥])|(?<=\s)(?=(?:and|also|plus|oh|ps|but)\b)/giu;

/** At most as many clauses are told apart; a list that is longer is cut into bigger pieces anyway. */
const MOST = 24;

/** A message in clauses; together they are the message. */
export function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  for (const piece of text.split(turn)) {
    const last = clauses.at(-1);
    const isShort = last !== undefined && (last.trim().length < 3 || piece.trim().length < 2);
    if (last !== undefined && (isShort || clauses.length >= MOST))
      clauses[clauses.length - 1] += piece;
    else clauses.push(piece);
  }
  return clauses;
}

/** What is seen where one clause ends and the next begins. */
export function seeTurn(before: string, next: string): Seen {
  const [left, right] = [weighed(before), weighed(next)];
  const close = [left.slice(-2).join(""), right.slice(0, 1).join(""), right.slice(0, 2).join("")];
  const blocks = [
    { weight: 1, signs: close.map((words, at) => hash(words, 11 + at)) },
    { weight: 1, signs: runs(right.slice(0, 6), "turn-right", 3) },
    { weight: 0.5, signs: runs(left.slice(-6), "turn-left", 3) },
    { weight: 0.7, signs: runs(right, "turn-next", 2) },
    { weight: 0.7, signs: runs(left, "turn-before", 2) },
  ];
  return { blocks, meaning: null };
}
