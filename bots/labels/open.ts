import { stat, writeFile } from "node:fs/promises";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Config } from "../../src/config.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { keyIn } from "../../src/key.ts";
import { examplesIn, saidAt, talliesIn, type Tally } from "../../src/store/examples.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { openVault } from "../../src/store/sealed.ts";
import { StartError } from "../../src/store/start-error.ts";
import type { Tables } from "../../src/store/tables.ts";
import { backUpBeforeUpdate } from "../backup/before-update.ts";
import { wording } from "./wording.ts";

/** How the program is called. */
export const usage = "npm run labels -- --out FILE, or npm run labels -- --counts";

type Setting = Pick<Config, "databaseUrl" | "dataDir" | "key" | "locale">;
type Print = (line: string) => void;

/** Corrections 改正 as they are kept: what was put right, and where its author agreed, the words. */
export async function openLabels({ databaseUrl, dataDir, key, locale }: Setting) {
  if (databaseUrl === null && (await stat(dataDir).catch(() => null)) === null)
    throw new StartError(wording.noFolder[locale](dataDir), wording.whereIsIt[locale]());
  const database = await openPostgres({ databaseUrl: databaseUrl ?? undefined, dataDir });
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ ...database.config, max: 2 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const beforeUpdate = () =>
    backUpBeforeUpdate(database.config, { dataDir, locale }, wallClock.now());
  await migrate(pool, { bullmq: false, beforeUpdate });
  return {
    /** Writes a line of JSON for each example, as `npm run train` and `npm run eval` read them. */
    async write(file: string, print: Print): Promise<void> {
      const vault = openVault(key ?? (await keyIn(dataDir)));
      const lines = await examplesIn({ db, vault });
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
      await writeFile(file, text, { mode: 0o600 });
      const days = lines.map((line) => saidAt(line).slice(0, 10));
      const [from = null, to = null] = [days.at(0), days.at(-1)];
      print(wording.written[locale]({ count: lines.length, from, to, file }));
    },
    /** Prints how often readings were put right, and how. */
    async count(print: Print): Promise<void> {
      const tallies = await talliesIn(db);
      print(wording.counts[locale]({ total: tallies.reduce((sum, { count }) => sum + count, 0) }));
      for (const tally of tallies) print(lineOf(tally));
    },
    /** Lets the database go. */
    async close(): Promise<void> {
      await db.destroy();
      await database.close();
    },
  };
}

const lineOf = ({ count, cause, was, meant, read_by }: Tally): string =>
  [count, cause, `${was ?? "–"} → ${meant ?? "–"}`, read_by ?? "–"].join("\t");
