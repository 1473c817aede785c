import { terms, words } from "./lexicon.ts";

/** Spoken to all who read along: somebody, anybody, neighbours. */
export const toAll = [
  words`谁(?:能|可以|会|看|见|捡|拾|有|家|方便|愿意|顺路|正好|去|在|那|手里|手头|要是|肯|认识|懂|今|明|周|下|帮|来)
    有人(?:能|可以|会|愿意|方便) / 有没有.{0,6}(?:人|谁|哪位|哪家|邻居|街坊|好心|热心|会|懂|顺路|大哥|大姐|大佬|师傅|小伙|姐妹|志愿|朋友|家长|宝妈|高手|同学|hr|去|在家|空|妈妈|爸爸|兄弟|律师|医生|护士|老师|那位|年轻)
    有冇.{0,6} / 哪位 / 哪家 / 哪个(?:邻居|好心|热心|人|大) / 各位 / 邻居们? / 街坊 / 群里 / 好心(?:人|的) / 热心 / @所有人 / 志愿者 / 大伙 / 大家(?:伙|谁|有|帮|能|看|好[,.!]) / 在家的 / 求助 / 有(?:会|懂|顺路|在家|空).{0,12}(?:吗|么|没|不)`,
  terms`any ?one / any ?body / some ?one / some ?body / any of you / one of you / a neighbou?r / neighbou?rs / folks / y'?all / everyone / (?:any|some) (?:kind|strong|handy|good|brave|spare|nice|teenager\w*|young|volunteers?|lad|lads) / hi all / hello all / hey all / volunteers? / whoever / any chance`,
];

/** A need of one's own, beside something offered. */
export const needing = [
  words`帮我 / 借我 / 我想 / 想借 / 我需要 / 谁能 / 谁有 / 谁家有 / 有没有 / 哪位能 / 麻烦 / 拜托 / 求助`,
  terms`(?:could|can|may|would|will) (?:i|any ?one|some ?one|any ?body|some ?body) / (?:is there|is) any ?(?:one|body) / any ?(?:one|body) (?:free|able|available|who) / need (?:some|a |help) / grateful / i need / i'm after / help me / (?:does|has) any ?(?:one|body) / any ?one got`,
];

/** A wish for help, put to somebody. */
export const asking = [
  words`能不能 / 能否 / 可不可以 / 可否 / 麻烦 / 拜托 / 帮(?:我|忙|下|一下|个忙|帮|着|俺|把|她|他|手|看|带|拿|取|代|拎|搬|换|修|接|喂|遛|照|找|拧|买|捎|改|扶|抬|陪) / 帮.{0,6}(?:一下|一把|个忙) / (?<![力追需要请恳谋征征苦])求(?!租|购|职|婚|知|学|生|证|实|是|其|之|和|同|医|人不|推荐|介绍|问|解|甚|神) / 想(?:请|找|借|麻烦|托|求) / 借(?:我|俺|用|一|个|把|辆|台|张|两|几|点|床|下|来|给|不|条) / 急需 / 急求 / 需要(?:人|有人|志愿|一位|一个|帮|请|借|找) / 顺(?:路|便|手|道).{0,6}(?:带|捎|取|拿|送|接) / 搭把手 / 搭个手 / 请.{0,8}(?:帮|来|借|教|陪|带) / 有空的.{0,8}(?:去|来|帮|陪) / 有偿 / 找(?:个|位|人|一位|一个) / 唔该 / 愿意.{0,10}(?:吗|的|么) / 行行好 / 救救急 / (?:借|帮|教|陪|带|送|接|取|捎).{0,14}(?:吗|么|呗|不|可以|行)\s?[?]?`,
  terms`can (?:any|some) ?(?:one|body) / could (?:any|some) ?(?:one|body) / would (?:any|some) ?(?:one|body) / will (?:any|some) ?(?:one|body) / can (?:someone|i|we|you) / could (?:i|we|one|use|do with|really use) / (?:does|do|has|have|is|are|did) (?:any|some) ?(?:one|body) / does any / any(?:one|body) (?:able|free|around|have|has|got|going|willing|available|up for|who|here|with|fancy|heading|driving|home|in|can|could|help|handy|good|near|about|want to help)
    is there (?:any|some) ?(?:one|body) / looking for (?:some|any|a|an|help|two|volunteers) / (?:can|could|would|will) (?:the|our|management|council|security) / hoping (?:some|any|for) / please / pls / plz / abeg / kindly / need (?:a|an|some|someone|somebody|help|any) / in need of / could do with / desperate for / (?:to|could i|can i|may i) borrow / borrow / lend / help (?:me|us|him|her|with|needed|wanted|out) / a hand / grateful / favou?r / would (?:love|appreciate|someone|be grateful|really help) / if (?:any|some) ?(?:one|body) / appreciate / after a / wanted / any chance`,
];

/** Spoken to a unit 责任单位 that must act. */
export const toUnit = [
  words`(?:物业|管理处|社区(?!医院|食堂|卫生|活动|门口|中心)|居委会?|业委会|街道办?|群主|城管|派出所|民警|交警|网格员|消防|供电|电力|水务|自来水公司|燃气公司|热力|保安|门卫|保洁|环卫|绿化公司|维修(?:师傅|部)|电梯公司|开发商|管理处|管家|主任|领导|政府|有关部门|相关部门|学校|教育局|12345|市政|园林|房管).{0,18}(?:能不能|能否|可以|可否|来|管|处理|看|修|解决|派|出面|协调|安排|给|帮|查|换|清|撒|调|赶紧|快|抓|催|治|加|盯|说说|通知|联系|贴|报修|公示|公开|尽快|维修|整改|要个|办|组织|救|通|灭|拆|罚|回复|说法|死|呢[?]|吗[?])
    (?:请|希望|盼|求|让|建议|强烈要求|恳请|望|麻烦|要求|反映|@|投诉|呼叫|求求|烦请).{0,8}(?:物业|社区(?!医院|食堂|卫生|活动|门口|中心)|居委会?|业委会|街道|城管|派出所|交警|网格员|消防|供电|热力|保安|保洁|环卫|管理处|管家|主任|领导|政府|有关部门|相关部门|部门|12345) / 报修 / 派(?:个)?人.{0,4}(?:修|看|来|处理) / 能不能(?:来|派|安排).{0,6}(?:个人|人).{0,4}(?:修|看|管|处理|清) / 赶紧.{0,8}(?:修|派人|处理|来人|叫停) / (?:尽快|抓紧|快点|快来|派人|来人|麻烦).{0,6}(?:修|抢修|处理|解决|清理|清运|维修|换|看看)`,
  terms`(?:management|mgmt|tmo|community cent(?:re|er)|an? admin|the office|office|council|landlord|the super(?![a-z])|caretaker|janitor|committee|association|residents'? assoc\w*|exco|mcst|rwa|society|secretary|hoa|strata|board|security|guards?|body corporate|property manager|maintenance|the agents?|town council|hdb|facilities|the city|highways|environmental health|police|housing|building manager|whoever (?:looks after|runs|is in charge|manages|does)|someone from).{0,50}(?:please|pls|plz|can|could|should|need|needs|fix|send|look|sort|take up|do something|come|check|clear|call|ask|get|mend|repair|replace|deal|remove|text|see|tell|looking)
    (?:can|could|would|will|please|pls) (?:the |our )?(?:management|office|council|landlord|super(?![a-z])|caretaker|committee|association|exco|mcst|rwa|society|hoa|strata|board|security|guards?|property manager|maintenance|agents?|city) / (?:please|pls|plz|kindly|needs? to be|need|must be|should be|needs) .{0,12}(?:fix\w*|repair\w*|clear\w*|replac\w*|clean\w*|empt\w+|remov\w+|unblock\w*|sort\w*|look\w* (?:at|into)|attend\w*|send (?:a|the|some)|gritt?\w*|cut back|trimm\w*) / (?:report(?:ing)?|reported) (?:a|the|this|that)`,
];

/** Somebody, but of a unit. */
export const someoneOfUnit = [
  terms`(?:some|any) ?(?:one|body) (?:at|from|in) (?:the |our )?(?:[a-z]+ )?(?:office|council|management|maintenance|security|committee|association|hoa|police|housing|clinic|town hall|landlord'?s?|estates?)`,
  words`(?:物业|居委会?|社区|街道|业委会|派出所|管理处)(?:有没有|有|谁|哪位|的)人? / (?:谁|哪位|有人)(?:是|在)(?:物业|居委|社区)`,
];

/** A proposal: it would be good to have. */
export const proposing = [
  words`(?:建议|提议|希望|盼|盼望|期待|能不能|可不可以|可否|能否|是不是(?:可以|也|能)|要是(?:能|有)|最好(?:能)?|要不|呼吁|想(?:在|给|让|提)|倡议|不如|什么时候(?:也|能)|咱(?:们|这儿|这)?.{0,12}(?:也|能不能|琢磨)|如果(?:能|有)).{0,36}(?:加装|增设|新增|增加|安装|装(?:个|一|几|上|点|两|台|部|修)|建(?:个|一|设|座)|修(?:个|一[条个座]|建|条)|改造|改成|改建|铺|划(?:个|出|几|成)|设(?:个|一|置|立)|添|搭个|搞(?:个|一)|开(?:个|办|一)|办(?:个|一)|弄(?:个|一)|种(?:点|些|上|一|几)|放(?:几|个|张|两)|加(?:个|一|几|点|两)|补种|配(?:个|备|一)|换成) / (?:钱|费用|大家).{0,8}(?:凑|众筹|平摊|aa|出一点|分摊) / (?:我|大家)(?:愿意)?出钱`,
  terms`(?:would be (?:so much |really |much |only )?(?:good|great|lovely|nice|better|mighty|brilliant|handy|amazing|grand|useful)|(?:could|can|should|why (?:don'?t|can'?t)|how about|what about|any chance) (?:we|the (?:council|committee|association|board|society|mcst|hoa|exco|estate|building))|i(?:'d| would) (?:like|love) to (?:propose|suggest|see)|propos\w+|suggest\w*|petition|wish we had|we (?:really )?(?:need|could do with|should|ought to)|let'?s|happy to chip in|chip in|if we (?:all|each)).{0,70}`,
];

/** Told of a time that is over. */
export const over = [
  words`昨[天晚夜] / 前[天晚几些] / 上[次周月个]+ / 去年 / 以前 / 之前 / 那次 / 当时`,
  terms`yesterday / last (?:night|week|month|year|time|winter|summer) / (?:days?|weeks?|months?|years?) ago / used to / back in / (?:was|were|had)`,
];

/** Speaking to one person: a matter between the two, not for the neighbourhood. */
export const toOne = [
  words`^@(?!所有人|全体|小邻|物业|社区|居委|业委|机器人|linli) / 你(?:能|可以|会|帮|给|再|要|去|来|有|借|在) / 您(?:能|可以|帮) / 亲爱的 / 老公 / 老婆 / 宝贝 / 亲(?:,|~|!|$) / 妈(?:,|!|~) / 爸(?:,|!|~) / 哥们 / 姐们`,
  terms`can (?:you|u|ya) / could (?:you|u) / will (?:you|u) / would (?:you|u) / do (?:you|u) / are (?:you|u) / have (?:you|u) / did (?:you|u) / (?:you|u) (?:want|got|free|can|have|need|coming) / babe / darling / honey / dear / bro / dude / mate / my love / luv`,
];

/** One is spoken to, by a pronoun: too little to be a talk between two, too much to be for all. */
export const youAlone = [
  /[你您](?!们|好|谢)/u,
  /(?<!thank |thanks |bless |see |appreciate |are |if |let )(?<![a-z])(?:you|u|ur|your)(?! all| guys| lot)(?![a-z])/u,
];

/** Here, without a name: the estate or the building of those who read along. */
export const ourPlace = [
  words`小区 / 整栋 / 全楼 / 我们[楼栋] / 咱们?[楼栋] / 这栋 / 楼里 / 楼道里? / 本楼 / 我们单元`,
  terms`our (?:block|building|street|estate|road|close|floor|side) / the (?:whole|entire) (?:block|building|street|estate) / whole of`,
];

/** What belongs to all: a favour about it is a unit's job. */
export const sharedPlace = [
  words`小区 / 楼道 / 楼梯 / 走廊 / 大堂 / 单元门 / 大门 / 北门 / 南门 / 东门 / 西门 / 门禁 / 道闸 / 电梯(?!上|下|口|里) / 路灯 / 车库 / 地库 / 绿化 / 花坛 / 广场 / 公共 / 消防 / 垃圾(?:桶|房|站|箱|堆) / 停车 / 马路 / 路面 / 井盖 / 天台 / 架空层 / 楼上 / 隔壁 / 快递柜坏 / 健身器材`,
  terms`lifts?(?= (?:is|in|out|has|broke|stuck|stopped|doors?|isn'?t)) / (?:the|a|our) elevator(?! to) / lobby / corridor / hallway / stairwell / street ?lights? / communal / shared / entrance / car ?park / parking / courtyard / playground / bin (?:store|room|area) / pavement / sidewalk / pothole / main door / front gate / gate \d / upstairs neighbou?r / next door / common room / laundry room`,
];

/** Deeds that only those who answer for shared things can do. */
export const unitJob = [
  words`管管 / 管一管 / 管一下 / 来管 / 没人管 / 处理 / 清理 / 清运 / 反映 / 投诉 / 解决 / 整治 / 疏导 / 协调 / 整改 / 安排人 / 派人 / 报修 / 曝光 / (?:修|清|换|扫|装)[^,.!?]{0,6}(?:路灯|楼道|单元门|电梯|大门|门禁|道闸|监控|健身器材|长椅|路面|井盖) / 谁的车 / 乱收费 / 加装 / 增设 / 公示`,
  terms`do something about / look into / deal with / take action / complain\w* / report / sort (?:out )?the / (?:fix|repair|clear|clean|remove|mend|replace|unblock|grit|install|empty)\w*(?: up)? (?:the|that|this|these|those) [^.!?\n]{0,40}(?:lifts?|elevators?|lobby|corridor|hallway|stairs?|stairwell|street|road|gates?|entrance|bins?|rubbish|playground|car ?park|garage|communal|shared|building|block|courtyard|laundry|lights?|bench|pavement|intercom|main door|roof|drains?|camera|fence|trees?) / speak to the / have a word with`,
];
