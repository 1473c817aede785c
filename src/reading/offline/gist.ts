import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { Category, Kind, ReadDemand } from "../schema.ts";
import { leaks, privateSpans } from "../privacy.ts";
import { asking, toAll, toUnit } from "./cues.ts";
import { finds } from "./lexicon.ts";
import type { Matter } from "./matter.ts";
import { publicPlace } from "./where.ts";

/** Where nothing safe can be quoted: what kind of help, and no more. */
const neutral: Readonly<Record<Kind, Bilingual>> = {
  wish: { zh: "请邻居搭把手", en: "A neighbour could use a hand" },
  affair: { zh: "请有关单位看一看", en: "Something for the unit in charge" },
  project: { zh: "一项社区改善建议", en: "An idea for the neighbourhood" },
};
const neutralBy: Partial<Readonly<Record<Category, Bilingual>>> = {
  eldercare: { zh: "请关心一位居民", en: "A neighbour could use some company or care" },
  health: { zh: "请帮忙一件健康相关的事", en: "Help with a health errand" },
  childcare: { zh: "请帮忙照看孩子", en: "Help with a child" },
  hardship: { zh: "需要一些帮扶", en: "Some support is needed" },
  safety: { zh: "一处安全隐患", en: "A safety hazard" },
};
const longest: Bilingual<number> = { zh: 24, en: 60 };

type Heard = Pick<ReadDemand, "kind" | "category" | "when" | "location">;

/**
 * A short gist for a public card: what is wanted, when, and the building at most.
 * Built from a lexicon; the asker's own words only where they are harmless.
 *
 * @param text what was said of this need, as typed
 */
export function tellGist(text: string, heard: Heard, matter: Matter | null): string {
  const locale = localeOf(text);
  const neutrally = (neutralBy[heard.category] ?? neutral[heard.kind])[locale];
  const what = matter?.gist[locale] ?? ownWords(text, locale) ?? neutrally;
  const place = heard.location === null ? null : publicPlace(heard.location);
  const comma = locale === "zh" ? "，" : ", ";
  return [heard.when, place]
    .filter((extra) => extra !== null && isHarmless(extra))
    .reduce<string>((gist, extra) => {
      const longer = `${gist}${comma}${extra}`;
      return longer.length <= longest[locale] && isHarmless(longer) ? longer : gist;
    }, what);
}

const isHarmless = (gist: string): boolean =>
  leaks(gist, []) === null && privateSpans(gist).length === 0 && !/\d{5}/u.test(gist);

const kinOrAge =
  /我?(?:妈|爸|母亲|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|婆婆|公公|老伴|孩子|儿子|女儿)|老人|一个人|独自|\d+\s?岁|\b(?:my|our|her|his) \w+|\balone\b|\b\d+ ?(?:yo|years?)\b/iu;

/** The asking clause, if it is short and holds nothing of anybody. */
function ownWords(text: string, locale: Locale): string | null {
  if (privateSpans(text).some((span) => /\d/u.test(span))) return null;
  const clause = text
    .split(/[，。！？；,.!?;\n]+/u)
    .map((part) => part.trim())
    .find((part) => finds(part.toLowerCase(), ...asking, ...toAll, ...toUnit));
  if (clause === undefined || clause.length < 4 || clause.length > longest[locale]) return null;
  return isHarmless(clause) && !kinOrAge.test(clause) ? clause : null;
}

/** The language a message is answered in: any Chinese makes it Chinese. */
export const localeOf = (text: string): Locale => (/[\u4e00-\u9fff]/u.test(text) ? "zh" : "en");
