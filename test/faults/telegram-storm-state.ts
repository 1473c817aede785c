import { pino } from "pino";
import { z } from "zod";
import { simulatedNetwork } from "../../bots/simulated/network.ts";
import { parseCommunity } from "../../src/community/load.ts";
import { virtualClock } from "../../src/kernel/clock.ts";
import { openService } from "../../src/service.ts";
import { openPostgres } from "../../src/store/postgres.ts";

const words = z.string().nullable();
const demand = z.object({
  number: z.number(),
  kind: z.string(),
  category: z.string(),
  urgency: z.string(),
  state: z.string(),
  summary: words,
  location: words,
  when: words,
  requester: words,
  holder: words,
  waiting: z.array(z.string()),
  unit: words,
  late: z.boolean(),
  reopened: z.number(),
  followers: z.array(z.string()),
  reports: z.array(
    z.object({
      message: z.string(),
      by: words,
      text: words,
      edits: z.array(z.object({ text: words })),
    }),
  ),
  ratings: z.array(z.object({ by: words, score: z.number(), words })),
});
const demands = z.object({ demands: z.array(demand) });
const history = z.object({
  history: z.array(z.object({ command: z.string(), from: words, to: words, by: words })),
});

/** A demand as it ended, and how it came there; its number apart, which tells only who was first. */
export type Ended = Omit<z.infer<typeof demand>, "number"> & z.infer<typeof history>;

/** Everything that the community knows of its demands, by the message that opened each. */
export async function readState(
  databaseUrl: string,
  key: Buffer,
  file: string,
): Promise<readonly Ended[]> {
  const community = parseCommunity(file, "elm.yaml");
  if (!community.ok) throw new Error("the community file is wrong");
  const database = await openPostgres({ databaseUrl, dataDir: "" });
  const service = await openService({
    database,
    key,
    redisUrl: null,
    communities: [community.value],
    channels: [simulatedNetwork("telegram", () => undefined)],
    clock: { virtual: virtualClock(new Date(0)) },
    log: pino({ level: "silent" }),
  });
  try {
    const shown = demands.parse(await service.show("elm", { what: "demands" }));
    const ended = [];
    for (const { number, ...rest } of shown.demands)
      ended.push({
        ...rest,
        ...history.parse(await service.show("elm", { what: "history", number })),
      });
    const origin = ({ reports: [first] }: Ended) => first?.message ?? "";
    return ended.toSorted((one, other) => origin(one).localeCompare(origin(other)));
  } finally {
    await service.close();
    await database.close();
  }
}
