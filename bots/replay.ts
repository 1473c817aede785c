import { enableCompileCache } from "node:module";

enableCompileCache();
const { run } = await import("./serve/program.ts");
const { replay } = await import("./replay/replay.ts");

await run(replay);
