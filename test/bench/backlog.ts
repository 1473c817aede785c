import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { openVault } from "../../src/store/sealed.ts";
import type { Arrived } from "./far.ts";
import { masterKey } from "./ground.ts";
import { quantile } from "./limits.ts";
import { openNetworked, spots } from "./networked.ts";
import { quick, tell } from "./report.ts";
import { fire, fireBrigade, type Spot } from "./town.ts";

// How long an emergency waits behind ten thousand posts, on the wall clock and at the networks' pace.

const WAITING = 10_000;
const cries = quick ? 5 : 30;
/** Ten a minute is what WeChat leaves for emergencies once routine has its share. */
const between = { telegram: 1_000, wechat: quick ? 1_500 : 7_500 };

const answered = new Map<string, number>();
const town = await openNetworked(({ chat, text, at }: Arrived) => {
  if (text.includes(fireBrigade) && !answered.has(chat)) answered.set(chat, at);
});
const { ground, far } = town;

/** Routine posts in every group of a network, as if they had been written one after the other. */
async function fill(pool: pg.Pool, network: Spot["network"]): Promise<void> {
  const words = { text: "#12 有人认领了。", replyTo: null, mentions: [], buttons: [] };
  const body = openVault(masterKey).transit.seal(JSON.stringify(words));
  await pool.query(
    `insert into outbox (community, queue, chat, kind, body, at)
     select community, 'post', chat.id, 'notice', $1, now()
       from generate_series(1, $2) as turn
       join (select *, row_number() over (order by id) as place, count(*) over () as of
               from chat where network = $3) as chat on turn % chat.of = chat.place - 1
      order by turn`,
    [body, WAITING, network],
  );
}

/** Milliseconds from each cry to its answer at the network. */
async function cry(network: Spot["network"]): Promise<readonly number[]> {
  const own = spots.filter((spot) => spot.network === network);
  const took: number[] = [];
  for (const spot of own.slice(network === "wechat" ? cries : 0).slice(0, cries)) {
    const at = await far[network].says(spot, fire);
    await sleep(between[network]);
    while (!answered.has(spot.chat) && Date.now() - at < 30_000) await sleep(20);
    took.push((answered.get(spot.chat) ?? Infinity) - at);
  }
  return took;
}

await fill(ground.pool, "telegram");
await fill(ground.pool, "wechat");
await sleep(3_000);
for (const network of ["telegram", "wechat"] as const) {
  const took = await cry(network);
  const { rows } = await ground.pool.query<{ count: string }>(
    `select count(*) from outbox join chat on chat.id = chat
      where chat.network = $1 and state = 'waiting'`,
    [network],
  );
  const [p50, most] = [quantile(took, 0.5), Math.max(...took)];
  tell(
    `${network} → emergency at the network`,
    `p50 ${p50.toFixed(0)} ms, at most ${most.toFixed(0)} ms, before ${rows[0]?.count} waiting posts`,
    "≤ 1 s",
    most <= 1_000,
  );
}
await town.close();
// wechaty keeps a timer for as long as a process lives.
process.exit();
