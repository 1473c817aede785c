import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";

enableCompileCache();
const { train } = await import("./reading/train.ts");

const usage = "npm run train [-- --also FILE …] [--measure] [--curve]";

const { values } = parseArgs({
  options: {
    also: { type: "string", multiple: true, default: [] },
    talk: { type: "string", multiple: true, default: [] },
    measure: { type: "boolean", default: false },
    curve: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(`${usage}\n`);
else await train(values, (line) => void process.stdout.write(`${line}\n`));
