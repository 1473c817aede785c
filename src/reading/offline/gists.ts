import type { Bilingual, Locale } from "../../kernel/locale.ts";
import { leaks, privateSpans } from "../privacy.ts";
import type { ReadDemand } from "../schema.ts";
import { errands } from "./errands.ts";
import { localeOf, neutralGist } from "./gist.ts";
import type { Matter } from "./matter.ts";
import { projects } from "./projects.ts";
import { sayWhen } from "./said-when.ts";
import { sayWhere } from "./said-where.ts";
import { readSigns } from "./signs.ts";
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
  const matter = known.find(({ gist }) => isOf(need.summary, gist[own])) ?? heardIn(text, need);
  const said = matter === null ? neutral[other] : describeIn(other, matter.gist[other], need, place);
  const safe = (gist: string, locale: Locale): string =>
    leaks(gist, secrets) === null ? gist : neutral[locale];
  const both = { [own]: safe(need.summary, own), [other]: safe(said, other) };
  return { zh: both["zh"] ?? neutral.zh, en: both["en"] ?? neutral.en };
}

/** Whether a summary is a known gist, perhaps with a time or a place after it. */
const isOf = (summary: string, gist: string): boolean =>
  summary === gist || summary.startsWith(`${gist}，`) || summary.startsWith(`${gist}, `);

/** A model sums up in its own words: then the message itself is looked up, if it tells one favour. */
function heardIn(text: string, { kind, category }: Told): Matter | null {
  if (kind !== "wish") return null;
  const { errand } = readSigns(plainText(text.slice(0, 1000)), false);
  return errand?.category === category ? errand : null;
}

function describeIn(
  locale: Locale,
  gist: string,
  { when, location }: Told,
  named: Bilingual | null,
): string {
  const place = location === null ? null : publicPlace(location);
  const extras = [
    when === null ? null : sayWhen(when, locale),
    place === null ? null : (named?.[locale] ?? sayWhere(place, locale)),
  ];
  return [gist, ...extras.filter((extra) => extra !== null)].join(locale === "zh" ? "，" : ", ");
}
