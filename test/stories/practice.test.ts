import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClonedDatabase, cloneDatabase } from "../database.ts";

const program = fileURLToPath(new URL("../../bots/chat.ts", import.meta.url));
const SLOW = { timeout: 60_000 };

let database: ClonedDatabase;
let folder: string;
let practice: ReturnType<typeof start>;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), "linli-practice-"));
  practice = start();
}, SLOW.timeout);

afterAll(async () => {
  await practice.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the program as `npm start` does, in a folder without a community file. */
function start() {
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { DATABASE_URL: database.url, DATA_DIR: folder, LANG: "zh_CN.UTF-8" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines: string[] = [];
  let look = () => {};
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    look();
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    lines,
    type: (line: string) => child.stdin.write(`${line}\n`),
    reads: (text: string) =>
      new Promise<void>((resolve) => {
        look = () => void (lines.some((line) => line.includes(text)) && resolve());
        look();
      }),
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

async function states(): Promise<readonly string[]> {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<{ state: string }>(
    "select state from demand order by number",
  );
  await client.end();
  return rows.map(({ state }) => state);
}

test(
  "without a terminal the minute plays to its end, and its three wishes and the lift are met",
  SLOW,
  async () => {
    await practice.reads("咱们院儿真好");
    expect(practice.lines).toContain("ready");
    expect(await states()).toEqual(["closed", "closed", "closed", "closed"]);
  },
);

test("staff see the delicate wish before the group does", () => {
  const at = (part: RegExp) => practice.lines.findIndex((line) => part.test(line));
  expect(at(/周主任 +\[私聊\] #4 待发布/u)).toBeGreaterThan(0);
  expect(at(/» 邻里 +#4 一位居民想请邻居帮忙/u)).toBeGreaterThan(at(/周主任 +发布 4/u));
});

test("a typed line is said by the present speaker, and answered", SLOW, async () => {
  practice.type("谁家有梯子？想借用一下");
  await practice.reads("#5 一位居民想请邻居帮忙");
  practice.type("：是 王师傅");
  practice.type("我来");
  await practice.reads("#5 @王师傅 已接，@小林 请互相联系");
});

test("what the terminal does not know is told in one line", SLOW, async () => {
  practice.type(":飞");
  await practice.reads("没有“:飞”。用法见 :帮助");
  practice.type(":是 玉皇大帝");
  await practice.reads("没有叫“玉皇大帝”的人。都有谁：:谁");
});

test("time that is moved on brings what is due", SLOW, async () => {
  practice.type(":时间 +3天");
  await practice.reads("#5 进展还顺利吗");
});

test("it ends within two seconds when asked to, and goes on from there", SLOW, async () => {
  const before = performance.now();
  expect(await practice.stop()).toBe(0);
  expect(performance.now() - before).toBeLessThan(2_000);
  practice = start();
  await practice.reads("ready");
  expect(practice.lines).toHaveLength(2);
  expect(practice.lines[0]).toContain("接着上次");
  practice.type(":是 王师傅");
  practice.type("完成 5");
  await practice.reads("#5 王师傅说办好了");
});
