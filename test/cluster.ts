import { Pool } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../src/store/migrate.ts";
import { openThrowaway } from "../src/store/postgres.ts";
import { chromiumPath } from "./browser/chromium.ts";

/** How tests reach the one server of a run; `template` is migrated and must not be connected to. */
export type TestCluster = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly template: string;
};

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
    /** For the runs on Redis; null leaves them out, which was printed before the first test. */
    redisUrl: string | null;
  }
}

type Running = { readonly cluster: TestCluster; close(): Promise<void> };

declare global {
  // Each project loads this file anew; they share one server.
  var linliTestServer: Promise<Running> | undefined;
}

/** What a run leaves out, and why. */
function leftOut(): readonly string[] {
  const lines: string[] = [];
  if (!process.env["REDIS_URL"])
    lines.push(
      "not run: the Redis runs of the queue suite and the stories, because REDIS_URL is not set",
    );
  if (chromiumPath() === null)
    lines.push(
      "not run: the pages in a browser, because no Chromium was found; CHROMIUM may name one",
    );
  return lines;
}

/** Starts the server once, before the first test of a project that needs it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (globalThis.linliTestServer === undefined) tellWhatIsLeftOut();
  globalThis.linliTestServer ??= start();
  const server = await globalThis.linliTestServer;
  project.provide("cluster", server.cluster);
  project.provide("redisUrl", process.env["REDIS_URL"] ?? null);
  return () => server.close();
}

function tellWhatIsLeftOut(): void {
  const lines = leftOut();
  for (const line of lines) process.stdout.write(`${line}\n`);
  if (process.env["REQUIRE_ALL"] === "1" && lines.length > 0) {
    throw new Error(`REQUIRE_ALL=1, but ${lines.join("; ")}`);
  }
}

async function start(): Promise<Running> {
  const database = await openThrowaway();
  const pool = new Pool(database.config);
  await migrate(pool, { bullmq: true });
  await pool.end();
  const { host, port, user, password, database: template } = database.config;
  if (!host || !port || !user || typeof password !== "string" || !template) {
    throw new Error("the throw-away server gave no connection settings");
  }
  return { cluster: { host, port, user, password, template }, close: () => database.close() };
}
