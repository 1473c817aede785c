import { enableCompileCache } from "node:module";

// What was compiled at the last start is not compiled again: a warm start takes a third less.
enableCompileCache();
const { practise, run, serve } = await import("./practice/program.ts");

await run((config, stop) =>
  config.communityFiles === null ? practise(config, stop) : serve(config, stop),
);
