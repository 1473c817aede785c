import { practise, run, serve } from "./practice/program.ts";

await run((config, stop) =>
  config.communityFiles === null ? practise(config, stop) : serve(config, stop),
);
