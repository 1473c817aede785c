import type { ChatEvent } from "../chat/event.ts";
import type { Door } from "../hearing/door.ts";
import { judge } from "../hearing/intake.ts";
import { awaitPressed } from "../hearing/pressed-early.ts";
import { storeArrivals } from "../store/inbox.ts";
import type { Engine } from "./engine.ts";
import type { Desk } from "./handle.ts";

/** Takes events in: judged at the door and stored, to be acted on after that. */
export async function receive(
  engine: Engine,
  door: Door,
  desk: Desk,
  events: readonly ChatEvent[],
): Promise<void> {
  const presses = events.filter((event) => event.type === "pressed");
  if (presses.length === 0) return take(engine, door, desk, events);
  // What was said waits for no button.
  await take(
    engine,
    door,
    desk,
    events.filter((event) => event.type !== "pressed"),
  );
  await awaitPressed(door, presses);
  await take(engine, door, desk, presses);
}

async function take(
  engine: Engine,
  door: Door,
  desk: Desk,
  events: readonly ChatEvent[],
): Promise<void> {
  const arrivals = await judge(door, events);
  if (arrivals.length > 0) await storeArrivals(engine, engine.clock.now(), arrivals);
  for (const { type, event, message, network } of arrivals) {
    if (type === "said" && event === null && message !== null) await desk.onSaid(network, message);
  }
}
