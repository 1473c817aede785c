import { sayInstant } from "../../community/instants.ts";
import type { CardFace, CardSubject } from "../../feature.ts";
import { isLive } from "../demand/states.ts";
import { describe, unitName } from "./describe.ts";
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

function forHandlers({ demand, gist, locale, alone, community, reader }: CardSubject) {
  const { number, state } = demand;
  const unit = reader === "work" ? unitName(community, demand) : null;
  const by = unit === null ? "" : ` · ${unit[locale]}`;
  const what = describe(community, demand, gist, locale) + by;
  const say = (at: Date | null) =>
    at === null ? null : sayInstant(community, demand.moved_at, at, locale);
  switch (state) {
    case "open": {
      const due = say(demand.accept_due);
      return { text: wording.toAccept[locale]({ number, what, due, alone }), buttons: ["accept"] };
    }
    case "accepted":
    case "working": {
      const due = say(demand.finish_due);
      return { text: wording.inWork[locale]({ number, what, state, due }), buttons: [] };
    }
    default: {
      const delicate = demand.sensitive;
      const buttons = state === "done" && reader === "work" ? ["confirm"] : [];
      return { text: wording.state[locale]({ number, gist, state, delicate }), buttons };
    }
  }
}
