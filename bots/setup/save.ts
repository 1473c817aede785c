import { randomUUID } from "node:crypto";
import { link, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse, type Result } from "../../src/kernel/result.ts";
import { reason } from "../../src/store/start-error.ts";
import { FILE } from "./check.ts";

/** Why a file was not saved; `code` as the system names it. */
export type Unsaved =
  | { readonly is: "exists" }
  | { readonly is: "unwritable"; readonly code: string };

/** Whether a community file lies in that folder. */
export const isThere = (folder: string): Promise<boolean> =>
  stat(join(folder, FILE)).then(
    () => true,
    () => false,
  );

/**
 * Puts a community file into a folder, whole or not at all; one that lies there is never touched.
 * Nobody else may read it: it names people.
 */
export async function save(folder: string, yaml: string): Promise<Result<null, Unsaved>> {
  const draft = join(folder, `.${FILE}.${randomUUID()}`);
  try {
    await writeFile(draft, yaml, { flag: "wx", mode: 0o600 });
    // Unlike a renaming, a link never takes the place of what is there.
    await link(draft, join(folder, FILE));
    return ok(null);
  } catch (error) {
    const code = reason(error);
    return refuse(code === "EEXIST" ? { is: "exists" } : { is: "unwritable", code });
  } finally {
    await rm(draft, { force: true });
  }
}
