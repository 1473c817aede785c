import { plainText } from "../../chat/clean.ts";
import { harmsIn } from "./alarm-harms.ts";
import { finds, terms, words } from "./lexicon.ts";

const others = [
  words`隔壁 / 对门 / (?<![从在到站])楼[上下](?!跳) / 邻居(?!们) / (?<!没)有(?:人|个) / 那个?(?:人|家|男|女|小孩|孩子|老人) / 这家 / (?:号楼|栋|单元|室|\d{3,4}|\d-\d+).{0,8}(?:男|女|人|孩子|小孩|老人|儿子|女儿|家|住户|天天|在打) / 朋友(?!们|圈) / 同学 / 同事 / 室友
    我(?:妈妈?|爸爸?|女儿|儿子|孩子|老公|老婆|爷爷|奶奶|姐姐?|妹妹?|哥哥?|弟弟?).{0,6}(?:不想活|要自杀|想自杀|想死|要跳楼|轻生|想不开|割腕|吞)`,
  terms`neighbou?rs? / next door / upstairs / downstairs / opposite / some ?(?:one|body) / (?:a|the|this|that) (?:man|woman|boy|girl|kid|child|lady|guy|carer|couple|family) / (?:my )?(?:friend|colleague|flatmate|classmate) / (?:my )?(?:son|daughter|mum|mom|dad|sister|brother) (?:wants|is going|has taken|took|swallowed|is talking|says)`,
];

/** The author as the one concerned; not as the one who sees, hears or worries. */
const self = [
  words`我(?!家?(?:楼|隔壁|对门|邻居)|们|看|听|觉得|发现|怀疑|感觉|担心|刚|也?不知道|的?(?:朋友|同学|同事|室友)|(?:妈妈?|爸爸?|女儿|儿子|孩子|老公|老婆|爷爷|奶奶|姐姐?|妹妹?|哥哥?|弟弟?).{0,6}(?:不想活|要自杀|想自杀|想死|要跳楼|轻生|想不开|割腕|吞))`,
  terms`me / myself / my (?:own )?(?:life|wrists?) / (?:i|i'm|i am|i've) (?:just )?(?:want|wanted|going to|don'?t want|can'?t go|can'?t take|took|swallowed|being|afraid|scared|suicidal)`,
];

/**
 * Whether a quiet crisis is told of somebody else: then its author is thanked, not comforted. In
 * doubt it is the author's own.
 */
export function tellsOfOthers(text: string): boolean {
  const plain = plainText(text);
  if (finds(plain, ...self)) return false;
  const clauses = plain.split(/[,.!?;:]/u);
  return clauses.some((clause) => finds(clause, ...others) && harmsIn(clause, "quiet").length > 0);
}
