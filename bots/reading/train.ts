import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { crossRead } from "../../src/reading/measuring/cross.ts";
import { type More, readExamples } from "../../src/reading/learning/examples.ts";
import { dice, shuffled } from "../../src/reading/learning/fit.ts";
import { learn } from "../../src/reading/learning/learn.ts";
import type { Example } from "../../src/reading/learning/lessons.ts";
import { pack, unpack, weightsFile } from "../../src/reading/learned/weights.ts";
import { f1, score } from "../../src/reading/measuring/score.ts";
import { sayScore } from "../../src/reading/measuring/report.ts";

type Wanted = More & {
  /** Say first what to expect, by learning three times from two thirds. */
  readonly measure: boolean;
  /** Learn from halves and quarters, to see what more examples would bring. */
  readonly curve: boolean;
};

/** Learns from the labelled examples, and writes the weights. */
export async function train(wanted: Wanted, print: (line: string) => void): Promise<void> {
  const examples = inFixedOrder(await readExamples(wanted));
  const windows = examples.filter(({ use }) => use === "whole").length;
  print(`${windows} windows and ${examples.length - windows} single lines.`);
  if (wanted.curve) for (const part of [0.25, 0.5, 1]) curve(examples, part, print);
  if (wanted.measure) measure(examples, print);
  const bytes = pack(learn(examples));
  await writeFile(weightsFile, bytes);
  await writeFile(noteFile, noteOn(examples, wanted, unpack(bytes).version));
  print(`${(bytes.length / 2 ** 20).toFixed(1)} MB of weights, version ${unpack(bytes).version}.`);
}

/** Says beside the weights where they come from. */
const noteFile = new URL("./weights.md", weightsFile);

function noteOn(examples: readonly Example[], { also, talk }: More, version: string): string {
  const count = (use: Example["use"]) => examples.filter((each) => each.use === use).length;
  const more = [...also, ...talk].map((file) => `- \`${basename(file)}\``);
  return [
    "# Where these weights come from",
    "",
    `\`weights.bin\`, version ${version}, is written by \`npm run train\`: nobody writes it by hand.`,
    "",
    `It was learned from ${count("whole")} windows and ${count("line")} lines of \`prompts/examples\`, all of them`,
    `invented, and from ${count("talk")} lines of talk that is no demand. The talk is not kept here:`,
    "",
    ...(more.length === 0 ? ["- none"] : more),
    "",
    ...sources,
  ].join("\n");
}

const sources = [
  "Of talk, these were used: the LCCC sample of replies on Weibo (thu-coai/CDial-GPT, MIT), and the UCI SMS Spam",
  "Collection (CC BY 4.0, Almeida and Hidalgo). Only how often words stand together was kept, no sentence of either.",
  "",
];

/** Files hold what one hand wrote together: learned in that order, the last hand would count most. */
function inFixedOrder(examples: readonly Example[]): readonly Example[] {
  return shuffled(examples.length, dice(11)).flatMap((at) => examples[at] ?? []);
}

function measure(examples: readonly Example[], print: (line: string) => void): void {
  const reads = crossRead(examples, 3);
  for (const lang of ["zh", "en"]) {
    const own = reads.filter(({ labelled }) => labelled.lang === lang);
    print(`\n${lang}: ${own.length} windows, each read by weights that never saw it`);
    for (const line of sayScore(score(own))) print(line);
  }
  print("");
}

function curve(examples: readonly Example[], part: number, print: (line: string) => void): void {
  const some = examples.slice(0, Math.round(examples.length * part));
  const reads = crossRead(some, 3);
  for (const lang of ["zh", "en"]) {
    const own = score(reads.filter(({ labelled }) => labelled.lang === lang));
    const figures = [
      f1(own.demand),
      own.kind,
      own.category,
      own.urgency,
      f1(own.location),
      f1(own.when),
    ];
    const [demand, kind, category, urgency, location, when] = figures.map((each) =>
      each.toFixed(3),
    );
    print(
      `${lang} ${part * 100} % of the examples (${own.windows} windows): demand ${demand} kind ${kind} category ${category} urgency ${urgency} location ${location} when ${when}`,
    );
  }
}
