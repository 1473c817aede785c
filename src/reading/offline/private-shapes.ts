/**
 * Private things by their shape, on folded text. The gate of group posts uses exactly these;
 * ordinary numbers (`#12`, dates, times, amounts) must not match.
 */
export const privateShapes: readonly RegExp[] = [
  // E-mail, links to a person, chat accounts.
  /(?<![a-z\d._%+-])[a-z\d._%+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{2,24}){1,4}/gu,
  /(?:微信号?|wechat(?: id)?|wx|vx|v信|weixin|企鹅号|qq号?)[:\s是号]{0,3}[a-z\d][a-z\d_-]{4,24}/gu,
  // Phones, identity numbers and cards: long digits, also in groups.
  /(?<![\d#])\+?(?:86[- ]?)?1[3-9](?:[- .]{0,2}\d){9}(?!\d)/gu,
  /\+\d{1,3}(?:[-. ()]{0,2}\d){6,14}/gu,
  /(?<!\d)\(?\d{2,6}\)?[-. ]{1,2}\d{3,8}(?:[-. ]\d{3,4}){0,4}x?(?!\d)/gu,
  /(?<!\d)\d{7,30}x?(?![\dx])/gu,
  /(?:[〇零幺洞拐两一二三四五六七八九][\s,-]{0,2}){7,20}(?<=\p{L})/gu,
  /(?<![a-z])(?:(?:double |triple )?(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine)[\s,.-]{1,3}){6,18}(?:double |triple )?(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine)(?![a-z])/gu,
  /(?<![\d-])(?:\d[ .]){6,18}\d(?!\d)/gu,
  /(?<![a-z\d])o[\do]{3,4}[ -]?[\do]{3}[ -]?[\do]{3,4}(?![a-z\d])/gu,
  // Door codes.
  /(?:密码|口令|暗号|门禁|开门码|验证码|取件码)[^\da-z#\n]{0,6}[\da-z*]{0,2}(?:\d[\s-]?){3,8}[a-z]?[#*]{0,2}(?![\d年])/gu,
  /(?:密码锁?|口令|暗号|门禁|锁码|开锁码|数字锁)[^\da-z#\n,.;!?]{0,10}?[〇零幺一二三四五六七八九]{4,8}/gu,
  /(?:密码锁?|锁码|动态码|数字锁|码是)[^\da-z#\n,.;!?]{0,10}[a-z*]?\d{3,8}[a-z]?[#*]?(?![\d年])/gu,
  /(?<![a-z])(?:press|punch in|punch|key in|type in|type|enter) [a-z*#]{0,2}\d{3,8}[a-z]?[#*]?(?![\da-z%])/gu,
  /(?<![a-z])(?:code|pin|passcode|password|keypad|lock ?box|key ?safe|key ?box|combination|combo)(?: number| no| code| (?:for|on|to) the [a-z]{2,12}(?: [a-z]{2,12})?)?(?:'s| is|:|=)?\s{0,2}[a-z*#]?\d{3,8}[a-z]?[#*]?(?![\da-z%])/gu,
  /(?<![\d#])\d{4,8}#(?!\d)/gu,
  // Rooms.
  /(?<![\d:#-]|\d\.)\d{1,3}-\d{1,2}-\d{3,4}(?![\d年月日])/gu,
  /(?<![\d:#-]|\d\.)\d{1,3}-\d{3,4}(?![\d:%-]|\.\d|\s?(?:年|月|元|块|人|份|个|户|斤|克|米|平|分|次|只|张|kg|g|ml|km|m)(?![a-z]))/gu,
  /(?:[\da-z]{1,4}|[一二三四五六七八九十]{1,3})(?:号楼|号院|楼|栋|幢|座|弄|单元|门栋|梯)[\s,的-]{0,2}(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:号楼?|单元|门|梯|[楼层])[\s,的-]{0,2}){0,2}\d{3,4}(?![\d:%]|\.\d|\s?(?:年|月|元|块|人|份|个|户|斤|克|米|平|分|次|只|张))(?:室|房|号)?/gu,
  /(?<![\d#:]|\d\.)\d{3,4}(?:室|房间?|号房)(?![内外])/gu,
  /[一二三四五六七八九〇零幺]{3,4}(?:室|号?房)/gu,
  /(?<![a-z\d])[a-z]-\d{3,4}[a-z]?(?![\d-])/gu,
  /(?<![a-z\d])[a-h]\d{3,4}(?![\da-z-])/gu,
  /(?<![a-z])(?:flat|apt|apartment|condo|suite)\.?\s{0,2}(?:no\.?|number|#)?\s{0,2}[a-z]?-?\d{1,4}[a-z]?(?![\da-z%])/gu,
  /(?<![a-z])(?:room|rm|unit|door|blk|block|tower|house)\.?\s{0,2}(?:no\.?|number|#)?\s{0,2}(?:[a-z]-?\d{2,4}|\d{1,3}[a-h]|[a-z]?\d{1,3}[ ,]{1,2}#?\d{2}-\d{2,4})(?![\da-z%])/gu,
  /(?<![a-z])(?:room|rm|unit)\.?\s{0,2}#?\d{2,4}(?![\d%:])/gu,
  /#\d{1,2}-\d{1,4}(?!\d)/gu,
  /(?<![a-z])(?:block|blk|building|tower|wing)\s[a-z\d]{1,3}[ ,]{1,2}(?:no\.?\s?)?\d{3,4}(?![\d:])/gu,
  /(?<=(?<![a-z])(?:in|at|of|to|from|@) )(?:\d{1,2}[b-fh]|\d{3,4}[a-h])(?![\da-z])/gu,
  // Plates.
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·. -]?(?=[a-z]{0,5}\d)[a-z\d]{4,5}[a-z\d挂学警港澳]/gu,
  /(?<![a-z\d])[a-z]{2}\d{2}\s?[a-z]{3}(?![a-z\d])/gu,
  /(?<![a-z\d])[a-z]{2}[ -]?\d{1,2}[ -]?[a-z]{1,2}[ -]?\d{4}(?![a-z\d])/gu,
  /(?<![a-z\d])(?:s[a-z]{2}\d{3,4}[a-z]|[a-z]{3}-?(?!19|20)\d{4}|\d[a-z]{3}\d{3})(?![a-z\d])/gu,
  /(?<![a-z])(?:number ?plate|license plate|licence plate|plate|rego?|registration)(?: number| no\.?)?(?: is|:)?\s{1,2}(?=[a-z]{0,5}\d)[a-z\d]{2,4}[ -]?[a-z\d]{2,4}(?![a-z\d])/gu,
];

/** What looks like a private number and is none: dates, times, years, amounts, a demand's own number. */
export const publicShapes: readonly RegExp[] = [
  /(?<!\d)(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/gu,
  /(?<!\d|\d-)(?:19|20)\d\d(?:\s?[-~]\s?(?:19|20)\d\d)?\s?年?(?=$|[^\d-])(?<=年|(?:19|20)\d\d-(?:19|20)\d\d)/gu,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\s?[-~]\s?\d{1,2}:\d{2})?(?!\d)/gu,
  /[¥$£€₹]\s?\d[\d,]*(?:\.\d{1,2})?(?:\s?[-~]\s?[¥$£€₹]?\d[\d,]*(?:\.\d{1,2})?)?/gu,
  /(?<![\d-])\d[\d,]{0,14}(?:\.\d{1,2})?(?:\s?[-~]\s?\d[\d,]{0,14})?\s?(?:元|块|万|yuan|rmb|usd|eur|gbp)(?![a-z])/gu,
  /(?<![\d-])\d{1,4}\s?[-~]\s?\d{1,4}\s?(?:人|份|个|户|斤|克|米|平|分|次|只|张|天|条|件|号(?!楼|院)|kg|km|ml)/gu,
  /#\d{1,6}(?![\d-])/gu,
];
