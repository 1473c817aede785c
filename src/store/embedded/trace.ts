import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a server left in its `postmaster.pid`; it may have ended since. */
export type Trace = {
  readonly pid: number;
  readonly port: number;
  /** The folder of its socket; empty when it listens on TCP only. */
  readonly socketDir: string;
  readonly isReady: boolean;
};

/** The name of a server's socket in its folder; the same port serves for all, as folders differ. */
export const socketName = (port: number) => `.s.PGSQL.${port}`;

const file = (dir: string) => join(dir, "postmaster.pid");

/** Reads the trace of the last server of a cluster; null when it ended in good order. */
export async function readTrace(dir: string): Promise<Trace | null> {
  const text = await readFile(file(dir), "utf8").catch(() => "");
  const [pid, , , port, socketDir, , , status] = text.split("\n");
  if (!Number(pid)) return null;
  const isReady = status?.trim() === "ready";
  return { pid: Number(pid), port: Number(port), socketDir: socketDir ?? "", isReady };
}

/**
 * Removes the lock files of a server that has ended. Postgres itself keeps away when their number
 * belongs to anything at all: a zombie that nobody has reaped, or a stranger after a reboot.
 * Should children of that server live on, Postgres still sees their shared memory and waits.
 */
export async function clearTrace(dir: string, trace: Trace): Promise<void> {
  if ((await readTrace(dir))?.pid !== trace.pid) return; // another process has just started one
  await rm(file(dir), { force: true });
  if (trace.socketDir === "") return;
  await rm(join(trace.socketDir, `${socketName(trace.port)}.lock`), { force: true });
}

/** Whether a process is a Postgres that runs; a zombie does not. */
export async function isPostgres(pid: number): Promise<boolean> {
  if (!exists(pid)) return false;
  if (process.platform === "win32") return true;
  const { state, command } = await (existsSync("/proc/self/stat") ? fromProc(pid) : fromPs(pid));
  return !state.startsWith("Z") && command.includes("postgres");
}

type Look = { readonly state: string; readonly command: string };

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function fromProc(pid: number): Promise<Look> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "Z");
  const [stat, command] = await Promise.all([read("stat"), read("cmdline")]);
  // "123 (postgres) S 1 …"
  return { state: stat.slice(stat.lastIndexOf(")") + 1).trim(), command };
}

async function fromPs(pid: number): Promise<Look> {
  const ps = promisify(execFile)("ps", ["-o", "state=,command=", "-p", String(pid)]);
  const line = await ps.then(({ stdout }) => stdout.trim()).catch(() => "Z");
  return { state: line, command: line };
}
