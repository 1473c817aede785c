import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { backUpBeforeUpdate } from "../../bots/backup/before-update.ts";
import { tidyShelf } from "../../bots/backup/shelf.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { openService } from "../../src/service.ts";
import { checkBackup } from "../../src/store/backup/check.ts";
import { onClient } from "../../src/store/backup/one-client.ts";
import { restoreBackup } from "../../src/store/backup/restore.ts";
import { withClient } from "../../src/store/embedded/client.ts";
import { knownMigrations, migrateUpTo } from "../../src/store/migrate.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { ask, bareDatabase, folder, runs, stateOf } from "../backups.ts";
import { elm } from "../elm.ts";
import { key } from "../faults/live.ts";

const SLOW = { timeout: 60_000 };
const old = ["001_spine", "002_affairs", "003_networks"];
const applied = "select name from kysely_migration order by name";

/** A database as an older linli left it, with somebody in it. */
async function older(): Promise<string> {
  const url = await bareDatabase();
  await withClient({ connectionString: url }, (client) => migrateUpTo(onClient(client), old));
  await ask(
    url,
    `insert into community (id, salt) values ('elm', 'salt');
     insert into person (community, file_id, language) values ('elm', 'li', 'zh')`,
  );
  return url;
}

/** Starts the present linli on a database, as its programs do. */
async function start(url: string, dataDir: string): Promise<void> {
  const database = await openPostgres({ databaseUrl: url, dataDir });
  const setting = { dataDir, locale: "zh" } as const;
  const service = await openService({
    database,
    redisUrl: null,
    key,
    communities: [elm()],
    channels: [],
    clock: wallClock,
    log: pino({ level: "silent" }),
    beforeUpdate: () => backUpBeforeUpdate(database.config, setting, new Date()),
  });
  onTestFinished(() => service.close());
}

test(
  "a start on older tables backs them up first, and the backup can be restored",
  SLOW,
  async () => {
    const [url, dataDir] = [await older(), await folder()];
    const before = await stateOf(url);
    await start(url, dataDir);
    expect(await ask(url, applied)).toHaveLength((await knownMigrations()).length);
    const [name = ""] = await readdir(join(dataDir, "backups"));
    const backup = await checkBackup(join(dataDir, "backups", name));
    expect(backup).toMatchObject({ state: before, header: { migrations: old } });
    const target = await bareDatabase();
    await restoreBackup({ connectionString: target }, backup, { key, keyFile: "" });
    expect(await stateOf(target)).toBe(before);
  },
);

test("a backup of older tables is restored and brought up to date", SLOW, async () => {
  const [url, cwd] = [await older(), await folder()];
  const made = await runs("backup", ["old.gz"], { DATABASE_URL: url }, { cwd });
  expect(made).toMatchObject({ code: 0, errors: "" });
  const DATABASE_URL = await bareDatabase();
  const restored = await runs("restore", ["old.gz"], { DATABASE_URL }, { cwd });
  expect(restored).toMatchObject({ code: 0, errors: "" });
  expect(await ask(DATABASE_URL, applied)).toHaveLength((await knownMigrations()).length);
  expect(await ask(DATABASE_URL, "select file_id from person")).toEqual([{ file_id: "li" }]);
});

test("where that backup fails, nothing is updated, and it is said what to do", SLOW, async () => {
  const [url, cwd] = [await older(), await folder()];
  await writeFile(join(cwd, "data"), "a file where a folder should be");
  await expect(start(url, join(cwd, "data"))).rejects.toThrow(
    /Nothing was updated, for the backup before it failed\. .*\(E(EXIST|NOTDIR)\)/u,
  );
  expect(await ask(url, applied)).toHaveLength(old.length);
});

test("a start on tables that are new, or up to date, makes no backup", SLOW, async () => {
  const [url, dataDir] = [await bareDatabase(), await folder()];
  await start(url, dataDir);
  await start(url, dataDir);
  expect(await readdir(dataDir)).toEqual([]);
});

test("the last five automatic backups are kept for thirty days, others as long as is asked", async () => {
  const dataDir = await folder();
  const shelf = join(dataDir, "backups");
  await mkdir(shelf);
  const now = new Date("2026-07-31T12:00:00Z");
  const days = ["0601", "0629", "0702", "0705", "0720", "0728", "0730"];
  const automatic = days.map((day) => `linli-auto-2026${day}-120000.gz`);
  const asked = ["linli-20260601-120000.gz", "linli-20260720-120000.gz"];
  const other = ["linli-best.gz", ".linli-20260731-115500.gz.partial"];
  const left = [".linli-20260720-120000.gz.partial"];
  for (const name of [...automatic, ...asked, ...other, ...left])
    await writeFile(join(shelf, name), "");
  const names = async () => new Set(await readdir(shelf));
  await tidyShelf(dataDir, now);
  expect(await names()).toEqual(new Set([...automatic.slice(2), ...asked, ...other]));
  expect(await tidyShelf(dataDir, now, 30)).toBe(1);
  expect(await names()).toEqual(new Set([...automatic.slice(2), asked[1], ...other]));
  await tidyShelf(dataDir, new Date("2026-08-20T12:00:00Z"));
  expect(await names()).toEqual(new Set([...automatic.slice(5), asked[1], other[0]]));
});
