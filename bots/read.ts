import { enableCompileCache } from "node:module";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

enableCompileCache();
const { openReading } = await import("./reading/reader.ts");
const { readLine } = await import("./reading/line.ts");

const { values } = parseArgs({ options: { model: { type: "boolean", default: false } } });
const reading = await openReading(values.model);
let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number += 1;
  if (line.trim() === "") continue;
  const answer = await readLine(reading, line);
  if (answer.ok) process.stdout.write(`${answer.value}\n`);
  else {
    process.stderr.write(`Line ${number}: ${answer.error}\n`);
    process.exitCode = 1;
  }
}
await reading.close();
