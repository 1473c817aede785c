import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { buildCommunity } from "./build.ts";
import type { Community } from "./community.ts";
import { collisions, inconsistencies } from "./consistency.ts";
import { readSheet, type Sheet } from "./document.ts";
import { findingsOf, locate, type FileMistake } from "./mistake.ts";
import { outlineOf, type Outline } from "./outline.ts";
import { communityFile } from "./schema.ts";

/** The built-in community to practise with, used where no file is configured. */
export const practiceFile = fileURLToPath(new URL("practice.yaml", import.meta.url));

/** A file after reading; the community is null exactly when there are mistakes. */
type Examined = {
  readonly community: Community | null;
  readonly mistakes: readonly FileMistake[];
  /** Null where the file is not even YAML. */
  readonly content: { readonly sheet: Sheet; readonly outline: Outline } | null;
};

/** Reads one community file; on refusal, every mistake in it. */
export function parseCommunity(
  yamlText: string,
  fileName: string,
): Result<Community, readonly FileMistake[]> {
  const { community, mistakes } = examine(yamlText, fileName);
  return community === null ? refuse(mistakes) : ok(community);
}

/** Reads all files of a deployment; on refusal, every mistake in and between them. */
export async function loadCommunities(
  files: readonly string[],
): Promise<Result<readonly Community[], readonly FileMistake[]>> {
  const examined = await Promise.all(files.map(examineFile));
  const between = examined.flatMap(({ content }, index) =>
    examined.slice(0, index).flatMap((earlier) => {
      if (content === null || earlier.content === null) return [];
      const { sheet, outline } = earlier.content;
      const neighbour = { file: sheet.file, outline };
      return locate(content.sheet, collisions(neighbour, content.outline));
    }),
  );
  const mistakes = [...examined.flatMap((file) => file.mistakes), ...between];
  const communities = examined.flatMap(({ community }) => community ?? []);
  return mistakes.length > 0 ? refuse(mistakes) : ok(communities);
}

async function examineFile(file: string): Promise<Examined> {
  const yamlText = await readFile(file, "utf8").catch(() => null);
  return yamlText === null
    ? unreadable(file, [{ line: 1, why: { is: "unreadable" } }])
    : examine(yamlText, file);
}

function unreadable(file: string, faults: readonly Pick<FileMistake, "line" | "why">[]): Examined {
  const mistakes = faults.map(({ line, why }) => ({ file, line, path: "", value: null, why }));
  return { community: null, mistakes, content: null };
}

function examine(yamlText: string, file: string): Examined {
  const read = readSheet(yamlText, file);
  if (!read.ok)
    return unreadable(
      file,
      read.error.map(({ line, says }) => ({ line, why: { is: "syntax", says } })),
    );
  const sheet = read.value;
  const outline = outlineOf(sheet.tree);
  const parsed = communityFile.safeParse(sheet.tree);
  const misfits = parsed.success ? [] : findingsOf(sheet.tree, parsed.error.issues);
  const mistakes = locate(sheet, [...misfits, ...inconsistencies(outline)]);
  const community = parsed.success && mistakes.length === 0 ? buildCommunity(parsed.data) : null;
  return { community, mistakes, content: { sheet, outline } };
}
