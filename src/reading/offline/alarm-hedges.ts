import { terms, words } from "./lexicon.ts";

/** Sayings that hold such words and mean none of it. */
export const idioms: readonly RegExp[] = [
  words`没(?:有)?(?:再)?(?:困|关)(?:住|着|到)?(?:过)?人 / (?:老是?|总是?|经常|常常|天天|又?怕|容易|会|再|万一)(?:困|关)(?:住)?人 / 困过人 / 困人的(?:事|问题|情况|经历) / (?:小心|当心|别等|怕|万一|别让|容易).{0,8}(?:掉|摔|跌)(?:进|下|到).{0,4} / (?:猫|狗|鸟|龟).{0,3}(?:妈|爸|孩子|儿子|女儿).{0,8}(?:走丢|走失|不见|找不到|失踪) / 想死(?:你|妳|我|他|她|大家) / [得的]想死 / 想死的心 / (?:累|困|热|冷|饿|忙|笑|无聊|尴尬|社死|丢人|作业|加班|减肥|考试|上班|开会).{0,8}(?:想死|不想活) / 被(?:广告|推送|算法|导购|系统).{0,4}(?:跟踪|尾随) / 救护车(?:模型|玩具|绘本) / (?:打|带)孩子.{0,4}(?:疫苗|预防针) / 不想活(?:动|络) / 跳楼(?:价|大甩卖|机|货|甩) / (?:清仓|吐血)跳楼 / (?:打|考|给|得)(?:了)?1[12]0(?:分|块|元|斤) / (?:肺|气|心态|脑袋|头|钱包|手机|群|热得|作业|人)(?:都)?(?:要|快)?爆炸
    爆炸(?:头|性|好吃|新闻|糖|盐|款|输出) / 信息爆炸 / (?:嗓子|喉咙|七窍|头顶|脑袋|键盘)(?:都|快|要)*(?:着火|冒烟|起火) / (?<![车池器线机箱板管])热得?(?:我|人|整个人)?(?:都|要|快|真|就|像){0,3}(?:着火|冒烟|起火|自燃|烧起来) / 热[死爆疯]了?[,.!]?(?:我|人|整个人)(?:都|感觉|觉得|要|快|真|就|像){1,4}(?:着火|冒烟|起火|自燃|烧起来) / (?:屁股|脚底|脸|嘴巴?|舌头|胃|眼睛|耳朵|膝盖|肌肉)(?:里|都|要|快|像|跟){0,3}(?:着火|冒烟|起火) / 后院(?:起|着)火 / 眉毛.{0,4}着火 / 着火点 / 火烧眉毛 / 生意.{0,4}着火
    心脏病(?:都|差点|快|要)+.{0,3}(?:犯|出来|吓) / 吓.{0,4}心脏病 / 晕倒[,.!]?不 / 晕倒$ / (?:笑|美|帅|香|甜|乐|困|累|热|饿|吵|好看|好吃|激动|幸福|兴奋)(?:到|得|的)?.{0,4}(?:晕倒|昏倒|昏过去|晕过去|昏迷|窒息|喘不上气|喘不过气|抽搐|流血|中毒)
    [打点生]不(?:着|起)火 / 窒息了?[,.]?.{0,3}(?:雾霾|这天气|空气) / 美得窒息 / 救命.{0,3}(?:太|好|啊?哈|也太|笑|这|恩人|稻草|药水|钱|之恩|神器) / (?:笑|绝|好可爱).{0,3}救命 / 抢(?:红包|票|购|菜|单).{0,3} / 打架(?:似|一样) / 上下眼皮打架 / 眼皮.{0,3}打架
    (?:狗|猫|鸡|公鸡|鸟)打架 / 动手(?:能力|做|制作|吧|干|试) / 小偷(?:公司|家族) / 时间.{0,3}小偷 / 偷心 / 昏昏(?:欲睡|沉沉) / 中(?:了)?(?:某|你的|他的|她的|甜)?毒(?:太深|了似) / 学习.{0,4}中毒 / 跟踪(?:服务|报道|快递|物流|进度|回访|审计|调查|反馈)
    心跟着我 / (?:大家|你们|请|来|一起|想)跟着我(?:做|走|学|念|唱|来|一起) / 跟着我(?:做|走|学|念|唱|来|一起) / (?<![着起失])火了`,
  terms`(?:nobody|no ?one|not|without anyone)(?: (?:was|is|got|being|getting))? (?:stuck|trapped) / (?:sofa|trolley|bike|box|keys?|phone|table|mattress|parcel|dog|cat)(?: (?:is|got|was))? (?:stuck|trapped) / drown\w* in(?! (?:the|a) (?:pond|lake|pool|river|bath|sea|water)) / (?:suspense|excitement|irony).{0,10}chok\w* / heart attack (?:on a|burger|in a) / (?:is|was|are) fire(?=[.!,]|$) / break\w* into (?:the (?:cake|chocolate|biscuits|wine)|song|tears|a (?:sweat|run|smile)|laughter|dance) / (?:dog|cat|puppy|kitten|duck|ads?|adverts?|song|tune|moon|cloud|smell)s? .{0,10}(?:following|follows|stalk\w+) / (?:cigarette|weed|bbq|barbecue|cannabis|second-?hand|tobacco|vape|candle|cooking) smoke / fire (?:alarm|drill)s? (?:test\w*|check|inspection|battery) / (?:dying|died|dead) (?:of|from|with) laugh\w+ / laugh(?:ed|ing)? (?:so hard )?.{0,14}(?:breathe|choking|died) / (?:crack|chok)\w+ (?:up|on my (?:tea|coffee)) / (?:you're|you are|she's|he's|on|was|is|team|this (?:song|place|album)) (?:on )?fire(?:d)? (?:today|tonight) / fire(?:d)? up / fired? from / (?:got|get|been|be|was|were|is|are|they) fired
    (?:camp|bon|wood|log|open)[- ]?fires? / fire ?(?:works?|place|side|stick|wall|fly|flies|wood|fox|sale|pit|tv|engine|truck|station|fighters?|door|exit|lane|hydrant|safety|extinguishers?|escape|certificate|insurance|drill) / fire (?:emoji|away) / under fire / stroke of (?:luck|genius|midnight) / (?:nearly|almost) (?:had|gave me|died).{0,16}
    (?:gave|give|giving) me a heart attack / stress(?:ed)? .{0,6}(?:heart attack) / i(?:'ll| will|'m going to|m gonna| might| could) (?:kill|murder) (?:him|her|them|you) / bleeding (?:hell|heart|edge|obvious|radiators?|the radiators?) / daylight robbery / robbed of .{0,12}(?:sleep|win|goal|points?)
    (?<!(?:help|ambulance|999|911|112|flames?|smoke)[^\n]{0,40})(?:i'?m|i am|you'?re|you are|he'?s|she'?s|they'?re|we'?re|he is|she is|(?:my|your|his|her|our) (?:whole )?(?:mouth|tongue|throat|lips|face|skin|cheeks|ears?|eyes|legs?|feet|knees?|back|arms?|muscles|lungs|stomach|brain|head|phone|inbox|notifications|group) (?:is|are|feels?)(?: like (?:it|they)(?:'s| is|'re| are))?)(?: (?:literally|absolutely|really|so|just|practically|still))? on fire(?![^\n]{0,40}(?:help|ambulance|999|911|112|flames?|smoke|clothes|sleeve|hair)) / want to die of .{0,14} / fashion police / grammar police / help me (?:with|to|choose|decide|find|move|out) / burning (?:question|ears?|calories|love|desire) / house on fire / smoke(?:d)? (?:salmon|free|break|alarm battery)`,
];

/** Signs that it is a story, a lesson, a joke or a denial. */
export const fiction: readonly RegExp[] = [
  words`演练 / 演习 / 试鸣 / 测试 / 训练 / 培训 / 急救课 / 讲座 / 课程 / 保险 / 优惠 / 宣传 / 科普 / 知识 / 活动 / 报名 / 提醒 / 温馨 / 预防 / 防止 / 严禁 / 禁止 / 注意防 / 谨防 / 小心 / 以防 / 通知 / 通报
    听说 / 据说 / 网传 / 网上 / 新闻 / 视频 / 电影 / 电视 / 剧里 / 剧情 / 小说 / 游戏 / 故事 / 抖音 / 微博 / 转发 / 朋友圈 / 有人说 / 群里说 / 报道 / 媒体 / 历史 / 主角 / 追剧 / 台词 / 歌词 / 这首歌 / 梦见 / 做梦 / 梦到
    哈哈 / 嘻嘻 / 笑死 / 狗头 / 玩笑 / 吓唬 / 压压惊 / 基金 / 股票 / 炒股 / 股市 / 大盘 / 考试 / 作业 / 加班 / 减肥 / [😂🤣😆😄😁🙃😅🤪😜😝] / \[笑 / \[偷笑 / \[doge
    没(?:有)?(?:见)?(?:着火|起火|失火|火) / 不是(?:着火|火灾|失火) / 不(?:要|会)?(?:自杀|轻生|跳楼)`,
  terms`drills? / exercise / test(?:ing)? / training / (?<!of )course / class / insurance / offer / awareness / workshop / reminder / please note / notice / prevent(?:ion)? / beware / be careful / in case / avoid / never leave / tips
    heard / apparently / rumou?r / news / usually / adults / in children / video / film / movie / episode / series / show / book / novel / game / story / forwarded / fwd / article / read that / song / lyrics / dream(?:t|ed)? / documentary / podcast
    lol / haha\w* / lmao / rofl / joking / jk / kidding / 😂 / 🤣 / no (?:fire|smoke|flames) / not (?:on fire|a real fire) / not 999`,
  /["《][^"《》]{2,60}["》]/u,
];

/** Signs that it is over, or only feared: what is told of violence at home stays true all the same. */
export const notNow: readonly RegExp[] = [
  words`昨[天晚夜日] / 前[天晚几些] / 上[次周月个]+ / 去年 / 前年 / 那年 / 那次 / 那时 / 当年 / 以前 / 从前 / 曾经 / 小时候 / 年前 / 月前 / 后来 / 已经.{0,8}(?:灭|送|处理|解决|好|控制|救|没事|找到|脱险) / 扑灭了 / 火灭了 / 虚惊 / 没事了 / 找到了 / 平安 / 出院 / 抢救过来
    如果 / 假如 / 万一 / 要是 / 会不会 / 是不是 / 会.{0,4}吗 / 吗\s*[?？]? / 怎么(?:办|防|处理).{0,3}[?？] / 什么是 / 为什么 / 谁说 / 差点 / 险些 / 幸好 / 幸亏 / 还好 / 不会是 / 可能会 / 容易 / 早晚 / 迟早 / 别等 / 等到`,
  terms`yesterday / last (?:night|week|month|year|time|summer|winter) / (?:years?|months?|weeks?|days?) ago / back in / used to / when (?:i|we) (?:was|were) / (?<!at )once / in (?:19|20)\d\d / already (?:out|left|sorted|gone) / has been put out / is out now / false alarm / stand down / all (?:ok|okay|clear|fine|good) now / found (?:him|her) / is fine / turned out / recovered / out of hospital / home now
    (?:what|only|even) if / (?:^|[.!?,;:] ?)if / would / could (?:have|be) / might / what (?:if|is a) / is (?:it|that) / is there (?:an? |any )?(?:fire|smoke|gas) / how do / why / almost / nearly / lucky / before (?:it|someone|somebody)`,
];
