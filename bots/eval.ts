import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";

enableCompileCache();
const { evaluate } = await import("./reading/evaluate.ts");

const usage = "npm run eval -- FILE … [--worst 20] [--model]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worst: { type: "string", default: "20" },
    model: { type: "boolean", default: false },
  },
});
if (positionals.length === 0) {
  process.stderr.write(`Which files of labelled lines?\n${usage}\n`);
  process.exitCode = 1;
} else {
  const wanted = { files: positionals, worst: Number(values.worst), model: values.model };
  await evaluate(wanted, (line) => void process.stdout.write(`${line}\n`));
}
