import { join } from "node:path";
import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";
import type { Config } from "../src/config.ts";
import { loggedError } from "./log/error.ts";
import { rollingFile } from "./log/rolling.ts";

/** Where a log goes. */
export type LogPlace = {
  /** Its folder gets a `linli.log`; null: there is no file. */
  readonly dataDir: string | null;
  /** Whether warnings are printed too: not where somebody sits in front of what is printed. */
  readonly prints: boolean;
};

/** What every log has in common: errors lose what people wrote, and nobody's machine is named. */
const common: LoggerOptions = {
  base: { pid: process.pid },
  serializers: { err: loggedError, error: loggedError },
  // With its own key pino would give each line the message of its `err`, which may quote somebody.
  errorKey: "error",
};

/** A log, and how to let go of its file. */
export type OpenLog = { readonly log: Logger; close(): void };

/**
 * Opens the log: one line of JSON an event, with ids and milliseconds, never with what was said.
 *
 * @param level the least that the file gets
 */
export function openLog({ dataDir, prints }: LogPlace, level: Config["logLevel"]): OpenLog {
  const stream = dataDir === null ? null : rollingFile(join(dataDir, "linli.log"));
  const file = stream === null ? [] : [{ level, stream }];
  const printed = prints
    ? [{ level: "warn" as const, stream: pino.destination({ dest: 2, sync: true }) }]
    : [];
  const log = pino({ ...common, level }, pino.multistream([...file, ...printed]));
  return { log, close: () => stream?.close() };
}

/** Opens a log on a stream of one's own. */
export const logTo = (stream: DestinationStream, level: Config["logLevel"]): Logger =>
  pino({ ...common, level }, stream);
