import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vitest/node";
import { z } from "zod";

const src = join(import.meta.dirname, "..", "src");

/** A regular expression of ours, and where it was found. */
export type Found = { readonly pattern: RegExp; readonly where: string };

/** What chat text is matched with: all of these folders, but for what runs only when weights are learned. */
const folders = ["chat", "reading", "features"];
const apart = ["/reading/learning/", "/reading/measuring/"];

/** Every regular expression of the code that reads chat text: as it is written, or built when modules load. */
export async function patternsOf(): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  const note = (pattern: RegExp, where: string): void => {
    const flags = pattern.flags.replace("g", "");
    found.set(`${flags} ${pattern.source}`, { pattern: new Plain(pattern.source, flags), where });
  };
  const Plain = RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, given: [string, string]) => {
      const pattern = new target(...given);
      note(pattern, "built");
      return pattern;
    },
  });
  try {
    const files = folders
      .flatMap((folder) => globSync(join(src, folder, "**/*.ts")))
      .filter((file) => !apart.some((folder) => file.includes(folder)));
    for (const file of files) {
      await import(file);
      for (const pattern of literalsIn(file)) note(pattern, file.slice(src.length));
    }
  } finally {
    globalThis.RegExp = Plain;
  }
  return [...found.values()];
}

const literal = z.object({ regex: z.object({ pattern: z.string(), flags: z.string() }) });

function literalsIn(file: string): readonly RegExp[] {
  const text = readFileSync(file, "utf8");
  const patterns: RegExp[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { data } = literal.safeParse(node);
    if (data !== undefined) patterns.push(RegExp(data.regex.pattern, data.regex.flags));
    else Object.values(node).forEach(walk);
  };
  walk(parseAst(text, { lang: "ts" }));
  return patterns;
}
