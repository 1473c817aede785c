import { plainText } from "../../chat/clean.ts";
import { finds, terms, words } from "./lexicon.ts";

const entry = [
  words`上门 / 入户 / 到府 / [来到去进](?:我|他|她|老人|我妈|我爸|奶奶|爷爷)们?家(?!门口|楼下) / (?:在|到|来)家(?:里|中)?(?:陪|照|看|帮|教|修|护|坐|装|换) / 家里?(?:陪护?|没人看|来个人|装|换个?灯) / 进(?:屋|门|家)(?!口) / 开锁 / 陪护 / 陪夜 / 护理 / 喂(?:饭|猫|狗|鱼|药) / 翻身 / 擦(?:身|洗)
    洗个?澡 / (?:去|到|来|上).{0,8}(?:(?<!\d)\d{3,4}室?|\d-\d{3,4})(?!\d).{0,4}(?:帮|换|修|看|陪|擦|搬|装|打扫) / (?:修|换|装)(?:一?[下个])?(?:家里的?)?(?:灯泡?|水龙头|马桶|插座|开关|窗帘|纱窗|锁) / 看(?:一会儿?|半天|一天|着|下)?(?:孩子|娃|小孩|宝宝) / (?:打扫|收拾|整理)(?:一下)?(?:屋|房|家|卫生) / 住家 / 搬(?:家|柜|床|沙发|冰箱|洗衣机) / 通(?:马桶|下水) / (?:陪陪|陪一?下|陪着|看看|看望|探望|照看|照顾|照应|瞧瞧|关照).{0,8}(?:老人|我妈|我爸|妈妈|爸爸|爷爷|奶奶|外婆|外公|姥姥|姥爷|老太太|老爷子|大爷|大妈|大娘|姨妈|姑妈|婶|婆婆|公公|老伴|老妈|老爸)`,
  terms`at (?:home|mine|ours|my (?:place|flat|house|apartment)|her (?:place|flat|house)|his (?:place|flat|house)) / (?:come|pop|drop|call|go|nip) (?:a?round|over|in|by|up|upstairs|down)(?: to)? (?:my|our|her|his|the|and|mine|ours|to) / (?:in|into|inside|to) (?:my|our|her|his|mum'?s|mom'?s) (?:flat|house|apartment|place|home|kitchen|bathroom)
    stay (?:overnight|over|the night) / (?:check(?:ing)?(?: up| in)?|look(?:ing)? in|drop(?:ping)? in|popp?(?:ing)? in|call(?:ing)? in) on (?:[a-z']+ ){0,3}(?:(?:mum|mom|mam|dad|mother|father|parents|gran\w*|nan\w*|aunt\w*|uncle|neighbou?r|lady|man|pensioner|wife|husband|mrs|mr|ms|miss)(?!'s (?:car|bike|parcel|post|van|garden))|(?:him|her|them)(?! (?:car|bike|parcel|post|van|garden|dog|order))) / (?:visit|look after|care for|keep .{0,16}company|chat with|chat to)(?: [a-z']+){0,3} (?:mum|mom|mam|dad|mother|father|gran\w*|nan\w*|aunt\w*|uncle|pensioner)
    let themselves in / let (?:me|him|her|us) (?:back )?in(?:to)? / house ?sit\w* / baby ?sit\w* / pet ?sit\w* / feed (?:my|our|the|his|her) (?:\d |two |three )?(?:cats?|dogs?|fish|rabbits?|hamster|birds?) / water (?:my|our|the) plants / (?:sit|stay) with (?:my|her|him|mum|mom|dad|gran\w*)
    (?:change|fit|replace|install|fix|hang|mount|assemble|put up) (?:a|my|the|our|some) (?:light ?)?(?:bulb|lamp|tap|faucet|toilet|shelf|shelves|curtains?|wardrobe|bed|washing machine|fridge|telly|tv) / move (?:a|my|the|our) (?:sofa|fridge|wardrobe|bed|washing machine|piano|desk)`,
];

/** Whether helping means entering a dwelling 入户; running an errand to a shop for somebody does not. */
export const isAtHome = (text: string): boolean => finds(plainText(text.slice(0, 2000)), ...entry);
