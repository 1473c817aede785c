import { readFile } from "node:fs/promises";
import { z } from "zod";
import { plainText } from "../../chat/clean.ts";
import { localeOf } from "../offline/gist.ts";
import type { Locale } from "../../kernel/locale.ts";
import { type Labelled, labelled, targetOf } from "../labelled.ts";
import { privateSpans } from "../privacy.ts";
import { written } from "./notation.ts";

/** A labelled message as it is shown to a model. */
export type Example = {
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
  readonly isDemand: boolean;
};

/** Gives the labelled examples nearest to a message: a demand, and one that is none, nearer first. */
export type Nearest = (text: string) => readonly Example[];

const LONGEST = { zh: 36, en: 100 };

/**
 * Opens the labelled examples; those that need a context to be understood are left out.
 *
 * @param folder where `zh.jsonl` and `en.jsonl` lie; a file that is not there counts as empty
 */
export async function openExamples(folder: URL): Promise<Nearest> {
  const [zh, en] = await Promise.all([
    readExamples(new URL("zh.jsonl", folder)),
    readExamples(new URL("en.jsonl", folder)),
  ]);
  const indexes = { zh: indexOf(zh, "zh"), en: indexOf(en, "en") };
  return (text) => nearestOf(indexes[localeOf(text)](text));
}

async function readExamples(file: URL): Promise<readonly Labelled[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => exampleLine.safeParse(line).data ?? []);
}

const exampleLine = z
  .string()
  .transform((line, context): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      context.addIssue("no JSON");
      return z.NEVER;
    }
  })
  .pipe(labelled);

function nearestOf(ranked: readonly Example[]): readonly Example[] {
  const [nearest] = ranked;
  const other = ranked.find(({ isDemand }) => isDemand !== nearest?.isDemand);
  return [nearest, other].filter((example) => example !== undefined);
}

/** Ranks by the pieces of text that are shared, against the length of the example. */
function indexOf(all: readonly Labelled[], lang: Locale): (text: string) => readonly Example[] {
  const shown = all.filter(isShown).map(exampleOf);
  const pieces = shown.map(({ text }) => piecesOf(text, lang));
  const holders = new Map<string, number[]>();
  for (const [at, own] of pieces.entries())
    for (const piece of own) holders.set(piece, [...(holders.get(piece) ?? []), at]);
  return (text) => {
    const shared = new Map<number, number>();
    for (const piece of piecesOf(text, lang))
      for (const at of holders.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const near = (at: number, count: number): number => count / Math.sqrt(pieces[at]?.size ?? 1);
    return [...shared]
      .toSorted(([a, one], [b, other]) => near(b, other) - near(a, one))
      .flatMap(([at]) => shown[at] ?? []);
  };
}

const isShown = (line: Labelled): boolean => {
  const text = targetOf(line);
  const isAlone = line.target === 0 && line.window[0]?.role === "resident";
  return isAlone && text.length <= LONGEST[line.lang] && privateSpans(text).length === 0;
};

const exampleOf = (line: Labelled): Example => ({
  text: targetOf(line),
  rows: written(line.intent, line.demands),
  isDemand: line.intent === "demand",
});

const LONGEST_READ = 400;

function piecesOf(text: string, lang: Locale): ReadonlySet<string> {
  const plain = plainText(text.slice(0, LONGEST_READ));
  const size = lang === "zh" ? 2 : 4;
  const starts = Array.from({ length: Math.max(0, plain.length - size + 1) }, (_, at) => at);
  return new Set(starts.map((at) => plain.slice(at, at + size)));
}
