import { traceable } from "../../chat/clean.ts";
import { privateSpans } from "../privacy.ts";
import { isSchoolRun } from "./delicate.ts";
import type { ReadDemand } from "../schema.ts";
import { tellGist } from "./gist.ts";
import type { Message, Need } from "./needs.ts";
import { isUnclear, tellCategory, tellFor } from "./topic.ts";
import { tellUrgency } from "./urgency.ts";
import { findWhen } from "./when.ts";
import { findWhere } from "./where.ts";

/** Fills in all that is understood of one need; what is private in the message is so in each of its needs. */
export function describe(
  { text, judgement }: Need,
  { text: whole, places, place }: Message,
): ReadDemand {
  const secrets = privateSpans(whole);
  const folded = traceable(text);
  const { kind, matter } = judgement;
  const when = findWhen(folded);
  const location = findWhere(folded, text, places) ?? place;
  const category = tellCategory(folded.text, kind, matter);
  const known = {
    matter: isUnclear(folded.text, matter) ? null : matter,
    secrets,
  };
  const told = { when, location: isSchoolRun(whole, { kind }) ? null : location };
  return {
    kind,
    category,
    urgency: tellUrgency(folded.text, kind, matter, when?.toLowerCase() ?? null),
    location,
    when,
    for: tellFor(folded.text, kind, category),
    summary: tellGist(text, { kind, category, ...told }, known),
    pii: secrets,
  };
}
