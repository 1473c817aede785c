import { type Labelled, targetOf } from "../labelled.ts";
import { covered, hintsIn } from "../learned/hints.ts";
import { LABELS, type Mark, marks, type Tagger, tokenSigns } from "../learned/tagger.ts";
import { placed, READ, type Token } from "../learned/tokens.ts";
import { fitTags } from "./fit-tags.ts";
import { packed } from "./tables.ts";

/** What fewer tokens show says nothing that holds elsewhere. */
const LEAST = 2;

/** Learns to mark places, times and private words from messages in which all of them are marked. */
export function learnTagger(examples: readonly Labelled[]): Tagger {
  const messages = examples.map((example) => {
    const text = targetOf(example).slice(0, READ);
    const tokens = placed(text);
    return { example, text, tokens, signs: tokenSigns(text, tokens, hintsIn(text, [])) };
  });
  const keys = oftenSeen(messages.flatMap(({ signs }) => signs));
  const places = new Map(keys.map((sign, at) => [sign, at]));
  const rows = messages.map(({ signs }) =>
    signs.map((each) => Int32Array.from(each.flatMap((sign) => places.get(sign) ?? []))),
  );
  const fitted = marks.map((mark) => {
    const tagged = messages.map((message, at) => ({
      signs: rows[at] ?? [],
      labels: labelsOf(message, mark),
    }));
    return { mark, ...fitTags(tagged, keys.length) };
  });
  const heads = marks.map((name) => ({ name, labels: ["out", "begin", "in"] }));
  const columns = fitted.map(({ weights }) => ({
    labels: LABELS,
    weights,
    bias: new Float64Array(LABELS),
  }));
  const stepsOf = (wanted: Mark): Float32Array =>
    Float32Array.from(fitted.find(({ mark }) => mark === wanted)?.steps ?? []);
  return {
    table: packed(heads, Uint32Array.from(keys), columns),
    steps: { location: stepsOf("location"), when: stepsOf("when"), pii: stepsOf("pii") },
  };
}

function oftenSeen(tokens: readonly (readonly number[])[]): readonly number[] {
  const seen = new Map<number, number>();
  for (const signs of tokens) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  return [...seen].filter(([, times]) => times >= LEAST).map(([sign]) => sign);
}

type Message = {
  readonly example: Labelled;
  readonly text: string;
  readonly tokens: readonly Token[];
};

/** The label of each token: 0 outside, 1 at the beginning of a span, 2 inside it. */
function labelsOf({ example, text, tokens }: Message, mark: Mark): readonly number[] {
  const words = example.demands.flatMap((demand) =>
    mark === "pii" ? demand.pii : (demand[mark] ?? []),
  );
  const inside = covered(text, words);
  const starts = new Set(words.map((word) => text.indexOf(word)));
  return tokens.map(({ from, to }) => {
    for (let at = from; at < to; at += 1) if (starts.has(at)) return 1;
    return inside.has(from) ? 2 : 0;
  });
}
