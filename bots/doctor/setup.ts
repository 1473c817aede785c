import { join } from "node:path";
import type { ClientConfig } from "pg";
import type { Variables } from "../../src/environment.ts";
import { keyThere } from "../../src/key.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { checkClock, type Timekeeper, webTime } from "./clock.ts";
import { seeEmbedded } from "./embedded.ts";
import { type Finding, looking } from "./finding.ts";
import { checkFolder, checkKey } from "./folder.ts";
import { checkDisk } from "./machine.ts";
import { checkModel } from "./model.ts";
import { modelWording } from "./model-wording.ts";
import { checkFiles, checkUnconnected, fromChecks, lookAtNetworks } from "./networks.ts";
import { checkPagePort, checkWebhookPort } from "./ports.ts";
import { checkPostgres, postgresTime } from "./postgres.ts";
import { seeRedis } from "./redis.ts";
import { readSettings, type Settings } from "./settings.ts";
import { checkOpens, seeWork } from "./work.ts";

type Findings = Promise<readonly Finding[]>;

/** No part takes longer; all are looked at side by side. */
const PATIENCE_MS = 14_000;

/** Looks at what the variables name: files, databases, networks. In the order in which it is told. */
export async function lookAtSetup(env: Variables): Promise<readonly Findings[]> {
  const settings = readSettings(env);
  const { config, wrong } = settings;
  const files = await checkFiles(config);
  const { communities } = files;
  const networks = lookAtNetworks(config, communities);
  const named = [...networks.map(({ name }) => name), ...networksOf(wrong)];
  const stores = lookAtStores(settings, communities);
  return [
    Promise.resolve(settings.findings),
    Promise.resolve(files.findings),
    Promise.resolve(checkUnconnected(communities, named)),
    ...stores,
    looking("ports", PATIENCE_MS, async () => [await checkPagePort(config.page)]),
    looking("clock", PATIENCE_MS, () => checkClock(wallClock, timekeepers(settings))),
    looking("model", PATIENCE_MS + 2_000, () => lookAtModel(settings)),
    ...networks.map(({ findings }) => findings),
  ];
}

async function lookAtModel({ config, wrong }: Settings): Promise<readonly Finding[]> {
  if (wrong.has("OPENAI")) return [];
  const none = [{ ok: true, say: modelWording.none() }];
  return fromChecks("model", config.model === null ? none : await checkModel(config.model));
}

/** A network of which a variable is wrong is told already. */
const networksOf = (wrong: ReadonlySet<string>): readonly string[] => [
  ...(wrong.has("TELEGRAM") ? ["telegram"] : []),
  ...(wrong.has("WECHATY") || wrong.has("WECHAT") ? ["wechat"] : []),
];

/** The folder, the key, the database, the queues. */
function lookAtStores(
  { config, wrong }: Settings,
  communities: Parameters<typeof seeWork>[1],
): readonly Findings[] {
  // Practice keeps to a folder of its own.
  const alone = config.communityFiles === null;
  const folder = alone ? join(config.dataDir, "practice") : config.dataDir;
  const redis = config.redisUrl === null || wrong.has("REDIS") ? null : seeRedis(config.redisUrl);
  const database = wrong.has("DATABASE")
    ? Promise.resolve({ config: null, hasData: false, findings: [] })
    : config.databaseUrl === null
      ? seeEmbedded(folder)
      : Promise.resolve({
          config: { connectionString: config.databaseUrl },
          hasData: false,
          findings: [],
        });
  const work = async (reached: ClientConfig) => {
    const clients = redis === null ? null : ((await redis).clients ?? []);
    const { isRunning, findings } = await seeWork(reached, communities, clients);
    const webhook = config.telegram?.webhook ?? null;
    return [
      ...findings,
      ...(webhook === null ? [] : [await checkWebhookPort(webhook.port, isRunning)]),
    ];
  };
  return [
    looking("folder", PATIENCE_MS, async () => [
      await checkFolder(folder),
      await checkDisk(folder),
    ]),
    looking("key", PATIENCE_MS, async () => {
      const { hasData } = await database;
      return [await checkKey(folder, config.key, hasData)];
    }),
    looking("postgres", PATIENCE_MS, async () => {
      const { config: reached, findings } = await database;
      if (reached === null) return findings;
      return [...findings, ...(await checkPostgres(reached, config.redisUrl === null))];
    }),
    looking("redis", PATIENCE_MS, async () => (redis === null ? [] : (await redis).findings)),
    // Practice has a clock of its own.
    looking("queues", PATIENCE_MS, async () => {
      const { config: reached } = await database;
      return reached === null || alone ? [] : work(reached).catch(() => []);
    }),
    looking("key", PATIENCE_MS, async () => {
      const { config: reached, hasData } = await database;
      // A key that cannot be read is told already, and so is one that lies no more beside its files.
      const key = config.key ?? (await keyThere(folder).catch(() => undefined));
      if (reached === null || key === undefined || (key === null && hasData)) return [];
      return checkOpens(reached, key).catch(() => []);
    }),
  ];
}

function timekeepers({ config, wrong }: Settings): readonly Timekeeper[] {
  const { telegram, model, redisUrl, databaseUrl } = config;
  return [
    ...(databaseUrl === null || wrong.has("DATABASE")
      ? []
      : [{ name: "Postgres", ask: () => postgresTime({ connectionString: databaseUrl }) }]),
    ...(telegram === null ? [] : [webTime(telegram.apiRoot ?? "https://api.telegram.org")]),
    ...(model === null ? [] : [webTime(model.setting.baseUrl)]),
    ...(redisUrl === null || wrong.has("REDIS")
      ? []
      : [{ name: "Redis", ask: async () => (await seeRedis(redisUrl)).time }]),
  ];
}
