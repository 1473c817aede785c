import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { openQueues } from "../../src/queue/queues.ts";

// A process that works on `post` until it is killed, telling its parent one line at a time.
const options = z.object({
  backend: z.union([
    z.object({
      kind: z.literal("postgres"),
      connection: z.object({ connectionString: z.string() }),
    }),
    z.object({ kind: z.literal("redis"), url: z.string() }),
  ]),
  prefix: z.string(),
  /** How long the work takes: for the one to be killed, for ever. */
  workMs: z.number(),
  patience: z.object({ lockMs: z.number(), checkMs: z.number() }),
});

const { workMs, ...rest } = options.parse(JSON.parse(process.argv[2] ?? ""));
const tell = (line: string) => writeSync(1, `${line}\n`);

await openQueues({
  ...rest,
  alarm: false,
  work: {
    post: async (id) => {
      tell(`started ${id}`);
      await sleep(workMs);
      tell(`ended ${id}`);
    },
  },
  log: ({ event }) => tell(event),
});
