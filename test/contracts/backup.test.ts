import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { restore } from "../../bots/backup/restore.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { checkBackup } from "../../src/store/backup/check.ts";
import { sealOf } from "../../src/store/backup/file.ts";
import { keptTables, ourTables } from "../../src/store/backup/kept.ts";
import { restoreBackup } from "../../src/store/backup/restore.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { StartError } from "../../src/store/start-error.ts";
import type { Taken } from "../../src/store/backup/take.ts";
import { ask, backedUp, bareDatabase, begin, folder, runs, stateOf } from "../backups.ts";
import { cloneDatabase } from "../database.ts";
import { elm } from "../elm.ts";
import { key, openLive, said } from "../faults/live.ts";
import { brokenLink } from "../invariants.ts";
import { everythingIn } from "../tables.ts";

const SLOW = { timeout: 120_000 };
const LINLI_KEY = key.toString("hex");
const zh = "zh_CN.UTF-8";

/** Nothing is held back, whatever the hour at which the tests run. */
const community = elm({ policies: { quiet: "off", hourly: "off", daily: "off" } });

async function cloned(): Promise<string> {
  const { url, drop } = await cloneDatabase();
  onTestFinished(drop);
  return url;
}

/** A database in which neighbours have asked for things and claimed them. */
async function lived(wishes: number): Promise<string> {
  const url = await cloned();
  await live(url, wishes);
  return url;
}

async function live(url: string, wishes: number): Promise<void> {
  const service = await openLive({
    databaseUrl: url,
    redisUrl: null,
    community,
    hear: async () => {},
  });
  for (let one = 1; one <= wishes; one += 1) {
    await service.receive([said("group", "2001", `w${one}`, "Could anyone lend me a ladder?")]);
    await service.settle();
    await service.receive([said("group", "2002", `c${one}`, `claim ${one}`)]);
    await service.settle();
  }
  await service.close();
}

/** Messages that were acted on long ago. */
const handledBefore = (count: number): string =>
  `insert into inbox (community, network, key, type, at, handled_at)
   select 'elm', 'archive', 'k' || n, 'said', now(), now() from generate_series(1, ${count}) as n`;

const restoring = { key, keyFile: "data/key" };

const lines = (everything: string): readonly string[] =>
  everything.split("\n").toSorted((one, other) => (one < other ? -1 : 1));

async function chainBreaks(url: string): Promise<number | null> {
  const pool = new Pool({ connectionString: url });
  const broken = await brokenLink(pool);
  await pool.end();
  return broken;
}

test("every table of ours is either in a backup or left out on purpose", async () => {
  const there = await ask(
    await cloned(),
    `select relname as name, relpersistence = 'p' as lasts from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'`,
  );
  const expected = ourTables.map((name) => ({ name, lasts: keptTables.includes(name) }));
  expect(new Set(there)).toEqual(new Set(expected));
});

test("a backup taken under load restores to the same state", SLOW, async () => {
  const url = await cloned();
  // So many that much happens between the first table and the last.
  await ask(url, handledBefore(30_000));
  const service = await openLive({
    databaseUrl: url,
    redisUrl: null,
    community,
    hear: async () => {},
  });
  const say = (n: number, from: string, words: string) =>
    service.receive([said("group", from, `m${n}`, words)]);
  for (let n = 1; n <= 4; n += 1) await say(n, "2001", "Could anyone lend me a ladder?");
  await service.settle();
  const over = new AbortController();
  const load = (async () => {
    for (let n = 8; !over.signal.aborted; n += 1) {
      await say(n, "2002", `${n % 8 < 4 ? "claim" : "give up"} ${(n % 4) + 1}`);
      await service.settle();
    }
  })();
  const into = await folder();
  const taken = [];
  for (let n = 0; n < 3; n += 1) taken.push(await backedUp(url, into));
  over.abort();
  await load;
  await service.settle();
  await service.close();
  const moves = ({ header }: Taken) =>
    header.tables.find(({ name }) => name === "history")?.rows ?? 0;
  expect(new Set(taken.map(moves)).size).toBe(3);
  const target = await cloned();
  for (const { file, state } of taken) {
    await restoreBackup({ connectionString: target }, await checkBackup(file), restoring);
    expect(await stateOf(target)).toBe(state);
    expect(await chainBreaks(target)).toBeNull();
  }
});

test(
  "what is restored is the same, row by row, and numbers go on where they were",
  SLOW,
  async () => {
    const url = await lived(2);
    await ask(url, "truncate window_line");
    const { file } = await backedUp(url, await folder());
    const target = await bareDatabase();
    await restoreBackup({ connectionString: target }, await checkBackup(file), restoring);
    expect(lines(await everythingIn(target))).toEqual(lines(await everythingIn(url)));
    const next = "select nextval(pg_get_serial_sequence('outbox', 'id'))::int as id";
    expect(await ask(target, next)).toEqual(await ask(url, next));
  },
);

describe("a restore is refused, and nothing is changed,", () => {
  let url: string;
  let good: string;
  let cwd: string;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ url, drop } = await cloneDatabase());
    cwd = await mkdtemp(join(tmpdir(), "linli-backup-"));
    await live(url, 1);
    good = (await backedUp(url, cwd)).file;
    await live(url, 2);
  }, SLOW.timeout);

  afterAll(async () => {
    await drop();
    await rm(cwd, { recursive: true });
  });

  /** Why a restore in the place of what is there does not happen, in both languages. */
  async function refusal(file: string, masterKey: Buffer | null = key, replace = true) {
    const before = await stateOf(url);
    const setting = { databaseUrl: url, dataDir: join(cwd, "data"), key: masterKey };
    const why = async (locale: Locale) => {
      const said = restore({ ...setting, locale }, { file, replace }, new Date(), () => {});
      const error = await said.catch((thrown: unknown) => thrown);
      if (!(error instanceof StartError)) throw new Error("it was restored", { cause: error });
      return error.lines(locale).join("\n");
    };
    const both = { zh: await why("zh"), en: await why("en") };
    expect(await stateOf(url)).toBe(before);
    return both;
  }

  async function altered(change: (content: Buffer) => Buffer): Promise<string> {
    const other = join(cwd, "other.gz");
    await writeFile(other, change(await readFile(good)));
    return other;
  }

  const withHeader = (change: (header: object) => object) => (content: Buffer) => {
    const [first = "", ...rest] = gunzipSync(content).toString().trimEnd().split("\n");
    const header = JSON.stringify(change(JSON.parse(first)));
    const { state } = JSON.parse(rest.pop() ?? "");
    return gzipSync([header, ...rest, sealOf(header, state), ""].join("\n"));
  };

  test("where something is kept already", async () => {
    const { zh, en } = await refusal(good, key, false);
    expect(zh).toMatch(/数据库里已经有数据。.*\n.*--replace/u);
    expect(en).toMatch(/The database is not empty\..*\n.*--replace/u);
  });

  test("with another key, and with none", async () => {
    const other = await refusal(good, Buffer.alloc(32, 7));
    expect(other).toEqual({
      zh: expect.stringContaining("密钥不对"),
      en: expect.stringContaining("The key is another than"),
    });
    const none = await refusal(good, null);
    expect(none).toEqual({
      zh: expect.stringContaining("没有密钥"),
      en: expect.stringContaining("There is no key"),
    });
  });

  test.each([
    ["one byte is another", (content: Buffer) => content.fill(content[600]! ^ 1, 600, 601)],
    ["the end is missing", (content: Buffer) => content.subarray(0, -40)],
    ["half is missing", (content: Buffer) => content.subarray(0, content.length / 2)],
    ["it is empty", () => Buffer.alloc(0)],
    ["it is no backup", () => gzipSync("Dear neighbours,\n")],
    ["it is no gzip", () => Buffer.from("Dear neighbours,\n")],
    [
      "a row is another",
      (content: Buffer) => gzipSync(gunzipSync(content).toString().replace("\twish\t", "\twash\t")),
    ],
    [
      "its header is another, under the old seal",
      (content: Buffer) =>
        gzipSync(gunzipSync(content).toString().replace('"program":"test"', '"program":"tent"')),
    ],
  ])("where of the file %s", async (_, change) => {
    const { zh, en } = await refusal(await altered(change));
    expect(zh).toContain("不是邻里的备份，或者已损坏、不完整。");
    expect(en).toContain("is no backup of linli, or is damaged or cut off.");
  });

  test.each([
    [
      "has tables of a newer linli",
      (header: object) => ({ ...header, migrations: ["001_spine", "999_later"] }),
    ],
    ["is laid out by a newer linli", (header: object) => ({ linli: "backup", format: 2, header })],
  ])("where the file %s", async (_, change) => {
    const { zh, en } = await refusal(await altered(withHeader(change)));
    expect(zh).toMatch(/是更新版本的邻里做的。.*\n请先更新邻里/u);
    expect(en).toMatch(/was made by a newer linli.*\nUpdate linli first/u);
  });

  test("where there is no file", async () => {
    expect((await refusal("/nowhere.gz")).en).toContain("There is no file /nowhere.gz.");
  });

  test("where a newer linli has been at the database", async () => {
    await ask(url, "insert into kysely_migration values ('999_later', '2030')");
    const { zh, en } = await refusal(good);
    await ask(url, "delete from kysely_migration where name = '999_later'");
    expect(zh).toContain("这个数据库被更新版本的邻里用过（有 999_later）。");
    expect(en).toContain("newer version of this program (it has 999_later)");
  });

  test("while somebody is connected", SLOW, async () => {
    const pool = new Pool({ connectionString: url });
    await pool.query("select 1");
    const env = { DATABASE_URL: url, LINLI_KEY };
    const run = await runs("restore", [good, "--replace"], env, { cwd });
    await pool.end();
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.errors).toContain("The database is in use (other connections: 1).");
  });
});

test("a restore in the place of what is there keeps a copy of that", SLOW, async () => {
  const cwd = await folder();
  const { file, state } = await backedUp(await lived(1), cwd);
  const url = await lived(2);
  const before = await stateOf(url);
  const env = { DATABASE_URL: url, LINLI_KEY };
  const run = await runs("restore", [file, "--replace"], env, { cwd });
  expect(run.errors).toBe("");
  expect(await stateOf(url)).toBe(state);
  const [kept = ""] = await readdir(join(cwd, "data", "backups"));
  expect(kept).toMatch(/^linli-auto-\d{8}-\d{6}-\d{3}\.gz$/u);
  expect((await checkBackup(join(cwd, "data", "backups", kept))).state).toBe(before);
});

test(
  "beside whoever holds the data folder a backup is taken, and a restore is refused",
  SLOW,
  async () => {
    const cwd = await folder();
    const DATA_DIR = join(cwd, "data");
    const database = await openPostgres({ dataDir: DATA_DIR });
    const pool = new Pool(database.config);
    await migrate(pool, { bullmq: false });
    await pool.query("insert into community (id, salt) values ('elm', 'salt')");
    await pool.end();
    onTestFinished(() => database.close());
    const taken = await runs("backup", ["b.gz"], { DATA_DIR, LANG: zh }, { cwd });
    expect(taken).toMatchObject({ code: 0, errors: "" });
    expect(taken.out).toContain(`密钥不在备份里，它在 ${DATA_DIR}/key`);
    expect((await stat(join(cwd, "b.gz"))).mode & 0o777).toBe(0o600);
    const restored = await runs("restore", ["b.gz"], { DATA_DIR, LANG: zh }, { cwd });
    expect(restored.errors).toMatch(/正在使用中（process \d+ on .*请先停下那个进程/su);
    await database.close();
    expect((await runs("restore", ["b.gz", "--replace"], { DATA_DIR }, { cwd })).errors).toBe("");
    const closed = await runs("backup", [], { DATA_DIR }, { cwd });
    expect(closed.out).toContain(`backed up to ${DATA_DIR}/backups/linli-2`);
  },
);

describe("no half file bears a backup's name", () => {
  /** A database that takes a while to back up. */
  async function large(): Promise<string> {
    const url = await cloned();
    await ask(url, "insert into community (id, salt) values ('elm', 'salt')");
    await ask(
      url,
      `insert into inbox (community, network, key, type, at, body)
       select 'elm', 'wechat', 'k' || n, 'said', now(), sha512(n::text::bytea)
       from generate_series(1, 150000) as n`,
    );
    return url;
  }

  test("where its process was killed in the middle", SLOW, async () => {
    const cwd = await folder();
    const env = { DATABASE_URL: await large() };
    const child = begin("backup", ["b.gz"], env, { cwd });
    const sizeOf = () =>
      stat(join(cwd, ".b.gz.partial")).then(
        ({ size }) => size,
        () => 0,
      );
    await expect.poll(sizeOf, { timeout: 20_000, interval: 2 }).toBeGreaterThan(0);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(await readdir(cwd)).toEqual([".b.gz.partial"]);
    expect(await runs("backup", ["b.gz"], env, { cwd })).toMatchObject({ code: 0 });
    expect(await readdir(cwd)).toEqual(["b.gz"]);
    expect((await checkBackup(join(cwd, "b.gz"))).header.tables).toContainEqual(
      expect.objectContaining({ name: "inbox", rows: 150_000 }),
    );
  });

  test("where there is no room for it", SLOW, async () => {
    const cwd = await folder();
    const env = { DATABASE_URL: await large(), LANG: zh };
    const run = await runs("backup", ["b.gz"], env, { cwd, shell: "ulimit -f 1000;" });
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.errors).toMatch(
      /备份没有做成（EFBIG），没有留下半个文件。\n请看看 .*磁盘是不是满了/u,
    );
    expect(await readdir(cwd)).toEqual([]);
  });

  test("where a file of that name is there", SLOW, async () => {
    const cwd = await folder();
    await writeFile(join(cwd, "b.gz"), "mine");
    const url = await lived(1);
    const run = await runs("backup", ["b.gz"], { DATABASE_URL: url }, { cwd });
    expect(run.errors).toContain("b.gz is there already and was left alone.");
    expect(await readFile(join(cwd, "b.gz"), "utf8")).toBe("mine");
  });
});

test("where there is no data folder, a backup makes none", async () => {
  const cwd = await folder();
  const run = await runs("backup", [], {}, { cwd });
  expect(run.errors).toContain("Nothing of a community is kept in ./data yet");
  expect(await readdir(cwd)).toEqual([]);
});
