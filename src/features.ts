import type { Feature } from "./feature.ts";
import { affair } from "./features/affair/feature.ts";
import { demand } from "./features/demand/feature.ts";
import { desk } from "./features/desk/feature.ts";
import { erasure } from "./features/erasure/feature.ts";
import { labels } from "./features/labels/feature.ts";
import { office } from "./features/office/feature.ts";
import { joining } from "./features/joining/feature.ts";
import { people } from "./features/people/feature.ts";
import { proxy } from "./features/proxy/feature.ts";
import { report } from "./features/report/feature.ts";
import { wish } from "./features/wish/feature.ts";

/** Every feature, in the order in which help lists them. */
export const features: readonly Feature[] = [
  demand,
  wish,
  affair,
  desk,
  proxy,
  report,
  people,
  labels,
  joining,
  office,
  erasure,
];
