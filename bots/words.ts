import { parseArgs } from "node:util";
import { makeWords } from "./reading/words.ts";

const usage = "node bots/words.ts --english FILE --dictionary FILE --often FILE";

const { english, dictionary, often } = parseArgs({
  options: {
    english: { type: "string" },
    dictionary: { type: "string" },
    often: { type: "string" },
  },
}).values;
if (english === undefined || dictionary === undefined || often === undefined) {
  process.stderr.write(`Which files? src/reading/learned/words.md names them.\n${usage}\n`);
  process.exitCode = 1;
} else {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  await makeWords({ english, dictionary, often }, print);
}
