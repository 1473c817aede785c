import { type Ask, hearAsk } from "./ask.ts";
import {
  asking,
  needing,
  over,
  ourPlace,
  proposing,
  sharedPlace,
  someoneOfUnit,
  toAll,
  toOne,
  toUnit,
  unitJob,
  youAlone,
} from "./cues.ts";
import { findFavour } from "./errands.ts";
import { finds, lastAt } from "./lexicon.ts";
import { findMatter, type Matter } from "./matter.ts";
import { projects } from "./projects.ts";
import { troubles } from "./troubles.ts";

/** All that the word tables hear in a message. */
export type Signs = {
  readonly ask: Ask;
  readonly toAll: boolean;
  readonly asks: boolean;
  readonly needs: boolean;
  readonly toUnit: boolean;
  readonly toOne: boolean;
  readonly saysYou: boolean;
  readonly hasPlace: boolean;
  /** Told of one's own home or belongings. */
  readonly isOwn: boolean;
  /** Told of something that belongs to all. */
  readonly isShared: boolean;
  /** A deed that only those who answer for shared things can do. */
  readonly isUnitJob: boolean;
  readonly errand: Matter | null;
  readonly trouble: Matter | null;
  readonly project: Matter | null;
};

/**
 * Hears what a message says, piece by piece.
 *
 * @param plain the message, folded
 * @param hasPlace whether it names a place of the neighbourhood
 */
export function readSigns(plain: string, hasPlace: boolean): Signs {
  const ask = hearAsk(plain);
  const isShared = finds(plain, ...sharedPlace);
  return {
    ask,
    toAll: finds(plain, ...toAll),
    asks: finds(plain, ...asking),
    needs: finds(plain, ...needing),
    toUnit: isToUnit(plain, ask),
    toOne: finds(plain, ...toOne),
    saysYou: finds(plain, ...youAlone),
    hasPlace: hasPlace || finds(plain, ...ourPlace),
    isOwn: finds(plain, ...own),
    isShared,
    isUnitJob: finds(plain, ...unitJob) && (isShared || !finds(plain, ...own)),
    errand: findErrand(plain, ask),
    trouble: findMatter(plain, troubles),
    project: finds(plain, ...proposing) ? findMatter(plain, projects) : null,
  };
}

const own = [
  /我家|家里|在家|家中|我们家|自家|俺家|我的|我妈|我爸|厨房|卧室|客厅|帮我|(?<![a-z])(?:my|mine|our (?:flat|home|house|kitchen|bathroom|bedroom)|at home|for me)(?![a-z])/u,
];

/** Whether it is told of one's own home or belongings, as it is now. */
export const isOfOwnHome = (plain: string): boolean =>
  finds(plain, ...own) && !finds(plain, ...over);

/** Who is asked comes first: "could anyone drop it at the office" asks no office. */
function isToUnit(plain: string, { form, at }: Ask): boolean {
  if (finds(plain, ...someoneOfUnit)) return true;
  if (!finds(plain, ...toUnit)) return false;
  return form !== "put" || lastAt(plain.slice(0, at), toUnit) >= 0;
}

/** Looks where something is asked first; a loss needs no question, and a plain ask may tell its matter anywhere. */
function findErrand(plain: string, { form }: Ask): Matter | null {
  const asked = plain
    .split(/[.!?;\n]+/u)
    .filter((sentence) => finds(sentence, ...asking, ...toAll))
    .join("\n");
  const found = findFavour(asked);
  if (found !== null) return found;
  const anywhere = findFavour(plain);
  return form !== null || anywhere?.category === "lost_found" ? anywhere : null;
}
