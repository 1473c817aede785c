import type { Weights } from "../learned/weights.ts";
import { categories, intents, kinds, urgencies } from "../schema.ts";
import { type Example, messageLesson, partLessons, turnLessons } from "./lessons.ts";
import { learnTable } from "./tables.ts";
import { learnTagger } from "./tags.ts";

/** Learns to read from labelled windows: the same windows in the same order give the same weights. */
export function learn(examples: readonly Example[]): Omit<Weights, "version"> {
  const asked = examples.filter(({ intent }) => intent === "demand");
  return {
    message: learnTable(
      [
        { name: "demand", labels: ["no", "yes"] },
        { name: "intent", labels: intents },
        { name: "number", labels: ["1", "2", "3"] },
        { name: "emergency", labels: ["no", "yes"] },
      ],
      examples.map(messageLesson),
    ),
    part: learnTable(
      [
        { name: "kind", labels: kinds },
        { name: "category", labels: categories },
        { name: "urgency", labels: urgencies },
        { name: "for", labels: ["self", "other", "public"] },
      ],
      asked.flatMap(partLessons),
    ),
    turn: learnTable([{ name: "turn", labels: ["no", "yes"] }], asked.flatMap(turnLessons)),
    tagger: learnTagger(asked.filter(({ use }) => use === "whole")),
  };
}
