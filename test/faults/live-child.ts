import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { elm } from "../elm.ts";
import { readingModel } from "../fake-model/setting.ts";
import { numberIn, openLive, said } from "./live.ts";

// A live service that takes in its messages at once and tells its parent of every post: one line
// when a send begins, and `calm` when nothing is left to do.
const setting = z.object({
  databaseUrl: z.string(),
  redisUrl: z.string().nullable(),
  /** Where a model answers that helps to read. */
  modelAt: z.string().nullable().default(null),
  messages: z.array(z.object({ from: z.string(), id: z.string(), text: z.string() })),
});

const { messages, modelAt, ...where } = setting.parse(JSON.parse(process.argv[2] ?? ""));

const service = await openLive({
  ...where,
  community: elm(),
  model: modelAt === null ? null : readingModel(modelAt),
  hear: async ({ id, place, text }) => {
    writeSync(1, `${JSON.stringify({ id, to: place.id, about: numberIn(text) })}\n`);
    await sleep(5);
  },
});
await service.receive(messages.map(({ from, id, text }) => said("private", from, id, text)));
await service.settle();
writeSync(1, "calm\n");
await service.close();
