import { readFile } from "node:fs/promises";
import { labelled, type Labelled } from "../labelled.ts";
import type { Example } from "./lessons.ts";

/** Where the labelled examples of the house lie. */
export const examplesFolder = new URL("../../../prompts/examples/", import.meta.url);

/** The files of the house, by what they are good for; each in Chinese and in English. */
const files = [
  { name: "", use: "whole" },
  { name: "talk-", use: "message" },
  { name: "topics-", use: "words" },
] as const;
const languages = ["zh", "en"] as const;

/** Reads a file of labelled windows, one to a line; throws at the first line that is none, and says which. */
export async function readLabelled(file: URL | string): Promise<readonly Labelled[]> {
  const text = await readFile(file, "utf8");
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    try {
      return [labelled.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`Line ${at + 1} of ${String(file)} is no labelled window.`, { cause: error });
    }
  });
}

/** All examples that training takes: those of the house, then those of `also`. */
export async function readExamples(also: readonly string[] = []): Promise<readonly Example[]> {
  const own = await Promise.all(
    files.flatMap(({ name, use }) =>
      languages.map(async (lang) => {
        const lines = await readLabelled(new URL(`${name}${lang}.jsonl`, examplesFolder));
        return lines.map((line) => ({ ...line, use }));
      }),
    ),
  );
  const more = await Promise.all(also.map(readLabelled));
  return [...own.flat(), ...more.flat().map((line) => ({ ...line, use: "whole" as const }))];
}
