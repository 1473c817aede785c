import { enableCompileCache } from "node:module";

enableCompileCache();
const { run } = await import("./serve/program.ts");
const { practise } = await import("./practice/program.ts");

await run(practise);
