import { type Alarm, categories, type Intent, intents, kinds, type ReadDemand, urgencies, type Window } from "../schema.ts";
import { hintsIn } from "./hints.ts";
import { messageBlocks } from "./message.ts";
import { clausesOf, turnBlocks } from "./clauses.ts";
import { partBlocks } from "./part.ts";
import { chanceOf, chances, type Chances, likeliest } from "./table.ts";
import { decode, type Mark, type Span, spansOf, tokenScores, tokenSigns } from "./tagger.ts";
import { placed } from "./tokens.ts";
import type { Weights } from "./weights.ts";

/** What a message is, as far as was learned from examples. */
export type Understood = {
  /** The likeliest intent that is no demand. */
  readonly other: Exclude<Intent, "demand">;
  /** How likely it is a demand, and an emergency, 0 to 1. */
  readonly demand: number;
  readonly emergency: number;
  /** How likely it tells 1, 2, 3 or more needs. */
  readonly number: Chances;
};

/** Understands the last line of a window as a whole: cheap enough for every message. */
export function understand(weights: Weights, window: Window, alarm: Alarm | null): Understood {
  const blocks = messageBlocks(window, alarm);
  const intent = chances(weights.message, blocks, "intent");
  const [first = "chatter", ...rest] = intents.filter((each) => each !== "demand");
  const other = rest.reduce<Exclude<Intent, "demand">>(
    (best, each) => (chanceOf(intent, each) > chanceOf(intent, best) ? each : best),
    first,
  );
  return {
    other,
    demand: chanceOf(intent, "demand"),
    emergency: chanceOf(chances(weights.message, blocks, "emergency"), "yes"),
    number: chances(weights.message, blocks, "number"),
  };
}

/** A stretch of a message that tells one need. */
export type Part = { readonly text: string; readonly from: number };

/** Cuts a message where it most likely turns to another need. */
export function partsOf(weights: Weights, text: string, number: number): readonly Part[] {
  const clauses = clausesOf(text);
  const turns = clauses.slice(1).map((clause, at) => ({
    at: at + 1,
    chance: chanceOf(chances(weights.turn, turnBlocks(clauses[at] ?? "", clause), "turn"), "yes"),
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
export function tellAbout(weights: Weights, window: Window, part: string): About {
  const blocks = partBlocks(window, part);
  const tell = <T extends string>(name: string, labels: readonly [T, ...T[]]): T => {
    const told = likeliest(chances(weights.part, blocks, name));
    return labels.find((label) => label === told) ?? labels[0];
  };
  return {
    kind: tell("kind", kinds),
    category: tell("category", categories),
    urgency: tell("urgency", urgencies),
    for: tell("for", persons),
  };
}

/** How much likelier than not a span must be before it is marked; below 0: marked rather than missed. */
const shyness: Readonly<Record<Mark, number>> = { location: -0.5, when: -0.5, pii: -3 };

/** Marks places, times and private words of a message. */
export function markSpans(
  { tagger }: Weights,
  text: string,
  places: readonly string[],
): Readonly<Record<Mark, readonly Span[]>> {
  const tokens = placed(text);
  const signs = tokenSigns(text, tokens, hintsIn(text, places));
  const find = (mark: Mark) =>
    spansOf(tokens, decode(tokenScores(tagger, signs, mark), tagger.steps[mark], shyness[mark]));
  return { location: find("location"), when: find("when"), pii: find("pii") };
}
