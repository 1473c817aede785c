import { resolve } from "node:path";
import type { ClientConfig } from "pg";
import type { Bilingual } from "../../src/kernel/locale.ts";
import { StartError } from "../../src/store/start-error.ts";
import { type Setting, write } from "./back-up.ts";
import { placeFor, tidyShelf } from "./shelf.ts";
import { wording } from "./wording.ts";

/**
 * What a start does before it changes tables that hold something: it backs them up.
 *
 * @throws {StartError} when that fails; then nothing may be changed
 */
export async function backUpBeforeUpdate(
  config: ClientConfig,
  setting: Pick<Setting, "dataDir" | "locale">,
  now: Date,
): Promise<void> {
  const file = resolve(placeFor(setting.dataDir, "automatic", now));
  try {
    await write(config, file, now, setting);
  } catch (error) {
    throw error instanceof StartError ? notUpdated(error) : error;
  }
  await tidyShelf(setting.dataDir, now);
  process.stdout.write(`${wording.beforeUpdate[setting.locale](file)}\n`);
}

function notUpdated(error: StartError): StartError {
  const [zh, en] = [error.lines("zh"), error.lines("en")];
  const why: Bilingual = { zh: wording.notUpdated.zh(zh[0]), en: wording.notUpdated.en(en[0]) };
  return new StartError(why, { zh: zh[1], en: en[1] }, error);
}
