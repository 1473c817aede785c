import { readConfig } from "../../src/config.ts";
import { environment } from "../../src/environment.ts";
import { openModelReader } from "../../src/reading/model/reader.ts";
import { offlineReader } from "../../src/reading/offline/reader.ts";
import type { Reading, Window } from "../../src/reading/schema.ts";
import { StartError } from "../../src/store/start-error.ts";

/** Something that reads, and is closed in the end. */
export type OpenReading = {
  read(window: Window): Promise<Reading>;
  close(): Promise<void>;
};

const quiet = { info: () => {}, warn: () => {}, debug: () => {} };

/** Opens the offline reader, or the model that is configured. */
export async function openReading(model: boolean): Promise<OpenReading> {
  if (!model) return { read: offlineReader.read, close: async () => {} };
  const config = readConfig(environment());
  if (!config.ok) throw new StartError("The environment is not right.", config.error.join("\n"));
  if (config.value.model === null)
    throw new StartError("No model is set.", "Set OPENAI_MODEL, and the key or address it needs.");
  const budget = { allows: async () => true, spent: async () => {} };
  const reader = openModelReader({
    setting: config.value.model.setting,
    budget,
    log: quiet,
    troubled: (trouble) => {
      if (trouble !== null) process.stderr.write(`The model cannot be asked: ${trouble}.\n`);
    },
  });
  return {
    read: (window) => reader.study(window, { community: "eval", chat: 0 }),
    close: () => reader.close(),
  };
}
