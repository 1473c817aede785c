import {
  categories,
  type Intent,
  intents,
  kinds,
  type ReadDemand,
  urgencies,
  type Window,
} from "../schema.ts";
import { hintsIn } from "./hints.ts";
import { clausesOf, seeTurn } from "./clauses.ts";
import { seePart } from "./part.ts";
import type { Seen } from "./signs.ts";
import { chanceOf, chances, type Chances, likeliest } from "./table.ts";
import { decode, type Mark, type Span, spansOf, tokenScores, tokenSigns } from "./tagger.ts";
import { placed } from "./tokens.ts";
import type { Weights } from "./weights.ts";

/** What a message is, as far as was learned from examples. */
export type Understood = {
  /** The likeliest intent that is no demand. */
  readonly other: Exclude<Intent, "demand">;
  /** How likely it is a demand, 0 to 1. */
  readonly demand: number;
};

/** Understands a message as a whole: cheap enough for every line that is said. */
export function understand({ message }: Weights, seen: Seen): Understood {
  const told = chances(message, seen, ["demand", "intent"]);
  const [demand, intent] = [told("demand"), told("intent")];
  let other = others[0] ?? "chatter";
  for (const each of others) if (chanceOf(intent, each) > chanceOf(intent, other)) other = each;
  return { other, demand: chanceOf(demand, "yes") };
}

const others = intents.filter((each) => each !== "demand");

/** How likely a demand tells 1, 2, 3 or more needs, and how likely it is an emergency. */
export function understandDemand({ message }: Weights, seen: Seen) {
  const told = chances(message, seen, ["number", "emergency"]);
  return { number: told("number"), emergency: chanceOf(told("emergency"), "yes") };
}

/** A stretch of a message that tells one need. */
export type Part = { readonly text: string; readonly from: number };

/** Cuts a message where it most likely turns to another need. */
export function partsOf(weights: Weights, text: string, number: number): readonly Part[] {
  const clauses = clausesOf(text);
  const turns = clauses.slice(1).map((clause, at) => ({
    at: at + 1,
    chance: chanceOf(
      chances(weights.turn, seeTurn(clauses[at] ?? "", clause), ["turn"])("turn"),
      "yes",
    ),
  }));
  const best = turns.toSorted((a, b) => b.chance - a.chance).slice(0, number - 1);
  const starts = [0, ...best.map(({ at }) => at)].toSorted((a, b) => a - b);
  let from = 0;
  return starts.map((start, index) => {
    const part = { text: clauses.slice(start, starts[index + 1]).join(""), from };
    from += part.text.length;
    return part;
  });
}

/** What a need is about. */
export type About = Pick<ReadDemand, "kind" | "category" | "urgency" | "for">;

const persons = ["self", "other", "public"] as const;

/** Tells what the need is that a part of a message tells. */
export function tellAbout({ part: table }: Weights, window: Window, part: string): About {
  const told = chances(table, seePart(window, part), ["kind", "category", "urgency", "for"]);
  return {
    kind: oneOf(kinds, told("kind")),
    category: oneOf(categories, told("category")),
    urgency: oneOf(urgencies, told("urgency")),
    for: oneOf(persons, told("for")),
  };
}

const oneOf = <T extends string>(labels: readonly [T, ...T[]], told: Chances): T => {
  const best = likeliest(told);
  return labels.find((label) => label === best) ?? labels[0];
};

/** How much likelier than not a span must be before it is marked; below 0: marked rather than missed. */
const shyness: Readonly<Record<Mark, number>> = { location: -25, when: -25, pii: -60 };

/** Marks places, times and private words of a message. */
export function markSpans(
  { tagger }: Weights,
  text: string,
  places: readonly string[],
): Readonly<Record<Mark, readonly Span[]>> {
  const tokens = placed(text);
  const signs = tokenSigns(text, tokens, hintsIn(text, places));
  const scores = tokenScores(tagger, signs);
  const find = (mark: Mark) =>
    spansOf(tokens, decode(scores[mark], tagger.steps[mark], shyness[mark]));
  return { location: find("location"), when: find("when"), pii: find("pii") };
}
