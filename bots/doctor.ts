import { enableCompileCache } from "node:module";
import type { Finding } from "./doctor/finding.ts";

enableCompileCache();
const { environment, localeOf } = await import("../src/environment.ts");
const { examine } = await import("./doctor/examine.ts");
const { lineOf, recordOf } = await import("./doctor/finding.ts");

const env = environment();
const locale = localeOf(env);
const print = (text: string) => process.stdout.write(`${text}\n`);
const isJson = process.argv.includes("--json");

const found: Finding[] = [];
for await (const finding of examine(env)) {
  found.push(finding);
  if (!isJson) print(lineOf(finding, locale));
}
if (isJson)
  print(
    JSON.stringify(
      found.map((one) => recordOf(one, locale)),
      null,
      2,
    ),
  );
const code = found.some(({ level }) => level === "bad") ? 1 : 0;
// What did not answer in time may still hold the process.
process.stdout.write("", () => process.exit(code));
