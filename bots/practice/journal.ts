import { appendFile, readFile, writeFile } from "node:fs/promises";
import type { Line } from "./protocol.ts";

/** What was said and posted in practice, kept in a file, so that a restart shows the talk again. */
export type Journal = {
  /** The lines of earlier runs, oldest first, each as it was last. */
  readonly lines: readonly Line[];
  /** Adds a line, or what became of one. */
  write(line: Line): void;
  /** Resolves when all is written. */
  close(): Promise<void>;
};

/** How many lines a restart shows. */
const KEPT = 1_000;

/**
 * Opens the journal.
 *
 * @param fresh whether the neighbourhood begins anew: then earlier lines are forgotten
 */
export async function openJournal(file: string, fresh: boolean): Promise<Journal> {
  const lines = fresh ? [] : linesIn(await readFile(file, "utf8").catch(() => ""));
  await writeFile(file, lines.map(written).join(""), { mode: 0o600 });
  let writing: Promise<void> = Promise.resolve();
  return {
    lines,
    write: (line) => {
      // A line that cannot be kept is missing after a restart; nobody need stop talking for it.
      writing = writing.then(() => appendFile(file, written(line))).catch(() => {});
    },
    close: () => writing,
  };
}

const written = (line: Line) => `${JSON.stringify(line)}\n`;

/** The last state of each line; one that was cut off by a crash is left out. */
function linesIn(text: string): readonly Line[] {
  const known = new Map<string, Line>();
  for (const row of text.split("\n")) {
    const line = lineIn(row);
    if (line !== null) known.set(line.id, line);
  }
  return [...known.values()].slice(-KEPT);
}

/** We wrote it ourselves, so only whether it is whole must be asked. */
function lineIn(row: string): Line | null {
  try {
    return JSON.parse(row);
  } catch {
    return null;
  }
}
