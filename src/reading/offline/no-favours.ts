import type { ReadDemand } from "../schema.ts";
import { errands } from "./errands.ts";
import { someLoan } from "./errands-daily.ts";
import { finds, terms, words } from "./lexicon.ts";
import { findMatter } from "./matter.ts";
import { troubles } from "./troubles.ts";

/** Asked of anybody, and nothing that neighbours are for: scolding, tales, votes, love, interest, a way past. */
const unneighbourly = [
  words`(?:骂|怼|揍|教训|报复|吓唬|整治|捉弄)(?:一?下|一?顿|一通|几句|死|[他她它]|那|这|楼|隔壁|对门|邻居|老|小) / (?:收拾|弄死|搞臭|弄臭)(?:[他她]|那[家个]|楼上|隔壁) / 打(?:[他她]|那[家个人]|楼上的?)一?顿 / (?:吵|干|打)一架 / 出(?:口|个|一口)(?:恶?气) / 骂街
    告诉(?:物业|社区|居委会?|派出所|警察|大家|所有人|全小区|[他她]的?(?:老公|老婆|单位|老板)) / (?:揭发|曝光|人肉|偷拍|监视|跟踪|盯梢|举报) / 盯(?:着|紧|牢|一?下)(?![^,.!?]{0,6}(?:火|锅|车|包|摊|行李|快递|东西|孩子|娃)) / (?:打听|查)(?:一?下|查)?(?:[他她]|那家|楼上|隔壁|谁)[^,.!?]{0,8}(?:跟谁|和谁|住哪|几点|干什么|离婚|工资|底细)
    投(?:个|一|下|上|一下|几)?.{0,4}票 / 点(?:个|一?下|点)?赞 / 砍(?:一|个|下|一下)?[刀价] / 助力 / 集赞 / (?:刷|给)(?:个|点|一?下)?好评 / 关注(?:一下|下)?(?:我的?)?(?:公众号|抖音|视频号|小红书|直播) / (?:凑|点进|点开)(?:个|一?下)?(?:人头|链接)
    介绍(?:一?个|位)?(?:对象|男朋友|女朋友|男友|女友|老公|老婆) / 相亲 / 脱单 / 离婚 / 复合 / 分手 / 表白 / 追(?:到|求)?(?:[他她]|女|男|隔壁|楼[上下]|小) / 哄(?:一?下)?我?(?:老婆|老公|女朋友|男朋友|对象) / (?:劝|说服)[^,.!?]{0,4}(?:老公|老婆|媳妇|丈夫|妻子|对象|男友|女友|男朋友|女朋友|婆婆|儿媳) / (?:跟|和|对|向)我?(?:老公|老婆|媳妇|丈夫|对象|男友|女友|男朋友|女朋友|婆婆|前任|前夫|前妻)[^,.!?]{0,6}(?:说|讲|解释|道歉|求情|谈)`,
  terms`(?:have a (?:go|word|pop)|shout|yell|scream|swear|curse|throw .{1,12}) (?:at|with) / tell(?:ing)? .{0,20} off / (?:beat|rough|slap|punch|kick|scare|threaten|bully|embarrass|insult)(?: up)? (?:him|her|them|that (?:man|woman|guy|kid|lad|lot|lad)|(?:my|the|our) (?:ex|neighbou?rs?|guy|kids?|lot|man|woman|landlord)) / (?:get|gets|getting) (?:back at|even with|revenge) / teach .{1,20} a lesson / give .{1,20} (?:an earful|a piece of|what for|a bollocking)
    vote for / need (?:your )?votes / upvote / retweet / (?:like|likes|follow|share|subscribe to|boost) (?:and (?:share|follow) )?(?:my|our|this|me on) .{0,10}(?:page|post|video|photo|channel|profile|insta\w*|tik ?tok|shop|link) / (?:a )?(?:good|nice|five[- ]star|5[- ]star) review / click (?:on )?(?:my|this|the) link
    set me up with / (?:find|get) me an? (?:boyfriend|girlfriend|date|husband|wife|man|woman) / (?:win|get) (?:back )?(?:my )?(?:girlfriend|boyfriend|wife|husband|ex) back / win (?:back )?(?:him|her|my (?:girlfriend|boyfriend|wife|husband|ex)) / (?:talk|speak) to my (?:husband|wife|boyfriend|girlfriend|ex|mother-in-law) / (?:persuade|convince|beg) my (?:husband|wife|boyfriend|girlfriend|ex) / (?:break|split|breaking) up with / (?:cheats?|cheating|cheated) on (?:him|her|his|the) / having an affair / matchmak\w+ / go on a date / (?:anyone|anybody|people|folks|who|who's)(?: else)?(?: be)? (?:interested in|keen on)(?! help)
    (?:spy|spying|snoop\w*|tell tales|rat) on / (?:report|grass|dob) (?:him|her|them|on) / keep(?:ing)? an eye on .{1,30} (?:and (?:tell|report)|who (?:comes|goes|visits)) / find out (?:who|where|what|when|whether) (?:he|she|they)  / dig up (?:dirt|something)`,
];

/** Said to whoever stands in the way, or of whom people gossip. */
const passing = [
  words`(?:^|[,.!? ]|麻烦|请|劳驾|谁能|能不能)(?:大家|各位|你们|您)?借过(?:一?下)?(?=[,.!? ]|$|谢|啊|哈|哦|吗) / (?:老婆|老公|女人|男人|媳妇)[^,.!?]{0,4}(?:跟(?:别)?人跑|出轨|偷人|外遇) / 让一让 / 让让 / 让(?:一?下|个|出)?(?:路|道)(?!边)`,
  terms`let (?:me|us) (?:through|past|by|squeeze) / (?:can|could|may) (?:i|we) (?:just )?(?:get|squeeze|come|pass) (?:past|through|by)(?= |[,.!?]|$) / make (?:way|room to pass) / mind your backs`,
];

/** The chat itself is kept by whoever runs it; who may mind is asked of company. */
const ofTheChat = [
  words`(?:(?<![特分区级])别|不要|勿|不准|禁止|停止)(?:再|总|老|天天|一直|随便|乱)?(?:在群里?|往群里?)?(?:再|总|老|天天|一直|随便|乱)?(?:发|刷|转发?)(?:这些|那些|这种|小|垃圾|无关的?|太多|些){0,2}(?:广告|拼团|砍价|链接|语音|消息|屏|表情包?|视频|谣言|闲聊|无关(?:的)?(?:内容|消息)?) / [天一][天直](?:有人)?(?:在群里)?(?:发广告|刷屏)
    (?:群主|管理员|群管)[^,.!?;]{0,8}(?:管管|管一?下|管一管|出来|在吗|在不在|踢|置顶|禁言|清理|拉黑|群公告|群规|发广告|刷屏) / (?:踢|移|请)(?:掉|了|出)?[^,.!?;]{0,8}(?:出群|出去群) / (?:拉|加|邀请?)[^,.!?;]{0,8}(?:进|入|到)[^,.!?;]{0,6}群 / (?:群(?:里|聊)?|消息)(?:请|最好|就)?(?:只|仅)(?:能|可以?|用来)?(?:发|说|聊) / 群规 / 群公告 / 群名片 / 改(?:一?下)?群?昵称 / 保持群里?(?:安静|清净)
    (?:谁|有人|大家|你们|各位)?(?:会|不会)?介意[^,.!?;]{0,2}我`,
  terms`(?:stop|quit|no more|don'?t|do not|not|avoid|refrain from|less|enough)(?: of)?(?: (?:the|all|so|many|keep|any))*(?: (?:posting|post|sending|send|spamming|spam|forwarding|forward|sharing|share))?(?: (?:the|these|those|any|your|so many|more|random|all|political|voice))* (?:adverts?|ads?|advertising|advertisements|spam(?:ming)?|memes?|forwards?|chain messages|jokes|gifs|voice (?:notes?|messages)|off[- ]topic\w*|politics|messages)(?=$|[,.!?;]| (?:please|pls|thanks|here|at (?:night|\d{1,2} ?[ap]m)|after|before|guys|folks|everyone|now)| (?:in|on|to) (?:here|the (?:chat|group|channel)|this (?:chat|group|channel)))
    (?:admins?|mods?|moderators?)[, ]{1,2}(?:please|pls|help|where are you|do something|wake up|anyone)(?=$|[.!?]) / (?:admins?|mods?|moderators?|group owner),?(?: [a-z]+){0,3} (?:(?:pin|unpin|ban|mute|kick|approve|moderate)(?![a-z])|(?:remove|delete|add)(?: [a-z]+){0,3} (?:spam[a-z]*|posts?|messages?|ads|adverts?|members?|from the group)) / keep (?:the|this|our) (?:chat|group|channel) on[- ]topic / (?:keep|use|leave) (?:the|this|our) (?:chat|group)(?: [a-z]+)? (?:for|to|on|free|clean|clear|civil|polite|about) / (?:pin|read|follow|respect) the (?:group |chat )?rules / (?:mute|leave|silence) (?:the|this) (?:chat|group) / (?:add|invite|let) (?:me|us|my [a-z]+|him|her) (?:in|to|into|on)(?:to)? (?:the|that|this|your) (?:[a-z]+ )?(?:chat|group|channel|whatsapp)
    (?:mind|bothered|object) (?:at all )?if (?:i|we)(?! (?:borrow|used?|lend|get|got))`,
];

/** Asked of everybody, for somebody's count: nobody is helped with their own papers. */
const forms = [
  words`(?<!(?:帮|教|替)(?:我|他|她|老|爷|奶|妈|爸)[^,.!?;]{0,6})填(?:写)?(?:一?[下个份张]|好|完)?[^,.!?;]{0,4}(?:问卷|调查表?|接龙|登记表|报名表|统计表|信息表) / (?:大家|各位|所有人|没填的|每家|每户)[^,.!?;]{0,10}填(?:写)?(?:一?[下个份张]|好|完)?[^,.!?;]{0,3}表`,
  terms`(?:fill(?:ed)? (?:in|out)|complete|do|answer|take|return|submit) (?:the|this|our|that|a|my) (?:[a-z]+ ){0,2}(?:survey|questionnaire|poll) / (?:please|pls|everyone|everybody|all|reminder to|remember to|kindly)(?: please)? (?:fill (?:in|out)|complete|return|submit) (?:the|this|our|that|your) (?:[a-z]+ ){0,2}forms?`,
];

/** Asked for, or broken. */
const wanting =
  /谁[能有会可家知]|帮[我忙]|能不能|求助|麻烦|[坏漏堵塌]|[停断没][水电气网]|[进出]不|打不开|不亮|(?<![a-z])(?:could|can|anyone|anybody|someone|somebody|needs?|help|broken|leak[a-z]*|stuck|blocked|flood[a-z]*|not work[a-z]*|out of)(?![a-z])/u;

/** Where adverts are of paper, and somebody's to take down. */
const indoors =
  /楼道|电梯|门口|门上|大[堂厅]|信箱|传单|张贴|(?<![a-z])(?:lifts?|lobby|stairs|stairwell|doors?|letter ?box[a-z]*|leaflets?|flyers?|notice ?boards?)(?![a-z])/u;

/** Whether nothing is asked beside what is said of the chat or of a form for all. */
function isOnlyTalk(plain: string): boolean {
  const signs = [...forms, ...ofTheChat];
  if (!finds(plain, ...signs) || indoors.test(plain)) return false;
  const rest = plain.split(/[,.!?;]/u).filter((clause) => !finds(clause, ...signs));
  return !rest.some((clause) => wanting.test(clause));
}

/** Money itself, not a purse and not small change. */
const money = [
  words`借[^,.!?;]{0,8}(?:钱(?![包夹罐箱])|现金|[一二两三四五六七八九十百千万几\d][百千万]?(?:块|元|百|千|万|k)(?=$|[,.!?;吗呢吧钱应救用花周先行块元])) / (?:周转|救急|应急)[^,.!?]{0,4}(?:一下|几天|资金|的?钱) / [转垫][^,.!?]{0,6}(?:点|[一二两三四五六七八九十百千万几\d]+)(?:钱|块|元|百|千) / 垫(?:一?下|付|上)?[^,.!?]{0,3}(?:钱|租|费|款) / (?:凑|给)(?:点|些)(?:钱(?![包夹])|路费|学费|医药费|生活费) / (?:钱|现金)(?:不够|花光|用完)[^?]{0,12}(?:借|帮) / 捐(?:点|些)?(?:钱|款)给?我`,
  terms`(?:lend|loan|borrow|spot|sub|front|advance|give|spare|send|transfer)(?: (?:me|us|my [a-z]+|him|her|some|a bit of|a little|any|a|the|few|of)){0,4} (?:money|cash|quid|bucks|fiver|tenner|grand|dosh|[£$€₹]\s?\d+|\d[\d,.]* ?(?:k|pounds?|quid|bucks|dollars?|euros?|rupees|naira|yuan|rmb|rm|sgd|kr)?)(?= |[,.!?]|$)(?! (?:box(?:es)?|card|register|eggs?|chairs?|tables?|minutes?|hours?|days?|cups?|plates?|bags?|boxes|nappies|metres?|books?|bikes?|of)) / (?:loan|money) (?:till|until) (?:payday|friday|monday|next|the end|tomorrow) / till payday / (?:pay|cover) my (?:rent|bill|bills|fine|debt|debts)`,
];

/** Whether it asks for money, however small: staff see it first. */
export const asksForMoney = (plain: string): boolean => finds(plain, ...money);

/** Whether a need is none: no favour that neighbours do, and nothing told of that others see to. */
export function isNoNeed(
  plain: string,
  { kind, category }: Pick<ReadDemand, "kind" | "category">,
): boolean {
  if (isOnlyTalk(plain)) return isNothingElse(plain);
  // No unit has a field for what is of no kind, and so it is asked of anybody.
  const isForAll = kind === "wish" || category === "other";
  const signs = isForAll ? [...unneighbourly, ...passing] : passing;
  return finds(plain, ...signs) && isNothingElse(plain);
}

function isNothingElse(plain: string): boolean {
  const known = findMatter(plain, errands);
  const isNone = known === null || known === someLoan;
  const isForm = known?.category === "admin" && finds(plain, ...forms);
  return (isNone || isForm) && findMatter(plain, troubles) === null;
}
