import { practise, run } from "./practice/program.ts";

await run(practise);
