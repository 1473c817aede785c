import type { Community } from "../../src/community/community.ts";
import { loadCommunities } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { environment, localeOf } from "../../src/environment.ts";
import { StartError } from "../../src/store/start-error.ts";

/** A program that ends when `stop` is aborted. */
export type Program = (config: Config, stop: AbortController) => Promise<void>;

/** Runs a program from its configuration to its end; what is wrong is told in plain sentences. */
export async function run(program: Program): Promise<void> {
  const stop = heedSignals();
  try {
    const config = readConfig(environment());
    if (!config.ok) throw new StartError(config.error.join("\n"), "Mend the environment, or .env.");
    await program(config.value, stop);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.lines(localeOf(environment())).join("\n")}\n`);
    process.exitCode = 1;
  }
}

/** The first signal asks for an orderly end, the second ends at once. */
function heedSignals(): AbortController {
  const stop = new AbortController();
  const heed = () => (stop.signal.aborted ? process.exit(130) : stop.abort());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, heed);
  return stop;
}

/** Reads community files, or ends with all their mistakes. */
export async function loadFiles(
  files: readonly string[],
  { locale }: Pick<Config, "locale">,
): Promise<readonly Community[]> {
  const loaded = await loadCommunities(files);
  if (loaded.ok) return loaded.value;
  const mistakes = explain(loaded.error, locale).join("\n");
  throw new StartError(mistakes, "Mend the community file and start again.");
}
