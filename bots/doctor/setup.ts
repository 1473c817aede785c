import type { Variables } from "../../src/environment.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { checkClock, type Timekeeper, webTime } from "./clock.ts";
import { type Finding, looking } from "./finding.ts";
import { checkModel } from "./model.ts";
import { modelWording } from "./model-wording.ts";
import { checkFiles, checkUnconnected, fromChecks, lookAtNetworks } from "./networks.ts";
import { checkPagePort } from "./ports.ts";
import { postgresTime } from "./postgres.ts";
import { seeRedis } from "./redis.ts";
import { readSettings, type Settings } from "./settings.ts";
import { lookAtStores } from "./stores.ts";

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
  const stores = lookAtStores(settings, communities, PATIENCE_MS);
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
