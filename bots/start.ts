import { enableCompileCache } from "node:module";

// What was compiled at the last start is not compiled again: a warm start takes a third less.
enableCompileCache();
const { run } = await import("./serve/program.ts");

await run(async (config, stop) => {
  const begin =
    config.communityFiles === null
      ? (await import("./practice/program.ts")).practise
      : (await import("./serve/serve.ts")).serve;
  await begin(config, stop);
});
// A puppet of WeChat is let go of, never stopped, and would keep the process.
process.exit();
