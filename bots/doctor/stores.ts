import { join } from "node:path";
import type { ClientConfig } from "pg";
import { keyThere } from "../../src/key.ts";
import { seeEmbedded, type Seen } from "./embedded.ts";
import { type Finding, looking } from "./finding.ts";
import { checkFolder, checkKey } from "./folder.ts";
import { checkDisk } from "./machine.ts";
import { checkWebhookPort } from "./ports.ts";
import { checkPostgres } from "./postgres.ts";
import { seeRedis } from "./redis.ts";
import type { Settings } from "./settings.ts";
import { checkOpens, seeWork } from "./work.ts";

type Findings = readonly Finding[];
type Communities = Parameters<typeof seeWork>[1];

/** What is remembered, where: all looks at it begin from here. */
type Stores = {
  readonly config: Settings["config"];
  /** Practice keeps to a folder, and to a clock, of its own. */
  readonly alone: boolean;
  readonly folder: string;
  readonly database: Promise<Seen>;
  readonly redis: ReturnType<typeof seeRedis> | null;
};

/** Looks at the folder, the key, the database and the queues side by side, each for so long at most. */
export function lookAtStores(
  settings: Settings,
  communities: Communities,
  ms: number,
): readonly Promise<Findings>[] {
  const { config, wrong } = settings;
  const alone = config.communityFiles === null;
  const folder = alone ? join(config.dataDir, "practice") : config.dataDir;
  const database = seeDatabase(settings, folder);
  const redis = config.redisUrl === null || wrong.has("REDIS") ? null : seeRedis(config.redisUrl);
  const stores: Stores = { config, alone, folder, database, redis };
  return [
    looking("folder", ms, async () => [await checkFolder(folder), await checkDisk(folder)]),
    looking("key", ms, () => lookAtKey(stores)),
    looking("postgres", ms, () => lookAtPostgres(stores)),
    looking("redis", ms, async () => (redis === null ? [] : (await redis).findings)),
    looking("queues", ms, () => lookAtWork(stores, communities)),
    looking("key", ms, () => lookAtSeal(stores)),
  ];
}

async function seeDatabase({ config, wrong }: Settings, folder: string): Promise<Seen> {
  const unseen = { hasData: false, findings: [] };
  if (wrong.has("DATABASE")) return { config: null, ...unseen };
  const { databaseUrl } = config;
  return databaseUrl === null
    ? seeEmbedded(folder)
    : { config: { connectionString: databaseUrl }, ...unseen };
}

async function lookAtKey({ config, folder, database }: Stores): Promise<Findings> {
  const { hasData } = await database;
  return [await checkKey(folder, config.key, hasData)];
}

async function lookAtPostgres({ config, database }: Stores): Promise<Findings> {
  const { config: reached, findings } = await database;
  if (reached === null) return findings;
  return [...findings, ...(await checkPostgres(reached, config.redisUrl === null))];
}

async function lookAtWork(stores: Stores, communities: Communities): Promise<Findings> {
  const { config: reached } = await stores.database;
  if (reached === null || stores.alone) return [];
  return seeAtWork(stores, reached, communities).catch(() => []);
}

async function seeAtWork(
  { config, redis }: Stores,
  reached: ClientConfig,
  communities: Communities,
): Promise<Findings> {
  const clients = redis === null ? null : ((await redis).clients ?? []);
  const { isRunning, findings } = await seeWork(reached, communities, clients);
  const webhook = config.telegram?.webhook ?? null;
  return webhook === null
    ? findings
    : [...findings, await checkWebhookPort(webhook.port, isRunning)];
}

/** Whether the key opens what is there. */
async function lookAtSeal({ config, folder, database }: Stores): Promise<Findings> {
  const { config: reached, hasData } = await database;
  // A key that cannot be read is told already, and so is one that lies no more beside its files.
  const key = config.key ?? (await keyThere(folder).catch(() => undefined));
  if (reached === null || key === undefined || (key === null && hasData)) return [];
  return checkOpens(reached, key).catch(() => []);
}
