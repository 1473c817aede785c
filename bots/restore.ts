import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";

enableCompileCache();
const { run } = await import("./serve/program.ts");
const { restore } = await import("./backup/restore.ts");
const { wording } = await import("./backup/wording.ts");
const { wallClock } = await import("../src/kernel/clock.ts");
const { StartError } = await import("../src/store/start-error.ts");

/** What was asked for on the command line; null where that is not understood. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { replace: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [file] = positionals;
    return file === undefined || positionals.length > 1 ? null : { file, replace: values.replace };
  } catch {
    return null;
  }
}

await run(async (config) => {
  const order = readArguments();
  if (order === null) throw new StartError(wording.notUnderstood, wording.restoreUsage);
  await restore(config, order, wallClock.now(), (line) => void process.stdout.write(`${line}\n`));
});
