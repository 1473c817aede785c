import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";

const nowhere = () => false;
const here = (file: string) => file === "community.yaml";

test("linli starts with nothing set", () => {
  expect(readConfig({}, nowhere)).toEqual({
    ok: true,
    value: {
      databaseUrl: null,
      redisUrl: null,
      dataDir: "./data",
      communityFiles: null,
      key: null,
      telegram: null,
      wechat: null,
      model: null,
      page: { host: "127.0.0.1", port: 8787 },
      logLevel: "info",
      locale: "en",
    },
  });
});

test("an empty variable counts as not set", () => {
  const empty = {
    DATABASE_URL: "",
    REDIS_URL: " ",
    DATA_DIR: "",
    COMMUNITY_FILE: "",
    LINLI_KEY: "",
    TELEGRAM_BOT_TOKEN: "",
    WECHATY_PUPPET_ENDPOINT: "",
  };
  expect(readConfig(empty, nowhere)).toEqual(readConfig({}, nowhere));
});

function valueOf(env: Record<string, string>, exists: (file: string) => boolean = nowhere) {
  const result = readConfig(env, exists);
  if (!result.ok) throw new Error(result.error.join("\n"));
  return result.value;
}

test("several community files are separated by commas", () => {
  expect(valueOf({ COMMUNITY_FILE: "elm.yaml, maple.yaml," }).communityFiles).toEqual([
    "elm.yaml",
    "maple.yaml",
  ]);
});

test("community.yaml is used where it is and none is named", () => {
  expect(valueOf({}, here).communityFiles).toEqual(["community.yaml"]);
  expect(valueOf({ COMMUNITY_FILE: "elm.yaml" }, here).communityFiles).toEqual(["elm.yaml"]);
});

test.each(["hex", "base64"] as const)("a key may be written in %s", (encoding) => {
  const key = randomBytes(32);
  expect(valueOf({ LINLI_KEY: key.toString(encoding) }).key).toEqual(key);
});

test("the terminal speaks the language of the machine", () => {
  expect(valueOf({ LANG: "zh_CN.UTF-8" }).locale).toBe("zh");
  expect(valueOf({ LANG: "zh_CN.UTF-8", LC_ALL: "C.UTF-8" }).locale).toBe("en");
});

test("a token is all that Telegram needs", () => {
  expect(valueOf({ TELEGRAM_BOT_TOKEN: "12:ab-C_d" }).telegram).toEqual({
    token: "12:ab-C_d",
    apiRoot: null,
    webhook: null,
  });
});

test("a webhook has a port, and maybe a secret", () => {
  const url = "https://bot.example.org/telegram";
  const set = { TELEGRAM_BOT_TOKEN: "12:ab", TELEGRAM_WEBHOOK_URL: url };
  expect(valueOf(set).telegram?.webhook).toEqual({ url, port: 8443, secret: null });
  const more = { TELEGRAM_WEBHOOK_PORT: "80", TELEGRAM_WEBHOOK_SECRET: "sixteen-letters-" };
  expect(valueOf({ ...set, ...more }).telegram?.webhook).toEqual({
    url,
    port: 80,
    secret: "sixteen-letters-",
  });
});

const gateway = {
  WECHATY_PUPPET_ENDPOINT: "127.0.0.1:18788",
  WECHATY_PUPPET_TOKEN: "insecure_local",
};

test("a gateway is all that WeChat needs", () => {
  expect(valueOf(gateway).wechat).toEqual({
    puppet: "wechaty-puppet-service",
    endpoint: "127.0.0.1:18788",
    token: "insecure_local",
    stableIds: null,
  });
  expect(valueOf({ ...gateway, WECHAT_STABLE_IDS: "no" }).wechat?.stableIds).toBe(false);
});

test("another puppet of WeChat is named by its package, and needs no gateway", () => {
  expect(valueOf({ WECHATY_PUPPET: "wechaty-puppet-wechat4u" }).wechat).toMatchObject({
    puppet: "wechaty-puppet-wechat4u",
    endpoint: null,
  });
});

const atHome = { OPENAI_MODEL: "qwen3:8b", OPENAI_BASE_URL: "http://127.0.0.1:11434/v1" };
const domestic = { OPENAI_MODEL: "qwen-plus", OPENAI_BASE_URL: "https://api.deepseek.com/v1" };
const abroad = { OPENAI_MODEL: "gpt-5-mini", OPENAI_API_KEY: "sk-1" };

test("without a model's name no model is asked, whatever else is set", () => {
  expect(valueOf({ OPENAI_API_KEY: "sk-1", OPENAI_BASE_URL: "http://far.example/v1" }).model).toBe(
    null,
  );
});

test("a model in one's own network needs no key", () => {
  const { OPENAI_MODEL: model, OPENAI_BASE_URL: baseUrl } = atHome;
  expect(valueOf(atHome).model).toEqual({
    setting: { baseUrl, apiKey: "none", model },
    caps: { group: 100_000, day: 300_000, month: 5_000_000 },
  });
});

test("a model abroad is asked only where that is allowed", () => {
  expect(valueOf({ ...abroad, ALLOW_CROSS_BORDER: "1" }).model?.setting.baseUrl).toBe(
    "https://api.openai.com/v1",
  );
  expect(valueOf({ ...domestic, OPENAI_API_KEY: "sk-1" }).model?.setting.model).toBe("qwen-plus");
});

const wrong: readonly (readonly [Record<string, string>, string])[] = [
  [{ TELEGRAM_BOT_TOKEN: "hunter2" }, "TELEGRAM_BOT_TOKEN"],
  [{ TELEGRAM_API_ROOT: "hunter2" }, "TELEGRAM_API_ROOT"],
  [{ TELEGRAM_WEBHOOK_URL: "https://hunter2.example.org/" }, "TELEGRAM_BOT_TOKEN"],
  [{ TELEGRAM_WEBHOOK_PORT: "70000" }, "TELEGRAM_WEBHOOK_PORT"],
  [{ TELEGRAM_WEBHOOK_SECRET: "hunter2" }, "TELEGRAM_WEBHOOK_SECRET"],
  [{ WECHATY_PUPPET: "hunter2;rm" }, "WECHATY_PUPPET"],
  [
    { WECHATY_PUPPET: "wechaty-puppet-service", WECHATY_PUPPET_TOKEN: "hunter2" },
    "WECHATY_PUPPET_ENDPOINT",
  ],
  [{ WECHATY_PUPPET_TOKEN: "hunter2" }, "WECHATY_PUPPET_ENDPOINT"],
  [{ WECHATY_PUPPET_ENDPOINT: "hunter2:1" }, "WECHATY_PUPPET_TOKEN"],
  [{ WECHATY_PUPPET_ENDPOINT: "https://hunter2" }, "WECHATY_PUPPET_ENDPOINT"],
  [{ WECHAT_STABLE_IDS: "hunter2" }, "WECHAT_STABLE_IDS"],
  [{ OPENAI_BASE_URL: "hunter2" }, "OPENAI_BASE_URL"],
  [{ ...domestic, OPENAI_BASE_URL: "http://hunter2.example.org/v1" }, "OPENAI_BASE_URL"],
  [{ OPENAI_MODEL: "hunter2", OPENAI_API_KEY: "sk-1" }, "ALLOW_CROSS_BORDER"],
  [{ ...abroad, ALLOW_CROSS_BORDER: "0" }, "ALLOW_CROSS_BORDER"],
  [{ ...abroad, ALLOW_CROSS_BORDER: "hunter2" }, "ALLOW_CROSS_BORDER"],
  [domestic, "OPENAI_API_KEY"],
  [{ OPENAI_API_KEY: "hunter 2" }, "OPENAI_API_KEY"],
  [{ ...atHome, OPENAI_DAILY_TOKENS: "hunter2" }, "OPENAI_DAILY_TOKENS"],
  [{ ...atHome, OPENAI_GROUP_DAILY_TOKENS: "-1" }, "OPENAI_GROUP_DAILY_TOKENS"],
  [{ ...atHome, OPENAI_MONTHLY_TOKENS: "0" }, "OPENAI_MONTHLY_TOKENS"],
];

test.each(wrong)("%j is told by the name of what is to be set right", (env, variable) => {
  const result = readConfig(env, nowhere);
  const [told, ...more] = result.ok ? [] : result.error;
  expect(more).toEqual([]);
  expect(told?.split(" ")[0]).toBe(variable);
  expect(told).not.toContain("hunter2");
});

test("every wrong variable is told at once, and no secret with it", () => {
  const result = readConfig(
    {
      DATABASE_URL: "mysql://root:hunter2@db/x",
      REDIS_URL: "localhost:6379",
      LINLI_KEY: "hunter2",
    },
    nowhere,
  );
  const told = result.ok ? [] : result.error;
  expect(told.map((sentence) => sentence.split(" ")[0])).toEqual([
    "DATABASE_URL",
    "REDIS_URL",
    "LINLI_KEY",
  ]);
  expect(told.join()).not.toContain("hunter2");
});
