import { enableCompileCache } from "node:module";

enableCompileCache();
const { examine } = await import("./doctor/examine.ts");

process.exitCode = (await examine((line) => void process.stdout.write(`${line}\n`))) ? 0 : 1;
