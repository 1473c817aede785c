import { enableCompileCache } from "node:module";

enableCompileCache();
const { run } = await import("./serve/program.ts");
const { practise } = await import("./chat/program.ts");

await run(practise);
