import type { Alarm } from "../schema.ts";
import { terms, words } from "./lexicon.ts";

/** Words of danger: `sure` ones say it as a fact, `vague` ones only may mean it. */
export type AlarmWords = {
  readonly what: Alarm["what"];
  readonly sure: readonly RegExp[];
  readonly vague: readonly RegExp[];
};

/** By what is in danger; the quiet ones first, because they must win over a number to ring. */
export const alarmWords: readonly AlarmWords[] = [
  {
    what: "quiet",
    sure: [
      words`我.{0,6}(?:不想活|活不下去|想自杀|要自杀|想轻生|想结束生命|准备跳楼|想跳楼|要跳楼|割腕)
        不想活了 / 活不下去了 / 活着没(?:什么|啥)?(?:意思|意义) / 死了算了 / 不如死了 / 一了百了 / 写好遗书 / 站在楼顶.{0,8}跳
        (?:老公|丈夫|男友|男朋友|前夫|老婆|媳妇).{0,6}(?:又|总|老|正)?(?:打|掐|踹)我 / 被(?:老公|丈夫|男友|男朋友|前夫|家里).{0,4}(?:打|掐|家暴)
        (?:在|又|正|天天)(?:打|掐|踹|揍)(?:老婆|媳妇|女人|孩子|娃|小孩|老人|老太太|老头|婆婆) / 虐待(?:老人|孩子|小孩|儿童|婆婆|奶奶|爷爷)
        (?:一直|总是?|又|连着.{0,3}天|在).{0,4}(?:跟着我|尾随我|跟踪我) / 被(?:人)?(?:跟踪|尾随)`,
      terms`(?:want|going|ready|plan(?:ning)?) to (?:kill myself|end my life|end it all) / (?:i'm|i am|im) going to kill myself
        (?:don'?t|do not|dont) want to (?:live|be alive|be here anymore) / better off without me / no reason to (?:live|go on) / can'?t go on (?:living|anymore)
        (?:won'?t|wont) be (?:bothering|a burden (?:to|on)) (?:anyone|anybody|you) / (?:i|i've) (?:took|taken) (?:all|a whole) .{0,16}(?:pills|tablets) / self[- ]harm(?:ing|ed)?
        (?:husband|boyfriend|partner|wife|ex) (?:keeps |just |is |has )?(?:hit|hits|hitting|beat|beats|beating|choked|strangl\w+) (?:me|her) / (?:he|she)(?:'s| is) (?:hitting|beating|choking) (?:me|her|him|the kids?)
        beating (?:his wife|her|the kids?|the child|his mother|up his wife) / (?:is|keeps|been) (?:following|stalking) me`,
    ],
    vague: [
      words`自杀 / 轻生 / 割腕 / 跳楼 / 家暴 / 遗书 / 想死 / 不想活 / 活不下去 / 跟踪 / 尾随 / 虐待 / 跟着我 / 打老婆 / 打孩子 / 打老人 / 往死里打 / 打得.{0,6}(?:哭|叫|惨) / 药.{0,6}(?:全|都).{0,4}(?:吃|吞)(?:下去|了)`,
      terms`suicid\w+ / kill (?:my|him|her)self / want to die / domestic (?:violence|abuse) / stalk(?:er|ing|ed) / child abuse / elder abuse / overdos\w+ / abusive
        screaming.{0,30}(?:hit|stop|help) / hits (?:her|him|the kids?)`,
    ],
  },
  {
    what: "fire",
    sure: [
      words`着火了 / 着火啦 / 起火了 / 失火了 / 烧起来了 / 着起来了 / (?:冒|滚|窜).{0,2}(?:黑|浓)烟 / 火苗 / 正在燃烧 / (?:煤气|燃气|天然气|液化气)(?:泄漏|泄露|漏|味)
        (?:闻到|一股|很大的?|好大的?|好重的?).{0,6}(?:煤气|燃气|天然气)味? / (?:煤气罐|电瓶|电池).{0,4}(?:爆炸|炸了) / 快打119`,
      terms`on fire / (?:house|flat|kitchen|apartment|car|bin|building|balcony|electrical) fire / flames / smoke (?:coming|pouring|billowing|everywhere) / thick (?:black )?smoke / black smoke
        gas leak / (?:strong )?smell(?:s|ing)? (?:of |like )?gas / gas smell / there'?s a fire / call (?:the )?fire (?:brigade|department|service)`,
    ],
    vague: [
      words`着火 / 起火 / 失火 / 火灾 / 冒烟 / 焦糊?味 / 糊味 / 爆炸 / 烧起来`,
      terms`fire alarm / smell(?:s|ing)? (?:of )?(?:smoke|burning) / burning smell / explosion / caught fire / fire`,
    ],
  },
  {
    what: "medical",
    sure: [
      words`晕倒了? / 昏倒 / 昏迷 / 昏过去 / 晕过去 / 不省人事 / 没(?:有)?呼吸 / 叫不醒 / 心梗 / 心脏病(?:发作|犯了) / 脑溢血 / 突发脑梗 / 大出血 / (?:一地|满地|满头|满脸)(?:都)?是?血 / 流(?:了)?(?:好多|很多)血 / 血流不止
        在抽搐 / 口吐白沫 / 窒息 / (?:噎住|卡住)(?:了)?.{0,6}(?:喘|呼吸|脸) / 溺水 / 掉(?:进|到)(?:河|湖|池|水)里 / 触电了 / 喘不上气 / 喘不过气来了 / 呼吸困难 / (?:胸口?|心口)(?:很|好|突然)?[疼痛].{0,14}(?:冷汗|说不出话|话都|喘|倒下|不行了) / 煤气中毒
        摔(?:倒|下|了|到|在).{0,12}(?:起不来|动不了|不能动|不会动|没反应) / (?:倒|躺)在(?:地上|路边|楼道|电梯).{0,10}(?:不动|没反应|起不来|叫不) / 快打120 / (?:谁|快|赶紧).{0,6}叫(?:个)?救护车`,
      terms`collapsed / unconscious / passed out / not breathing / (?:isn'?t|stopped) breathing / can(?:'t|not|t) breathe / unresponsive / not responding / (?:having|had) an? (?:heart attack|stroke|seizure|fit)
        bleeding (?:a lot|badly|heavily|everywhere) / blood everywhere / choking / drowning / electrocuted / call (?:an|the) ambulance / (?:fell|fallen|fall|had a fall).{0,40}(?:can'?t (?:get up|move)|cannot (?:get up|move)|not moving)`,
    ],
    vague: [
      words`救护车 / 打120 / 心脏病 / 中风 / 抽搐 / 中毒 / 摔伤 / 流血 / 胸口疼 / 胸闷 / 晕倒 / 摔(?:得|了).{0,6}(?:重|厉害)`,
      terms`ambulance / heart attack / chest pains? / seizure / stroke / bleeding / poisoned / (?:had|has) a fall / medical emergency`,
    ],
  },
  {
    what: "police",
    sure: [
      words`(?:有人|男的|陌生人|小偷|贼).{0,12}(?:撬门|撬锁|砸门|踹门|翻窗|翻墙进|进我家|闯进|拧.{0,6}门把|试.{0,4}门锁) / 入室(?:抢劫|盗窃)了? / (?:拿|持|举|拎)着?(?:刀|菜刀|斧|棍).{0,10}(?:人|砍|追|喊|闹|威胁|在|冲)
        砍人 / 捅人 / 抢劫了 / 有人抢 / 绑架 / 抢孩子 / (?:在|又|一直)喊救命 / 救命.{0,4}(?:来人|快来|有人) / 打起来了 / 打群架 / 被困(?:在)?(?:电梯|水里|车里|屋里|家里) / (?:关|困|卡)在电梯里(?:了)?(?!.{0,12}修好)
        (?:孩子|小孩|娃|女儿|儿子|孙子|孙女|外孙女?|男孩|女孩|老人|爷爷|奶奶|爸|妈|老伴|外公|外婆|姥姥|姥爷).{0,8}(?:走丢|走失|不见了|找不到了|失踪)`,
      terms`break(?:ing)? into (?:my|our|the|a|his|her|number|flat|cars?) / broken into / broke(?:n)? into (?:my|our|the) / someone (?:is )?(?:breaking|trying to (?:get|break)) in / intruders? / burglars? / robbed / mugged / stabb(?:ed|ing) / has a (?:knife|gun) / with a (?:knife|gun|machete)
        gun ?shots? / shots fired / kidnap\w+ / trying (?:every|the|our|all the|my|car|each).{0,20}(?:doors?|handles?) / (?:stuck|trapped) (?:in|inside) (?:the|a) (?:lift|elevator) / call the police now
        (?:son|daughter|child|kid|toddler|boy|girl|mum|mom|dad|grandad|grandpa|grandma|gran|father|mother|husband|wife) (?:is |has gone |went |'s )?missing / wandered off`,
    ],
    vague: [
      words`救命 / 报警 / 打110 / 小偷 / 入室 / 撬锁 / 撬门 / 砸门 / 打架 / 动手 / 抢劫 / 骚扰 / 失踪 / 走失 / 走丢 / 拿着刀 / 拐卖`,
      terms`police / help me(?: please)?[!.]? ?$ / break[- ]?in / burglary / burgled / stolen / threaten(?:ed|ing) / assault(?:ed)? / missing person / prowler`,
    ],
  },
];

/** Sayings that hold such words and mean none of it. */
export const idioms: readonly RegExp[] = [
  words`(?:猫|狗|鸟|龟).{0,3}(?:妈|爸|孩子|儿子|女儿).{0,8}(?:走丢|走失|不见|找不到|失踪) / 想死(?:你|妳|我|他|她|大家) / [得的]想死 / 想死的心 / 不想活(?:动|络) / 跳楼(?:价|大甩卖|机|货|甩) / (?:清仓|吐血)跳楼 / (?:打|考|给|得)(?:了)?1[12]0(?:分|块|元|斤) / (?:肺|气|心态|脑袋|头|钱包|手机|群|热得|作业|人)(?:都)?(?:要|快)?爆炸
    爆炸(?:头|性|好吃|新闻|糖|盐|款|输出) / 信息爆炸 / (?:嗓子|喉咙|七窍|头顶|脑袋|键盘)(?:都|快|要)*(?:着火|冒烟|起火) / 后院(?:起|着)火 / 眉毛.{0,4}着火 / 着火点 / 火烧眉毛 / 生意.{0,4}着火
    心脏病(?:都|差点|快|要)+.{0,3}(?:犯|出来|吓) / 吓.{0,4}心脏病 / 晕倒[,.!]?不 / 晕倒$ / (?:笑|美|帅|香|甜|乐|困|累|热|饿|吵|好看|好吃|激动|幸福|兴奋)(?:到|得|的)?.{0,4}(?:晕倒|昏倒|昏过去|晕过去|昏迷|窒息|喘不上气|喘不过气|抽搐|流血|中毒)
    美得窒息 / 救命.{0,3}(?:太|好|啊?哈|也太|笑|这|恩人|稻草|药水|钱|之恩|神器) / (?:笑|绝|好可爱).{0,3}救命 / 抢(?:红包|票|购|菜|单).{0,3} / 打架(?:似|一样) / 上下眼皮打架 / 眼皮.{0,3}打架
    (?:狗|猫|鸡|公鸡|鸟)打架 / 动手(?:能力|做|制作|吧|干|试) / 小偷(?:公司|家族) / 时间.{0,3}小偷 / 偷心 / 昏昏(?:欲睡|沉沉) / 中(?:了)?(?:某|你的|他的|她的|甜)?毒(?:太深|了似) / 学习.{0,4}中毒 / 跟踪(?:服务|报道|快递|物流|进度|回访|审计|调查|反馈)
    心跟着我 / (?:大家|你们|请|来|一起|想)跟着我(?:做|走|学|念|唱|来|一起) / 跟着我(?:做|走|学|念|唱|来|一起) / (?<![着起失])火了`,
  terms`(?:dying|died|dead) (?:of|from|with) laugh\w+ / laugh(?:ed|ing)? (?:so hard )?.{0,14}(?:breathe|choking|died) / (?:crack|chok)\w+ (?:up|on my (?:tea|coffee)) / (?:you're|you are|she's|he's|on|was|is|team|this (?:song|place|album)) (?:on )?fire(?:d)? (?:today|tonight) / fire(?:d)? up / fired? from / (?:got|get|been|be|was|were|is|are|they) fired
    (?:camp|bon|wood|log|open)[- ]?fires? / fire ?(?:works?|place|side|stick|wall|fly|flies|wood|fox|sale|pit|tv|engine|truck|station|fighters?|door|exit|lane|hydrant|safety|extinguishers?|escape|certificate|insurance|drill) / fire (?:emoji|away) / under fire / stroke of (?:luck|genius|midnight) / (?:nearly|almost) (?:had|gave me|died).{0,16}
    (?:gave|give|giving) me a heart attack / stress(?:ed)? .{0,6}(?:heart attack) / i(?:'ll| will|'m going to|m gonna| might| could) (?:kill|murder) (?:him|her|them|you) / bleeding (?:hell|heart|edge|obvious|radiators?|the radiators?) / daylight robbery / robbed of .{0,12}(?:sleep|win|goal|points?)
    want to die of .{0,14} / fashion police / grammar police / help me (?:with|to|choose|decide|find|move|out) / burning (?:question|ears?|calories|love|desire) / house on fire / smoke(?:d)? (?:salmon|free|break|alarm battery)`,
];

/** Signs that it is not told at first hand, as happening now. */
export const hedges: readonly RegExp[] = [
  words`昨[天晚夜日] / 前[天晚几些] / 上[次周月个]+ / 去年 / 前年 / 那年 / 那次 / 那时 / 当年 / 以前 / 从前 / 曾经 / 小时候 / 年前 / 月前 / 后来 / 已经.{0,8}(?:灭|送|处理|解决|好|控制|救|没事|找到|脱险) / 扑灭了 / 火灭了 / 虚惊 / 没事了 / 找到了 / 平安 / 出院 / 抢救过来
    演练 / 演习 / 试鸣 / 测试 / 训练 / 培训 / 急救课 / 讲座 / 课程 / 保险 / 优惠 / 宣传 / 科普 / 知识 / 活动 / 报名 / 提醒 / 温馨 / 预防 / 防止 / 严禁 / 禁止 / 注意防 / 谨防 / 小心 / 以防 / 通知 / 通报
    听说 / 据说 / 网传 / 网上 / 新闻 / 视频 / 电影 / 电视 / 剧里 / 剧情 / 小说 / 游戏 / 故事 / 抖音 / 微博 / 转发 / 朋友圈 / 有人说 / 群里说 / 报道 / 媒体 / 历史 / 主角 / 追剧 / 台词 / 歌词 / 这首歌 / 梦见 / 做梦 / 梦到
    如果 / 假如 / 万一 / 要是 / 会不会 / 是不是 / 会.{0,4}吗 / 吗\s*[?？]? / 怎么(?:办|防|处理).{0,3}[?？] / 什么是 / 为什么 / 谁说 / 差点 / 险些 / 幸好 / 幸亏 / 还好 / 不会是 / 可能会 / 容易 / 早晚 / 迟早 / 别等 / 等到
    哈哈 / 嘻嘻 / 笑死 / 狗头 / 玩笑 / 吓唬 / 压压惊 / 基金 / 股票? / 大盘 / 考试 / 作业 / 加班 / 减肥 / [😂🤣😆😄😁🙃😅🤪😜😝] / \[笑 / \[偷笑 / \[doge
    没(?:有)?(?:见)?(?:着火|起火|失火|火) / 不是(?:着火|火灾|失火) / 不(?:要|会)?(?:自杀|轻生|跳楼)`,
  terms`yesterday / last (?:night|week|month|year|time|summer|winter) / (?:years?|months?|weeks?|days?) ago / back in / used to / when (?:i|we) (?:was|were) / (?<!at )once / in (?:19|20)\d\d / already (?:out|left|sorted|gone) / has been put out / is out now / false alarm / stand down / all (?:ok|okay|clear|fine|good) now / found (?:him|her) / is fine / turned out / recovered / out of hospital / home now
    drills? / exercise / test(?:ing)? / training / (?<!of )course / class / insurance / offer / awareness / workshop / reminder / please note / notice / prevent(?:ion)? / beware / be careful / in case / avoid / never leave / tips
    heard / apparently / rumou?r / news / usually / adults / in children / video / film / movie / episode / series / show / book / novel / game / story / forwarded / fwd / article / read that / song / lyrics / dream(?:t|ed)? / documentary / podcast
    if / would / could (?:have|be) / might / what (?:if|is|are|do) / is (?:it|that) / is there (?:an? |any )?(?:fire|smoke|gas) / anyone know / does anyone / how do / why / almost / nearly / lucky / before (?:it|someone|somebody)
    lol / haha\w* / lmao / rofl / joking / jk / kidding / 😂 / 🤣 / no (?:fire|smoke|flames) / not (?:on fire|a real fire) / not 999`,
  /["《][^"《》]{2,60}["》]/u,
];
