import { type AlarmWords, quietWords } from "./alarm-quiet.ts";
import { illHinted, illTold, trappedTold } from "./alarm-told.ts";
import { terms, words } from "./lexicon.ts";

const people =
  "(?:人|孩子|小孩|小朋友|娃|宝宝|男孩|女孩|儿子|女儿|孙子|孙女|老人|老太太|大爷|大妈|阿姨|爷爷|奶奶|师傅|工人|学生)";
/** Somebody is shut in a lift, whichever way round it is said. */
const lift = String.raw`电梯(?:里面?|间|轿厢)?(?:又|正|都|现在|还)?(?:困|关|卡)(?:住|着)?(?:了|着)?(?:有|好?几|[一两二三四五六\d])?个?${people} / 电梯(?:里面?)?[^,.!?]{0,8}(?:有|${people}).{0,4}(?:被困|困住|出不来) / ${people}.{0,4}(?:困|关|卡)(?:在)?(?:了)?电梯`;
const fallen = String.raw`${people}(?:刚才?|刚刚|不小心|突然|失足|踩空|一脚踩空){0,2}(?:掉|摔|跌|坠|滑)(?:进|到|入|下)(?:去)?了?[^,.!?]{0,8}(?:井|基坑|深坑|大坑|化粪池|下水道) / 井[^.!?]{0,12}${people}.{0,4}(?:掉|摔|跌|坠)(?:下去|进去)了`;
const somebody = String.raw`(?:people|persons?|residents?|kids?|child(?:ren)?|boys?|girls?|toddlers?|man|men|woman|women|lady|some ?one|some ?body|neighbou?rs?|workers?|he|she|they|we|i|dad|mum|mom|grandad|grandpa|grandma|son|daughter)`;

/** By what is in danger; the quiet ones first, because they must win over a number to ring. */
export const alarmWords: readonly AlarmWords[] = [
  quietWords,
  {
    what: "fire",
    sure: [
      words`着火了 / 着火啦 / (?:楼道|楼梯|屋|家里?|厨房|阳台|窗户?|电梯|地下室|车库|插座|电箱|配电|电瓶车|电动车|汽车|楼|房|垃圾桶|店)[^,.!?]{0,6}(?:冒烟|冒着烟|着火|起火|失火|烧着) / (?:全|都|满)是(?:浓|黑)?烟(?!味|头|花|火|草|灰) / (?:好大|好浓|很大|好多|浓)的?烟(?!味|花) / (?:煤气|燃气|天然气)味.{0,4}(?:大|浓|重|呛) / 起火了 / 失火了 / 烧起来了 / 着起来了 / (?:冒|滚|窜).{0,2}(?:黑|浓)烟 / 火苗 / 正在燃烧 / (?:煤气|燃气|天然气|液化气)(?:泄漏|泄露|漏|味)
        (?:闻到|一股|很大的?|好大的?|好重的?).{0,6}(?:煤气|燃气|天然气)味? / (?:煤气罐|电瓶|电池).{0,4}(?:爆炸|炸了) / 快打119`,
      terms`on fire / fire ?! / (?:just |has |have )?caught fire / fire (?:in|at|on|inside) (?:the |a |my |our |number )?(?:block|bldg|building|tower|flat|unit|room|apartment|house|home|kitchen|lobby|stairwell|stairs|basement|garage|roof|balcony|car ?park|bin|shed|corridor|hallway|second|third|first|fourth|top|ground|next door|[a-z] (?:block|wing)|\d) / (?:bins?|flat|house|car|van|bike|kitchen|building|roof|balcony|shed|garage|skip|tower|block [a-z\d]{1,3}) (?:is|are) burning / smoke (?:in|from|on|filling|under|out of) / (?:house|flat|kitchen|apartment|car|bin|building|balcony|electrical) fire / flames / smoke (?:coming|pouring|billowing|everywhere) / thick (?:black )?smoke / black smoke
        gas leak / gas is leaking / leaking gas / (?:strong )?smell(?:s|ing)? (?:of |like |a lot of |strong )?gas / gas smell / there'?s a fire / call (?:the )?fire (?:brigade|department|service)`,
    ],
    vague: [
      words`着火 / 起火 / 失火 / 火灾 / 冒烟 / 焦糊?味 / 糊味 / 爆炸 / 烧起来`,
      terms`fire alarm / smell(?:s|ing)? (?:of )?(?:smoke|burning) / burning smell / explosion / caught fire / fire`,
    ],
  },
  {
    what: "medical",
    sure: [
      ...illTold,
      words`晕倒了? / 昏倒 / 昏迷 / 昏过去 / 晕过去 / 不省人事 / 没(?:有)?呼吸 / 叫不醒 / 心梗 / 心脏病(?:发作|犯了) / 脑溢血 / 突发脑梗 / 大出血 / (?:一地|满地|满头|满脸)(?:都)?是?血 / 流(?:了)?(?:好多|很多)血 / 血流不止
        在抽搐 / 口吐白沫 / 窒息 / (?:噎住|卡住)(?:了)?.{0,6}(?:喘|呼吸|脸) / 溺水 / 掉(?:进|到)(?:河|湖|池|水)里 / 触电了 / 喘不上气 / 喘不过气来了 / (?:痛|疼).{0,6}喘不过气 / 呼吸困难 / (?:胸口?|心口)(?:很|好|突然|剧|绞|一阵)?[疼痛].{0,14}(?:冷汗|说不出话|话都|喘|倒下|不行了) / 煤气中毒
        摔(?:倒|下|了|到|在).{0,12}(?:起不来|动不了|不能动|不会动|没反应) / (?:倒|躺)在(?:地上|路边|楼道|电梯).{0,10}(?:不动|没反应|起不来|叫不) / 快打120 / (?:谁|快|赶紧).{0,6}叫(?:个)?救护车`,
      terms`collapsed / unconscious / passed out / not breathing / (?:isn'?t|stopped) breathing / can(?:'t|not|t) breathe / unresponsive / not responding / (?:having|had) an? (?:heart attack|stroke|seizure|fit)
        bleeding (?:a lot|badly|heavily|everywhere) / blood everywhere / choking / drowning / electrocuted / call (?:an|the) ambulance / (?:fell|fallen|fall|had a fall).{0,40}(?:can'?t (?:get up|move)|cannot (?:get up|move)|not moving|isn'?t moving|won'?t wake) / chest pains?.{0,40}(?:sweat\w*|pale|arm|breath\w*|faint\w*|grey|dizzy)`,
    ],
    vague: [
      ...illHinted,
      words`救护车 / 打120 / 心脏病 / 中风 / 抽搐 / 中毒 / 摔伤 / 流血 / 胸口疼 / 胸闷 / 晕倒 / 摔(?:得|了).{0,6}(?:重|厉害)`,
      terms`ambulance / heart attack / chest pains? / seizure / stroke / bleeding / poisoned / (?:had|has) a fall / medical emergency`,
    ],
  },
  {
    what: "police",
    sure: [
      ...trappedTold,
      words`小偷(?:进|闯|翻|在偷|在撬) / (?:有人|男的|陌生人|小偷|贼).{0,12}(?:撬.{0,4}[门锁]|撬锁|砸门|踹门|翻窗|翻墙进|进我家|闯进|拧.{0,6}门把|试.{0,4}门锁) / 入室(?:抢劫|盗窃)了? / (?:拿|持|举|拎)着?(?:刀|菜刀|斧|棍).{0,10}(?:人|砍|追|喊|闹|威胁|在|冲)
        砍人 / 捅人 / 抢劫了 / 有人抢 / 绑架 / 抢孩子 / (?:在|又|一直)喊救命 / 救命.{0,4}(?:来人|快来|有人) / 打起来了 / 打群架 / 被困(?:在)?(?:电梯|水里|车里|屋里|家里) / (?:关|困|卡)在.{0,8}电梯里(?:了)?(?!.{0,12}(?:修好|刷))
        ${lift} / ${fallen}
        (?:孩子|小孩|娃|女儿|儿子|孙子|孙女|外孙女?|男孩|女孩|老人|爷爷|奶奶|爸|妈|老伴|外公|外婆|姥姥|姥爷).{0,8}(?:走丢|走失|不见了|找不到了|失踪)`,
      terms`(?:force|forcing|kick(?:ing)? in|smash(?:ing)? (?:in|down)?|break(?:ing)? down) (?:my|our|the|a) (?:front |back )?(?:door|window) / (?:is|are) (?:attacking|stabbing|assaulting|mugging|robbing|beating up) / being (?:attacked|mugged|robbed|assaulted) / break(?:ing)? into (?:my|our|the|a|his|her|number|flat|cars?) / broken into / broke(?:n)? into (?:my|our|the) / someone (?:is )?(?:breaking|trying to (?:get|break)) in / intruders? / burglars? / robbed / mugged / stabb(?:ed|ing) / has a (?:knife|gun) / with a (?:knife|gun|machete)
        gun ?shots? / shots fired / kidnap\w+ / trying (?:every|the|our|all the|my|car|each).{0,20}(?:doors?|handles?) / (?:stuck|trapped) (?:in|inside) (?:the |a |our |this )?(?:[a-z\d]+ )?(?:lift|elevator) / call the police now
        (?:lift|elevator).{0,40}(?:trapped|stuck) (?:inside|in it|in there) / ${somebody}(?: (?:is|are|got|has|have|been)){0,2} trapped(?! in (?:traffic|a meeting)) / ${somebody}(?: (?:has|have|just)|'s){0,2} (?:fell|fallen) (?:in|into|down|through) (?:the|a|an)(?: [a-z]+)? (?:manhole|well|shaft|drain|pit|septic tank)
        (?:son|daughter|child|kid|toddler|boy|girl|mum|mom|dad|grandad|grandpa|grandma|gran|father|mother|husband|wife) (?:is |has gone |went |'s )?missing / wandered off / (?:grandad|grandpa|grandma|gran|father|mother|dad|mum|mom|husband|wife|son|daughter|uncle|aunt\w*) .{0,60}(?:never|not|hasn'?t|didn'?t|still not) (?:come|came|returned|been) (?:back|home)`,
    ],
    vague: [
      words`救命 / 报警 / 打110 / 小偷 / 进(?:了)?贼 / 惨叫 / 站在楼顶边 / 入室 / 撬锁 / 撬门 / 砸门 / 打架 / 动手 / 抢劫 / 骚扰 / 失踪 / 走失 / 走丢 / 拿着刀 / 拐卖`,
      terms`police / help me(?: please)?[!.]? ?$ / break[- ]?in / burglary / burgled / stolen / threaten(?:ed|ing) / assault(?:ed)? / missing person / prowler`,
    ],
  },
];
