import { isTerminal, loadFiles } from "../serve/program.ts";
import { practiceFile } from "../../src/community/load.ts";
import type { Config } from "../../src/config.ts";
import { converse } from "./conversation.ts";
import { openPractice } from "../practice/open.ts";
import { wording } from "./wording.ts";

/** Plays the practice community in the terminal. */
export async function practise(config: Config, stop: AbortController): Promise<void> {
  const communities = await loadFiles([practiceFile], config);
  if (isTerminal()) process.stdout.write(`${wording.opening[config.locale]()}\n`);
  await converse(await openPractice(config, communities), config, stop);
}
