import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Told } from "./candidate.ts";
import type { Example } from "./examples.ts";

const folder = new URL("../../../prompts/", import.meta.url);

/** Where the labelled examples lie. */
export const examplesFolder = new URL("examples/", folder);

/** What a model is told of its task. It never changes while a process runs, so providers may keep it read. */
export const readPrompt = (): string => readFileSync(new URL("read.md", folder), "utf8").trim();

/** The name of a reading by this prompt and model. */
export const versionOf = (prompt: string, model: string): string =>
  `${model}/${createHash("sha256").update(`${prompt}\0${model}`).digest("hex").slice(0, 8)}`;

/** What a model is asked: examples, then the messages as data that cannot break out of its quotes. */
export function putQuestion(told: readonly Told[], examples: readonly Example[]): string {
  const shown = examples.map(({ text, rows }) => `${JSON.stringify(text)} ${JSON.stringify(rows)}`);
  const messages = told.map(({ before, by, text }, at) =>
    JSON.stringify({
      n: at + 1,
      ...(before.length > 0 ? { before } : {}),
      ...(by === null ? {} : { by }),
      text,
    }),
  );
  return [...shown, "Messages:", ...messages].join("\n");
}
