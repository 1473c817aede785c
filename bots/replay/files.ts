import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { textOf } from "./bytes.ts";
import { readCsv, separatorIn } from "./csv.ts";
import { type Entry, trouble } from "./message.ts";
import { pastedIn, readPasted } from "./pasted.ts";
import { readTelegram } from "./telegram.ts";

/** A file to read; null for its path: what is typed or piped in. */
export type Source = {
  readonly path: string | null;
  readonly name: string;
  readonly size: number;
  /** When it was written: what it calls today. */
  readonly near: Date;
  /** Whether it was named itself, and did not lie in a folder. */
  readonly isNamed: boolean;
};

/** The files that some paths name, a folder's in the order of their names. */
export async function sourcesOf(paths: readonly string[], now: Date): Promise<readonly Source[]> {
  const found = await Promise.all(paths.map((path) => sourcesAt(path, now, true)));
  return found.flat();
}

async function sourcesAt(path: string, now: Date, isNamed: boolean): Promise<readonly Source[]> {
  const name = basename(path);
  if (path === "-") return [{ path: null, name: "-", size: 0, near: now, isNamed }];
  const about = await stat(path).catch(() => null);
  if (about?.isDirectory() === true) {
    const entries = await readdir(path).catch(() => null);
    const seen = entries?.filter((entry) => !entry.startsWith(".")).toSorted();
    const found = seen?.map((entry) => sourcesAt(join(path, entry), now, false));
    // One that may not be looked into is told like a file that cannot be opened.
    if (found !== undefined) return (await Promise.all(found)).flat();
  }
  return [{ path, name, size: about?.size ?? 0, near: about?.mtime ?? now, isNamed }];
}

/** What is told while a file is read: how many bytes came. */
export type Reading = {
  readonly zone: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly came: (bytes: number) => void;
};

/**
 * Reads a file, whatever it holds: its content tells how.
 *
 * @yields its messages, and what of it cannot be read
 */
export async function* readSource(source: Source, reading: Reading): AsyncGenerator<Entry> {
  const bytes = source.path === null ? reading.stdin : createReadStream(source.path);
  const beside = { zone: reading.zone, near: source.near };
  try {
    const { head, pieces, encoding } = await textOf(counted(bytes, reading.came));
    if (encoding === "binary") return yield trouble("binary");
    if (encoding === "gb18030") yield trouble("other-encoding");
    const begin = head.trimStart();
    if (begin === "") return yield trouble("empty");
    const separator = separatorIn(begin);
    const pasted = separator === null ? pastedIn(begin) : null;
    if (/^(?:\{|\[\s*[{\]])/u.test(begin)) yield* readTelegram(pieces, beside);
    else if (/^<(?:!doctype|html)/iu.test(begin)) yield trouble("web-page");
    else if (separator !== null) yield* readCsv(pieces, separator, beside);
    else if (pasted !== null) yield* readPasted(pieces, pasted, beside);
    else yield trouble("unknown-format");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    yield trouble("no-file");
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  came: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    came(chunk.length);
    yield chunk;
  }
}
