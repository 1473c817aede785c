import type { Channel } from "../../src/chat/channel.ts";
import type { Notice } from "../../src/chat/notice.ts";
import { openGround } from "./ground.ts";
import { makePlainTables, oneCommit, plainBatches, quantile, threeInserts } from "./limits.ts";
import { chatter, places, steadily, wishes } from "./loads.ts";
import { memoryOf } from "./memory.ts";
import { median, quick, tell } from "./report.ts";

// How fast the service is beside what this machine's Postgres can do at all. Each measure is taken
// in turn with its limit, several times, and the medians are compared.

const rounds = quick ? 3 : 7;
const seconds = quick ? 10 : 30;
const batches = quick ? 20 : 60;

const heard = new Map<string, number>();
const hear = ({ replyTo }: Notice) => {
  if (replyTo !== null) heard.set(replyTo, performance.now());
};
/** A network that takes every post at once. */
const channel: Channel = {
  name: "telegram",
  capabilities: {
    edit: true,
    buttons: true,
    privateFirst: true,
    idempotent: true,
    introduces: false,
    doorway: null,
    pace: null,
  },
  listen: async () => {},
  check: async () => [],
  close: async () => {},
  async post(notice) {
    hear(notice);
    return { sent: notice.id };
  },
};
const ground = await openGround(places, () => [channel]);
const { pool } = ground;
await makePlainTables(pool);

await wishes(ground);
await threeInserts(pool, 500);
const taken = { limit: [] as number[], queued: [] as number[], sent: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  taken.limit.push(await threeInserts(pool, 1_000));
  const { queued, sent } = await wishes(ground);
  taken.queued.push(queued);
  taken.sent.push(sent);
}
const [limit, queued, sent] = [median(taken.limit), median(taken.queued), median(taken.sent)];
tell(
  "message → demand → notice queued, per second",
  `${queued.toFixed(0)} = ${(queued / limit).toFixed(2)} of ${limit.toFixed(0)} (3 inserts + commit)`,
  "≥ 0.35",
  queued / limit >= 0.35,
);
tell("the same, until every notice has left", `${sent.toFixed(0)} = ${(sent / limit).toFixed(2)}`);

const commits = [await oneCommit(pool, 300)];
const waits = await steadily(ground, 20, seconds, heard);
commits.push(await oneCommit(pool, 300));
const commit = median(commits);
const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)];
tell(
  "receive → notice at the network, 20 a second",
  `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms = ${(p99 / commit).toFixed(0)} × ${commit.toFixed(2)} ms (one commit)`,
  "≤ 50 ×",
  p99 / commit <= 50,
);

await chatter(ground, 5, 100);
const intake = { plain: [] as number[], ours: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  intake.plain.push(await plainBatches(pool, batches, 100));
  intake.ours.push(await chatter(ground, batches, 100));
}
const [plain, ours] = [median(intake.plain), median(intake.ours)];
tell(
  "talk taken in, lines per second",
  `${ours.toFixed(0)} = ${(ours / plain).toFixed(2)} of ${plain.toFixed(0)} (plain batches)`,
  "≥ 0.25",
  ours / plain >= 0.25,
);

const { app, postgres } = await memoryOf(pool);
tell(
  "memory after all this",
  `${(app + postgres).toFixed(0)} MB = ${app.toFixed(0)} here + ${postgres.toFixed(0)} Postgres`,
  "≤ 300 MB",
  app + postgres <= 300,
);
await ground.close();
