import { setTimeout as sleep } from "node:timers/promises";
import type { Ground } from "./ground.ts";
import { timed } from "./limits.ts";
import { chat, errand, said, spotsOf, turnOf } from "./town.ts";

/** Eight groups in each community. */
export const places = spotsOf({ telegram: 8 });

let rounds = 0;

/**
 * One wish in every group of the town, as fast as they are taken in.
 *
 * @returns demands a second until every one has its notice in the outbox, and until every notice left
 */
export async function wishes(ground: Ground): Promise<{ queued: number; sent: number }> {
  const { service } = ground;
  rounds += 1;
  ground.letPass(120_000);
  const begin = performance.now();
  await timed(places.length / 8, 8, async (index) => {
    const batch = places.slice(index * 8, index * 8 + 8);
    await service.receive(batch.map((place) => said(place, errand(rounds), ground.now())));
  });
  await ground.handled();
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
    if (index > 0 && index % places.length === 0) ground.letPass(120_000);
    const message = said(turnOf(places, index), errand(rounds * 10_000 + index), ground.now());
    asked.set(message.id, performance.now());
    void ground.service.receive([message]);
    await due;
  }
  await ground.service.settle();
  return [...asked].map(([id, at]) => (heard.get(id) ?? Infinity) - at);
}

/** Talk in batches, two at a time; lines a second. */
export async function chatter(ground: Ground, batches: number, size: number): Promise<number> {
  const seconds = await timed(batches, 2, async (batch) => {
    const lines = Array.from({ length: size }, (_, index) => {
      return said(turnOf(places, batch * size + index), chat(index), ground.now());
    });
    await ground.service.receive(lines);
  });
  return (batches * size) / seconds;
}
