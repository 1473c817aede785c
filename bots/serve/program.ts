import { isatty } from "node:tty";
import type { Community } from "../../src/community/community.ts";
import { loadCommunities } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { inChinese } from "../../src/config-wording.ts";
import { environment, localeOf } from "../../src/environment.ts";
import { StartError } from "../../src/store/start-error.ts";

/** A program that ends when `stop` is aborted. */
export type Program = (config: Config, stop: AbortController) => Promise<void>;

/** Runs a program from its configuration to its end; what is wrong is told in plain sentences. */
export async function run(program: Program): Promise<void> {
  const stop = heedSignals();
  // Whoever read what is printed may have gone, which is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    const config = readConfig(environment());
    if (!config.ok) throw wrongVariables(config.error);
    await program(config.value, stop);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.lines(localeOf(environment())).join("\n")}\n`);
    process.exitCode = 1;
  }
}

const wrongVariables = (sentences: readonly string[]): StartError =>
  new StartError(
    { zh: sentences.map(inChinese).join("\n"), en: sentences.join("\n") },
    { zh: "请改好环境变量或 .env，再启动。", en: "Mend the environment, or .env." },
  );

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
  throw new StartError(mistakes, {
    zh: "请改好社区档案，再启动。",
    en: "Mend the community file and start again.",
  });
}

/** Whether a person sits at both ends of this process. */
export const isTerminal = (): boolean => isatty(0) && isatty(1);
