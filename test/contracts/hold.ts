import { openPostgres } from "../../src/store/postgres.ts";
import { StartError } from "../../src/store/start-error.ts";

/** Run as a process of its own by `postgres.test.ts`: opens a data folder and holds it. */
try {
  await openPostgres({ dataDir: process.argv[2] ?? "" });
  process.stdout.write("held\n");
  setInterval(() => undefined, 1_000);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stdout.write(`${error.message} ${error.advice}\n`);
}
