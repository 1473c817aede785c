import { careErrands } from "./errands-care.ts";
import { dailyErrands, someLoan } from "./errands-daily.ts";
import { homeJobs } from "./errands-home.ts";
import { lentAids, lentThings } from "./errands-loans.ts";
import { lostThings } from "./errands-lost.ts";
import { outings } from "./errands-out.ts";
import { paperErrands } from "./errands-paper.ts";
import type { Matter } from "./matter.ts";

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
