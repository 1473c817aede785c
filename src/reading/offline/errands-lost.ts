import { terms, words } from "./lexicon.ts";
import { matter, type Matter } from "./matter.ts";

/** What was lost, pets first; saying it is asking. */
export const lostThings: readonly Matter[] = [
  matter(
    "lost_found",
    "soon",
    "寻找走失的猫",
    "Find a lost cat",
    words`(?:猫|喵|橘猫|布偶|英短).{0,16}(?:丢|走失|不见|跑(?:了|出|丢)|找不到) / 寻猫 / 找猫 / (?:丢|跑|走失)了?(?:一只)?.{0,8}猫`,
    terms`(?:lost|missing|escaped|seen|got out|hasn'?t come (?:home|back)|not come (?:home|back)|slipped out|gone walkabout).{0,30}(?:cat|kitten|tabby|moggy) / (?:cat|kitten|tabby).{0,40}(?:lost|missing|escaped|got out|hasn'?t come (?:home|back)|not come (?:home|back)|slipped out|didn'?t come home|ran off)`,
  ),
  matter(
    "lost_found",
    "soon",
    "寻找走失的狗",
    "Find a lost dog",
    words`(?:狗|汪|柯基|泰迪|金毛|柴犬|边牧|比熊|拉布拉多|哈士奇|雪纳瑞).{0,16}(?:丢|走失|不见|跑(?:了|出|丢)|找不到|挣脱) / 寻狗 / 找狗 / (?:丢|跑|走失)了?(?:一[只条])?.{0,8}狗`,
    terms`(?:lost|missing|escaped|seen|got out|slipped|ran off).{0,30}(?:dog|puppy|pup|terrier|labrador|spaniel|beagle|poodle|pug) / (?:dog|puppy|pup|terrier|labrador|spaniel|beagle|poodle).{0,40}(?:lost|missing|escaped|got out|slipped|ran off|bolted)`,
  ),
  matter(
    "lost_found",
    "soon",
    "寻找失物",
    "Find something lost",
    words`(?:谁|哪位|有没有人|大家).{0,6}(?:捡|看|见)到.{0,10}(?:钥匙|门卡|钱包|证|卡|手机|耳机|眼镜|书包|包|戒指) / (?:钥匙|门卡|门禁卡|公交卡|钱包|身份证|银行卡|手机|耳机|戒指|项链|手链|眼镜|书包|背包|水杯|快递|包裹|雨伞|帽子|助听器|鹦鹉|乌龟).{0,12}(?:丢了?|掉了?|落在?|不见|找不到|没了|遗失|忘在) / (?:丢|掉|落|遗失)了?(?:一?[个把串张部副条只枚])?.{0,8}(?:钥匙|门卡|门禁卡|钱包|身份证|银行卡|手机|耳机|戒指|项链|眼镜|书包|助听器|鹦鹉)`,
    terms`(?:lost|dropped|mislaid|lose|missing|left).{0,30}(?:keys?|wallet|purse|card|phone|ring|glasses|bag|backpack|hearing aid|earring|airpods?|passport|scooter|teddy|parrot|budgie|tortoise|necklace|fob) / (?:keys?|wallet|purse|phone|ring|glasses|hearing aid|earring|teddy|parrot|budgie|tortoise|fob) (?:is |are |has |have )?(?:lost|missing|gone|been lost|fallen|flew)`,
  ),
];
