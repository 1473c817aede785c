import type { Alarm } from "../schema.ts";
import { despairHinted, despairTold } from "./alarm-despair.ts";
import { terms, words } from "./lexicon.ts";

/** Words of danger: `sure` ones say it as a fact, `vague` ones only may mean it. */
export type AlarmWords = {
  readonly what: Alarm["what"];
  readonly sure: readonly RegExp[];
  readonly vague: readonly RegExp[];
};

const kinEnglish = String.raw`(?:(?:my |her |his |the |our |their )?(?:husband|boyfriend|partner|wife|girlfriend|ex(?:-husband|-boyfriend|-wife)?|father|dad|step-?(?:dad|father|mum|mother)|mother|mum|mom|son|daughter|brother|uncle|carer|caregiver|helper|nanny|neighbou?r|man|woman|guy|bloke|parents|in-laws|landlord)(?: (?:next door|upstairs|downstairs|opposite|above (?:me|us)|in [a-z\d]{1,4}))?|(?<![a-z])he|(?<![a-z])she)`;
const often = String.raw`(?: (?:also|always|often|just|regularly|keeps?|is|was|has|been|still|even|sometimes|started|again|violently)|'s){0,3}`;
const hurts =
  "(?:hit|hits|hitting|beat|beats|beating|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|slap(?:s|ped|ping)?|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|hurts?|hurting|abus(?:es|ed|ing)|threaten(?:s|ed|ing)?(?: to (?:kill|hurt|hit|stab))?|rap(?:es|ed|ing)|molest(?:s|ed|ing)|assault(?:s|ed|ing)?|touch(?:es|ed|ing)|burns)";
const hurtEnglish = String.raw`(?:me|her|him|them|(?:up )?(?:my|his|her|their|the|our|a) (?:elderly |old |little |own |poor )?(?:wife|kids?|child|children|son|daughter|baby|toddler|mother|mum|mom|father|dad|gran\w*|nan|girlfriend|boy|girl|mother-in-law|parents?))(?! (?:at (?!home|night)|up|to (?:it|the)|on (?:whatsapp|facebook|insta\w*|the)|with (?:a )?(?:bill|fine|news)|by \d|a (?:drink|text)|\d))`;

const kinChinese =
  "(?:老公|丈夫|男友|男朋友|前夫|前男友|老婆|妻子|媳妇|对象|爸爸?|妈妈?|父亲|母亲|继父|继母|后爸|后妈|公公|婆婆|儿子|儿媳|女婿|保姆|护工|养父|叔叔|哥哥|家里人|家人|[他她](?!们)|邻居|楼上|楼下|隔壁|对门|房东|男的)";
const hurtChinese = String.raw`(?:我(?:妈|奶奶|爷爷|姐|妹|女儿|儿子|孩子)?|[他她](?:妈|老婆|孩子|女儿|儿子)?|老婆|媳妇|女人|孩子|娃|小孩|闺女|女儿|儿子|老人|老太太|老头|老太|婆婆|奶奶|爷爷|外婆|姥姥)(?!这|那|家|单位|的?(?:电话|手机|微信|针|分|招呼|球|报告|游戏|车|伞|字|手板|小报告|脸|牌|疫苗|预防针|码|折|一下))`;

/** Self-harm and violence at home 静默警报: never a word of it in a group. */
export const quietWords: AlarmWords = {
  what: "quiet",
  sure: [
    ...despairTold,
    words`我.{0,6}(?:不想活|活不下去|想自杀|要自杀|想轻生|想结束生命|准备跳楼|想跳楼|要跳楼|割腕) / 我(?:真的?|好|就|只|现在|很|都){0,3}想死(?![你妳我他她大了的心])
      不想(?:再)?活了 / 活不下去了 / (?:人)?活着(?:真|也|好|太|都|还|实在|觉得|感觉){0,2}(?:没|没有|毫无|有什么|有啥)(?:什么|啥|任何)?(?:意思|意义|盼头|奔头)(?![的了]?(?:工作|游戏)) / 活(?:着|得)太累.{0,6}(?:死|结束|算了|了结|一了百了) / 死了算了 / 不如死了 / 一了百了 / 写好遗书 / 站在楼顶.{0,8}跳 / 没有我.{0,8}(?:更好|会好|轻松|解脱) / 离开这个世界 / (?:我)?(?:要是)?(?:死了|不在了|消失了)[,也都]{0,2}(?:没人|没有人|谁).{0,3}(?:在乎|难过|知道|会?想|记得|发现|会在意) / 没(?:有)?人会(?:想念?我|在乎我|为我难过)(?!家|的|们) / 活(?:腻|够)了 / (?:没(?:有)?|找不到).{0,3}活下去的(?:理由|勇气|意义|动力|必要)
      (?:想|要|希望)(?:永远|彻底)(?:地)?(?:消失|睡过去|离开(?:大家|你们|人世)) / (?:再也|永远)不(?:想|要|用)?(?:再)?醒(?:过)?来 / (?:一)?睡(?:过去|着)?(?:就|了)?(?:再也|永远)(?:不|别)(?:要|想|用)?醒 / 我(?:真的?|已经|实在)?(?:撑|坚持|熬)不下去了[,.!]?(?:真的?)?(?:想|不想)(?:死|活|解脱|走了) / (?:没有|毫无)(?:可|值得)留恋的?(?=[,.!]|$|了)
      (?:想|要|准备|打算|只想)(?:就这么?)?(?:结束(?:自己|生命|这一切|一切)|从.{0,8}跳下去|跳(?:河|桥|江|下去)|自杀|轻生) / (?:吞|吃|喝)(?:了|下|光|完).{0,8}(?:[整半]?瓶|全部|好多|一把|几十).{0,6}药 / 药.{0,6}(?:全|都).{0,4}(?:吃|吞)(?:下去|了|完) / 喝了?农药 / 割(?:了)?(?:手)?腕
      ${kinChinese}[又总老正在就常还再也都天经一直喝醉了酒完每次夜晚上动不手拿]{0,10}(?:打|揍|掐|踹|扇|殴打|家暴|虐待|性侵|猥亵|强奸)(?:了|着)?${hurtChinese} / 掐(?:着)?我(?:的)?脖子 / 被${kinChinese}.{0,6}(?:打(?!扰|断|动|开|击|败|扮|趴)|揍|掐|踹|家暴|虐待|性侵|猥亵)
      (?:在|又|正|天天|经常|总是?)(?:打|掐|踹|揍)(?:老婆|媳妇|女人|孩子|娃|小孩|老人|老太太|老头|婆婆)(?!疫苗|预防针|针) / 虐待(?:老人|孩子|小孩|儿童|婆婆|奶奶|爷爷) / (?:孩子|小孩|娃|老人|老太太).{0,8}身上.{0,6}(?:伤|淤青|青一块|烟头烫) / (?:继父|后爸|叔叔|公公|表哥|房东|老师|[他](?!们))(?:总|又|老|偷)?摸我(?!的?(?:头|猫|狗))
      不(?:让|准|许)我(?:出门|离开|回娘家|打电话) / 我被(?:关|锁|囚禁)在.{0,10}(?:不让|不准|不许|出不去) / 把我(?:关|锁)在(?:家|屋) / (?:害怕|怕|吓得|不敢)回家.{0,8}(?:打|他)
      (?:一直|总是?|老是?|又|天天|连着.{0,3}天|在|经常).{0,6}(?:跟着我|尾随我|跟踪我|堵我|骚扰我) / 被(?:人|陌生人|男的|前男友|前夫|他)?(?:跟踪|尾随) / (?:有人|男的|陌生人|前夫|前男友|那个人).{0,8}(?:跟踪|尾随|跟着|蹲守|堵)(?:我|在(?:我家|楼下|门口))`,
    terms`(?:want|wanted|going|ready|plan(?:ning)?|tempted|about|wanna|gonna|wish i could) (?:to )?(?:just )?(?:kill myself|unalive myself|end (?:it all|my (?:own )?life|it tonight|it now|everything)|take my (?:own )?life|hurt myself|jump off|(?:disappear|vanish|go away|sleep) (?:for ?ever|for good)) / (?:want|wanted|wanna|ready) (?:to )?(?:just )?die(?= |[.!,]|$)(?! (?:of|for|laughing|from)) / (?:thinking|thoughts|thought|think) (?:of|about) (?:just )?(?:killing myself|ending (?:it(?! with)|my (?:own )?life)|suicide|dying(?! (?:my|the|it|of|for|to))|hurting myself) / (?:feel|feels|felt|feeling) like (?:just )?(?:ending (?:it all|it(?=[.!,]|$)|my (?:own )?life|everything)|killing myself|giving up on (?:life|living)) / i(?:'?m| am) (?:going to|gonna) (?:end it|kill myself)
      (?:(?:don'?t|do not|didn'?t|did not|no longer) (?:even |really |just )?want to|(?:don'?t|do not) wanna) (?:live|be alive|be here any ?(?:more|longer)|exist|wake up(?! (?:early|at|before|for|late)))(?! (?:in|on|near|with|here|there|next|at(?! all)|by|above|under|beside)(?![a-z])) / better off (?:without me(?! (?:at|in|on|there)(?![a-z]))|if i (?:was|were|am|wasn'?t|weren'?t) (?:dead|gone|not here|here|alive)|dead)
      (?:no|any|see the|see a|without (?:a|any)) (?:reason|point|use|purpose) (?:left )?(?:to |in |for |of )?(?:me )?(?:to )?(?:live|living|stay alive|staying alive|being alive|(?:go on|going on|carry on|carrying on)(?= (?:any|living|like this)|[.!,]|$))(?! (?:in|here|there|near|with|at(?! all)|next|above|on|so)(?![a-z])) / nothing (?:left |more )?to live for / (?:life|living|it)(?:'s| is| feels| seems| does| has)?(?: not|n'?t| no longer| hardly| barely| never)(?: feel| seem| been)?(?: even| really)? worth (?:living|going on)(?! (?:in|here|there|near|with|at(?! all)|next|without (?:coffee|tea|chocolate|cake|wi-?fi|wine|football))(?![a-z]))
      (?:nobody|no-? ?one|who)(?: would| will|'d|'ll| is going to| even| really)(?: even| ever| really)? (?:miss(?:es)? me(?! (?:at|in|on|from|for|if i (?:skip|leave|slip|pop|sneak)|tomorrow|tonight|today|this|next)(?![a-z]))|care if i (?:died|die|was dead|were dead|was gone|were gone|disappeared|lived)) / wish i (?:was|were) (?:dead|never born|not alive) / wish i (?:had never|hadn'?t|had not|'d never) been born / never wake up again / (?:not|never) (?:to )?wak(?:e|ing) up(?: again)?(?=[.!,]|$) / (?:tired|sick) of (?:living|being alive)(?=[.!,]|$| any) / given? up on (?:life|living)
      (?:(?<=(?<![a-z])i (?:(?:just|really|simply|honestly|truly|feel i|think i) )?)|(?<=(?:^|[.!?,;:]) ?))(?:can'?t|cannot|can not|could ?n[o']t|couldnt) (?:(?:go on|carry on|keep going|live)(?= any ?(?:more|longer)(?! (?:shifts?|trips?|walks?|rides?|runs?|holidays?|dates?|courses?|tours?|with))| like this(?=[.!,]|$)| living)|(?:go on|carry on)(?=[.!,]|$)) / (?:i'm|i am|i feel|feeling|feel) suicidal
      (?:won'?t|wont|will not) be (?:bothering|a burden (?:to|on)) (?:anyone|anybody|you) / (?:i|i've|just|she|he) (?:took|taken|swallowed|just took|just swallowed) .{0,12}(?:all|whole|bottle|packet|handful|overdose|too many|lots).{0,20}(?:pills|tablets|paracetamol|medication) / self[- ]harm(?:ing|ed)? / (?:keep|been|started|am|i'm|be) (?:cutting|hurting|burning|harming) myself / cut my wrists?`,
    terms`${kinEnglish}${often} ${hurts} ${hurtEnglish} / beating (?:up )?(?:his|her|their|the) (?:wife|kids?|child|children|mother|mum|partner|girlfriend) / (?:being|been|gets?|getting) (?:beaten|abused|molested|strangled|hit by|beaten by|stalked|groomed)(?! \d) / i(?:'m| am) (?:abused|beaten|stalked|not safe at home|unsafe at home)
      (?:husband|boyfriend|partner|wife|dad|father|ex|son|he|she)(?:'s| is| has been| gets| was)(?: so| very| really| being| getting)? (?:violent|abusive) / (?<!(?:gate|door|app|barrier|lift|machine|site|website|phone|it) )(?:won'?t|will not|doesn'?t|does not|never) lets? me (?:leave(?! (?:the group|a (?:review|comment|message)))|out|go out|see my|have my (?:phone|money)|use my phone) / lock(?:s|ed) me (?:in|out) / (?:afraid|scared|terrified|frightened) (?:to go home|of (?:him|my (?:husband|partner|boyfriend|dad|father|ex|son)))
      (?:some ?one|some ?body|(?:a|this|that|the same|some) (?:man|guy|bloke|stranger|woman|car)|he|my ex|they)(?: (?:is|has|been|keeps|kept|always)|'s){0,2} (?:following|stalking|follows|stalks|waiting for|watching) me / my ex(?: (?:is|keeps|kept|has been))? (?:waiting|standing|sitting|parked|turning up|showing up|hanging around|lurking) (?:outside|at|near|in front)`,
  ],
  vague: [
    ...despairHinted,
    words`自杀 / 轻生 / 割腕 / 跳楼 / 家暴 / 遗书 / 想死 / 不想活 / 活不下去 / 撑不下去了 / 结束这一切 / 跟踪 / 尾随 / 虐待 / 跟着我 / 打老婆 / 打孩子 / 打老人 / 往死里打 / 打得.{0,6}(?:哭|叫|惨) / 不敢回家 / 性侵 / 猥亵 / (?:觉得|感到|感觉|真的)生无可恋 / 活着(?:真|好|太)累 / 想(?:一个人)?消失(?:掉|算了|了)(?![的]) / (?:别|不要|不许|不让.{0,4})再?打我(?!电话|手机|微信|招呼|的?(?:主意|脸)) / (?:把我|被.{0,6})赶出(?:来|门|家) / 快?撑不住了 / 药都攒`,
    terms`suicid\w+ / (?:please|someone|somebody|just) kill me(?! if| when| for) / any ?(?:one|body) (?:even )?(?:miss me if|notice if i) / hide me from / hates? (?:him|her)self / out of hitting / kill (?:my|him|her)self / want to die / (?:can'?t|cannot|can not) (?:take|do|bear|cope with) (?:it|this|life) any ?(?:more|longer) / (?:want|wish) (?:it|this|everything) all to (?:end|stop|be over) / want to disappear / feel like dying / life (?:is|feels) (?:pointless|meaningless|hopeless) / (?:can'?t|cannot) see a way out / domestic (?:violence|abuse) / stalk(?:er|ing|ed) / child abuse / elder abuse / overdos\w+ / abusive
      screaming.{0,30}(?:hit|stop|help) / hits (?:her|him|the kids?)`,
  ],
};
