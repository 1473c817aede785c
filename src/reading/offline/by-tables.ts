import type { Alarm, Reading, Window } from "../schema.ts";
import { describe } from "./describe.ts";
import { traceable } from "../../chat/clean.ts";
import { withoutFrame } from "./frame.ts";
import { findNeeds } from "./needs.ts";
import { findWhere } from "./where.ts";

/** What word tables hear: little of what is hinted at, but plain words seldom wrongly. */
export type Heard = Omit<Reading, "by">;

/** How sure they are of what is plainly no demand: an opening without content, thanks, a question of price. */
const SILENCED = 0.9;

/** Reads a message by word tables alone. */
export function readByTables(window: Window, text: string, alarm: Alarm | null): Heard {
  const role = window.lines.at(-1)?.role;
  const { places } = window;
  const bare = withoutFrame(text);
  const place = bare === text ? null : findWhere(traceable(text), text, places);
  const isStaff = role === "staff" || role === "worker";
  const message = { text: bare, places, isStaff, place };
  const { intent, needs, isSilenced } = findNeeds(message);
  if (intent !== "demand")
    return { intent, confidence: isSilenced ? SILENCED : 0, demands: [], alarm };
  const confidence = Math.min(...needs.map(({ judgement }) => judgement.confidence));
  const demands = needs.slice(0, 5).map((need) => describe(need, message));
  return { intent, confidence, demands, alarm };
}
