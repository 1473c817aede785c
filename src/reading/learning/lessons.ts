import { hearAlarm } from "../emergency.ts";
import { type Labelled, targetOf, windowOf } from "../labelled.ts";
import { clausesOf, seeTurn } from "../learned/clauses.ts";
import { seeMessage } from "../learned/message.ts";
import { seePart } from "../learned/part.ts";
import type { Seen } from "../learned/signs.ts";
import { READ } from "../learned/tokens.ts";
import type { ReadDemand } from "../schema.ts";
import { alignParts } from "./align.ts";

/** What is seen in an example, and what is to be learned from it: answers by head. */
export type Lesson = {
  readonly seen: Seen;
  readonly answers: Readonly<Partial<Record<string, string>>>;
  /** How much it counts. */
  readonly weight: number;
};

/** Whole windows are what a group is like; single lines only teach words. */
const WINDOW = 4;

/**
 * An example as training takes it: `whole` windows with every span marked, `line`s without marks, and
 * `talk` of which is only known that it is no demand.
 */
export type Example = Labelled & { readonly use: "whole" | "line" | "talk" };

/** What a whole message teaches: its intent, its number of needs, whether it is an emergency. */
export function messageLesson(example: Example): Lesson {
  const { intent, demands, use } = example;
  const isDemand = intent === "demand";
  return {
    seen: seeMessage(windowOf(example), hearAlarm(targetOf(example).slice(0, READ))),
    answers: {
      demand: isDemand ? "yes" : "no",
      ...(use === "talk" ? {} : { intent }),
      ...(isDemand && use === "whole" ? { number: String(Math.min(demands.length, 3)) } : {}),
      emergency: demands.some(({ urgency }) => urgency === "emergency") ? "yes" : "no",
    },
    weight: use === "whole" ? WINDOW : 1,
  };
}

/** What each need of a message teaches. */
export function partLessons(example: Example): readonly Lesson[] {
  const window = windowOf(example);
  const [only, another] = example.demands;
  const parts =
    only !== undefined && another === undefined
      ? [{ demand: only, clauses: [targetOf(example)] }]
      : (alignParts(targetOf(example), example.demands) ?? []);
  return parts.map(({ demand, clauses }) => ({
    seen: seePart(window, clauses.join("")),
    answers: aboutOf(demand),
    weight: 1,
  }));
}

const aboutOf = ({ kind, category, urgency, for: whom }: ReadDemand) => ({
  kind,
  category,
  urgency,
  for: whom,
});

/** Where a message turns from one need to the next, and where it does not. */
export function turnLessons(example: Example): readonly Lesson[] {
  if (example.demands.length < 2) return [];
  const parts = alignParts(targetOf(example), example.demands) ?? [];
  const starts = new Set(parts.slice(1).map(({ clauses }) => clauses[0]));
  const clauses = clausesOf(targetOf(example));
  return clauses.slice(1).map((clause, at) => ({
    seen: seeTurn(clauses[at] ?? "", clause),
    answers: { turn: starts.has(clause) ? "yes" : "no" },
    weight: 1,
  }));
}
