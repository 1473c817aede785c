import type { QueueName, WakeUp } from "../queue/wake-up.ts";
import { queueNames } from "../queue/wake-up.ts";
import type { Owed } from "../store/sending.ts";

/** The wake-up that an outbox row stands for: its chat, or the row itself. */
export function wakeUpOf({ id, queue, chat }: Owed): WakeUp {
  const name = queueNames.find((known): known is QueueName => known === queue);
  if (name === undefined) throw new Error(`No queue is called ${queue}.`);
  return { queue: name, id: String(name === "post" ? chat : id) };
}
