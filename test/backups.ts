import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { takeBackup, type Taken } from "../src/store/backup/take.ts";
import { withClient } from "../src/store/embedded/client.ts";
import { cloneDatabase } from "./database.ts";

const root = join(import.meta.dirname, "..");
let count = 0;

/** A folder that is gone after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "linli-backup-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A database without a table, which is gone after the test. */
export async function bareDatabase(): Promise<string> {
  const { url, drop } = await cloneDatabase();
  onTestFinished(drop);
  await ask(url, "drop schema bullmq cascade; drop schema public cascade; create schema public");
  return url;
}

/** Asks a database something. */
export async function ask(url: string, sql: string): Promise<readonly object[]> {
  return withClient({ connectionString: url }, async (client) => {
    const { rows } = await client.query<object>(sql);
    return rows;
  });
}

/** Takes a backup of a database into a folder. */
export async function backedUp(url: string, into: string): Promise<Taken & { file: string }> {
  const file = join(into, `${(count += 1)}.gz`);
  const taken = await takeBackup(
    { connectionString: url },
    { file, now: new Date(), program: "test" },
  );
  return { ...taken, file };
}

/** The hash of all that is kept in a database. */
export async function stateOf(url: string): Promise<string> {
  const { state } = await backedUp(url, await folder());
  return state;
}

/** Runs a program of ours to its end, as its npm script does; `shell` stands before it. */
export async function runs(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { cwd, shell = "" }: { readonly cwd: string; readonly shell?: string },
) {
  const child = begin(program, args, env, { cwd, shell });
  const [out, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code: child.exitCode, out, errors };
}

/** Starts a program of ours. */
export const begin = (
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { cwd, shell = "" }: { readonly cwd: string; readonly shell?: string },
) =>
  spawn("sh", ["-c", `${shell} exec "$@"`, "sh", process.execPath, script(program), ...args], {
    cwd,
    env: { ...env, PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "pipe"],
  });

const script = (program: string): string => join(root, "bots", `${program}.ts`);
