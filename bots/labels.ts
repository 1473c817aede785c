import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";

enableCompileCache();
const { run } = await import("./serve/program.ts");
const { openLabels, usage } = await import("./labels/open.ts");
const { StartError } = await import("../src/store/start-error.ts");

/** What was asked for on the command line. */
function readArguments() {
  const options = { out: { type: "string" }, counts: { type: "boolean" } } as const;
  try {
    const { out, counts = false } = parseArgs({ options }).values;
    if (counts || out !== undefined) return { out: out ?? null, counts };
  } catch {
    // Told below, as for too little.
  }
  throw new StartError("Say what is wanted.", usage);
}

await run(async (config) => {
  const { out, counts } = readArguments();
  const labels = await openLabels(config);
  try {
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    if (out !== null) await labels.write(out, print);
    if (counts) await labels.count(print);
  } finally {
    await labels.close();
  }
});
