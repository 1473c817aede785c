import { execFile, type ExecFileOptions } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { type Behaviour, completion, openFakeModel, sends } from "../fake-model/model.ts";
import { freePort } from "../fake-telegram/free-port.ts";
import { type FakeTelegram, openFakeTelegram } from "../fake-telegram/telegram.ts";

const program = fileURLToPath(new URL("../../bots/doctor.ts", import.meta.url));

let folder: string;
let telegram: FakeTelegram;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "linli-doctor-"));
  telegram = await openFakeTelegram({ token: "42:do-not-print" });
  telegram.group(-1001, "3号楼");
});
afterAll(async () => {
  await telegram.close();
  await rm(folder, { recursive: true, force: true });
});

const community = `
version: 1
community: { id: elm, name: { zh: 榆园社区, en: Elm }, timezone: Asia/Shanghai, language: zh }
groups: [{ id: T1, network: telegram, chat: "-1001", kind: residents }]
`;

/** Runs the doctor in a folder with a community file. */
async function examine(
  file: string,
  env: Record<string, string> = {},
  { json = false, ...options }: ExecFileOptions & { readonly json?: boolean } = {},
) {
  await writeFile(join(folder, "community.yaml"), file);
  const usual = {
    PORT: String(await freePort()),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  };
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; lines: string[] }>();
  const child = execFile(
    process.execPath,
    [program, ...(json ? ["--json"] : [])],
    { cwd: folder, env: { LANG: "zh_CN.UTF-8", ...usual, ...env }, ...options },
    (_, stdout, stderr) =>
      resolve({
        code: child.exitCode,
        lines: `${String(stdout)}${String(stderr)}`.trim().split("\n"),
      }),
  );
  const told = await promise;
  expect(told.lines.join("\n")).not.toContain("do-not-print");
  return told;
}

const SLOW = { timeout: 30_000 };

test("where nothing has to be done, every line says so", SLOW, async () => {
  const { code, lines } = await examine(community);
  expect(lines.filter((line) => !line.startsWith("✓"))).toEqual([]);
  expect(lines.length).toBeGreaterThan(5);
  expect(code).toBe(0);
});

test("in English too", SLOW, async () => {
  const { code, lines } = await examine(community, { LANG: "en_US.UTF-8" });
  expect(lines.filter((line) => !/^✓ [\x20-\x7e]+$/u.test(line))).toEqual([]);
  expect(code).toBe(0);
});

const record = z.strictObject({
  level: z.enum(["ok", "warn", "bad"]),
  about: z.string().regex(/^[a-z]+$/u),
  say: z.string().min(1),
  repair: z.string().nullable(),
});

test("for programs it tells the same as JSON", SLOW, async () => {
  const deaf = { TELEGRAM_BOT_TOKEN: "do-not-print" };
  const { code, lines } = await examine(community, deaf, { json: true });
  const records = z.array(record).parse(JSON.parse(lines.join("\n")));
  expect(records.filter(({ level }) => level === "bad")).toEqual([
    {
      level: "bad",
      about: "settings",
      say: "TELEGRAM_BOT_TOKEN 不对",
      repair: expect.stringContaining("@BotFather"),
    },
  ]);
  expect(code).toBe(1);
});

test("a data folder in which nothing can be written is told", SLOW, async () => {
  const closed = join(folder, "closed");
  await mkdir(closed, { mode: 0o500 });
  await chmod(folder, 0o755);
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { code, lines } = await examine(community, { DATA_DIR: closed }, nobody);
  expect(lines).toContainEqual(expect.stringMatching(/^✗ 数据目录 .*closed 写不进去：请让/u));
  expect(code).toBe(1);
});

test("a bot that hears commands only is told how to hear the rest", SLOW, async () => {
  const deaf = await openFakeTelegram({ hearsAll: false });
  onTestFinished(() => deaf.close());
  deaf.group(-1001, "3号楼");
  const env = { TELEGRAM_BOT_TOKEN: deaf.token, TELEGRAM_API_ROOT: deaf.url };
  const { code, lines } = await examine(community, env);
  expect(lines.filter((line) => line.startsWith("✗"))).toEqual([
    expect.stringContaining("/setprivacy"),
  ]);
  expect(code).toBe(1);
});

test("all mistakes of the community file are told, each with its line", SLOW, async () => {
  const mistaken = community
    .replace("kind: residents", "kind: robots")
    .replace("zh: 榆园社区, ", "");
  const { code, lines } = await examine(mistaken);
  expect(lines.filter((line) => line.includes("community.yaml"))).toHaveLength(2);
  expect(code).toBe(1);
});

test("a group on a network that nothing connects is told", SLOW, async () => {
  const wechat = community.replace("telegram", "wechat");
  const { code, lines } = await examine(wechat);
  expect(lines).toContainEqual(expect.stringContaining("没设 WECHATY_PUPPET_ENDPOINT"));
  expect(code).toBe(1);
});

test("a mistake in the environment is told by its name alone", SLOW, async () => {
  const { code, lines } = await examine(community, { TELEGRAM_BOT_TOKEN: "do-not-print" });
  expect(lines).toContainEqual(expect.stringContaining("✗ TELEGRAM_BOT_TOKEN"));
  expect(code).toBe(1);
});

const findings: readonly (readonly [string, Behaviour, string])[] = [
  ["answers", (response) => sends(response, completion("1")), "✓ 大模型 small（"],
  ["refuses the key", (response) => sends(response, {}, 401), "✗ 127.0.0.1"],
  ["has no such model", (response) => sends(response, {}, 404), "OPENAI_MODEL"],
  ["wants money", (response) => sends(response, {}, 402), "欠费"],
  ["has no time", (response) => sends(response, {}, 429), "额度"],
  ["is broken", (response) => sends(response, {}, 500), "HTTP 500"],
  ["speaks otherwise", (response) => sends(response, {}), "不是 OpenAI 的格式"],
  ["hangs up", (response) => response.destroy(), "连不上"],
];

test.each(findings)("a model that %s is told of", SLOW, async (_, behaviour, finding) => {
  const model = await openFakeModel(behaviour);
  onTestFinished(() => model.close());
  const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: "small", OPENAI_API_KEY: "do-not-print" };
  const { code, lines } = await examine(community, env);
  const found = lines.filter((line) => line.includes(finding));
  expect(found).toHaveLength(1);
  expect(code).toBe(found[0]?.startsWith("✓") === true ? 0 : 1);
});

test("a model abroad is not even asked where nobody allowed it", SLOW, async () => {
  const { code, lines } = await examine(community, { OPENAI_MODEL: "small" });
  expect(lines).toContainEqual(expect.stringContaining("✗ ALLOW_CROSS_BORDER"));
  expect(code).toBe(1);
});
