import { enableCompileCache } from "node:module";

enableCompileCache();
const { practise, run } = await import("./practice/program.ts");

await run(practise);
