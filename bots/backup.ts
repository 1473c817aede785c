import { enableCompileCache } from "node:module";

enableCompileCache();
const { backUp } = await import("./backup/back-up.ts");
const { carryOut } = await import("./backup/order.ts");
const { wording } = await import("./backup/wording.ts");

await carryOut({
  options: { keep: { type: "string" } },
  usage: wording.usage,
  read({ values, positionals }) {
    const keep = values.keep === undefined ? null : Number(values.keep);
    const isMeant = positionals.length < 2 && (keep === null || keep > 0);
    return isMeant ? { file: positionals[0] ?? null, keep } : null;
  },
  act: backUp,
});
