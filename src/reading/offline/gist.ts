import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { Category, Kind, ReadDemand } from "../schema.ts";
import { leaks, privateSpans } from "../privacy.ts";
import type { Matter } from "./matter.ts";
import { publicPlace } from "./where.ts";

const neutral: Readonly<Record<Kind, Bilingual>> = {
  wish: { zh: "帮个小忙", en: "A favour" },
  affair: { zh: "一件社区事务", en: "A matter for the community" },
  project: { zh: "一项社区改善建议", en: "An idea for the neighbourhood" },
};
/** True of whatever is wanted, and tells neither of an illness nor of want. */
const everyday: Bilingual = { zh: "生活上的帮助", en: "Everyday help" };
const neutralBy: Partial<Readonly<Record<Category, Bilingual>>> = {
  eldercare: { zh: "陪伴或照顾", en: "Some company or care" },
  childcare: { zh: "照看孩子", en: "Help with a child" },
  health: everyday,
  hardship: everyday,
  disability: everyday,
};
/** Of what a unit sees to: its field, and nothing of what was said. */
const affairBy: Partial<Readonly<Record<Category, Bilingual>>> = {
  safety: { zh: "一处安全隐患", en: "A safety hazard" },
  repair: { zh: "一处报修", en: "Something to be repaired" },
  sanitation: { zh: "环境卫生", en: "Cleaning or waste" },
  utilities: { zh: "水电气暖网", en: "Water, power, gas, heat or network" },
  traffic: { zh: "停车或道路", en: "Parking or roads" },
  dispute: { zh: "邻里之间的事", en: "A matter between neighbours" },
  housing: { zh: "物业管理", en: "How the estate is run" },
  lost_found: { zh: "寻人寻物", en: "Lost or found" },
  admin: { zh: "证明或手续", en: "Papers or procedures" },
  culture: { zh: "文体活动", en: "Activities" },
  facility: { zh: "公共设施", en: "Shared facilities" },
  legal: { zh: "法律事务", en: "A legal matter" },
  employment: { zh: "就业事务", en: "A matter of work" },
  greening: { zh: "绿化养护", en: "Trees and greenery" },
};
const longest: Bilingual<number> = { zh: 24, en: 60 };

type Heard = Pick<ReadDemand, "kind" | "category" | "when" | "location">;

/** What a gist is made of: a known matter if any, and what must not appear. */
type Known = {
  readonly matter: Matter | null;
  readonly secrets: readonly string[];
};

/**
 * A short gist for a public card: what is wanted, when, and the building at most.
 * Built from a lexicon: of the asker's own words none but time and place appear.
 *
 * @param text what was said of this need, as typed
 */
export function tellGist(text: string, heard: Heard, { matter, secrets }: Known): string {
  const locale = localeOf(text);
  const safe = (words: string): boolean => leaks(words, secrets) === null;
  const said = matter?.gist[locale] ?? null;
  const what = said !== null && safe(said) ? said : neutralGist(heard.kind, heard.category)[locale];
  const place = heard.location === null ? null : publicPlace(heard.location);
  const comma = locale === "zh" ? "，" : ", ";
  return [heard.when, place]
    .filter((extra) => extra !== null)
    .reduce<string>((gist, extra) => {
      const longer = `${gist}${comma}${extra}`;
      if (gist.includes(extra) || longer.length > longest[locale]) return gist;
      return isHarmless(extra) && safe(longer) ? longer : gist;
    }, what);
}

/** What kind of help, and no more: where nothing safe can be quoted. */
export const neutralGist = (kind: Kind, category: Category): Bilingual =>
  neutralBy[category] ?? (kind === "affair" ? affairBy[category] : null) ?? neutral[kind];

const isHarmless = (gist: string): boolean =>
  leaks(gist, []) === null && privateSpans(gist).length === 0 && !/\d{5}/u.test(gist);

/** Who somebody is, in words that are no name: kin, age, being alone. */
const kinOrAge =
  /我?(?:妈|爸|母亲|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|婆婆|公公|老伴|孩子|儿子|女儿)|老人|一个人|独自|\d+\s?岁|\b(?:my|our|her|his) (?:\w+ )?(?:mum|mom|mam|dad|gran\w*|nan\w*|mother|father|parents?|wife|husband|son|daughter|kids?|child|children|baby|toddler|brother|sister|uncle|aunt\w*|neighbou?r|friend)\b|\balone\b|\b\d+ ?(?:yo|years?)\b/iu;
/** A capital inside a clause, or a pet name, may be somebody's name. */
const maybeName =
  /(?<=[\p{Ll}\d,] )(?!(?:I|TV|DVD|IKEA|Wi-?Fi|WhatsApp|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[A-Z][\p{L}'’-]*|[小阿](?!区|时|心|孩|朋|学|忙|事|推|车|家|伙|猫|狗|姨|件|床|电|锅|雪|票|票|号|型|路|凳|桌)[\u4e00-\u9fff]/u;

/** Whether a gist may tell who somebody is: kin, age, a name. */
export const tellsWho = (gist: string): boolean => kinOrAge.test(gist) || maybeName.test(gist);

/** The language a message is answered in: any Chinese makes it Chinese. */
export const localeOf = (text: string): Locale => (/[\u4e00-\u9fff]/u.test(text) ? "zh" : "en");
