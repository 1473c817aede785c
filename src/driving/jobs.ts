import type { Engine } from "./engine.ts";

/** Hands a demand to its handlers, and crosses the wake-up off. */
export async function dispatch(engine: Engine, outbox: number): Promise<void> {
  const row = await engine.db
    .selectFrom("outbox")
    .select(["community", "numbers", "queue", "state"])
    .where("id", "=", outbox)
    .executeTakeFirst();
  const [number] = row?.numbers ?? [];
  if (row === undefined || row.state !== "waiting" || number === undefined) return;
  await engine.inLane(row.community, async (scene) => {
    if (scene.lane.stopped) return;
    const kind = scene.kinds.find(({ queues }) => queues.includes(row.queue));
    await kind?.dispatch(scene, number);
    scene.lane.dispatched(outbox);
  });
}
