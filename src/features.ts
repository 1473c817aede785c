import type { Feature } from "./feature.ts";
import { demand } from "./features/demand/feature.ts";
import { people } from "./features/people/feature.ts";
import { report } from "./features/report/feature.ts";
import { wish } from "./features/wish/feature.ts";

/** Every feature, in the order in which help lists them. */
export const features: readonly Feature[] = [demand, wish, report, people];
