import { setTimeout as sleep } from "node:timers/promises";
import { makePlainTables } from "./limits.ts";
import { memoryOf } from "./memory.ts";
import { openNetworked, spots } from "./networked.ts";
import { startProgram } from "./program.ts";
import { median, quick, tell } from "./report.ts";
import { errand, type Spot } from "./town.ts";

// Messages from each network, from its far side to their commit, beside the least that a bot can do
// with them; and what of them stays in memory.

const rounds = quick ? 4 : 8;
const size = 5_000;
const WISHES = 20;
/** What the limits are measured with. */
const bareSize = 2_000;
/** Who waits so long for the next message waits in vain. */
const PATIENCE_MS = 30_000;

const town = await openNetworked();
const { ground, far, committed } = town;
await makePlainTables(ground.pool);

/** The program's memory in MB, its garbage apart: what the machine gives it, and what it holds on to. */
async function kept(): Promise<{ readonly share: number; readonly held: number }> {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { share: (await memoryOf(ground.pool)).app, held: (heapUsed + external) / 1024 ** 2 };
}

async function arrive(network: Spot["network"], count: number): Promise<void> {
  let [last, seen] = [performance.now(), committed[network]];
  while (committed[network] < count) {
    if (committed[network] > seen) [last, seen] = [performance.now(), committed[network]];
    if (performance.now() - last > PATIENCE_MS)
      throw new Error(`${count - committed[network]} messages from ${network} are lost.`);
    await sleep(2);
  }
}

/** Messages a second, each in its commit. */
async function take(network: Spot["network"], count: number): Promise<number> {
  const before = committed[network];
  const begin = performance.now();
  await far[network].talk(count);
  await arrive(network, before + count);
  return (count * 1000) / (performance.now() - begin);
}

/** Some need something: what follows is not timed. */
async function wish(network: Spot["network"], round: number): Promise<void> {
  const before = committed[network];
  const own = spots.filter((spot) => spot.network === network);
  for (const spot of own.slice(round * WISHES, (round + 1) * WISHES))
    await far[network].says(spot, errand(round));
  await arrive(network, before + WISHES);
  await ground.handled();
}

const idle = await kept();
for (const network of ["telegram", "wechat"] as const) {
  const bare = await startProgram(`bare-${network}.ts`);
  await bare.ask("open", ground.database.config);
  await bare.ask("stored", 500);
  await take(network, 500);
  await ground.handled();
  const taken = { fetched: [] as number[], stored: [] as number[], ours: [] as number[] };
  const memory = [await kept()];
  for (let round = 0; round < rounds; round += 1) {
    taken.fetched.push(await bare.ask("fetched", bareSize));
    taken.stored.push(await bare.ask("stored", bareSize));
    taken.ours.push(await take(network, size - WISHES));
    await wish(network, round);
    memory.push(await kept());
  }
  await bare.stop();
  report(network, taken, memory);
}

function report(
  network: Spot["network"],
  taken: Readonly<Record<"fetched" | "stored" | "ours", readonly number[]>>,
  memory: readonly Awaited<ReturnType<typeof kept>>[],
): void {
  const [fetched, stored, ours] = [median(taken.fetched), median(taken.stored), median(taken.ours)];
  const of = `${stored.toFixed(0)} (plain store; ${fetched.toFixed(0)} unstored)`;
  tell(
    `${network} → commit, messages per second`,
    `${ours.toFixed(0)} = ${(ours / stored).toFixed(2)} of ${of}`,
    "≥ 0.25",
    ours / stored >= 0.25,
  );
  // The first round warms up.
  const [from, to] = [memory[1], memory.at(-1)];
  const [share, grown] = [to?.share ?? NaN, (to?.held ?? NaN) - (from?.held ?? NaN)];
  const growth = (grown * 1024 * 1000) / (size * (rounds - 1));
  tell(
    `program's memory after ${rounds * size} from ${network}`,
    `${share.toFixed(0)} MB, ${idle.share.toFixed(0)} idle; holds ${growth.toFixed(0)} KB more per 1,000`,
    "≤ 300 MB",
    share <= 300,
  );
}

await town.close();
// wechaty keeps a timer for as long as a process lives.
process.exit();
