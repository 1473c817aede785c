import { careErrands } from "./errands-care.ts";
import { dailyErrands, someLoan } from "./errands-daily.ts";
import { lostThings } from "./errands-lost.ts";
import { paperErrands } from "./errands-paper.ts";
import type { Matter } from "./matter.ts";

/** What a neighbour can do 微心愿: from special to general. */
export const errands: readonly Matter[] = [
  ...careErrands,
  ...lostThings,
  ...dailyErrands,
  ...paperErrands,
  someLoan,
];
