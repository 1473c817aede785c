import type { Kysely } from "kysely";
import { openPacer, type Pacer } from "../chat/pacer.ts";
import { dropLate, holdPost, nextPost, sentLately } from "../store/sending.ts";
import type { Tables } from "../store/tables.ts";
import type { Engine } from "./engine.ts";

/** The planner of a network; null where nobody minds how fast posts leave. */
export type Pacing = (network: string) => Promise<Pacer | null>;

const MINUTE_MS = 60_000;

/** Opens the pacing; each planner knows from the start what left within the last minute. */
export function openPacing(engine: Engine): Pacing {
  const known = new Map<string, Promise<Pacer | null>>();

  async function open(network: string): Promise<Pacer | null> {
    const pace = engine.channel(network)?.capabilities.pace ?? null;
    if (pace === null) return null;
    const pacer = openPacer(pace, Math.random);
    const since = new Date(engine.clock.now().getTime() - MINUTE_MS);
    for (const { place, at } of await sentLately(engine.db, network, since))
      pacer.leaves({ place, group: true }, true, at.getTime());
    return pacer;
  }

  return (network) => {
    const pacer = known.get(network) ?? open(network);
    known.set(network, pacer);
    // What failed is tried anew.
    pacer.catch(() => known.delete(network));
    return pacer;
  };
}

/**
 * Whether the next post of a chat may leave now, and then it counts as leaving; else it is held until
 * its turn. What is past its time takes no turn.
 *
 * @param db the connection that holds the chat
 */
export async function isTurn(
  engine: Engine,
  db: Kysely<Tables>,
  pacer: Pacer,
  chat: number,
): Promise<boolean> {
  const now = engine.clock.now();
  await dropLate(db, chat, now);
  const next = await nextPost(db, chat, now);
  if (next === null) return false;
  const urgent = next.priority === 0;
  const turn = next.held?.getTime() ?? pacer.turn(next, urgent, now.getTime());
  if (turn <= now.getTime()) {
    // At once: nobody else may be told so before it counts.
    pacer.leaves(next, urgent, now.getTime());
    return true;
  }
  const at = new Date(turn);
  if (next.held === null) await holdPost(db, next.id, at);
  await engine.wakeLater(next.community, chat, at);
  return false;
}
