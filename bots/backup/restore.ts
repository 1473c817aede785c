import { resolve } from "node:path";
import { DateTime } from "luxon";
import pg from "pg";
import { keyFile, keyThere } from "../../src/key.ts";
import { type Backup, checkBackup } from "../../src/store/backup/check.ts";
import { refuseIfInUse, refuseIfKeyless, whatIsThere } from "../../src/store/backup/place.ts";
import { restoreBackup } from "../../src/store/backup/restore.ts";
import { refusal } from "../../src/store/backup/wording.ts";
import { migrate } from "../../src/store/migrate.ts";
import { type Database, openPostgres } from "../../src/store/postgres.ts";
import { rowsIn, type Setting, write } from "./back-up.ts";
import { openProgress } from "./progress.ts";
import { placeFor } from "./shelf.ts";
import { wording } from "./wording.ts";

/** Which backup is restored, and whether it may take the place of what is there. */
export type RestoreOrder = { readonly file: string; readonly replace: boolean };

type Print = (line: string) => void;

/** Restores a backup where nothing runs, brings it up to date, and says so. */
export async function restore(
  setting: Setting,
  { file, replace }: RestoreOrder,
  now: Date,
  print: Print,
): Promise<void> {
  const { databaseUrl, dataDir, locale } = setting;
  const backup = await checkBackup(resolve(file));
  const key = setting.key ?? (await keyThere(dataDir));
  refuseIfKeyless(backup, key, keyFile(dataDir));
  const database = await openPostgres({ databaseUrl: databaseUrl ?? undefined, dataDir });
  try {
    await refuseIfInUse(database);
    const isFree = (await whatIsThere(database.config)) === "nothing";
    if (!isFree && !replace) throw refusal(["notEmpty", ""], ["replace", file]);
    if (!isFree) await keepWhatIsThere(database, setting, now, print);
    await putBack(database, backup, key, setting, print);
  } finally {
    await database.close();
  }
  print(wording.begin[locale]());
}

async function keepWhatIsThere({ config }: Database, setting: Setting, now: Date, print: Print) {
  const kept = resolve(placeFor(setting.dataDir, "automatic", now));
  await write(config, kept, now, setting);
  print(wording.beforeReplace[setting.locale](kept));
}

async function putBack(
  { config }: Database,
  backup: Backup,
  key: Buffer | null,
  { dataDir, locale }: Setting,
  print: Print,
): Promise<void> {
  const { file, header } = backup;
  const progress = openProgress(locale);
  const restoring = { key, keyFile: keyFile(dataDir), progress: progress.show };
  const again = await restoreBackup(config, backup, restoring).finally(progress.end);
  await bringUpToDate(config);
  const taken = DateTime.fromISO(header.taken).toFormat("yyyy-MM-dd HH:mm");
  print(wording.restored[locale]({ file, rows: rowsIn(header), taken }));
  if (again > 0) print(wording.erasedAgain[locale](again));
}

async function bringUpToDate(config: Database["config"]): Promise<void> {
  const pool = new pg.Pool({ ...config, max: 2 });
  try {
    await migrate(pool, { bullmq: false });
  } finally {
    await pool.end();
  }
}
