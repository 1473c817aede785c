import { targetOf } from "../labelled.ts";
import { categories, intents } from "../schema.ts";
import { pairUp } from "./pairs.ts";
import {
  f1,
  type Found,
  isExact,
  precision,
  type Read,
  recall,
  type Score,
  share,
} from "./score.ts";

const figure = (value: number): string => value.toFixed(3);

const row = (name: string, ...cells: readonly string[]): string =>
  [name.padEnd(14), ...cells.map((cell) => cell.padStart(9))].join(" ");

const found = (name: string, counts: Found): string =>
  row(
    name,
    figure(precision(counts)),
    figure(recall(counts)),
    figure(f1(counts)),
    String(counts.right + counts.missed),
  );

/** The figures of a reader as lines of text. */
export function sayScore(score: Score): readonly string[] {
  return [
    row("", "precision", "recall", "F1", "meant"),
    found("demand or not", score.demand),
    found("emergency", score.emergency),
    found("location", score.location),
    found("when", score.when),
    found("private words", score.pii),
    "",
    row("", "accuracy"),
    row("intent", figure(score.intent)),
    row("kind", figure(score.kind)),
    row("category", figure(score.category)),
    row("urgency", figure(score.urgency)),
    row("for", figure(score.for)),
    row("number", figure(score.number)),
    row("whole message", figure(score.exact)),
  ];
}

/** How each category is found, over the demands that stand for each other. */
export function sayCategories(reads: readonly Read[]): readonly string[] {
  const pairs = reads.flatMap(({ labelled, reading }) => pairUp(labelled.demands, reading.demands));
  const lines = categories.map((category) => {
    const right = pairs.filter(
      (p) => p.meant.category === category && p.read.category === category,
    );
    const meant = pairs.filter((p) => p.meant.category === category).length;
    const read = pairs.filter((p) => p.read.category === category).length;
    return found(category, {
      right: right.length,
      wrong: read - right.length,
      missed: meant - right.length,
    });
  });
  return [row("category", "precision", "recall", "F1", "meant"), ...lines];
}

const bands = [0, 0.3, 0.5, 0.8, 0.9, 1.01] as const;

/** How often a reading of a demand is right, by how sure it was. */
export function sayBands(reads: readonly Read[]): readonly string[] {
  const demands = reads.filter(({ reading }) => reading.intent === "demand");
  const lines = bands.slice(1).map((to, at) => {
    const from = bands[at] ?? 0;
    const inside = demands.filter((r) => r.reading.confidence >= from && r.reading.confidence < to);
    const right = inside.filter(({ labelled }) => labelled.intent === "demand");
    return row(
      `${from}–${Math.min(to, 1)}`,
      String(inside.length),
      inside.length === 0 ? "" : figure(share(right.length, inside.length)),
    );
  });
  return [row("confidence", "read", "right"), ...lines];
}

/** What was meant (down) and what was read (across), by intent. */
export function sayConfusion(reads: readonly Read[]): readonly string[] {
  const lines = intents.map((meant) =>
    row(
      meant,
      ...intents.map((read) =>
        String(
          reads.filter(
            ({ labelled, reading }) => labelled.intent === meant && reading.intent === read,
          ).length,
        ),
      ),
    ),
  );
  return [row("meant \\ read", ...intents), ...lines];
}

/** The lines that were read worst: the surest of what is wrong. */
export function sayWorst(reads: readonly Read[], most: number): readonly string[] {
  const wrong = reads.filter(({ labelled, reading }) => labelled.intent !== reading.intent);
  const partly = reads.filter(
    (each) => each.labelled.intent === each.reading.intent && !isExact(each),
  );
  const sorted = [...wrong, ...partly].toSorted(
    (a, b) =>
      Number(a.labelled.intent === a.reading.intent) -
        Number(b.labelled.intent === b.reading.intent) ||
      b.reading.confidence - a.reading.confidence,
  );
  return sorted
    .slice(0, most)
    .flatMap(({ labelled, reading }) => [
      `${labelled.id}  ${targetOf(labelled).replaceAll("\n", " ⏎ ").slice(0, 120)}`,
      `    meant ${told(labelled)}`,
      `    read  ${told(reading)}  ${figure(reading.confidence)}`,
    ]);
}

const told = ({ intent, demands }: Pick<Read["reading"], "intent" | "demands">): string =>
  [intent, ...demands.map((d) => `[${d.kind} ${d.category} ${d.urgency} ${d.for}]`)].join(" ");
