import { plainText } from "../../chat/clean.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { Category, Kind, ReadDemand } from "../schema.ts";
import { leaks, privateSpans } from "../privacy.ts";
import { asking, toAll, toUnit } from "./cues.ts";
import { hearAsk } from "./ask.ts";
import { finds } from "./lexicon.ts";
import type { Matter } from "./matter.ts";
import { publicPlace } from "./where.ts";

const neutral: Readonly<Record<Kind, Bilingual>> = {
  wish: { zh: "帮个小忙", en: "A favour" },
  affair: { zh: "请有关单位看一看", en: "Something for the unit in charge" },
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
  safety: { zh: "一处安全隐患", en: "A safety hazard" },
};
const longest: Bilingual<number> = { zh: 24, en: 60 };

type Heard = Pick<ReadDemand, "kind" | "category" | "when" | "location">;

/** What a gist is made of: a known matter if any, whether it is all that may be said, what must not appear. */
type Known = {
  readonly matter: Matter | null;
  readonly isReserved: boolean;
  readonly secrets: readonly string[];
};

/**
 * A short gist for a public card: what is wanted, when, and the building at most.
 * Built from a lexicon; of the asker's own words only the deed asked for, where it is harmless.
 *
 * @param text what was said of this need, as typed
 */
export function tellGist(
  text: string,
  heard: Heard,
  { matter, isReserved, secrets }: Known,
): string {
  const locale = localeOf(text);
  const safe = (words: string): boolean => leaks(words, secrets) === null;
  const deed = isReserved || matter !== null ? null : deedAsked(text, heard, locale);
  const said = matter?.gist[locale] ?? (deed !== null && isHarmless(deed) ? deed : null);
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
  neutralBy[category] ?? neutral[kind];

const isHarmless = (gist: string): boolean =>
  leaks(gist, []) === null && privateSpans(gist).length === 0 && !/\d{5}/u.test(gist);

/** Who somebody is, in words that are no name: kin, age, being alone. */
const kinOrAge =
  /我?(?:妈|爸|母亲|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|婆婆|公公|老伴|孩子|儿子|女儿)|老人|一个人|独自|\d+\s?岁|\b(?:my|our|her|his) (?:\w+ )?(?:mum|mom|mam|dad|gran\w*|nan\w*|mother|father|parents?|wife|husband|son|daughter|kids?|child|children|baby|toddler|brother|sister|uncle|aunt\w*|neighbou?r|friend)\b|\balone\b|\b\d+ ?(?:yo|years?)\b/iu;
/** A capital inside a clause, or a pet name, may be somebody's name. */
const maybeName =
  /(?<=[\p{Ll}\d,] )(?!(?:I|TV|DVD|IKEA|Wi-?Fi|WhatsApp|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[A-Z][\p{L}'’-]*|[小阿](?!区|时|心|孩|朋|学|忙|事|推|车|家|伙|猫|狗|姨|件|床|电|锅|雪|票|票|号|型|路|凳|桌)[\u4e00-\u9fff]/u;

/** What comes before the deed when it is asked of anybody, or of a unit. */
const opening: Bilingual<RegExp> = {
  zh: /^.{0,80}?(?:谁|哪位|哪个|有没有|有人|各位|大家|邻居|好心人|物业|社区|居委会?|麻烦|拜托|求助?|想请|能不能|请)[^，。！？；]{0,80}?(?:帮(?:我们?|忙|一下|个忙|俺|下)|(?:能|可以|愿意|会|来|方便|给|去)(?!不能|否|可以|帮))(?:一下)?/u,
  en: /^.*?\b(?:any ?one|any ?body|some ?one|some ?body|some1|any1|neighbou?rs?|who|volunteers?|management|office|i need|help me)\b(?:(?: with)?(?: (?:can|could|would|will|might|please|pls|kindly|be|is|able|free|available|willing|there|possibly|maybe|quickly|just|me|us|to|help|here))*) /iu,
};

const framing = /^[\s:：]+|\s*(?:吗|呢|吧|呀|啊|please)$/giu;

/** The deed that is asked for, if it is short and holds nothing of anybody; never the whole sentence. */
function deedAsked(text: string, { when, location }: Heard, locale: Locale): string | null {
  if (privateSpans(text).some((span) => /\d/u.test(span))) return null;
  const clause = text
    .split(/[，。！？；,.!?;()（）\n]+/u)
    .map((part) => part.trim())
    .find((part) => finds(part.toLowerCase(), ...asking, ...toAll, ...toUnit));
  if (clause === undefined || clause.length > 80 || !opening[locale].test(clause)) return null;
  const rest = clause.replace(opening[locale], "").replace(framing, "");
  const deed = rest.charAt(0).toUpperCase() + rest.slice(1);
  if (deed.length < 3 || deed.length > longest[locale] || hearAsk(plainText(deed)).isBare)
    return null;
  if ([when, location].some((extra) => extra !== null && deed.includes(extra))) return null;
  return tellsWho(deed) ? null : withoutMe(deed);
}

/** Whether a gist may tell who somebody is: kin, age, a name. */
export const tellsWho = (gist: string): boolean => kinOrAge.test(gist) || maybeName.test(gist);

/** A deed as others read it: not `陪我下棋` but `陪下棋`. */
const withoutMe = (deed: string): string =>
  deed
    .replace(/^(?:给|替|为)(?:我们?|俺)(?!们|家)/u, "")
    .replace(/^([陪教借带送接载捎扶])(?:我们?|俺)(?!们|家)/u, "$1");

/** The language a message is answered in: any Chinese makes it Chinese. */
export const localeOf = (text: string): Locale => (/[\u4e00-\u9fff]/u.test(text) ? "zh" : "en");
