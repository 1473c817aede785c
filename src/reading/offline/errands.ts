import { careErrands } from "./errands-care.ts";
import { dailyErrands, someLoan } from "./errands-daily.ts";
import { homeJobs } from "./errands-home.ts";
import { lentAids, lentThings } from "./errands-loans.ts";
import { lostThings } from "./errands-lost.ts";
import { outings } from "./errands-out.ts";
import { paperErrands } from "./errands-paper.ts";
import { finds, terms, words } from "./lexicon.ts";
import { findMatter, type Matter } from "./matter.ts";

/** What a neighbour can do 微心愿: from special to general. */
export const errands: readonly Matter[] = [
  ...lentAids,
  ...careErrands,
  ...lostThings,
  ...dailyErrands,
  ...homeJobs,
  ...outings,
  ...paperErrands,
  ...lentThings,
  someLoan,
];

const borrowed = [
  words`(?<!还.{0,6})借(?![口此鉴机过])`,
  terms`(?<!(?:return|give back|bring back|take back) .{0,16})(?:borrow\w*|lend|loan of)`,
];
const loans: readonly Matter[] = [...lentAids, ...lentThings];

/** The favour of a list that is asked for: a thing to borrow before the job that it is for. */
export function findFavour(plain: string, list: readonly Matter[] = errands): Matter | null {
  const found = findMatter(plain, list);
  if (found === null || loans.includes(found) || !finds(plain, ...borrowed)) return found;
  return (
    findMatter(
      plain,
      list.filter((one) => loans.includes(one)),
    ) ?? found
  );
}
