import type { Bilingual, Locale } from "../../kernel/locale.ts";
import { leaks, privateSpans } from "../privacy.ts";
import type { ReadDemand } from "../schema.ts";
import { isReserved, isSchoolRun } from "./delicate.ts";
import { errands } from "./errands.ts";
import { localeOf, neutralGist } from "./gist.ts";
import type { Matter } from "./matter.ts";
import { projects } from "./projects.ts";
import { sayWhen } from "./said-when.ts";
import { sayWhere } from "./said-where.ts";
import { knownMatter } from "./known-matter.ts";
import { READ } from "../learned/tokens.ts";
import { plainText } from "../../chat/clean.ts";
import { troubles } from "./troubles.ts";
import { publicPlace } from "./where.ts";

const known: readonly Matter[] = [...errands, ...troubles, ...projects];

/** What is read of a need and may be said of it in any group. */
export type Told = Pick<ReadDemand, "kind" | "category" | "when" | "location" | "summary">;

/**
 * The public gist in both languages: the reader's own in the language it was written in, and in the
 * other what the lexicon knows of it, else only what kind of help.
 *
 * @param text the message as typed; nothing private of it appears
 * @param place what the neighbourhood calls the place, where it has a name for it
 */
export function gistsOf(text: string, need: Told, place: Bilingual | null = null): Bilingual {
  const secrets = privateSpans(text);
  const own = localeOf(need.summary);
  const other: Locale = own === "zh" ? "en" : "zh";
  const neutral = neutralGist(need.kind, need.category);
  const listed = known.find(({ gist }) => isOf(need.summary, gist[own]));
  const matter = listed ?? (isOf(need.summary, neutral[own]) ? null : heardIn(text, need));
  const reserved = isReserved(text, need);
  const isHidden = isSchoolRun(text, need);
  const told = isHidden ? { ...need, location: null } : need;
  const tell = (locale: Locale): string =>
    matter === null
      ? neutral[locale]
      : describeIn(locale, matter.gist[locale], told, { place, reserved });
  const isOurs = !isHidden && (listed !== undefined || isOf(need.summary, neutral[own]));
  const summary =
    isOurs || !reserved ? withBuilding(need, reserved ? null : place, own) : tell(own);
  const safe = (gist: string, locale: Locale): string =>
    leaks(gist, secrets) === null ? gist : neutral[locale];
  const both = { [own]: safe(summary, own), [other]: safe(tell(other), other) };
  return { zh: both["zh"] ?? neutral.zh, en: both["en"] ?? neutral.en };
}

/** A door is never told, but the building it is in may be. */
function withBuilding(
  { summary, location }: Told,
  place: Bilingual | null,
  locale: Locale,
): string {
  const isDoor = location !== null && publicPlace(location) === null;
  if (place === null || !isDoor) return summary;
  return `${summary}${locale === "zh" ? "，" : ", "}${place[locale]}`;
}

/** Whether a need is summed up in the lexicon's words alone, not in anybody's own. */
export const isListed = ({ kind, category, summary }: Told): boolean => {
  const own = localeOf(summary);
  const ours = [neutralGist(kind, category), ...known.map(({ gist }) => gist)];
  return ours.some((gist) => isOf(summary, gist[own]));
};

/** Whether a summary is a known gist, perhaps with a time or a place after it. */
const isOf = (summary: string, gist: string): boolean =>
  summary === gist || summary.startsWith(`${gist}，`) || summary.startsWith(`${gist}, `);

/** A model sums up in its own words: then the message itself is looked up, if it tells one favour. */
function heardIn(text: string, { kind, category }: Told): Matter | null {
  if (kind !== "wish") return null;
  return knownMatter(plainText(text.slice(0, READ)), { kind, category });
}

function describeIn(
  locale: Locale,
  gist: string,
  { when, location }: Told,
  { place: named, reserved }: { readonly place: Bilingual | null; readonly reserved: boolean },
): string {
  const place = location === null ? null : publicPlace(location);
  const building = location === null || reserved ? null : (named?.[locale] ?? null);
  const extras = [
    when === null ? null : (sayWhen(when, locale) ?? (localeOf(when) === locale ? when : null)),
    place === null ? building : (named?.[locale] ?? sayWhere(place, locale)),
  ];
  return [gist, ...extras.filter((extra) => extra !== null)].join(locale === "zh" ? "，" : ", ");
}
