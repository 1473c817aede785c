import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Finding, findingsOn } from "./finding.ts";
import { folderWording as wording } from "./folder-wording.ts";

/** Looks at the folder where data is kept. */
export async function checkFolder(dataDir: string): Promise<Finding> {
  const { ok, bad } = findingsOn("folder");
  const folder = resolve(dataDir);
  const found = await stat(folder).catch(() => null);
  if (found === null) return ok(wording.newFolder(folder));
  if (!found.isDirectory()) return bad(wording.noFolder(folder));
  if (!(await may(folder, constants.W_OK | constants.R_OK | constants.X_OK)))
    return bad(wording.closedFolder(folder));
  // The group may pass: started by root, Postgres runs as nobody and reaches its files so.
  return isShared(found.mode, 0o067) ? bad(wording.openFolder(folder)) : ok(wording.folder(folder));
}

/** Bytes of a key. */
const KEY = 32;

/**
 * Looks at the key that opens what was written.
 *
 * @param given the key of LINLI_KEY; null where there is none
 * @param hasData whether something was written with a key that must be there
 */
export async function checkKey(
  dataDir: string,
  given: Buffer | null,
  hasData: boolean,
): Promise<Finding> {
  const { ok, warn, bad } = findingsOn("key");
  const file = resolve(join(dataDir, "key"));
  const found = await stat(file).catch(() => null);
  if (found === null) {
    if (given !== null) return ok(wording.givenKey());
    return hasData ? bad(wording.lostKey(file)) : ok(wording.newKey(file));
  }
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return bad(wording.closedKey(file));
  const key = Buffer.from(text.trim(), "hex");
  if (key.length !== KEY)
    return given === null ? bad(wording.wrongKey(file)) : ok(wording.givenKey());
  if (isShared(found.mode, 0o077)) return bad(wording.openKey(file));
  if (given === null) return ok(wording.key(file));
  return given.equals(key) ? ok(wording.givenKey()) : warn(wording.twoKeys(file));
}

const may = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

const isShared = (mode: number, others: number): boolean =>
  process.platform !== "win32" && (mode & others) !== 0;
