import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chown, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { reason, StartError } from "../start-error.ts";
import type { Binaries } from "./binaries.ts";
import { makePrivate, type Owner, type Place } from "./place.ts";

/** The files of a server, and what only their owner knows about them. */
export type Cluster = {
  readonly dir: string;
  /** Tells our own server from any other: it is its `cluster_name`. */
  readonly id: string;
  readonly password: string;
};

/** The one role, and the name of the database. */
export const role = "linli";

const run = promisify(execFile);
const secrets = z.object({ id: z.string(), password: z.string() });
const secretsFile = "linli.json";

/** The programs need none of our variables, and would heed some; Windows cannot do without. */
export const environment = process.platform === "win32" ? {} : { env: {} };

/**
 * Opens the cluster in `place.home`/postgres; at the very first start it is made there.
 *
 * @param durable whether it must outlive a power cut
 * @throws {StartError} when it is another version's, or cannot be made or read
 */
export async function openCluster(
  place: Place,
  binaries: Binaries,
  durable: boolean,
): Promise<Cluster> {
  const dir = join(place.home, "postgres");
  const version = await readFile(join(dir, "PG_VERSION"), "utf8").catch(notThere(dir));
  if (version === null) await makeCluster(place, binaries, durable, dir);
  else if (version.trim() !== binaries.major)
    throw otherVersion(dir, version.trim(), binaries.major);
  return readCluster(dir);
}

/** Opens a cluster that is there. */
export const readCluster = async (dir: string): Promise<Cluster> => ({
  dir,
  ...(await readSecrets(dir)),
});

const notThere = (dir: string) => (error: unknown) => {
  if (reason(error) === "ENOENT") return null;
  throw unreadable(dir, error);
};

async function readSecrets(dir: string): Promise<z.infer<typeof secrets>> {
  try {
    return secrets.parse(JSON.parse(await readFile(join(dir, secretsFile), "utf8")));
  } catch (error) {
    throw unreadable(dir, error);
  }
}

/** Made beside its place and moved there when whole, so a crash leaves all of it or nothing. */
async function makeCluster(place: Place, binaries: Binaries, durable: boolean, dir: string) {
  const draft = await mkdtemp(join(place.home, "setup-"));
  try {
    await makePrivate(draft, place.owner);
    const password = randomBytes(24).toString("base64url");
    await initialise({ draft, binaries, durable, owner: place.owner, password });
    const text = JSON.stringify({ id: `linli-${randomUUID()}`, password });
    await writeOwned(join(draft, "postgres", secretsFile), text, place.owner);
    // Refused when another process was quicker; then its cluster is the one.
    await rename(join(draft, "postgres"), dir).catch(() => null);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

type Initialisation = {
  readonly draft: string;
  readonly binaries: Binaries;
  readonly durable: boolean;
  readonly owner: Owner | null;
  readonly password: string;
};

async function initialise({ draft, binaries, durable, owner, password }: Initialisation) {
  const passwordFile = join(draft, "password");
  await writeOwned(passwordFile, password, owner);
  const options = [`--pgdata=${join(draft, "postgres")}`, `--pwfile=${passwordFile}`, ...locale()];
  const auth = [`--username=${role}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const sync = durable ? [] : ["--no-sync"];
  try {
    await run(binaries.initdb, [...options, ...auth, ...sync], { ...owner, ...environment });
  } catch (error) {
    throw new StartError(
      {
        zh: `Postgres 没能建好它的文件（${complaintOf(error)}）。`,
        en: `Postgres could not set up its files (${complaintOf(error)}).`,
      },
      {
        zh: "请看磁盘是否还有 100 MB、系统有没有 glibc，或者在 DATABASE_URL 里写明一个 Postgres。",
        en: "See that the disk has 100 MB free and the system has glibc, or name a Postgres in DATABASE_URL.",
      },
      error,
    );
  }
}

/**
 * Rules of Unicode, sorting by code point, the same on every machine. The system's ctype must know
 * Chinese too: with plain `C`, pg_trgm finds no trigrams in it (measured with 18.4).
 */
function locale(): string[] {
  const system = { darwin: "en_US.UTF-8", win32: "en-US" };
  const name =
    process.platform === "darwin" || process.platform === "win32"
      ? system[process.platform]
      : "C.UTF-8";
  return [
    `--locale=${name}`,
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-messages=C",
  ];
}

async function writeOwned(path: string, text: string, owner: Owner | null): Promise<void> {
  await writeFile(path, text, { mode: 0o600, flush: true });
  if (owner !== null) await chown(path, owner.uid, owner.gid);
}

/** What went wrong first, of all that was printed: what follows comes of it. */
function complaintOf(error: unknown): string {
  const output = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  const lines = output.split("\n");
  const complaint = lines.find((line) => /error: |ERROR: |FATAL: |PANIC: |could not /u.test(line));
  return (complaint ?? lines.at(-1))?.replace(/^.*(?:ERROR|FATAL|PANIC): +/u, "") || reason(error);
}

const unreadable = (dir: string, error: unknown) =>
  new StartError(
    {
      zh: `${dir} 里的数据库读不了（${reason(error)}）。`,
      en: `The database in ${dir} cannot be read (${reason(error)}).`,
    },
    {
      zh: "请用它的主人来启动，或者在 DATA_DIR 里换一个目录。",
      en: "Start with the user who owns it, or name another folder in DATA_DIR.",
    },
    error,
  );

const otherVersion = (dir: string, found: string, ours: string) =>
  new StartError(
    {
      zh: `${dir} 里的数据库是 Postgres ${found} 写的，这一版带的是 Postgres ${ours}。`,
      en: `The database in ${dir} was written by Postgres ${found}; this version brings Postgres ${ours}.`,
    },
    {
      zh: "请用原来那一版备份（npm run backup），再用这一版恢复到空的目录。",
      en: "Back it up with the version that wrote it (npm run backup), and restore that into an empty folder with this one.",
    },
  );
