import type { Bilingual } from "../kernel/locale.ts";
import { faultsAgree } from "./duplicates/faults.ts";
import { evenly, likeness, type Rarity } from "./duplicates/likeness.ts";
import { never, weighPlaces } from "./duplicates/places.ts";
import { type Telling, unfold, type Unfolded } from "./duplicates/telling.ts";
import { isNuisance, sharedBy, type Thing } from "./duplicates/things.ts";
import type { Category } from "./schema.ts";

/** What speaks for two tellings being of one matter, and what against it, each as log odds. */
export type Reasons = {
  readonly place: number;
  readonly thing: number;
  readonly fault: number;
  readonly words: number;
  readonly gist: number;
  readonly category: number;
};

/** From this likelihood on a new report follows the older demand: a wrong join would hide a need. */
export const SAME = 0.7;

const before = -3;

/** How likely two tellings are of one matter, 0..1. */
export function sameMatter(one: Telling, other: Telling, rarity: Rarity = evenly): number {
  const odds = Object.values(reasonsFor(one, other, rarity)).reduce((sum, each) => sum + each, 0);
  return 1 / (1 + Math.exp(-(before + odds)));
}

/** Why two tellings are taken for one matter, or are not. */
export function reasonsFor(one: Telling, other: Telling, rarity: Rarity = evenly): Reasons {
  const [here, there] = [unfold(one), unfold(other)];
  const alike = likeness(here.bare, there.bare, rarity);
  const thing = weighThings(here.things, there.things);
  return {
    place: one.kind === other.kind ? weighPlaces(here, there) : never,
    thing,
    fault: weighFaults(here, there, { isOneThing: thing > 0, alike }),
    words: inOneLanguage(here.bare, there.bare) ? weighWords(here, there, alike) : 0,
    gist: weighGists(one.gist, other.gist),
    category: weighCategories(one.category, other.category),
  };
}

const namesNothing = (one: Unfolded, other: Unfolded): boolean =>
  one.things.length === 0 && other.things.length === 0;

/** Where no thing is known, the words alone must tell. */
const weighWords = (one: Unfolded, other: Unfolded, alike: number): number =>
  namesNothing(one, other) ? 6 * alike - 1 : 4 * alike - 0.2;

const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/u.test(text);

const inOneLanguage = (one: string, other: string): boolean => isChinese(one) === isChinese(other);

function weighThings(one: readonly Thing[], other: readonly Thing[]): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 0 : -1;
  const shared = sharedBy(one, other);
  if (shared.length === 0) return -4;
  if (shared.some(({ reach }) => reach === "venue")) return 0;
  return shared.length === one.length + other.length ? 3 : 0.4;
}

/** A thing both name is the same trouble only where what is wrong with it is: else it is merely the same place. */
function weighFaults(
  one: Unfolded,
  other: Unfolded,
  { isOneThing, alike }: { readonly isOneThing: boolean; readonly alike: number },
): number {
  const agreed = faultsAgree(one.faults, other.faults);
  if (agreed === "same") return 1;
  if (agreed === "near") return 0.3;
  if (agreed === "other") return isOneThing || alike < 0.6 ? -4 : -1;
  if (namesNothing(one, other)) return -0.4;
  return one.things.some(isNuisance) && other.things.some(isNuisance) ? 0 : -2.4;
}

/** Both languages were written by us, so that one is enough. */
function weighGists(one: Bilingual | null, other: Bilingual | null): number {
  if (one === null || other === null) return 0;
  return one.zh === other.zh || one.en === other.en ? 1 : 0;
}

/** Categories between which two readers of the same words may differ. */
const close: readonly (readonly Category[])[] = [
  ["repair", "utilities", "facility", "housing", "safety", "sanitation", "greening", "traffic"],
  ["dispute", "sanitation", "safety"],
];

function weighCategories(one: Category, other: Category): number {
  if (one === other) return 0.5;
  if (one === "other" || other === "other") return 0;
  return close.some((group) => group.includes(one) && group.includes(other)) ? 0 : -1.5;
}
