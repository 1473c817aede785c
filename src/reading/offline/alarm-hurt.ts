import { plainText } from "../../chat/clean.ts";
import { finds, terms, words } from "./lexicon.ts";

/** Who is hurt or in danger, as far as words tell them apart. */
type Hurt = "child" | "old" | "man" | "woman" | "worker";

const people: readonly (readonly [hurt: Hurt, ...said: RegExp[]])[] = [
  [
    "child",
    words`宝宝 / 婴儿 / 孩子 / 小孩 / 小朋友 / 娃 / 男孩 / 女孩 / 女儿 / 儿子 / 闺女 / 孙子 / 孙女 / 外孙 / 学生`,
    terms`bab(?:y|ies) / infant / toddlers? / kids? / child(?:ren)? / boys? / girls? / sons? / daughters? / grandson / granddaughter / newborn`,
  ],
  [
    "old",
    words`老人 / 大爷 / 大妈 / 大娘 / 爷爷 / 奶奶 / 外公 / 外婆 / 姥姥 / 姥爷 / 老太太 / 老头 / 老爷子 / 老伴 / 公公 / 婆婆 / 我妈 / 我爸 / 妈妈 / 爸爸 / 母亲 / 父亲`,
    terms`old (?:man|woman|lady|gentleman|chap|neighbou?r) / elderly / pensioner / gran(?:ny|dad|dpa|dma|dfather|dmother)? / nan(?:a|ny)? / my (?:mum|mom|dad|mother|father)`,
  ],
  [
    "man",
    words`小伙 / 男人 / 男的 / 老公 / 丈夫 / 我哥 / 弟弟`,
    terms`man / men / guy / husband / brother`,
  ],
  [
    "woman",
    words`女人 / 女的 / 老婆 / 妻子 / 媳妇 / 孕妇 / 我姐 / 妹妹`,
    terms`woman / women / wife / sister / pregnant`,
  ],
  [
    "worker",
    words`工人 / 师傅 / 保安 / 外卖员 / 快递员 / 保洁`,
    terms`workers? / workm[ae]n / guard / courier / rider / cleaner / builder / driver`,
  ],
];

/** Who is hurt by these words; empty where they do not tell. */
export function hurtIn(text: string): readonly Hurt[] {
  const plain = plainText(text);
  const told = people.filter(([, ...said]) => finds(plain, ...said)).map(([hurt]) => hurt);
  // "An old man" is no second man.
  return told.includes("old") ? told.filter((hurt) => hurt !== "man" && hurt !== "woman") : told;
}

/** Whether two texts may tell of the same person: of one such person, or either does not say. */
export function sameHurt(one: string, other: string): boolean {
  const [first, second] = [hurtIn(one), hurtIn(other)];
  if (first.length === 0 || second.length === 0) return true;
  return first.some((hurt) => second.includes(hurt));
}

const home = [
  words`我家 / 我们家 / 俺家 / 自家 / 家里`,
  terms`(?:my|our|mine) (?:own )?(?:home|house|flat|place|apartment|kitchen|bathroom|bedroom|living room|balcony|room) / at (?:mine|ours|home)`,
];

/** Whether it is told of the author's own home. */
export const isAtOwnHome = (text: string): boolean => finds(plainText(text), ...home);
