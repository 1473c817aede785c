import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { Category, Kind, ReadDemand } from "../schema.ts";
import { leaks, privateSpans } from "../privacy.ts";
import { asking, toAll, toUnit } from "./cues.ts";
import { finds } from "./lexicon.ts";
import type { Matter } from "./matter.ts";
import { publicPlace } from "./where.ts";

const neutral: Readonly<Record<Kind, Bilingual>> = {
  wish: { zh: "帮个小忙", en: "A favour" },
  affair: { zh: "请有关单位看一看", en: "Something for the unit in charge" },
  project: { zh: "一项社区改善建议", en: "An idea for the neighbourhood" },
};
const neutralBy: Partial<Readonly<Record<Category, Bilingual>>> = {
  eldercare: { zh: "请关心一位居民", en: "Some company or care" },
  health: { zh: "请帮忙一件健康相关的事", en: "Help with a health errand" },
  childcare: { zh: "请帮忙照看孩子", en: "Help with a child" },
  hardship: { zh: "需要一些帮扶", en: "Some support is needed" },
  safety: { zh: "一处安全隐患", en: "A safety hazard" },
};
const longest: Bilingual<number> = { zh: 24, en: 60 };

type Heard = Pick<ReadDemand, "kind" | "category" | "when" | "location">;

/** What a gist is made of: a known matter if any, and what must not appear. */
type Known = { readonly matter: Matter | null; readonly secrets: readonly string[] };

/**
 * A short gist for a public card: what is wanted, when, and the building at most.
 * Built from a lexicon; the asker's own words only where they are harmless.
 *
 * @param text what was said of this need, as typed
 */
export function tellGist(text: string, heard: Heard, { matter, secrets }: Known): string {
  const locale = localeOf(text);
  const safe = (gist: string): boolean => isHarmless(gist) && leaks(gist, secrets) === null;
  const said = matter === null ? ownWords(text, locale) : matter.gist[locale];
  const what = said !== null && safe(said) ? said : neutralGist(heard.kind, heard.category)[locale];
  const place = heard.location === null ? null : publicPlace(heard.location);
  const comma = locale === "zh" ? "，" : ", ";
  return [heard.when, place]
    .filter((extra) => extra !== null)
    .reduce<string>((gist, extra) => {
      const longer = `${gist}${comma}${extra}`;
      if (gist.includes(extra)) return gist;
      return longer.length <= longest[locale] && safe(longer) ? longer : gist;
    }, what);
}

/** What kind of help, and no more: where nothing safe can be quoted. */
export const neutralGist = (kind: Kind, category: Category): Bilingual =>
  neutralBy[category] ?? neutral[kind];

const isHarmless = (gist: string): boolean =>
  leaks(gist, []) === null && privateSpans(gist).length === 0 && !/\d{5}/u.test(gist);

/** Who somebody is, in words that are no name: kin, age, being alone. */
const kinOrAge =
  /我?(?:妈|爸|母亲|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|婆婆|公公|老伴|孩子|儿子|女儿)|老人|一个人|独自|\d+\s?岁|\b(?:my|our|her|his) (?:\w+ )?(?:mum|mom|mam|dad|gran\w*|nan\w*|mother|father|parents?|wife|husband|son|daughter|kids?|child|children|baby|toddler|brother|sister|uncle|aunt\w*|neighbou?r|friend)\b|\balone\b|\b\d+ ?(?:yo|years?)\b/iu;
/** A capital inside a clause, or a pet name, may be somebody's name. */
const maybeName =
  /(?<=[\p{Ll}\d,] )(?!(?:I|TV|DVD|IKEA|Wi-?Fi|WhatsApp|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[A-Z][\p{L}'’-]*|[小阿](?!区|时|心|孩|朋|学|忙|事|推|车|家|伙|猫|狗|姨|件|床|电|锅|雪|票|票|号|型|路|凳|桌)[\u4e00-\u9fff]/u;

/** The asking clause, if it is short and holds nothing of anybody. */
function ownWords(text: string, locale: Locale): string | null {
  if (privateSpans(text).some((span) => /\d/u.test(span))) return null;
  const clause = text
    .split(/[，。！？；,.!?;\n]+/u)
    .map((part) => part.trim())
    .find((part) => finds(part.toLowerCase(), ...asking, ...toAll, ...toUnit));
  if (clause === undefined || clause.length < 4 || clause.length > longest[locale]) return null;
  return kinOrAge.test(clause) || maybeName.test(clause) ? null : clause;
}

/** The language a message is answered in: any Chinese makes it Chinese. */
export const localeOf = (text: string): Locale => (/[\u4e00-\u9fff]/u.test(text) ? "zh" : "en");
