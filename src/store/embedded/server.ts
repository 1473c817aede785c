import { type ChildProcess, execFile, spawn } from "node:child_process";
import { appendFileSync, closeSync, openSync } from "node:fs";
import { readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { ClientConfig } from "pg";
import { StartError } from "../start-error.ts";
import type { Binaries } from "./binaries.ts";
import { withClient } from "./client.ts";
import { type Cluster, environment, role } from "./cluster.ts";
import { type Endpoint, freeEndpoint, freeUp, listenOn } from "./endpoint.ts";
import type { Place } from "./place.ts";
import { clearTrace, isPostgres, readTrace, type Trace } from "./trace.ts";

/** All it takes to start a server. */
export type Setup = {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly cluster: Cluster;
  /** Whether what is committed must outlive a power cut. */
  readonly durable: boolean;
};

/** A server that answers. */
export type Server = { readonly pid: number; readonly endpoint: Endpoint };

/** How long a start that is in the way of its predecessor is tried again. */
const patienceMs = 10_000;

/** How to reach a database of a cluster's server. */
export const connectionTo = (cluster: Cluster, at: Endpoint, database: string): ClientConfig => ({
  ...at,
  user: role,
  password: cluster.password,
  database,
  ssl: false,
});

/**
 * Makes sure that the cluster's server runs: one that lost its parent is taken over, else a new one
 * starts, and waits while a predecessor is still going.
 *
 * @param wanted where it must answer, when pools already point there
 * @throws {StartError} with the last words of its log
 */
export async function ensureServer(setup: Setup, wanted: Endpoint | null): Promise<Server> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const trace = await readTrace(setup.cluster.dir);
    const running = trace === null ? null : await takeOver(setup.cluster, trace);
    if (running !== null) return running;
    const outcome = await startAfter(trace, setup, wanted);
    if (typeof outcome !== "string") return outcome;
    if (performance.now() > until) throw cannotStart(setup, outcome);
    await sleep(200);
  }
}

/** Stops a server in good order: it closes every connection, writes everything down and ends. */
export async function stopServer(setup: Setup, { pid, endpoint }: Server): Promise<void> {
  if (await isPostgres(pid)) await askToStop(setup, pid);
  while (await isPostgres(pid)) await sleep(5);
  await freeUp(endpoint);
}

async function askToStop({ binaries, cluster }: Setup, pid: number): Promise<void> {
  if (process.platform !== "win32") process.kill(pid, "SIGINT");
  // Windows knows no signals.
  else await promisify(execFile)(binaries.pgCtl, ["stop", "-D", cluster.dir, "-m", "fast"]);
}

/** A server that left a trace, if it answers and is the cluster's own; null else. */
export async function takeOver(cluster: Cluster, trace: Trace): Promise<Server | null> {
  const tcp: Endpoint = { host: "127.0.0.1", port: trace.port };
  const endpoint = trace.socketDir === "" ? tcp : { host: trace.socketDir, port: trace.port };
  const isOurs = await answersAs(cluster, endpoint).catch(() => false);
  return isOurs ? { pid: trace.pid, endpoint } : null;
}

/** The password has been checked by then; a copy of the folder would still have the same one. */
async function answersAs(cluster: Cluster, endpoint: Endpoint): Promise<boolean> {
  return withClient(connectionTo(cluster, endpoint, "postgres"), async (client) => {
    const { rows } = await client.query<{ name: string; dir: string }>(
      "select current_setting('cluster_name') as name, current_setting('data_directory') as dir",
    );
    return rows[0]?.name === cluster.id && rows[0].dir === cluster.dir;
  });
}

/** @returns the server, or why there is none yet */
async function startAfter(trace: Trace | null, setup: Setup, wanted: Endpoint | null) {
  if (trace !== null && (await isPostgres(trace.pid))) {
    return `process ${trace.pid} is starting, stopping, or another Postgres`;
  }
  if (trace !== null) await clearTrace(setup.cluster.dir, trace);
  const endpoint = wanted ?? (await freeEndpoint(setup.place));
  const child = await launch(setup, endpoint);
  return (await becomesReady(child, setup.cluster)) && child.pid !== undefined
    ? { pid: child.pid, endpoint }
    : lastWords(setup);
}

const logFile = ({ place }: Setup) => join(place.dataDir, "postgres.log");

async function launch(setup: Setup, endpoint: Endpoint): Promise<ChildProcess> {
  await keepLogSmall(logFile(setup));
  const log = openSync(logFile(setup), "a", 0o600);
  const child = spawn(setup.binaries.postgres, parameters(setup, endpoint), {
    ...setup.place.owner,
    ...environment,
    // Its own group: Ctrl-C must reach us only, and we stop it last.
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
  });
  child.once("error", (error) => appendFileSync(logFile(setup), `${error.message}\n`));
  closeSync(log);
  child.unref();
  return child;
}

function parameters({ cluster, durable }: Setup, endpoint: Endpoint): string[] {
  const settings = {
    ...listenOn(endpoint),
    cluster_name: cluster.id,
    max_connections: 100,
    shared_buffers: "32MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    // Statements and details would carry what people wrote into the log.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", cluster.dir, ...flags];
}

/** Recovery after a crash may take long; as long as the process lives it is waited for. */
async function becomesReady(child: ChildProcess, cluster: Cluster): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const trace = await readTrace(cluster.dir);
    if (trace !== null && trace.pid === child.pid && trace.isReady) return true;
    await sleep(5);
  }
  return false;
}

async function keepLogSmall(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 5_000_000) await rename(path, `${path}.1`);
}

async function lastWords(setup: Setup): Promise<string> {
  const lines = (await readFile(logFile(setup), "utf8").catch(() => "")).trim().split("\n");
  const fatal = lines.slice(-5).findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1);
  return (fatal ?? "").replace(/^.*(?:FATAL|PANIC): +/, "");
}

const cannotStart = (setup: Setup, why: string) =>
  new StartError(
    {
      zh: `${setup.cluster.dir} 里的 Postgres 启动不了：${why}。`,
      en: `Postgres does not start in ${setup.cluster.dir}: ${why}.`,
    },
    {
      zh: `请看 ${logFile(setup)} 的最后几行；多半是磁盘满了，或者旧的还在运行。`,
      en: `Read the last lines of ${logFile(setup)}; often the disk is full or an old server still runs.`,
    },
  );
