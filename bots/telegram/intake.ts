import type { Logger } from "pino";
import type { ChatEvent } from "../../src/chat/event.ts";
import type { Clock } from "../../src/kernel/clock.ts";
import type { Api } from "./api.ts";
import { eventsOf, unreadable } from "./events.ts";
import { backOff, pause, type Timings } from "./patience.ts";
import { type Envelope, type Me, update } from "./update.ts";

/** What taking updates in needs. */
export type IntakeParts = {
  readonly api: Api;
  readonly me: Me;
  readonly receive: (events: readonly ChatEvent[]) => Promise<void>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly timings: Timings;
  /** Ends the pauses between tries. */
  readonly signal: AbortSignal;
};

/** How often an update is tried before it is put aside. */
const TRIES = 3;

/**
 * Hands a batch over, oldest first: all at once, or where that fails one by one, so that one update
 * that cannot be taken in holds up no other.
 *
 * @param taken told of each update that need not come again
 * @throws where nothing at all can be handed over now; what was not `taken` must come again
 */
export async function takeBatch(
  parts: IntakeParts,
  batch: readonly Envelope[],
  taken: (update: Envelope) => void,
): Promise<void> {
  const inOrder = batch.toSorted((one, other) => one.update_id - other.update_id);
  const events = inOrder.flatMap((one) => eventsOf(one, parts.me, parts.clock.now()));
  try {
    if (events.length > 0) await parts.receive(events);
    for (const one of inOrder) answerPress(parts, one);
  } catch (error) {
    parts.log.warn({ event: "telegram-batch-failed", updates: batch.length, err: error });
    for (const one of inOrder) {
      await takeOne(parts, one);
      taken(one);
    }
    return;
  }
  for (const one of inOrder) taken(one);
}

/**
 * Hands one update over, in up to three tries; one that fails them all is put aside, and staff learn
 * of it.
 *
 * @throws where not even that can be told: then it is not the update that is at fault
 */
export async function takeOne(parts: IntakeParts, one: Envelope): Promise<void> {
  const { me, clock, receive, log, timings, signal } = parts;
  const events = eventsOf(one, me, clock.now());
  if (await isTaken(parts, events, TRIES)) return answerPress(parts, one);
  await pause(backOff(timings, TRIES), signal);
  if (signal.aborted) throw new Error("The bot is closing: what was not taken in comes again.");
  await receive([unreadable(one, clock.now())]);
  log.error({ event: "telegram-unreadable", update: one.update_id });
  // Had everything been down until a moment ago, it would be put aside for nothing.
  await isTaken(parts, events, 1);
}

async function isTaken(
  { receive, log, timings, signal }: IntakeParts,
  events: readonly ChatEvent[],
  tries: number,
): Promise<boolean> {
  if (events.length === 0) return true;
  for (let failures = 0; failures < tries; failures += 1) {
    if (failures > 0) await pause(backOff(timings, failures - 1), signal);
    try {
      await receive(events);
      return true;
    } catch (error) {
      log.warn({ event: "telegram-update-failed", keys: events.map(({ key }) => key), err: error });
    }
  }
  return false;
}

/** Ends the little clock on the button; that it fails is nobody's loss. */
function answerPress({ api }: IntakeParts, one: Envelope): void {
  const id = update.safeParse(one).data?.callback_query?.id;
  if (id === undefined) return;
  void api.call("answerCallbackQuery", { callback_query_id: id }).catch(() => {});
}
