import { sayInstant } from "../../community/instants.ts";
import type { CardFace, CardSubject } from "../../feature.ts";
import { isLive } from "../demand/states.ts";
import { describe, isVeiled, unitName } from "./describe.ts";
import { unitOf } from "./route.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** The card of an affair: residents read that it was received, its unit what to do. */
export const affairFace: CardFace = (subject) =>
  subject.reader === "residents" ? forResidents(subject) : forHandlers(subject);

/** In residents' groups it says no more than that it was received, and what became of it. */
function forResidents({ demand, gist, locale, community }: CardSubject) {
  const { number, state, sensitive: delicate } = demand;
  const under = isLive(demand) && state !== "done";
  const unit = unitName(community, demand);
  const text = under
    ? wording.received[locale]({ number, gist, unit, delicate })
    : wording.state[locale]({ number, gist, state, delicate });
  return { text, buttons: [] };
}

function forHandlers(subject: CardSubject) {
  const { demand, locale, alone, community, reader } = subject;
  const { number, state, moved_at, accept_due, finish_due } = demand;
  const what = whatOf(subject);
  const say = (at: Date | null) =>
    at === null ? null : sayInstant(community, moved_at, at, locale);
  if (isMovedOn(subject)) return { text: stateLine(subject), buttons: [] };
  switch (state) {
    case "open": {
      const text = toHandlers.toAccept[locale]({ number, what, due: say(accept_due), alone });
      return { text, buttons: ["accept"] };
    }
    case "accepted":
    case "working": {
      const text = toHandlers.inWork[locale]({ number, what, state, due: say(finish_due) });
      return { text, buttons: [] };
    }
    default: {
      const buttons = state === "done" && reader === "work" ? ["confirm"] : [];
      return { text: stateLine(subject), buttons };
    }
  }
}

/** The matter, how many reported it, and in a work group the unit it is with. */
function whatOf(subject: CardSubject): string {
  const { demand, gist, locale, community, reader, reporters = 1 } = subject;
  const unit = reader === "work" ? unitName(community, demand) : null;
  const by = unit === null ? "" : ` · ${unit[locale]}`;
  const told = reporters > 1 ? ` · ${toHandlers.reportedBy[locale]({ count: reporters })}` : "";
  return describe(community, demand, gist, locale) + told + by;
}

/** Whether the group of a unit shows an affair that another unit, or staff, have now. */
function isMovedOn({ demand, reader, group, community }: CardSubject): boolean {
  if (reader !== "unit" || !isLive(demand) || demand.state === "done") return false;
  return (unitOf(community, demand.unit)?.group ?? null) !== group;
}

/** How an affair stands, in one short line for those who handle such things. */
export function stateLine(subject: CardSubject): string {
  const { demand, gist, locale, community } = subject;
  const { number, state } = demand;
  const delicate = isVeiled(demand);
  if (!isMovedOn(subject)) return wording.state[locale]({ number, gist, state, delicate });
  return toHandlers.movedOn[locale]({ number, unit: unitName(community, demand) });
}
