const many = "(?:\\d{1,4}|[一二三四五六七八九十]{1,3}|[a-z甲乙丙丁])";
/** The name of an estate or a lane before the numbers: 和苑3-903, 棚户巷12号. */
const estate =
  "(?:(?<=^|[\\s,.!?;:(]|[住在到去来送是给从家])(?![我俺咱他她你您就请在住到送去来家是打找])[\\u4e00-\\u9fff]{1,5}?(?:苑|园|里|庭|城|府|湾|岸|居|轩|阁|区|新村|家属院|大院|宿舍|花园|公寓|村|坊|湖|地|排房|房|平房|院|楼|厂|局|校|队|庄|屯|营|巷|街|路|弄|期)|(?<=^|[\\s,.!?;:(])(?![我俺咱他她你您就请在住送到去来家是打找给拿从和跟有没又也还但因那这个上下里对今明昨我楼第一二三四五六七八九十])[\\u4e00-\\u9fff]{2,4})?";
const block = `${many}(?:号楼|号院|号门|号|#楼?|栋|幢|座|弄|单元|门栋|门|梯|排|院|楼|组|[楼层])`;
const within =
  "(?:(?:[东西南北中前后正左右][楼院])?[a-z甲乙丙丁]?(?:\\d{1,2}-)?\\d{3,4}(?:室|房|号)?|[东西南北中前后正左右上下][房屋厢户]房?|[东西南北]头|[东西南北中]间|前院|后院|[一二三四五六七八九十\\d]{1,2}号(?!楼|院|线|门|铺|桌|车)|阁楼|[一二三四五六七八九十]{1,2}[零〇][一二三四五六七八九](?:室|房|号)?)";
const isNoCount =
  "(?![\\d年月日:%]|\\.\\d|\\s?(?:元|块|人|份|个|户|斤|克|米|平|分|次|只|张|天|条|件|度))";

/** Rooms and houses said in passing; too like ordinary numbers for the gate of group posts. */
export const spokenDoors: readonly RegExp[] = [
  /(?:(?<=住|住在|送到|拿到|搬到|放到|来|去|上|在|敲)|(?<=家是|家在|房号是?|房间是?))\s?(?:[1-9]\d?0[1-9]|[1-9]\d{2,3})(?=室|[\s,.!?;]|就|找|家|那|帮|门|的|$)/gu,
  /(?<=^|[\u4e00-\u9fff][\s,.;:(])(?!20[0-3]\d)[1-9]\d?(?:0[1-9]|1\d|2[0-4])(?=$|[\s,.;()](?!\d))/gu,
  /(?<![\d#-])(?!20[0-3]\d)[1-9]\d?(?:0[1-9]|1\d)(?=那?(?:户|家|屋)(?!人)|[\u4e00-\u9fff]{0,2}(?:奶奶|爷爷|大爷|大妈|阿姨|婆婆|老人|老太|老伯)|的(?:老|大爷|奶奶|阿姨|爷爷|大妈|婆婆))/gu,
  new RegExp(`${estate}(?:${block}[\\s,的-]{0,2}){1,3}${within}${isNoCount}`, "gu"),
  new RegExp(`${estate.slice(0, -1)}[a-z]?\\d{1,3}(?:-\\d{1,4}){1,3}(?![\\d-])`, "gu"),
  /[\u4e00-\u9fff]{1,4}(?:(?:巷|弄|胡同|街|路|里[甲乙丙丁]?)\s?[\d一二三四五六七八九十]{1,4}号(?!楼|线|门|院(?:里|门|内))|(?:巷|胡同|里[甲乙丙丁])\s?\d{1,4}(?![\d路点米分元号月]))(?:院?[东西南北正后前]?[房屋厢]|[东西南北][头院]|阁楼|之[一二三\d]|弄\d{1,4}号)?/gu,
  /平房\s?(?:第)?[\d一二三四五六七八九十]{1,3}号|(?:[\d一二三四五六七八九十]{1,3}号?院?|[东西南北前后]院)(?:[东西南北正后前][房屋厢头]|平房)[\d一二三四五六七八九十]{0,2}号?/gu,
  /(?<![a-z])(?:buzz(?:er)?|ring(?: the bell)?|bell|intercom)(?: number| no\.?| for| at)? (?!999|112|911|111)\d{1,4}[a-z]?(?![\da-z])/gu,
  /(?<![a-z])(?:lives?|living|is|she's|he's|i'm|me|us|am|are|lady|man|woman|mum|gran|over|up|down)(?: in| at| over at| on)? (?:(?:the )?(?:house |room |door )?(?:no\.? ?|number |nr\.? ?|#)\d{1,4}[a-z]?|\d{1,3}[a-h])(?![\da-z:%])/gu,
  /(?<=(?<![a-z])(?:in|at|of|to|from|for|by|@|and|,) )(?:the )?(?:no\.? ?|number |nr\.? ?)\d{1,4}[a-z]?(?![\da-z:%])/gu,
  /(?<![a-z])(?:flat|apt|apartment|unit|room|rm|bungalow|cottage|plot|villa|suite|house|door|bed|ward)\.?\s{0,2}(?:no\.?|number|#)?\s{0,2}(?:[a-z]?-?\d{1,4}(?:[-/]\d{1,4}){0,2}[a-z]?|[a-h])(?![\da-z%:])(?:,? (?:block|blk|tower|wing|building) [a-z\d]{1,3}(?![a-z\d]))?/gu,
  /(?<![a-z])(?:block|blk|building|tower|wing|bldg)\s(?:[a-z]|\d{1,3}[a-z]?)[ ,-]{1,2}(?:(?:flat|apt|unit|room|no\.?|number|#)\s?)?(?:\d{1,2}-)?\d{1,4}[a-z]?(?![\d:a-z])/gu,
  /(?<![a-z\d])(?:\d{1,2}\/\d|\d{1,2}[a-h])(?: (?:left|right))?,? (?=[a-z]+ (?:street|st|road|rd|court|close|house|lane))/gu,
  /(?<![\d-])[a-z]\d{0,2}-(?:\d{1,2}-)?\d{2,4}(?![\d-])|(?<![\d-])\d{1,3}(?:-\d{1,3}){2,3}(?![\d-])|(?<![\d/])\d{1,2}#-?(?:\d-)?\d{3,4}(?!\d)/gu,
  /(?<=住|住在|家在)(?:\d{1,3}-\d{1,3}|\d{1,4}号)(?!楼|院|门|线|\d)|(?<!\d)(?:3[2-9]|[4-9]\d|\d{3})号(?!楼|线|门|院|公交|车|桌|铺|机|码)/gu,
  /(?<=住|住在|住的)[一二三四五六七八九][一二三四五六七八九十]?[零〇幺][一二三四五六七八九]/gu,
  /(?<=(?:alone|lives|living|nan|gran|mum|lady|man|own|over|him|her|me|neighbou?r)(?:'s)? (?:at|in|over at) )\d{1,4}[a-z]?(?![\d:.]\d|\s?(?:am|pm|%|mph|o'clock|years|degrees))(?![a-z\d])/gu,
  /(?<=(?<![a-z])at )(?:2[5-9]|[3-9]\d)(?![\d:%]|\.\d|\s?(?:am|pm|mph|km|years|degrees|min|metres|rs|euro|pounds|each))/gu,
  /(?<![a-z])(?:number|flat|apartment|unit|room) (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?![a-z])/gu,
  /(?<![\d:.£$])\d{1,4}[a-z]?,? [a-z]{3,14} (?:street|st|road|rd|avenue|ave|lane|close|drive|terrace|court|ct|gardens|place|crescent|mews|row|grove)(?![a-z])/gu,
  /(?<![a-z])(?:ground|first|second|third|fourth|fifth|sixth|top|\d{1,2}(?:st|nd|rd|th)) floor,? (?:flat|left|right|front|back)(?: flat)?(?: (?:left|right|[a-h\d]{1,3}))?(?![a-z\d])/gu,
];

/** Streets and houses by name keep their capitals: matched on the text as typed. */
export const addresses: readonly RegExp[] = [
  /\b(?:[Ff]lat |[Aa]pt\.? |[Uu]nit |[Nn]umber |[Nn]o\.? ?|#)?\d{1,4}[A-Za-z]?,? (?:[A-Z][a-z’']{2,} ){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Way|Terrace|Court|Gardens|Place|Crescent|Mews|Row|Walk|House|Point|Heights|Tower|Lodge|Mansions|Villas|Green|Square|Hill|Grove|Park|Rise|View|Yard|Buildings)\b/gu,
  /(?<=\b(?:at|in|to|from|of|on|[Nn]umber|[Nn]o\.?|,) )\d{1,4}[A-Za-z]?,? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|AM|PM))[A-Z][a-z]{3,24}/gu,
  /\b[A-Z][a-z]{2,20} (?:House|Court|Point|Heights|Tower|Lodge|Mansions|Close|Buildings|Villas),? (?:[Ff]lat |[Aa]pt\.? |[Uu]nit |[Nn]o\.? ?|#)?(?:\d{1,4}[A-Za-z]?|[A-H]-?\d{1,4})\b(?![:%])/gu,
  /\b(?:[Ff]lat|[Aa]pt\.?|[Aa]partment|[Uu]nit|[Rr]oom|[Nn]o\.?|[Nn]umber|Blk|Block|[Hh]ouse|#)\s?[A-Za-z]?[\d/-]{1,7}[A-Za-z]?,? (?:at |in |of |on )?(?:the )?[A-Z][a-z]+(?: (?:Court|Ct|House|Hse|Road|Rd|Street|St|Lane|Close|Avenue|Ave|Terrace|Tower|Towers|Point|Lodge|Heights|Gardens|Place|Row|Drive|Mews|Green|Square|Park|Way))?\b/gu,
  /(?<![\d:.£$#/-])\b\d{1,3}[A-Za-z]? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|AM|PM))[A-Z][a-z]{3,24}(?<!s)\b/gu,
  /\b[1-9]\d?-?[A-CEFHJ]\b/gu,
  /\b[A-H][-/ ]?\d{1,2}[/-]\d{1,4}\b|\b[A-H][-/]\d{2,4}\b|\b[A-H] \d{3}\b/gu,
];
