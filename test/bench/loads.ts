import { setTimeout as sleep } from "node:timers/promises";
import { COMMUNITIES, type Ground, GROUPS, said } from "./ground.ts";
import { timed } from "./limits.ts";

const places = Array.from({ length: COMMUNITIES * GROUPS }, (_, index) => ({
  community: index % COMMUNITIES,
  group: Math.floor(index / COMMUNITIES),
}));

const errand = (times: number): string => `谁能借我一个梯子，第${times}次麻烦大家了`;

let rounds = 0;

/**
 * One wish in every group of the town, as fast as they are taken in.
 *
 * @returns demands a second until every one has its notice in the outbox, and until every notice left
 */
export async function wishes(ground: Ground): Promise<{ queued: number; sent: number }> {
  const { service, pool } = ground;
  rounds += 1;
  ground.letPass(120_000);
  const begin = performance.now();
  await timed(places.length / 8, 8, async (index) => {
    const batch = places.slice(index * 8, index * 8 + 8);
    await service.receive(batch.map((place) => said(place, errand(rounds), ground.now())));
  });
  for (;;) {
    const waiting = await pool.query("select from inbox where handled_at is null limit 1");
    if (waiting.rowCount === 0) break;
    await sleep(5);
  }
  const queued = performance.now() - begin;
  await service.settle();
  const sent = performance.now() - begin;
  return { queued: (places.length * 1000) / queued, sent: (places.length * 1000) / sent };
}

/**
 * Wishes at a steady pace, whether or not the last is answered.
 *
 * @returns the milliseconds from each to its post at the network
 */
export async function steadily(
  ground: Ground,
  perSecond: number,
  seconds: number,
  heard: Map<string, number>,
): Promise<readonly number[]> {
  rounds += 1;
  ground.letPass(120_000);
  const asked = new Map<string, number>();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = sleep(1000 / perSecond);
    const place = places[index % places.length] ?? { community: 0, group: 0 };
    if (index > 0 && index % places.length === 0) ground.letPass(120_000);
    const message = said(place, errand(rounds * 10_000 + index), ground.now());
    asked.set(message.id, performance.now());
    void ground.service.receive([message]);
    await due;
  }
  await ground.service.settle();
  return [...asked].map(([id, at]) => (heard.get(id) ?? Infinity) - at);
}

const talk = ["今天太阳不错", "哈哈哈", "收到，谢谢", "晚上一起散步", "小猫又上树了"];

/** Talk in batches, two at a time; lines a second. */
export async function chatter(ground: Ground, batches: number, size: number): Promise<number> {
  const seconds = await timed(batches, 2, async (batch) => {
    const lines = Array.from({ length: size }, (_, index) => {
      const place = places[(batch * size + index) % places.length] ?? { community: 0, group: 0 };
      return said(place, `${talk[index % talk.length]} ${index}`, ground.now());
    });
    await ground.service.receive(lines);
  });
  return (batches * size) / seconds;
}
