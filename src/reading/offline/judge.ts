import type { Intent, Kind } from "../schema.ts";
import { asking, needing, ourPlace, pleading, proposing, toAll, toOne, toUnit } from "./cues.ts";
import { errands } from "./errands.ts";
import { finds } from "./lexicon.ts";
import { findMatter, type Matter } from "./matter.ts";
import { projects } from "./projects.ts";
import { silences, type Silence } from "./silences.ts";
import { someFault } from "./troubles-building.ts";
import { troubles } from "./troubles.ts";

/** What a message seems to be, and how sure that is: 0.8 acts, 0.5 asks, less is silence. */
export type Judgement = {
  readonly intent: Intent;
  readonly confidence: number;
  readonly kind: Kind;
  /** Null where no lexicon knows the matter. */
  readonly matter: Matter | null;
};

type Signs = {
  readonly toAll: boolean;
  readonly asks: boolean;
  readonly pleads: boolean;
  readonly needs: boolean;
  readonly toUnit: boolean;
  readonly toOne: boolean;
  readonly hasPlace: boolean;
  readonly errand: Matter | null;
  readonly trouble: Matter | null;
  readonly project: Matter | null;
};

/**
 * Weighs what a message says.
 *
 * @param plain the message, folded
 * @param hasPlace whether it names a place of the neighbourhood
 * @param isStaff whether those who answer for the place speak: they announce far more than they ask
 */
export function judge(plain: string, hasPlace: boolean, isStaff: boolean): Judgement {
  const signs = readSigns(plain, hasPlace || finds(plain, ...ourPlace));
  const best = weigh(signs);
  const silence = silences.find(({ said }) => finds(plain, ...said));
  if (silence !== undefined && (isStaff || !isSpokenOver(silence, signs))) {
    return { ...best, intent: silence.intent, confidence: 0 };
  }
  return best.confidence < 0.5 ? { ...best, intent: "chatter" } : best;
}

function readSigns(plain: string, hasPlace: boolean): Signs {
  const sentences = plain.split(/[.!?;\n]+/u);
  const asked = sentences.filter((sentence) => finds(sentence, ...asking, ...toAll)).join("\n");
  return {
    toAll: finds(plain, ...toAll),
    asks: finds(plain, ...asking),
    pleads: finds(plain, ...pleading),
    needs: finds(plain, ...needing),
    toUnit: finds(plain, ...toUnit),
    toOne: finds(plain, ...toOne),
    hasPlace,
    errand: findMatter(asked, errands) ?? lostOnly(findMatter(plain, errands)),
    trouble: findMatter(plain, troubles),
    project: finds(plain, ...proposing) ? findMatter(plain, projects) : null,
  };
}

/** A loss needs no question: saying it is asking. */
const lostOnly = (found: Matter | null): Matter | null =>
  found?.category === "lost_found" ? found : null;

/** Content beats form: a question or a thank-you may carry a plain request. */
function isSpokenOver({ yields }: Silence, signs: Signs): boolean {
  const isErrand = signs.toAll && signs.asks && signs.errand !== null;
  const isReport =
    signs.trouble !== null &&
    (signs.toUnit || (signs.hasPlace && signs.trouble.urgency === "urgent"));
  switch (yields) {
    case "never":
      return false;
    case "to-errand":
      return isErrand;
    case "to-need":
      return isErrand && signs.needs;
    case "to-plea":
      return isErrand || signs.pleads;
    case "to-report":
      return isErrand || signs.pleads || isReport;
  }
}

const demand = (kind: Kind, matter: Matter | null, confidence: number): Judgement => ({
  intent: "demand",
  kind,
  matter,
  confidence,
});

const asksNeighbours = ({ toAll, asks, pleads, toUnit }: Signs): boolean =>
  toAll && (asks || pleads) && !toUnit;

/**
 * Where a fault and an errand are both heard it is an affair, unless neighbours are asked for the
 * errand; then it is asked back, for an affair must never be opened as a wish.
 */
function weigh(signs: Signs): Judgement {
  const { errand, trouble, project, toUnit: unit, pleads } = signs;
  if (project !== null && (trouble === null || !unit)) return demand("project", project, 0.8);
  if (trouble !== null && !(errand !== null && asksNeighbours(signs))) {
    return demand("affair", trouble, weighAffair(signs, trouble));
  }
  if (errand !== null) {
    const isForUnit = unit && !signs.toAll;
    const sure = isForUnit ? 0.7 : weighWish(signs, errand);
    return demand(
      isForUnit ? "affair" : "wish",
      errand,
      trouble === null ? sure : Math.min(sure, 0.7),
    );
  }
  const isAsked = (pleads || (unit && signs.asks)) && !signs.toOne;
  return demand(unit ? "affair" : "wish", null, isAsked ? 0.6 : 0.2);
}

function weighAffair({ toUnit, toOne, hasPlace, asks }: Signs, trouble: Matter): number {
  const isRemark = trouble.urgency === "routine" && !asks;
  if (toUnit) return toOne || isRemark ? 0.7 : 0.9;
  if (toOne || trouble === someFault) return hasPlace && !toOne ? 0.6 : 0.3;
  if (hasPlace) return asks ? 0.85 : 0.8;
  if (asks) return 0.6;
  return isRemark ? 0.3 : 0.5;
}

function weighWish({ toAll, toOne, asks, toUnit, pleads }: Signs, errand: Matter): number {
  if (toAll && (asks || pleads)) return toUnit ? 0.7 : 0.9;
  if (toOne) return 0.3;
  if (pleads && !toUnit) return 0.85;
  if (errand.category === "lost_found") return 0.75;
  return asks || toAll ? 0.6 : 0.2;
}
