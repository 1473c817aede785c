import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Client, Pool } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { lineOf } from "../../bots/doctor/finding.ts";
import { healthRoutes } from "../../bots/web/health.ts";
import { listen } from "../../bots/web/listen.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { cloneDatabase } from "../database.ts";
import { diagnose, soundSetup } from "../doctor/rig.ts";
import { elm } from "../elm.ts";
import { openLive } from "../faults/live.ts";

const SLOW = { timeout: 60_000 };

const linesOf = async (rig: Parameters<typeof diagnose>[0]) => {
  const { findings } = await diagnose(rig);
  return findings.map((finding) => lineOf(finding, "en"));
};

test(
  "a linli that runs is known, and each of its queues is seen to be worked on",
  SLOW,
  async () => {
    const redisUrl = inject("redisUrl");
    for (const url of [null, redisUrl]) {
      const rig = await soundSetup();
      const database = await cloneDatabase();
      const service = await openLive({
        databaseUrl: database.url,
        redisUrl: url,
        community: elm(),
        hear: async () => {},
      });
      const page = await listen(healthRoutes(service.health), { host: "127.0.0.1", port: 0 });
      onTestFinished(async () => {
        await page.close();
        await service.close();
        await database.drop();
      });
      rig.env["DATABASE_URL"] = database.url;
      if (url !== null) rig.env["REDIS_URL"] = url;
      rig.env["PORT"] = new URL(page.url).port;
      rig.env["LINLI_KEY"] = Buffer.alloc(32, 9).toString("hex");
      const lines = await linesOf(rig);
      expect(lines).toContain("✓ linli runs, and each queue is worked on");
      expect(lines).toContainEqual(
        expect.stringMatching(/^✓ port \d+ is held by the linli that runs$/u),
      );
      expect(lines.filter((line) => !line.startsWith("✓"))).toEqual([]);
    }
  },
);

test("the Postgres that comes with linli is looked at as it is, and stays so", SLOW, async () => {
  const rig = await soundSetup();
  const dataDir = join(rig.dataDir, "own");
  await mkdir(dataDir, { mode: 0o700 });
  rig.env["DATA_DIR"] = dataDir;
  rig.env["LINLI_KEY"] = Buffer.alloc(32, 9).toString("hex");
  const database = await openPostgres({ dataDir });
  const pool = new Pool(database.config);
  await migrate(pool, { bullmq: true });
  const running = await linesOf(rig);
  expect(running).toContain("✓ Postgres 18 answers");
  expect(running).toContain("✓ the tables are up to date");
  expect(running).toContain("✓ linli does not run at the moment");
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
  await database.close();

  const before = await stampsIn(dataDir);
  const resting = await linesOf(rig);
  expect(resting).toContainEqual(
    expect.stringMatching(/^✓ the Postgres 18 that comes with linli.*does not run/u),
  );
  expect([...running, ...resting].filter((line) => !line.startsWith("✓"))).toEqual([]);
  expect(await stampsIn(dataDir)).toEqual(before);
  await expect(new Client(database.config).connect()).rejects.toThrow();
});

/** Each file below a folder and when it was last written. */
async function stampsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  const stamps = entries.map(async (name) => `${name} ${(await stat(join(folder, name))).mtimeMs}`);
  return (await Promise.all(stamps)).toSorted();
}
