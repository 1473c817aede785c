import type { Scene } from "../../feature.ts";
import type { ReadDemand } from "../../reading/schema.ts";
import { findDemand, type Report } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";

/** A need in the hidden words; a span that stands in them no more is none. */
export function hidden(
  need: ReadDemand,
  hide: (stretch: string) => string,
  text: string,
): ReadDemand {
  const span = (typed: string | null): string | null =>
    typed !== null && text.includes(hide(typed)) ? hide(typed) : null;
  const { location, when, summary } = need;
  const pii = [...text.matchAll(/<(?!NAME)[A-Z]+\d*>/gu)].map(([token]) => token);
  return {
    ...need,
    location: span(location),
    when: span(when),
    summary: hide(summary),
    pii: [...new Set(pii)],
  };
}

/** What a message asked for, as it stands now. */
export async function needsOf({ lane }: Scene, reports: readonly Report[]) {
  const asked = [];
  for (const number of new Set(reports.map((report) => report.number))) {
    const demand = await findDemand(lane, number);
    if (demand === null) continue;
    const { kind, category, own_urgency, urgency, state } = demand;
    const { location, when, summary, secrets, for: whose = "self" } = await textsOf(lane, number);
    const about = { kind, category, urgency: own_urgency ?? urgency };
    const need = { ...about, location, when, for: whose, summary, pii: [] };
    asked.push({ need, secrets, dismissed: state === "dismissed" });
  }
  return asked;
}
