import type { Category, Kind, ReadDemand } from "../schema.ts";
import { finds, terms, words } from "./lexicon.ts";
import { careErrands } from "./errands-care.ts";
import { findMatter, type Matter } from "./matter.ts";
import { hardships } from "./private-words.ts";

const kin =
  "我妈|我爸|妈妈|爸爸|老妈|老爸|我母亲|我父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|老人|老头|老太太|老爷子|大爷|大妈|大娘|独居|孤寡|老伴|父母|爸妈";
const old = [
  new RegExp(
    `${kin}|(?:[6-9]\\d|1[01]\\d)(?:多|来)?(?:岁|了(?=腿|,|下|身)|的人)|七十|八十|九十`,
    "u",
  ),
  terms`(?:my|our|his|her) (?:mum|mom|mam|dad|gran\w*|nan\w*|mother|father|parents?|mother-in-law|father-in-law|granddad|aunt\w*) / elderly / pensioner / old (?:mr|mrs|lady|man|aunt\w*|uncle) / senior / (?:[6-9]\d|1[01]\d)[ -]?(?:yo|years? old|yr)`,
];
const poor = [...hardships, words`低保 / 吃不上 / 穿不上 / 家里紧`];

const disabled = [
  words`盲人 / 失明 / 看不见 / 聋哑?人? / 听不见 / 听力 / 轮椅 / 残疾 / 残障 / 截肢 / 瘫 / 偏瘫 / 手语`,
  terms`blind / deaf / hard of hearing / wheelchair / disab\w+ / can'?t (?:see|hear) / partially sighted / paralys\w+ / amputee`,
];

const usual: Readonly<Record<Kind, Category>> = {
  wish: "errand",
  affair: "other",
  project: "facility",
};

const company = careErrands.filter(({ category }) => category === "eldercare");
const minding = careErrands.filter(({ category }) => category === "childcare");

/** Whether both the old and the young are spoken of, so that whom to look after would be a guess. */
export const isUnclear = (plain: string, matter: Matter | null): boolean =>
  (matter?.category === "eldercare" && findMatter(plain, minding) !== null) ||
  (matter?.category === "childcare" && findMatter(plain, company) !== null);

/** What a need is about: the matter's own topic, unless it is done for the old or for want of money. */
export function tellCategory(plain: string, kind: Kind, matter: Matter | null): Category {
  const own = matter?.category ?? usual[kind];
  if (kind !== "wish") return own;
  if (isUnclear(plain, matter)) return "eldercare";
  if (finds(plain, ...poor) && (own === "errand" || own === "childcare")) return "hardship";
  if (finds(plain, ...disabled) && own === "errand") return "disability";
  const fetched = own === "errand" && matter !== null && /取|买|陪|送|搬|扔/u.test(matter.gist.zh);
  const isCare = own === "health" || fetched || matter === null;
  return finds(plain, ...old) && isCare ? "eldercare" : own;
}

const shared: ReadonlySet<Category> = new Set([
  "repair",
  "sanitation",
  "utilities",
  "safety",
  "traffic",
  "greening",
  "facility",
  "housing",
  "culture",
]);
const own = [
  words`我家 / 我们家 / 家里 / 我车 / 我的车 / 楼上`,
  terms`my / mine / our (?:flat|house|kitchen|bathroom|bedroom)`,
];
const another = [
  new RegExp(
    `(?:帮|给|替|为|陪|看看|接)(?:一下)?(?:${kin}|他|她|邻居|隔壁|对门)|(?:${kin}).{0,12}(?:一个人|自己|独自)`,
    "u",
  ),
  terms`for (?:my|a|an|our) (?:mum|mom|mam|dad|gran\w*|nan\w*|mother|father|friend|neighbou?r|aunt\w*|uncle|cousin|old) / my (?:mum|mom|mam|dad|gran\w*|nan\w*|aunt\w*|uncle|mother|father|neighbou?r|friend|cousin|mate) / on behalf of`,
];

/** Who the help is for. */
export function tellFor(plain: string, kind: Kind, category: Category): ReadDemand["for"] {
  if (kind === "project") return "public";
  if (finds(plain, ...another)) return "other";
  if (kind === "affair" && shared.has(category) && !finds(plain, ...own)) return "public";
  return "self";
}
