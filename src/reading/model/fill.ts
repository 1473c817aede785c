import { publicPlace } from "../offline/where.ts";
import { leaks, privateSpans } from "../privacy.ts";
import type { ReadDemand, Reading } from "../schema.ts";
import type { Candidate } from "./candidate.ts";
import type { Answer, RowDemand } from "./notation.ts";
import { gistFrom } from "./summary.ts";

/** Model and rules, which err in different ways, agree: it acts. */
const AGREED = 0.9;
/** A model alone hears a need, or the rules alone where they are sure: below what acts, so its author is asked. */
const DOUBTED = 0.7;
/** From here on the rules are seldom wrong, and a need would rather be asked about than lost. */
const RULES_SURE = 0.9;

/**
 * Makes a reading of what a model answered. Whatever it says, the most that follows is needs of this very
 * message: quotes that are not in it are dropped, an alarm is heard by our own words alone.
 *
 * @param by the version of the model and its prompt
 */
export function readingFrom(candidate: Candidate, answer: Answer, by: string): Reading {
  const { offline } = candidate;
  if (answer.intent !== "demand") {
    if (offline.intent === "demand" && offline.confidence >= RULES_SURE)
      return { ...offline, confidence: DOUBTED };
    return { ...answer, demands: [], confidence: agreement(answer, offline), alarm: null, by };
  }
  const demands = answer.demands.map((row) => fillIn(row, candidate));
  // Emergencies whose words we do not know ourselves page nobody before somebody was asked.
  const isPressing = demands.some(({ urgency }) => urgency === "emergency");
  const confidence = isPressing ? DOUBTED : agreement(answer, offline);
  return { intent: "demand", demands, confidence, alarm: null, by };
}

const agreement = ({ intent }: Answer, offline: Reading): number =>
  (intent === "demand") === (offline.intent === "demand") ? AGREED : DOUBTED;

const LONGEST_PLACE = 60;
const LONGEST_TIME = 40;
const LONGEST_PRIVATE = 80;
/** A shorter word stands in too many posts: called private, it would hold them back. */
const SHORTEST_PRIVATE = 3;
const MOST_PRIVATE = 5;

function fillIn(row: RowDemand, { text, mask, offline }: Candidate): ReadDemand {
  const quote = (said: string | null, longest: number): string | null => {
    const words = said === null ? "" : mask.restore(said).trim();
    return words !== "" && words.length <= longest && text.includes(words) ? words : null;
  };
  const own = privateSpans(text);
  const told = row.pii.slice(0, MOST_PRIVATE).flatMap((span) => quote(span, LONGEST_PRIVATE) ?? []);
  const when = quote(row.when, LONGEST_TIME);
  const need: ReadDemand = {
    ...row,
    location: quote(row.location, LONGEST_PLACE),
    when: when !== null && own.some((span) => when.includes(span)) ? null : when,
  };
  const summary = gistFrom(row.summary, need, { text, pii: [...own, ...told], offline });
  const isPublic = (span: string): boolean => leaks(inPublic(need, summary), [span]) !== null;
  const more = told.filter((span) => span.length >= SHORTEST_PRIVATE && !isPublic(span));
  return { ...need, summary, pii: [...new Set([...own, ...more])] };
}

/** What any group may read of a need. */
function inPublic({ location, when }: ReadDemand, summary: string): string {
  const place = location === null ? null : publicPlace(location);
  return [summary, place, when].filter((words) => words !== null).join(" ");
}
