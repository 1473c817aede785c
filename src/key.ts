import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "./store/start-error.ts";

const BYTES = 32;

/**
 * The master key kept in a data folder, made at the first start (mode 0600). Whoever has it and the
 * database can read every text; without it nobody can.
 *
 * @throws {StartError} when the file is there but is no key
 */
export async function keyIn(dataDir: string): Promise<Buffer> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = keyFile(dataDir);
  const made = randomBytes(BYTES).toString("hex");
  await writeFile(file, `${made}\n`, { flag: "wx", mode: 0o600, flush: true }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    },
  );
  return readKey(file);
}

/**
 * The master key kept in a data folder; null where there is none, and then none is made.
 *
 * @throws {StartError} when the file is there but is no key
 */
export async function keyThere(dataDir: string): Promise<Buffer | null> {
  const file = keyFile(dataDir);
  return existsSync(file) ? readKey(file) : null;
}

/** Where a data folder keeps its master key. */
export const keyFile = (dataDir: string): string => join(dataDir, "key");

async function readKey(file: string): Promise<Buffer> {
  const key = Buffer.from((await readFile(file, "utf8")).trim(), "hex");
  if (key.length === BYTES) return key;
  throw new StartError(
    {
      zh: `${file} 里不是密钥。`,
      en: `The file ${file} does not hold a key.`,
    },
    {
      zh: "请把另存的密钥放回来；没有它，已经存下的文字读不了。",
      en: "Put the copy of your key back; without it the texts kept so far cannot be read.",
    },
  );
}
