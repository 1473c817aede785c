import { expect, test } from "vitest";
import { startLines, type Start } from "../../bots/serve/first-lines.ts";

const alone: Start = {
  version: "0.1.0",
  communities: [{ name: { zh: "榆园社区", en: "Elm" } }],
  config: { dataDir: "/srv/linli", databaseUrl: null, redisUrl: null, model: null },
  networks: [],
  address: "http://127.0.0.1:8787",
};

const connected: Start = {
  ...alone,
  communities: [...alone.communities, { name: { zh: "枫园社区", en: "Maple" } }],
  config: {
    ...alone.config,
    databaseUrl: "postgres://linli:do-not-print@db.example:5432/elm",
    redisUrl: "redis://:do-not-print@queue.example:6379",
    model: {
      setting: { baseUrl: "https://api.deepseek.com/v1", apiKey: "do-not-print", model: "small" },
      caps: { group: 1, day: 1, month: 1 },
    },
  },
  networks: [
    { name: "telegram", groups: 2 },
    { name: "wechat", groups: 1 },
  ],
  address: null,
};

test("a start with nothing set is told in five lines of Chinese", () => {
  expect(startLines(alone, "zh")).toEqual([
    "邻里 0.1.0 在为榆园社区服务。",
    "数据在 /srv/linli；数据库：自带的 Postgres，也在那里；队列：在数据库里。",
    "没有连聊天网络，还听不到任何人。",
    "消息在本机离线读，没有用大模型。",
    "健康检查：http://127.0.0.1:8787/healthz、/readyz。停止按 Ctrl-C。",
  ]);
});

test("a start with everything set is told in five lines of English", () => {
  expect(startLines(connected, "en")).toEqual([
    "linli 0.1.0 serves Elm, Maple.",
    "data: /srv/linli; database: db.example:5432/elm; queues: queue.example:6379.",
    "networks: Telegram (groups: 2), WeChat (groups: 1).",
    "model small at api.deepseek.com helps to read; where it fails, messages are read offline.",
    "Ctrl-C stops.",
  ]);
});

test.each(["zh", "en"] as const)("no line holds a password or a key (%s)", (locale) => {
  expect(startLines(connected, locale).join("\n")).not.toContain("do-not-print");
});
