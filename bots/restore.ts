import { enableCompileCache } from "node:module";

enableCompileCache();
const { carryOut } = await import("./backup/order.ts");
const { restore } = await import("./backup/restore.ts");
const { wording } = await import("./backup/wording.ts");

await carryOut({
  options: { replace: { type: "boolean", default: false } },
  usage: wording.restoreUsage,
  read({ values, positionals: [file, ...others] }) {
    return file === undefined || others.length > 0 ? null : { file, replace: values.replace };
  },
  act: restore,
});
