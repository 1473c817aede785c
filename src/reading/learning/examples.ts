import { readFile } from "node:fs/promises";
import { z } from "zod";
import { labelled, type Labelled } from "../labelled.ts";
import type { Example } from "./lessons.ts";

/** Where the labelled examples of the house lie. */
export const examplesFolder = new URL("../../../prompts/examples/", import.meta.url);

/** The files of the house, by what they are good for; each in Chinese and in English. */
const files = [
  { name: "", use: "whole" },
  { name: "lines-", use: "line" },
  { name: "topics-", use: "line" },
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

/** Files to learn from beside those of the house. */
export type More = {
  /** Labelled windows, e.g. what was corrected in the chats. */
  readonly also: readonly string[];
  /** Talk that is no demand, `{"id","lang","text"}` to a line. */
  readonly talk: readonly string[];
};

/** All examples that training takes: those of the house, then more. */
export async function readExamples({ also, talk }: More): Promise<readonly Example[]> {
  const own = await Promise.all(
    files.flatMap(({ name, use }) =>
      languages.map(async (lang) => {
        const lines = await readLabelled(new URL(`${name}${lang}.jsonl`, examplesFolder));
        return lines.map((line) => ({ ...line, use }));
      }),
    ),
  );
  const windows = await Promise.all(also.map(readLabelled));
  const talks = await Promise.all(talk.map(readTalk));
  return [
    ...own.flat(),
    ...windows.flat().map((line) => ({ ...line, use: "whole" as const })),
    ...talks.flat(),
  ];
}

const said = z.object({ id: z.string(), lang: z.enum(["zh", "en"]), text: z.string() });

async function readTalk(file: string): Promise<readonly Example[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const { id, lang, text } = said.parse(JSON.parse(line));
    const only = { at: "2026-01-01T12:00:00Z", from: "somebody", role: "resident", text };
    return { id, lang, window: [only], target: 0, intent: "chatter", demands: [], use: "talk" };
  });
}
