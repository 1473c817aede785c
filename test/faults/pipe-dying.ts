import { writeSync } from "node:fs";
import { watchBoundaries } from "../../src/store/boundary.ts";

/**
 * A pipe that dies at a chosen edge between two effects. It names each edge on stderr that it
 * reaches once `DIE_AFTER` lines were answered, and kills itself at the one that is the `DIE_AT`th;
 * 0 never comes.
 */
const after = Number(process.env["DIE_AFTER"] ?? 0);
const at = Number(process.env["DIE_AT"] ?? 0);

let answered = 0;
let reached = 0;

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk: Uint8Array | string) => {
  if (String(chunk).startsWith('{"idle"')) answered += 1;
  return write(chunk);
};

watchBoundaries((name) => {
  if (answered !== after) return;
  reached += 1;
  writeSync(2, `${name}\n`);
  if (reached === at) process.kill(process.pid, "SIGKILL");
});

await import("../../bots/pipe.ts");
