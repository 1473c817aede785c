import type { Intent, Kind } from "../schema.ts";
import { finds, lastAt } from "./lexicon.ts";
import type { Matter } from "./matter.ts";
import { readSigns, type Signs } from "./signs.ts";
import { silences, type Silence } from "./silences.ts";
import { someFault } from "./troubles-building.ts";
import { officeMatters } from "./troubles-service.ts";

/** What a message seems to be, and how sure that is: 0.8 acts, 0.5 asks, less is silence. */
export type Judgement = {
  readonly intent: Intent;
  readonly confidence: number;
  readonly kind: Kind;
  /** Null where no lexicon knows the matter. */
  readonly matter: Matter | null;
};

/**
 * Weighs what a message says.
 *
 * @param plain the message, folded
 * @param hasPlace whether it names a place of the neighbourhood
 * @param isStaff whether those who answer for the place speak: they announce far more than they ask
 */
export function judge(plain: string, hasPlace: boolean, isStaff: boolean): Judgement {
  const signs = readSigns(plain, hasPlace);
  const best = weigh(signs);
  const silence = silences.find(
    (kind) => finds(plain, ...kind.said) && (isStaff || !isSpokenOver(kind, signs, plain)),
  );
  if (silence !== undefined) return { ...best, intent: silence.intent, confidence: 0 };
  return best.confidence < 0.5 ? { ...best, intent: "chatter" } : best;
}

/** Content beats form: a question or a thank-you may carry a plain request. */
function isSpokenOver({ yields, said }: Silence, signs: Signs, plain: string): boolean {
  const { ask, errand, trouble, toAll, asks } = signs;
  const isErrand =
    errand !== null && ((toAll && asks) || ask.form === "put" || ask.form === "stuck");
  const isAsked = isErrand || (ask.form === "put" && !ask.isBare);
  const isReport =
    trouble !== null && (signs.toUnit || (signs.hasPlace && trouble.urgency === "urgent"));
  switch (yields) {
    case "never":
      return false;
    case "to-errand":
      return isErrand;
    case "to-later-ask":
      return isAsked && ask.at > lastAt(plain, said);
    case "to-need":
      return isAsked && signs.needs;
    case "to-ask":
      return isAsked;
    case "to-report":
      return isAsked || isReport;
  }
}

const demand = (kind: Kind, matter: Matter | null, confidence: number): Judgement => ({
  intent: "demand",
  kind,
  matter,
  confidence,
});

/**
 * Where a fault and a favour are both heard it is an affair, unless neighbours are asked for the
 * favour; then it is asked back, for an affair must never be opened as a wish.
 */
function weigh(signs: Signs): Judgement {
  const { ask, errand, trouble, project, toUnit } = signs;
  const isPut = isPutToNeighbours(signs);
  if (project !== null && !(isPut && errand !== null) && (trouble === null || !toUnit)) {
    return demand("project", project, 0.8);
  }
  if (trouble !== null && !isNeighbourly(signs, trouble)) {
    if (!(isPut && errand !== null)) return demand("affair", trouble, weighAffair(signs, trouble));
    return demand("wish", errand, 0.7);
  }
  if (signs.isUnitJob) {
    return demand("affair", null, signs.asks || ask.form !== null ? 0.6 : 0.3);
  }
  if (toUnit && !isPut) return demand("affair", errand, errand !== null || signs.asks ? 0.7 : 0.2);
  return demand("wish", errand, weighWish(signs));
}

const isPutToNeighbours = ({ ask, toAll, asks, toUnit }: Signs): boolean =>
  !toUnit && (ask.form === "put" || (toAll && asks));

/** A small fault at home, neighbours asked or oneself at a loss; or a favour on the way to an office. */
function isNeighbourly({ ask, errand, ...signs }: Signs, trouble: Matter): boolean {
  if (signs.toUnit || ask.form === null) return false;
  const { category, urgency } = trouble;
  const isSmall = (category === "repair" || category === "greening") && urgency !== "urgent";
  if (isSmall && (signs.isOwn || (errand !== null && trouble === someFault)))
    return !signs.isShared;
  const isBeside = category === "dispute" || officeMatters.includes(trouble);
  return isBeside && errand !== null && ask.form === "put";
}

function weighAffair({ toUnit, toOne, hasPlace, asks }: Signs, trouble: Matter): number {
  const isRemark = trouble.urgency === "routine" && !asks;
  if (toUnit) return toOne || isRemark ? 0.7 : 0.9;
  if (toOne || trouble === someFault) return hasPlace && !toOne ? 0.6 : 0.3;
  if (hasPlace) return asks ? 0.85 : 0.8;
  if (asks) return 0.6;
  return isRemark ? 0.3 : 0.5;
}

function weighWish(signs: Signs): number {
  const { ask, errand, toAll, asks, toOne, isOwn } = signs;
  const isKnown = errand !== null;
  if (ask.isBare) return 0.3;
  if (ask.form === "put") return isKnown ? 0.9 : 0.85;
  if (isKnown && toAll && asks && ask.form !== "hoped") return 0.9;
  if (errand?.category === "lost_found") return asks || toAll ? 0.85 : 0.75;
  if (toOne) return 0.3;
  if (ask.form === "open" && !signs.saysYou) return isKnown ? 0.85 : 0.8;
  if (ask.form === "hoped") return signs.saysYou ? 0.4 : 0.65;
  if (ask.form === "told") return isKnown && !signs.saysYou ? 0.8 : 0.45;
  if (ask.form === "stuck") return isKnown || isOwn ? 0.6 : 0.2;
  return isKnown && (asks || toAll) ? 0.6 : 0.2;
}
