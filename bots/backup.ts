import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";

enableCompileCache();
const { run } = await import("./serve/program.ts");
const { backUp } = await import("./backup/back-up.ts");
const { wording } = await import("./backup/wording.ts");
const { wallClock } = await import("../src/kernel/clock.ts");
const { StartError } = await import("../src/store/start-error.ts");

/** What was asked for on the command line; null where that is not understood. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { keep: { type: "string" } },
      allowPositionals: true,
    });
    const keep = values.keep === undefined ? null : Number(values.keep);
    const isMeant = positionals.length < 2 && (keep === null || keep > 0);
    return isMeant ? { file: positionals[0] ?? null, keep } : null;
  } catch {
    return null;
  }
}

await run(async (config) => {
  const order = readArguments();
  if (order === null) throw new StartError(wording.notUnderstood, wording.usage);
  await backUp(config, order, wallClock.now(), (line) => void process.stdout.write(`${line}\n`));
});
