import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ClientConfig } from "pg";
import type { Config } from "../../src/config.ts";
import { keyFile } from "../../src/key.ts";
import type { Header } from "../../src/store/backup/file.ts";
import { whatIsThere } from "../../src/store/backup/place.ts";
import { takeBackup } from "../../src/store/backup/take.ts";
import { type Database, visitPostgres } from "../../src/store/postgres.ts";
import { StartError } from "../../src/store/start-error.ts";
import { openProgress } from "./progress.ts";
import { placeFor, tidyShelf } from "./shelf.ts";
import { programVersion } from "../serve/version.ts";
import { wording } from "./wording.ts";

/** What of the configuration a backup heeds. */
export type Setting = Pick<Config, "databaseUrl" | "dataDir" | "key" | "locale">;

/** What was asked for. */
export type BackupOrder = {
  /** Where it goes; null: to the backups of the data folder. */
  readonly file: string | null;
  /** After how many days older backups are removed; null: never. */
  readonly keep: number | null;
};

/** Backs up what a setting names, beside a service that runs, and says where it is. */
export async function backUp(
  setting: Setting,
  { file: wanted, keep }: BackupOrder,
  now: Date,
  print: (line: string) => void,
): Promise<void> {
  const { dataDir, key, locale } = setting;
  const file = resolve(wanted ?? placeFor(dataDir, "asked", now));
  const database = await openThere(setting);
  const header = await writeAndLeave(database, file, now, setting);
  const { size: bytes } = await stat(file);
  print(wording.made[locale]({ file, rows: rowsIn(header), bytes }));
  const removed = await tidyShelf(dataDir, now, keep);
  if (removed > 0) print(wording.removed[locale](removed));
  const where = key === null ? resolve(keyFile(dataDir)) : wording.keyInVariable[locale]();
  print(wording.keyApart[locale](where));
}

async function writeAndLeave(database: Database, file: string, now: Date, setting: Setting) {
  try {
    if ((await whatIsThere(database.config)) === "nothing") throw nothing(setting);
    return await write(database.config, file, now, setting);
  } finally {
    await database.close();
  }
}

/** Writes a backup of a database, and shows how far it is; gives what it holds. */
export async function write(
  config: ClientConfig,
  file: string,
  now: Date,
  { locale }: Pick<Setting, "locale">,
): Promise<Header> {
  const progress = openProgress(locale);
  const taking = { file, now, program: await programVersion(), progress: progress.show };
  const { header } = await takeBackup(config, taking).finally(progress.end);
  return header;
}

/** How many rows a backup holds. */
export const rowsIn = ({ tables }: Header): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

/** A look at a data folder must not make one. */
async function openThere({ databaseUrl, dataDir, locale }: Setting): Promise<Database> {
  if (databaseUrl === null && !existsSync(join(dataDir, "postgres")))
    throw nothing({ databaseUrl, dataDir, locale });
  return visitPostgres({ databaseUrl: databaseUrl ?? undefined, dataDir });
}

const nothing = ({ databaseUrl, dataDir, locale }: Omit<Setting, "key">) =>
  new StartError(
    wording.nothing[locale](databaseUrl === null ? dataDir : null),
    wording.whereIsIt[locale](),
  );
