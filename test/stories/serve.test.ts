import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClonedDatabase, cloneDatabase } from "../database.ts";
import { type FakeTelegram, openFakeTelegram } from "../fake-telegram/telegram.ts";
import { openSimulatedWechat, type SimulatedWechat } from "../simulated-wechat/wechat.ts";

const program = fileURLToPath(new URL("../../bots/start.ts", import.meta.url));
const SLOW = { timeout: 60_000 };

const elm = `
version: 1
community: { id: elm, name: { zh: 榆园社区, en: Elm }, timezone: Asia/Shanghai, language: zh }
groups:
  - { id: T1, network: telegram, chat: "-1001", kind: residents, mode: active }
  - { id: T2, network: telegram, kind: residents, language: en, mode: active }
  - { id: W1, network: wechat, chat: 1001@chatroom, kind: residents, mode: active }
  - { id: Q1, network: qq, chat: "1", kind: residents }
people: [{ id: Z1, name: 周主任 }]
roles: [{ person: Z1, role: admin }, { person: Z1, role: staff }]
policies: { quiet: off }
`;

const [ADMIN, LI, WANG] = [7, 11, 12];

let database: ClonedDatabase;
let folder: string;
let telegram: FakeTelegram;
let wechat: SimulatedWechat;
let linli: ReturnType<typeof start>;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), "linli-serve-"));
  await writeFile(join(folder, "community.yaml"), elm);
  telegram = await openFakeTelegram({ token: "42:do-not-print" });
  for (const [id, name] of [
    [ADMIN, "周主任"],
    [LI, "李姐"],
    [WANG, "王师傅"],
  ] as const) {
    telegram.person(id, name);
    telegram.group(id, name, { type: "private", bot: "left" });
  }
  telegram.group(-1001, "榆园一群");
  telegram.group(-1002, "Elm");
  wechat = await openSimulatedWechat();
  await wechat.person("wxid_sun", "孙阿姨");
  await wechat.room("1001@chatroom", "榆园二群", ["bot", "wxid_sun"]);
  linli = start();
}, SLOW.timeout);

afterAll(async () => {
  await linli.stop();
  await telegram.close();
  await wechat.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the program as `npm start` does, in a folder with a community file. */
function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: {
      DATABASE_URL: database.url,
      DATA_DIR: join(folder, "data"),
      LANG: "zh_CN.UTF-8",
      PORT: "0",
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      WECHATY_PUPPET_ENDPOINT: wechat.endpoint,
      WECHATY_PUPPET_TOKEN: wechat.token,
      ...env,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  const ended = once(child, "exit");
  return {
    lines,
    reads: (text: string) =>
      expect
        .poll(() => lines.find((line) => line.includes(text)), { timeout: 30_000 })
        .toBeDefined(),
    async stop(): Promise<unknown> {
      child.kill("SIGTERM");
      return (await ended)[0];
    },
  };
}

/** The next post in a chat that holds some words. */
async function posted(chat: number, words: string): Promise<string> {
  const find = () => telegram.posts(chat).findLast(({ text }) => text.includes(words))?.text;
  await expect.poll(find, { timeout: 20_000 }).toBeDefined();
  return find() ?? "";
}

const codeIn = (line: string | undefined): string => /[A-Z0-9]{6}/u.exec(line ?? "")?.[0] ?? "";

test(
  "it tells whom it serves, which groups are bound, and what is not connected",
  SLOW,
  async () => {
    await linli.reads("ready");
    await linli.reads("在为榆园社区服务。");
    await linli.reads("消息在本机离线读");
    await linli.reads("Telegram（1 个群）、微信（1 个群）");
    await linli.reads("T2 还没绑定");
    await linli.reads("没有连 qq：Q1");
    await linli.reads("✓ Telegram");
    await linli.reads("✓ 微信");
    await linli.reads("微信 连上了。");
  },
);

test("the first admin comes in by the code that it prints, and binds a group", SLOW, async () => {
  const code = codeIn(linli.lines.find((line) => line.includes("还没有管理员")));
  telegram.says(ADMIN, ADMIN, `绑定 ${code}`);
  await posted(ADMIN, "管理员");
  telegram.says(ADMIN, ADMIN, "设置 群 T2");
  const forGroup = codeIn(await posted(ADMIN, "绑定 "));
  telegram.says(-1002, ADMIN, `绑定 ${forGroup}`);
  await expect.poll(() => telegram.posts(-1002).length, { timeout: 20_000 }).toBeGreaterThan(0);
});

test("a neighbour asks, a neighbour claims, on the real wire", SLOW, async () => {
  telegram.says(-1001, LI, "谁家有梯子？想借用一下");
  await posted(-1001, "#1");
  telegram.says(-1001, WANG, "认领 1");
  await posted(-1001, "王师傅 已接");
});

test("WeChat is served beside it, with the same numbers", SLOW, async () => {
  await wechat.says({ room: "1001@chatroom" }, "wxid_sun", "谁有空帮我取个快递？");
  const texts = () => wechat.messages().map(({ text }) => text);
  const card = expect.stringMatching(/^#\d .*快递/u);
  await expect.poll(texts, { timeout: 30_000 }).toContainEqual(card);
});

test("a second process waits until the first has let go, and then goes on", SLOW, async () => {
  const second = start();
  await second.reads("另一个进程正在用这个账号");
  expect(await linli.stop()).toBe(0);
  linli = second;
  telegram.says(-1001, WANG, "完成 1");
  await posted(-1001, "办好");
  expect(second.lines.join("\n")).not.toContain("还没有管理员");
  expect(second.lines.join("\n")).not.toContain("还没绑定");
});

test(
  "it ends within seconds when asked to, stops no account, and printed no token",
  SLOW,
  async () => {
    const before = performance.now();
    expect(await linli.stop()).toBe(0);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(wechat.stops()).toBe(0);
    const printed = linli.lines.join("\n");
    expect(printed).not.toContain("do-not-print");
    expect(printed).not.toContain(wechat.token);
  },
);
