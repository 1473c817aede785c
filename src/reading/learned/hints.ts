import { traceable } from "../../chat/clean.ts";
import { findWhen } from "../offline/when.ts";
import { findWhere } from "../offline/where.ts";
import { privateSpans } from "../privacy.ts";
import type { Hints, Span } from "./tagger.ts";

/** Where rules find a place, a time, private words: strong hints for whoever marks them. */
export function hintsIn(text: string, places: readonly string[]): Hints {
  const folded = traceable(text);
  const [where, when] = [findWhere(folded, text, places), findWhen(folded)];
  return [
    { name: "where", covers: covered(text, where === null ? [] : [where]) },
    { name: "when", covers: covered(text, when === null ? [] : [when]) },
    { name: "private", covers: covered(text, privateSpans(text)) },
  ];
}

/** The places of a text that some words of it take up, wherever they stand. */
export function covered(text: string, words: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { from, to } of words.flatMap((word) => occurrences(text, word)))
    for (let at = from; at < to; at += 1) places.add(at);
  return places;
}

/** Where some words stand in a text. */
function occurrences(text: string, word: string): readonly Span[] {
  const spans: Span[] = [];
  if (word === "") return spans;
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length))
    spans.push({ from, to: from + word.length });
  return spans;
}
