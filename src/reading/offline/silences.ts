import type { Intent } from "../schema.ts";
import { terms, words } from "./lexicon.ts";

/**
 * Talk that is no need, whatever words it holds. It may yield to what is said beside it: a known
 * errand, any favour plainly asked (or one asked afterwards, or for oneself), or also a fault
 * reported to a unit.
 */
export type Silence = {
  readonly intent: Intent;
  readonly yields: "never" | "to-errand" | "to-later-ask" | "to-need" | "to-ask" | "to-report";
  readonly said: readonly RegExp[];
};

/** By what the message is; the first that matches names it. */
export const silences: readonly Silence[] = [
  {
    intent: "command",
    yields: "never",
    said: [
      /^[/@#\s]{0,3}(?:认领|任领|放弃|完成|进度|同问|取消关注|举报|绑定|确认|没解决|评价|撤回|不是|申诉|撤销|待办|未派|发布|不发|受理|派|退回|延期|路径|合并|拆分|吹哨|重开|改|禁言|暂停|继续|周报|投票|捐|拨款|支付|验收|退款|报到|办理|帮助|我的诉求|心愿墙|不参与|加入志愿者|署名|我来|我去|我接)\s?(?:第|#)?\s?(?:\d{1,5}号?|[一二三四五六七八九十百]{1,4})?(?:[\s,.!:]+[^,.!?]{0,24})?$/u,
      /^[/@#\s]{0,3}(?:claim|give up|done|status|my list|wall|follow|unfollow|report|bind|contact|confirm|unsolved|rate|cancel|change|appeal|undo|todo|accept|assign|return|extend|redirect|merge|split|whistle|reopen|mute|pause|resume|vote|donate|grant|pay|inspect|refund|help|opt out|volunteer|mine|i'll take it)(?:\s#?\d{1,5}.{0,60})?[.!]?$/u,
    ],
  },
  {
    intent: "chatter",
    yields: "never",
    said: [
      words`团购 / 拼团 / 接龙 / (?<!一)下单(?!元) / 秒杀 / 促销 / 包邮 / 批发 / 厂家 / 直销 / 加盟 / 招商 / 招聘(?!会) / 诚聘 / 高薪 / 日结 / 底薪 / 贷款 / 发票 / 刷单 / 理财(?:产品|经理|顾问|师) / 开盘 / 楼盘 / 首付 / 户型 / 尊享 / 积分兑 / 抽奖 / 中奖 / 砍(?:一|个|价|下)刀? / 助力 / (?:帮|给|求|麻烦|请).{0,14}投(?:个|一|下|上|出)?.{0,4}票 / 每天.{0,6}投.{0,3}[票次] / 点个?赞 / 集赞 / 点(?:击|一下|开)?.{0,4}链接 / https?:// / 扫码(?:进群|关注|领|下单|加|入) / 退订 / 回复?td / 详询 / 咨询(?:热线|电话|请) / 免费(?:试|体验|领取|咨询|上门) / 限时 / 隆重 / 开业 / 新店 / 买.{0,3}[赠送] / 爆款 / 老客户 / 尊敬的(?:客户|会员|顾客|用户|家长) / 亲爱的(?:顾客|会员|姐妹|客户|家长) / 您好?[,!]?我(?:是|们).{0,12}(?:公司|银行|装饰|装修|地产|保险|店)
        求租 / 求购 / 出租 / 招租 / 转租 / 合租 / 转让 / 出售 / 高价 / 低价 / 低息 / 自用出 / 闲置出 / (?:^|[,.!])出(?:一|个|台|张|辆|套) / 收(?:一|个|台|张|辆|套).{0,4}二手 / (?:想|要)?买.{0,3}二手 / 有(?:的|意)(?:者)?(?:请)?私 / 元[/一每](?:斤|个|箱|份|月|平) / 块[钱]?(?:一|每)?(?:斤|箱|份) / 扩散 / 转发 / 转自 / 不转不是 / 据说 / 听说 / 网传 / 看完.{0,6}转 / 小心.{0,6}骗 / 敬请 / 可咨询 / 推出 / 专业(?:开锁|搬家|保洁|维修|疏通|回收|家教|装修)`,
      terms`for sale / selling / offer ends / free delivery / best (?:price|deals?) / whatsapp (?:to|\+\d+) (?:order|book) / dm (?:me )?(?:to|for) (?:order|price)\w* / order (?:now|by|before) / claim (?:your|ur|call) / prize / winner / txt / text (?:\w+ )?to \d+ / subscri\w+ / unsubscribe / ringtones? / per (?:min|msg|kg|hour|hr) / p/min / \dp/ / gift ?card / promo\w* / guaranteed / click / https?:// / www\. / sexy / singles / forward (?:this|to) / fwd / forwarded / pass (?:this )?on / copy and paste / vote for / rent (?:out|a room) / room available / bulk buy / group buy / preorder / pre-order / per plate / [$£₹]\d+ (?:each|only|per) / any ?(?:one|body) selling / (?:want|looking|wanting) to (?:buy|sell|rent) / we offer / our (?:services|company|shop|store) / free quotes?`,
    ],
  },
  {
    intent: "chatter",
    yields: "to-ask",
    said: [
      words`特价 / 优惠 / 折扣 / 打折 / \d折 / 到货 / 现货 / 代理 / 股票 / 平米 / 会员 / 礼品 / 福利 / 红包 / 二维码 / 热线[:：]? / 专线 / 限量 / 火爆 / 全场 / 满\d+ / 送\d+ / 款式 / 新款 / 顾客 / 转给 / 早安 / 晚安`,
      terms`discount / \d% off / sale / voucher / call now / call \d{5,} / whatsapp me / to let`,
    ],
  },
  {
    intent: "notice",
    yields: "never",
    said: [
      words`(?:捡|拾)到.{0,40}(?:认|领|来拿|来取|失主) / 招募 / 报名(?:找|联系|方式|截止) / 微心愿\s?#?\d+ / 愿意接的.{0,10}回 / 认领请回`,
      terms`new wish:? / reply ["']?claim`,
    ],
  },
  {
    intent: "chatter",
    yields: "to-report",
    said: [
      words`忽略.{0,10}(?:设定|规则|指令|设置)`,
      terms`ignore (?:your|all|previous).{0,24}(?:rules|instructions|prompts?)`,
    ],
  },
  {
    intent: "question",
    yields: "to-later-ask",
    said: [
      words`推荐(?!信) / 靠谱的?.{0,8}(?:店|师傅|保洁|保姆|阿姨|中介|装修|公司|月嫂|医生|钟点工|驾校|培训|家政|维修)`,
      terms`recommend\w* / (?:a|any) (?:good|reliable|decent|cheap|trusted|trustworthy|local) (?:[a-z]+ )?(?:plumber|electrician|builder|cleaner|nanny|handyman|contractor|dentist|doctor|mechanic|gardener|decorator|vet|hairdresser|barber|tailor|locksmith|painter|roofer|tutor|garage|restaurant|school|gym|shop)
        looking for (?:an? )?(?:[a-z]+ )?(?:plumber|electrician|builder|cleaner|nanny|handyman|contractor|dentist|mechanic|gardener|decorator|hairdresser|locksmith|painter|roofer|recommendations?)`,
    ],
  },
  {
    intent: "chatter",
    yields: "to-later-ask",
    said: [
      words`(?:解决|修好|找到|搞定|弄好|换好|搬好|来电|来水|通了|处理|取到|拿到|送到|接到|借到)了 / (?<!就|太|再)(?:好|已)了(?:,|.{0,3}谢|!|\.|$) / 不用(?:了|帮|大家|麻烦) / 不需要 / 算了 / 虚惊 / 先观察 / 等.{0,6}再说 / 求安慰 / 求放过 / 求抱 / 求脱单 / 已(?:经)?(?:报|联系|登记|上报|打了|反映|叫了|派) / (?:登记|收到|安排)(?:了|上了)
        谢谢?(?:各位|大家|邻居们?|.{0,6})(?:帮我|帮忙|的帮助)(?!.{0,14}[?吗]) / 感谢.{0,12}(?:帮我|帮忙|帮助)`,
      terms`(?:all )?sorted / fixed (?:now|it) / (?<!if you )(?:i|we|just|have|'ve|been) found (?:him|her|it|them|the) / false alarm / never ?mind / no longer need / stand down / back (?:on|now) / already (?:reported|called|sorted|booked|fixed|logged) / (?:came|is|are) back (?:on|already) / thank(?:s| you| u)(?: so much| very much)? (?:to |for )?.{0,24}(?:who|for) .{0,16}(?:help|carr|lend|bring|fix|watch|feed)\w* / helped (?:me|us) .{0,24}(?:yesterday|last|the other day|lovely)`,
    ],
  },
  {
    intent: "chatter",
    yields: "to-ask",
    said: [
      words`^(?:谢|感谢|多谢|太感谢|辛苦)(?!谢?.{0,12}(?:另外|还有|对了)) / 谢谢 / 请问在吗`,
      terms`thank(?:s| you| u) / congrat\w* / happy birthday / good (?:morning|night) / well done / remember (?:when|the) / i (?:used to|remember)`,
    ],
  },
  {
    intent: "chatter",
    yields: "to-errand",
    said: [
      words`狗头 / 缺个男朋友 / 缺女朋友 / (?:做梦|要是中|假如我|中了五百万)`,
      terms`lmao / joking`,
    ],
  },
  {
    intent: "chatter",
    yields: "never",
    said: [
      words`哈哈哈 / 开玩笑 / 笑死 / (?:如果|要是|万一|下次)再 / 以后(?:要是|如果|再|有) / 小时候 / 那时候 / (?:昨[天晚]|上次|刚才|前几?天)[^,.!?]{0,4}(?:谁|哪位|邻居|有人)[^,.!?]{0,4}帮`,
      terms`lol / haha\w* / just kidding / if (?:it|this|that|they) [a-z]+ again / if i ever`,
    ],
  },
  {
    intent: "offer",
    yields: "to-need",
    said: [
      words`(?:我|咱|俺)(?:家)?(?:这|那|车|里|院)?.{0,4}有.{0,24}(?:来拿|来取|自取|可以(?:借|送|拿|用|先)|拿去|不用押|随时|喊我|需要的|免费|送给|谁要|要的|先用|借你) / (?:有)?需要的?.{0,10}(?:私|喊|联系|找我|来|说|自取|拿|言语|告诉|找|尽管|招呼|可以) / 自取 / (?:有人|谁|哪位|大家)(?:有)?(?:需)?要(?:我)?(?:带|捎)(?!我|一) / 来(?:拿|领|取)(?:走|一|去|吧) / 谁要.{0,6} / 我(?:家)?(?:会|能|可以|有).{0,30}(?:尽管|喊我|找我|叫我|言语) / 免费(?:送|给|教|帮|理|修|剪) / 不要钱 / 不收(?:钱|费) / 我(?:来|去)?(?:帮你|帮您|给你|给您|借你|陪你|教你|替你|送你|顺路|可以(?:帮|接|送|借|带|教|陪|去|搭)|能(?:帮|接|送|去|带)|会.{0,8}(?:可以|喊|需要)|正好|明天.{0,6}可以) / 我正(?:好|往|要) / 送(?:给)?(?:有缘|需要|邻居|大家) / (?:发|拍)(?:给)?我.{0,16}(?:看|改|帮) / (?:算|加|带)我一个`,
      terms`i(?:'ll|'m| can| could| will| have|'ve)(?! (?:buy|owe|treat|pay|make you|bake))(?: got| happy| able)? .{0,30}(?:you|yours|spare|borrow it|bring|round|free to|happy to|lend|drop it|for anyone|if (?:anyone|you)|for you|come over|pick (?:it|her|him|them) up) / happy to (?:help|lend|do|take|drop|bring|show|teach) / free to (?:a good home|whoever|anyone|collect\w*|take) / free if / help yourself\w* / going spare / welcome to any ?one / if any(?:one|body) (?:needs?|wants?|would like|is after|fancies) / any(?:one|body) (?:need|needing|fancy) / giv(?:e|ing) away / anyone want / who wants / up for grabs / shout if / let me know if (?:you(?:'d| would)? (?:like|want|need)|anyone) / give (?:me|us) a shout / pop (?:round|over) (?:and|any) / send it over / you(?:'re| are) welcome to / yours if / take (?:one|what|it) / for free / free,? (?:porch|pick ?up|collect)`,
    ],
  },
  {
    intent: "notice",
    yields: "to-ask",
    said: [
      words`(?:^|[^\s]{2,8}[:]?)?通知[:：] / ^.{0,8}通知 / 公告 / 通告 / 温馨提[示醒] / 提醒(?:大家|各位|广大|一下) / 请(?:各位|广大|全体|大家|住户|业主|居民|家长|车主们|有需要)(?!.{0,3}[帮喝吃看留救]) / 将于 / 定于 / 定在 / 预计.{0,12}(?:登陆|恢复|到) / 开始(?:报名|办理|受理|供暖|登记|集中) / 集中受理 / 欢迎(?:大家|各位|居民|参加|报名) / 招募 / 问卷 / 已(?:恢复|修复|开通|完成|登记|捡到) / (?<!谁|哪位|人|家)(?:捡|拾)到(?!的|者|请|麻烦|了?的?(?:吱|说|联系|告诉|还|朋友|邻居)) / 地点[:：] / 时间[:：] / 义诊 / 义剪 / 便民(?:服务|活动|理发|摊) / 特此 / 停[水电气](?:公告|至|到|时间) / (?:今天|明天|\d+[日号]).{0,14}停[水电气].{0,10}(?:检修|施工|维修|请|提前) / 失物招领`,
      terms`notice / reminder / announcement / please (?:be (?:informed|advised|aware)|note) / residents (?:are|should|must|please) / dear (?:residents|neighbou?rs|members|all|owners) / will be (?:held|closed|off|on|shut|testing|carried|open|working) / all welcome / everyone welcome / agenda / survey / sign[- ]?up / register (?:at|by|here|now) / fire drill / handed in / found (?:a|an|some|this) .{0,30}(?:key|wallet|phone|dog|cat|purse|card|glasses|ring|fob) / road closed / open (?:day|house) / free entry / scheduled`,
    ],
  },
  {
    intent: "question",
    yields: "to-ask",
    said: [
      words`什么时候.{0,14}(?:开|来|到|恢复|发|修好|能好|好|结束|截止|放|交|供|热) / 几点.{0,10}(?:开|来|到|恢复|关|结束|供) / 多久.{0,6}(?:好|来|修|恢复) / (?:有|出)结果 / 进展 / 进度 / 到哪一步 / (?:修|处理|办|弄|搞|讨论)(?:好|完|得)?(?:了)?(?:没|吗|怎么样|咋样)`,
      terms`when (?:will|is|are|does|do) / how long (?:will|until|before) / any (?:news|update|word) (?:on|about) / what'?s happening with`,
    ],
  },
  {
    intent: "question",
    yields: "to-ask",
    said: [
      words`^(?:你们|您|大家|各位|谁)家?(?:里|那边)?(?:有没有|是不是|也|都)?[^,.!?]{0,6}(?:停|断|没|不热|有)[^,.!?]{0,4}(?:吗|么|没有?)[?]?$`,
      terms`^(?:is|are|has|have|does|do) (?:yours?|everyone'?s|anyone else'?s|anybody else'?s) [^,.!?]{1,30}[?]?$`,
    ],
  },
  {
    intent: "question",
    yields: "to-report",
    said: [
      words`多少钱 / 几点 / 几号(?!楼) / 哪(?:里|儿|家|天|一天|位主任|条|种).{0,16}(?:好|有|卖|买|便宜|靠谱|看|修|开|可以|能|办|方便|找|推荐) / 怎么(?:走|办理|收费|弄|样|去|交|缴|卖|报名|查|申请|选) / 电话(?:号码)?(?:是)?多少 / (?:有|谁).{0,4}(?:电话|号码|联系方式|微信)(?:吗|么|没|不)?[?]? / 推荐 / 什么时候.{0,14}(?:开|来|到|恢复|发|修好|能好|结束|截止|放|交|供) / 什么(?:牌子|意思|情况|时间|原因|手续|材料|条件|树|花|鸟|菜) / 是不是真的 / 真的假的 / 有.{0,2}知道 / 谁知道 / 知道.{0,20}(?:吗|么|不[?]|[?]) / 有人知道 / 大家.{0,6}(?:觉得|怎么看|都|用的) / 多久 / 多大 / 多少 / 限不限 / 要不要钱 / 找谁 / 请教 / 值不值 / 好不好 / 靠谱 / 咋样 / 怎么样 / 结果 / 进展 / 进度`,
      terms`any(?:one|body) (?:know|recommend|else|tried|used|heard|seen the) / does any(?:one|body) (?:know|recommend|else|remember|use|understand) / (?:can|could|would) (?:any|some) ?(?:one|body) (?:recommend|tell|explain|confirm|suggest) / recommend\w* / what (?:time|day|is|are|'s|does|do|did) / when (?:is|are|does|do|will|did) / where (?:is|are|can|do|did|does|to) / who (?:is|do|does|to|should|are) / how (?:much|do|does|long|many|to|often|are|is|was|did) / is it (?:just|only) / is anyone else / has anyone else / anyone else / ^which / which (?:one|is|are|do|place|shop|brand) / worth it / why (?:is|are|do|does|did) / any (?:idea|update|news|recommendations) / whom`,
    ],
  },
];
