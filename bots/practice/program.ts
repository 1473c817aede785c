import type { Community } from "../../src/community/community.ts";
import { loadCommunities, practiceFile } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";
import { type Config, environment, readConfig } from "../../src/config.ts";
import { StartError } from "../../src/store/start-error.ts";
import { converse } from "./conversation.ts";
import { openLive, openPractice } from "./open.ts";
import { isTerminal } from "./terminal.ts";
import { wording } from "./wording.ts";

/** A program of the terminal; it ends when `stop` is aborted. */
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
    process.stderr.write(`${error.message}\n${error.advice}\n`);
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

/** Plays the practice community in the terminal. */
export async function practise(config: Config, stop: AbortController): Promise<void> {
  const communities = await load([practiceFile], config);
  if (isTerminal()) process.stdout.write(`${wording.opening[config.locale]()}\n`);
  await converse(await openPractice(config, communities), config, stop);
}

/** Serves the configured communities; their groups on the practice network are in the terminal. */
export async function serve(config: Config, stop: AbortController): Promise<void> {
  const communities = await load(config.communityFiles ?? [], config);
  await converse(await openLive(config, communities), config, stop);
}

async function load(files: readonly string[], config: Config): Promise<readonly Community[]> {
  const loaded = await loadCommunities(files);
  if (loaded.ok) return loaded.value;
  const mistakes = explain(loaded.error, config.locale).join("\n");
  throw new StartError(mistakes, "Mend the community file and start again.");
}
