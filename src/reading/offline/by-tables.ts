import type { Alarm, Reading, Window } from "../schema.ts";
import { describe } from "./describe.ts";
import { findNeeds } from "./needs.ts";

/** What word tables hear: little of what is hinted at, but plain words seldom wrongly. */
export type Heard = Omit<Reading, "by">;

/** How sure they are of what is plainly no demand: an opening without content, thanks, a question of price. */
const SILENCED = 0.9;

/** Reads a message by word tables alone. */
export function readByTables(window: Window, text: string, alarm: Alarm | null): Heard {
  const role = window.lines.at(-1)?.role;
  const message = { text, places: window.places, isStaff: role === "staff" || role === "worker" };
  const { intent, needs, isSilenced } = findNeeds(message);
  if (intent !== "demand")
    return { intent, confidence: isSilenced ? SILENCED : 0, demands: [], alarm };
  const confidence = Math.min(...needs.map(({ judgement }) => judgement.confidence));
  const demands = needs.slice(0, 5).map((need) => describe(need, message));
  return { intent, confidence, demands, alarm };
}
