import { terms, words } from "./lexicon.ts";
import { matter, type Matter } from "./matter.ts";
import { hardships } from "./private-words.ts";

/** What a shop or a canteen sells, and not what is fed by it: 水 is no 水龙头, 油 no 油烟机. */
const groceries =
  "(?:米(?!线)|面粉|面条|挂面|油(?!烟|漆|灯|管)|菜(?!刀|地|场|市|园)|肉|排骨|鸡蛋|牛奶|豆腐|水果|面包|早[饭餐点]|[午晚]饭|饭(?!店|厅|馆|盒|卡|桌)|盐|酱油|醋|酒(?!店|精)|烟(?!花|机|雾)|水(?!龙头|管|池|表|费|电|缸|泵|果|壶|槽|箱|杯|阀|桶)|奶(?!奶|瓶)|馒头|包子|粥|日用品|纸巾|尿不湿)";

/** Pets, plants, lending, shopping, carrying, small repairs, lifts. */
export const dailyErrands: readonly Matter[] = [
  matter(
    "errand",
    null,
    "遛狗",
    "Walk a dog",
    words`遛.{0,6}(?:狗|毛孩子|[它她他]) / (?:狗|汪).{0,10}(?:遛|溜)`,
    terms`walk.{0,20}(?:dog|dogs|puppy|pup) / dog ?(?:walk(?:er|ing)?|sit\w*)`,
  ),
  matter(
    "errand",
    null,
    "照看宠物",
    "Look after a pet",
    words`喂.{0,6}(?:猫|狗|鱼|鸟|兔|乌龟|仓鼠|毛孩子) / (?:猫|狗|鱼|兔|乌龟|仓鼠).{0,16}(?:喂|照看|照顾|寄养|铲屎|托付|没人管)`,
    terms`(?:feed|mind|look after|pop in on|check on|sit).{0,24}(?:cats?|dogs?|kitten|rabbits?|fish|hamster|guinea pigs?|hens|chickens|parrot|tortoise|pets?|bunny) / pet ?sit\w*`,
  ),
  matter(
    "errand",
    null,
    "浇花",
    "Water plants",
    words`浇.{0,4}(?:花|水|菜) / (?:花|植物|绿植).{0,10}浇`,
    terms`water.{0,16}(?:plants?|garden|flowers|tomatoes|pots|herbs|tubs)`,
  ),
  matter(
    "hardship",
    null,
    "生活上的帮助",
    "Everyday help",
    words`(?:奶粉.{0,6}(?:没|断)|穿不上|没(?:有)?棉(?:衣|被)) / (?:缺|没).{0,4}(?:奶粉|尿不湿|棉衣|被子|米油)`,
    ...hardships,
    terms`food parcel / run out of (?:nappies|formula) / school shoes / winter coats?`,
  ),
  matter(
    "errand",
    null,
    "买米买菜",
    "Shopping",
    words`(?:买|捎|带(?!孩|娃|[他她])|代(?:买|购|拿)|采购|跑腿|打份|打个|拿(?=.{0,3}[袋瓶斤箱包盒份])).{0,10}${groceries} / (?:买|捎).{0,8}东西 / 带.{0,4}东西(?:回|上)`,
    terms`(?:pick up|get|grab|fetch|bring|buy|drop|need).{0,24}(?:milk|bread|rice|eggs|groceries|shopping|food|veg\w*|nappies|diapers|formula|onions?|potatoes|sugar|flour|butter|soup|messages) / (?:do|doing|some|weekly|(?<!(?:carry|carrying|lug|haul|lift|unload|up|in) )(?:my|her|his)) (?:the )?(?:food )?shop(?:ping)?`,
  ),
  matter(
    "errand",
    null,
    "取送快递",
    "Collect a parcel",
    words`(?:快递|包裹|取件|驿站|外卖|挂号信).{0,14}(?:取|拿|收|签|代|帮|寄|搬|带|捎) / (?:取|拿|收|代收|代拿|代取|签收|寄|捎|带).{0,10}(?:快递|包裹|件|外卖)`,
    terms`(?:parcel|package|delivery|amazon|post|mail).{0,40}(?:take in|collect|pick up|sign|grab|hold|keep|accept) / (?:take in|collect|pick up|sign for|grab|hold|accept|bring).{0,24}(?:parcel|package|delivery|post|mail)`,
  ),
  matter(
    "errand",
    null,
    "搬东西",
    "Carry or move something",
    words`[搬抬扛拎提].{0,14}(?:上|下|到|去|来|东西|家|柜|床|沙发|冰箱|洗衣机|箱|米|桌|货|行李|水|钢琴|书|大件|一下|个) / 搭把手 / 搭个手 / (?:重|沉).{0,8}(?:搬|抬|扛|拎)不动 / (?:搬|抬|扛|拎|提)不动`,
    terms`(?:carry|carrying|move|moving|(?<!(?:the|an?|our|this|that|which|any|no|goods|service|my|your) )lift(?! (?:is|in|at|has|broke|broken|breaks|keeps|stopped|stuck|out|doors?|won'?t|isn'?t|doesn'?t) )|lifting|shift|shifting|haul|lug|load|unload)(?:ing)? .{0,34}(?:upstairs|downstairs|stairs|sofa|couch|fridge|wardrobe|bed|desk|table|boxes?|bags?|machine|piano|mattress|furniture|bookcase|in|out|up|down|van|stuff|things)`,
  ),
  matter(
    "errand",
    null,
    "修小家什",
    "Mend something small at home",
    words`(?:会修|帮.{0,3}修|修一?下|帮.{0,4}(?:装|调|看看|弄)).{0,14}(?:电视|洗衣机|冰箱|空调|马桶|插座|开关|锁|门|窗|椅|床|柜|自行车|电动车|轮胎|拉链|电脑|打印机|路由器|网|遥控器|热水器|燃气灶|窗帘|晾衣架|风扇|书架|纱窗)`,
    terms`(?:fix|mend|repair|assemble|put(?:ting)? up|put together|build|install|hang|sew|look at).{0,30}(?:my|our|a|the|this|her|his).{0,20}(?:shelf|shelves|wardrobe|flat[- ]?pack|ikea|telly|tv|washing machine|bike|puncture|tyre|curtains?|blinds?|printer|router|laptop|fence panel|zip|zipper|hem|cot|bed|picture|dishwasher|cooker|toilet|lock|door handle)`,
  ),
];

/** A loan of something no other row knows. */
export const someLoan: Matter = matter(
  "errand",
  null,
  "借用东西",
  "Borrow something",
  words`借.{0,3}(?:我|俺|用|一|个|把|辆|台|张|两|几|点|床|条|副|套|顶|口|只|下|来|本|根)`,
  terms`(?:borrow|lend (?:me|us)|lend a|loan of|spare a) `,
);
