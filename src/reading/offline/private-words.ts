import { terms, words } from "./lexicon.ts";
import {
  ailmentsEn,
  frailtiesEn,
  hurtsEn,
  impairmentsEn,
  symptomsEn,
} from "./private-ailments-en.ts";
import { ailmentsZh, frailtiesZh, impairmentsZh, symptomsZh } from "./private-ailments-zh.ts";

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹欧关焦柳俞";

/** Surnames that make a nickname after 小 or 老; the others are too often plain words (老高, 小江). */
const nicknamed =
  "王李张刘陈杨赵吴周徐孙朱胡郭林罗郑梁谢宋韩冯邓曹彭曾肖董袁潘蒋蔡杜吕姚卢崔谭汪廖邹薛";

const titles =
  "奶奶|爷爷|阿姨|叔叔|大爷|大妈|大娘|大叔|大伯|大姐|大哥|伯伯|伯母|婶婶|嫂子|师傅|老师|先生|女士|小姐|太太|老太太|老太|老伯|老爷子|婆婆|公公|医生|大夫|律师|主任|书记|经理|队长|院长|同学|同志|奶|爷|姨|叔|姐|哥|嫂|婶|伯|妈妈|爸爸|妹妹?|弟弟?|姓";

/** People by name 姓名: a surname with a title, a nickname, or after "叫". */
export const chineseNames: readonly RegExp[] = [
  new RegExp(
    `(?!牛奶|水姐)(?:欧阳|上官|司马|诸葛|[${surnames}])[\\u4e00-\\u9fff]{0,2}(?:${titles})`,
    "gu",
  ),
  new RegExp(`(?!施工|关总)[${surnames}][总工](?![共有程人地作业具期闸是体会电])`, "gu"),
  new RegExp(`(?<![大最从])[小老阿](?:[${nicknamed}])(?![\\u4e00-\\u9fff]?[子路])`, "gu"),
  /(?<=名叫|姓名[:是]|我叫|他叫|她叫|叫做|联系人[:是]?)[\u4e00-\u9fff]{2,4}/gu,
  new RegExp(`姓[${surnames}]的`, "gu"),
  new RegExp(`[${surnames}]小(?!区|时|心|学|孩|朋|车|事|忙)[\\u4e00-\\u9fff]`, "gu"),
  new RegExp(
    `(?<=找|联系|我是|交给|转给|户主是?)[${surnames}][\\u4e00-\\u9fff]{1,2}(?=[\\s,.!?;]|拿|取|要|收|就|$)`,
    "gu",
  ),
];

/** English names keep their capitals: matched on the text as typed. */
export const englishNames: readonly RegExp[] = [
  /\b(?:[Oo]ld |[Pp]oor |[Ll]ittle )?(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|Mdm|Mister|mr|mrs|ms|dr)\.?\s+[A-Z][\p{L}'’-]{1,24}(?:\s[A-Z][\p{L}'’-]{1,24})?/gu,
  /\b(?:[Oo]ld |[Pp]oor |[Ll]ittle )?(?:[Aa]unt(?:ie|y)?|[Uu]ncle|[Gg]randma|[Gg]randpa|[Gg]ranny|[Nn]ana?|[Cc]ousin|[Ss]ister|[Bb]rother|[Mm]ama|[Pp]apa|[Tt]ante|[Bb]aba|[Aa]h)\s[A-Z][\p{L}'’-]{1,24}/gu,
  /\b(?:my|our) (?:son|daughter|mum|mom|mother|dad|father|gran|nan|neighbour|neighbor|husband|wife|brother|sister),? [A-Z][\p{L}'’-]{1,24}/gu,
  /(?<=\b(?:name is|name's|named|called|ask for|asking for|contact|ring|text|call)\s)[A-Z][\p{L}'’-]{1,24}/gu,
];

/** Being disabled 残: seeing, hearing, walking. */
export const disabilities: readonly RegExp[] = [...impairmentsZh, ...impairmentsEn];

/** Being ill 病: illnesses, operations, pains. */
export const illnesses: readonly RegExp[] = [
  ...ailmentsZh,
  ...symptomsZh,
  ...ailmentsEn,
  ...symptomsEn,
  ...hurtsEn,
];

/** What may tell of either, or of neither 体弱: private where it stands, but no reason to hush a favour. */
export const frailties: readonly RegExp[] = [...frailtiesZh, ...frailtiesEn];

/** Being in want, or without anybody 困. */
export const hardships: readonly RegExp[] = [
  words`低保户? / 特困 / 贫困户? / 困难户 / 困难家庭 / 失独 / 失业 / (?:丢|没)了(?:工作|饭碗) / 丢(?:掉)?(?:工作|饭碗) / (?:没(?:有)?|找不到)工作(?=了|,|\.|[.!]|$|没) / 被(?:裁员?了?|辞退|开除) / 交不(?:起|上|出) / 拿不出(?:钱|房租|学费) / 手头(?:很|太|有点|比较|特别)?紧 / (?:欠|拖)(?:了|着)?房租 / 下岗 / 欠债 / 破产 / 吃不(?:上|起)(?:饭|了)? / 揭不开锅 / 没(?:有)?钱(?!包)(?:了|买|吃|看|交|用|过)? / 身无分文 / 断粮 / 没米(?:下锅|了) / 没(?:有)?(?:饭吃|吃的)(?:了)? / 买不起 / (?:付|交|看)不起 / 过不下去 / 饿(?:了|着)?.{0,4}[天顿] / 上顿没下顿`,
  terms`on (?:benefits|universal credit|the dole|food stamps) / food (?:bank|stamps) / homeless / evicted / bankrupt / laid off / (?:lost|losing) (?:my|his|her|our|their) jobs? / made redundant / out of work / unemployed / jobless / (?:can'?t|cannot|can not|couldn'?t|unable to|struggling to|no way to) (?:pay|meet|cover|make) (?:the |my |our |his |her |their )?(?:rent|bills?|mortgage|electric\w*|gas|heating|fees) / behind (?:on|with) (?:the |my |our |his |her |their )?(?:rent|bills?|mortgage) / in (?:arrears|debt) / (?:can'?t|cannot|can not) feed (?:my|the|our) (?:kids|children|family|baby|son|daughter) / (?:can(?:'?t|not)|can not|couldn'?t) afford / skint / penniless / short of (?:food|money) / can'?t stretch / out of (?:food|money|groceries|formula)(?:,? (?:and|or) (?:food|money))? / no (?:food|money)(?! back)(?: (?:and|or|for) [a-z]+)? / nothing (?:left )?to eat / go(?:ing|es)? hungry / (?:haven'?t|hasn'?t|not) eaten / cupboards? (?:is|are) (?:empty|bare)`,
];

/** Being alone: no want, but nobody need read it beside a door. */
export const solitudes: readonly RegExp[] = [
  words`孤寡 / 独居 / 空巢`,
  terms`lives? alone / on (?:her|his) own`,
];
