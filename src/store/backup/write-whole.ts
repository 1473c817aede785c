import { existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { refusal } from "./wording.ts";

/** What a file is called until it is whole. */
export const PARTIAL = ".partial";

/**
 * Writes bytes, compressed, into a file that only this user can read. It has its name once it is
 * whole and on the disk; until then, and if that never comes, nothing bears the name.
 *
 * @throws {StartError} when a file of that name is there
 */
export async function writeWhole(file: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const folder = dirname(file);
  if (existsSync(file)) throw refusal(["exists", file], ["otherName", ""]);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, `.${basename(file)}${PARTIAL}`);
  try {
    await pipeline(
      Readable.from(bytes, { objectMode: true, highWaterMark: 4 }),
      // Sealed bytes hardly shrink, however long it is tried.
      createGzip({ level: 1 }),
      await openNew(partial),
    );
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

async function openNew(path: string) {
  await rm(path, { force: true });
  const handle = await open(path, "wx", 0o600);
  return handle.createWriteStream({ flush: true });
}

/** The name itself must outlive a power cut; Windows has no such call. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
