import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

// How fast the product is beside what this machine can do at all. Each measure is taken in turn with
// its limit, several times, and the medians are compared. Each part is a process of its own, so that
// one's memory is none of the other's.

for (const part of ["reading.ts", "replay.ts", "service.ts", "networks.ts", "backlog.ts"]) {
  const program = join(import.meta.dirname, part);
  const child = fork(program, process.argv.slice(2), {
    execArgv: ["--expose-gc", "--no-deprecation"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) process.exitCode = 1;
}
