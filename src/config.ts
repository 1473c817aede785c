import { existsSync } from "node:fs";
import { z } from "zod";
import {
  modelDemands,
  modelIn,
  modelVariables,
  type ReadingModel,
  wrongForModel,
} from "./config-model.ts";
import {
  missingBeside,
  networkDemands,
  networkVariables,
  type TelegramSetting,
  telegramIn,
  url,
  type WechatSetting,
  wechatIn,
} from "./config-networks.ts";
import { localeOf, type Variables } from "./environment.ts";
import type { Locale } from "./kernel/locale.ts";
import { ok, refuse, type Result } from "./kernel/result.ts";

/** How this process was set up; null where nothing was set. */
export type Config = {
  /** A Postgres of one's own; null: the embedded one in `dataDir`. */
  readonly databaseUrl: string | null;
  /** A Redis for the queues; null: they live in Postgres. */
  readonly redisUrl: string | null;
  readonly dataDir: string;
  /** The community files; null: the built-in practice community. */
  readonly communityFiles: readonly string[] | null;
  /** The master key, 32 bytes; null: one is made in `dataDir`. */
  readonly key: Buffer | null;
  readonly telegram: TelegramSetting | null;
  readonly wechat: WechatSetting | null;
  /** The model that helps to read; null: everything is read offline. */
  readonly model: ReadingModel | null;
  /** Where the page and the health of the program are found. */
  readonly page: { readonly host: string; readonly port: number };
  /** The least that the log keeps. */
  readonly logLevel: (typeof logLevels)[number];
  /** The language of the terminal. */
  readonly locale: Locale;
};

const logLevels = ["silent", "error", "warn", "info", "debug"] as const;

const key = z.string().transform((text, context) => {
  const hex = /^[0-9a-f]{64}$/iu.test(text);
  const bytes = Buffer.from(text, hex ? "hex" : "base64");
  if (bytes.length === 32 && (hex || /^[\w+/-]{43}=?$/u.test(text))) return bytes;
  context.issues.push({ code: "custom", input: text });
  return z.NEVER;
});

const variables = z.object({
  DATABASE_URL: url("postgres:", "postgresql:"),
  REDIS_URL: url("redis:", "rediss:"),
  DATA_DIR: z.string().default("./data"),
  COMMUNITY_FILE: z.string().optional(),
  LINLI_KEY: key.optional(),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  LISTEN_HOST: z.union([z.ipv4(), z.ipv6(), z.literal("localhost")]).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  ...networkVariables,
  ...modelVariables,
});

const demands: Readonly<Record<string, string>> = {
  DATABASE_URL:
    "must look like postgres://user:password@host:5432/name; leave it out to use the embedded Postgres",
  REDIS_URL:
    "must look like redis://host:6379 (rediss:// for TLS); leave it out to keep the queues in Postgres",
  LINLI_KEY:
    "must be 32 bytes in hex or base64; `openssl rand -hex 32` makes one; leave it out to have one made",
  LOG_LEVEL: "must be silent, error, warn, info or debug; leave it out for info",
  LISTEN_HOST:
    "must be an address of this machine, 0.0.0.0 for all of them; leave it out for 127.0.0.1",
  PORT: "must be a port from 1 to 65535; leave it out for 8787",
  ...networkDemands,
  ...modelDemands,
};

/**
 * Checks the variables; an empty one counts as not set.
 *
 * @param exists tells whether a file is there; `community.yaml` is used where it is and none is named
 * @returns on refusal a sentence for each variable that is wrong, without its value: it may be secret
 */
export function readConfig(
  env: Variables,
  exists: (file: string) => boolean = existsSync,
): Result<Config, readonly string[]> {
  const set = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const read = variables.safeParse(set);
  if (!read.success) return refuse(read.error.issues.map(({ path }) => sentence(String(path[0]))));
  const wrong = [...missingBeside(read.data), ...wrongForModel(read.data)];
  if (wrong.length > 0) return refuse(wrong.map(sentence));
  const { DATABASE_URL, REDIS_URL, DATA_DIR, COMMUNITY_FILE, LINLI_KEY } = read.data;
  return ok({
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    dataDir: DATA_DIR,
    communityFiles: communityFiles(COMMUNITY_FILE, exists),
    key: LINLI_KEY ?? null,
    telegram: telegramIn(read.data),
    wechat: wechatIn(read.data),
    model: modelIn(read.data),
    page: { host: read.data.LISTEN_HOST, port: read.data.PORT },
    logLevel: read.data.LOG_LEVEL,
    locale: localeOf(env),
  });
}

const sentence = (name: string) => `${name} ${demands[name] ?? "is not possible"}.`;

function communityFiles(list: string | undefined, exists: (file: string) => boolean) {
  const named = (list ?? "")
    .split(",")
    .map((file) => file.trim())
    .filter((file) => file !== "");
  if (named.length > 0) return named;
  return exists("community.yaml") ? ["community.yaml"] : null;
}
