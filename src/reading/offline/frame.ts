const numeral = "[\\d一二三四五六七八九十]{1,4}";
const door = `(?:[a-z]?${numeral}(?:号楼|号院|栋|幢|座|单元|弄|[-#]){0,1}){1,4}(?:室|房|楼|号|层)?`;
const surname =
  "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]";
/** A name of two or three signs, and neither a weekday nor a fault. */
const named = `(?!周[一二三四五六日末天])${surname}(?![\\u4e00-\\u9fff]?[水电气灯门坏漏堵臭响停断裂掉脏滑])[\\u4e00-\\u9fff]{1,2}`;
const greeting =
  "(?:(?:大家|各位|邻居们?|物业|管家)?[,，]?(?:您|你|大家|早上|上午|中午|下午|晚上)好[啊呀哈]?)?";
const dweller = "(?:的|业主|住户|居民|租户|这边|家的){0,2}";

/** Who speaks and where they live, as people begin or end a report. */
const introductions: readonly RegExp[] = [
  new RegExp(
    `^${greeting}(?:我是|我叫|我姓|本人是?|俺是|俺叫|这里是|这边是)(?:住)?在?(?:${door})?${dweller}[\\u4e00-\\u9fff]{0,4}$`,
    "iu",
  ),
  new RegExp(`^${greeting}(?:我家?)?住在?(?:${door})${dweller}$`, "iu"),
  new RegExp(`^${greeting}(?:${door})${dweller}(?:${named})?$`, "iu"),
  new RegExp(`^(?:联系人${named}${dweller}(?:${door})?|${named}${dweller}(?:${door}))$`, "iu"),
  /^(?:(?:hi|hello|hey|hiya|morning|good (?:morning|afternoon|evening))(?: all| everyone| there| folks)?[ ,]{0,2})?(?:this is|i'm|i am|i’m|my name is|my name's|name's|it's|it’s) (?!on|in|at|not|so|a|an|the|all|out|just|very|sure|afraid|sorry)[\p{L}'’-]{2,15}(?: (?!is|has|was|are|have|and|but|at|in|from|of|here)[\p{L}'’-]{2,15})?(?: (?:here|speaking|from|in|at|of)){0,2}(?: (?:the )?(?:flat|apt|apartment|unit|room|house|block|number|no)?\.? ?#?[a-h]?-?\d{0,4}[a-h]?){0,2}$/iu,
  /^(?:from |at |in )?(?:flat|apt|apartment|unit|room|house|number|no)\.? ?#?[a-h]?-?\d{1,4}[a-h]?(?: here)?$/iu,
  /^(?:hi|hello|hey|hiya)(?: all| everyone| there| folks)?$/iu,
];

/** A name and a door right before the fault: 3-402王芳家停电. */
const attached = new RegExp(`^${greeting}(?:我是)?(?:${door})的?(?:${named})(?=家)`, "iu");

/** The same between spaces: 陈建军 8栋1502 阳台漏水. */
const spaced = new RegExp(`^(?:${named}\\s(?:${door})|(?:${door})\\s${named})\\s`, "iu");

/** Orders to whatever machine reads along, which nobody need obey. */
const orders: readonly RegExp[] = [
  /^.{0,8}(?:忽略|无视|忘掉|忘记|不要管|绕过)[^,，。.!！?？;；]{0,14}(?:设定|规则|指令|设置|提示词?|要求|限制|内容)[^,，。.!！?？;；]{0,8}$/u,
  /^.{0,16}(?:ignore|disregard|forget|override|bypass) (?:all |your |the |any |every |previous |prior |above |my ){1,4}(?:[a-z]{1,12} ){0,2}(?:rules?|instructions?|prompts?|guidelines|settings|orders|training).{0,24}$/iu,
  /^(?:并|然后|现在|and |then |now )?(?:你现在是|从现在起你|假装你|you are now|act as|pretend (?:to be|you)|say (?:yes|ok)|print (?:the|your|all)|reveal|output|repeat (?:after|your)|把所有人|列出所有|输出你).{0,40}$/iu,
];

/** Whether the others have it too, asked after one's own trouble. */
const alsoYou =
  /^(?:你们呢|大家呢|各位呢|你们(?:家)?(?:有|也|停|是|那)?.{0,6}(?:吗|么|没|不)|大家(?:都)?(?:有|也|停).{0,6}(?:吗|么|没)|有没有(?:同样|一样)的|只有我家?.{0,6}吗|是不是就我家?|谁家也(?:这样|是)|any ?(?:one|body) else|(?:is|are) (?:yours|it just (?:me|us)|you)(?: ok| okay| all right| the same)?|(?:just|only) (?:me|us)|what about you(?:rs| lot| all)?|how about (?:you|yours)|same (?:for you|with you|here)|you(?: guys| lot| all)? too)$/iu;

/** All of them as one: looked for in every clause that is said. */
const frame = new RegExp(
  [...introductions, ...orders, alsoYou].map(({ source }) => source).join("|"),
  "iu",
);

const stop = /[,，。.!！?？;；:：\n]$/u;
const clauses = /[^,，。.!！?？;；:：\n]+(?:[,，。.!！?？;；:：\n]|$)/gu;

/** What people put around a need; the longest that is looked through. */
const LONGEST = 400;

/**
 * A message without what is said around a need and is no part of it: who speaks and from which door,
 * orders to a machine, "you too?". As it was, where nothing else would be left.
 */
export function withoutFrame(text: string): string {
  if (text.length > LONGEST) return text;
  const bare = text.replace(attached, "我").replace(spaced, "");
  const kept = (bare.match(clauses) ?? []).filter(
    (part) => !frame.test(part.replace(stop, "").trim()),
  );
  return kept.length === 0
    ? text
    : kept
        .join("")
        .trim()
        .replace(/[,，]$/u, "");
}
