import { terms, words } from "../offline/lexicon.ts";

const rows = String.raw`
  dead — 坏|停[水电气网]|断[水电气网]|没[水电气网]|没暖气|没煤气|没信号|一滴水|不[亮动走喷升降通]|没声|黑屏|屏幕.{0,2}黑|信号没|充不[上了进]|升不|抬不|忽明忽暗|[又一直]闪|闪[个烁来]|断了|停[了在运]|失灵|不灵|没反应|瘫|罢工|故障|用不了|不能用|不好使|不工作|灭|漆黑|黑[咕乎黢灯洞漆了]|一片黑|卡|报修|修|歇|不转|上不[去来]|下不[去来]|不走|走不了|按不动|出问题|毛病|挂了|趴窝|没电|嗝 — no (?:hot |running )?(?:water|power|electricity|heating|gas|internet|signal)|broken|broke|not working|doesn'?t work|isn'?t working|not work|out of order|dead|stuck|out|off|down|dark|faulty|fault|fail\w*|stop(?:s|ped)?|repair\w*|fix\w*|mend\w*|won'?t (?:work|move|start|come|ring)|hasn'?t moved|(?:isn'?t|not|stopped) moving|(?:doesn'?t|don'?t|not) (?:respond\w*|ring\w*|move|charge\w*)|no sound|flicker\w*|gone|packed up|conked|busted|kaput|died
  noise — 叫了|叫一|吵|噪|响|声音|咣|哐|轰|嗡|狗叫|叫个不停 — noise|noisy|loud\w*|rattl\w*|bang\w*|grind\w*|bark\w*|humming|squeal\w*|screech\w*
  leak — 漏|渗|滴水|爆|喷水|冒水 — leak\w*|drip\w*|burst|gush\w*|spray\w*
  flood — 积水|淹|水漫|水坑|往外冒|反上来|返上来|反水|返水 — flood\w*|puddle|standing water|coming up|backing up
  blocked — 堵|不通|占|挡|拦|停满|停了.{0,3}车 — block(?!s? \w{1,2}\b)\w*|across|in the way|clog\w*|obstruct\w*|backed up|choked
  dirty — 没人?收|不收|脏|臭|没人扫|没打扫|没扫|异味|怪味|味道|尿|满了|满出|溢|没人收|没人扫|没清|堆成|堆积|苍蝇 — dirty|smell\w*|stink\w*|stench|overflow\w*|full|filthy|mess|uncollected|(?:\w*n'?t|not)(?: been)? (?:collected|emptied)|flies|urine|pee
  shut — 打不开|开不了|刷不[开了上进]|进不去|开不开|不认 — won'?t open|doesn'?t open|can'?t open|can'?t get in|locked out|not open\w*|doesn'?t (?:read|recogni[sz]e)|won'?t read
  open — 关不[上严]|锁不[上住]|敞|大开|合不上|关不拢 — won'?t (?:close|shut|lock)|doesn'?t (?:close|shut|lock)|not (?:closing|locking|shutting)|propped|wide open|stays open|can'?t be (?:closed|locked|shut)
  bright — 太亮|刺眼|晃眼|一直亮|长明|常亮|整夜亮|白天.{0,4}亮 — too bright|glar\w*|dazzl\w*|all day|stays on|during the day|in daylight|burning all
  loose — 松|晃|没了|不见|倒了|掉|脱落|歪|翘|断|裂|缺|少了|不见了|没盖|塌|锈|碎|破 — loose|off its|wobbl\w*|fell|fall\w*|crack\w*|missing|snapp\w*|lean\w*|collaps\w*|rust\w*|smashed|shatter\w*|hanging|rotten|sunken|bent|come loose
  cold — 不热|冰凉|冰冷|没热|不暖|凉的|冷 — cold|lukewarm|freezing|no heat\w*
  hot — 太热|过热|烫|热得 — too hot|overheat\w*|boiling hot|scald\w*
  weak — 水压|太小|不出水|水小|压力小|慢|滴答 — pressure|trickle|weak|slow
  murky — 发黄|黄水|浑|水质|锈水 — brown|cloudy|yellow|rusty
  want — 加装|增设|装个|装一[个盏些]|安个|增加|加[个一]|能不能装|希望有|建个|多(?:放|设|加) — install|add|put in|could we (?:have|get)|we need (?:a|an|more)|more (?:bins|lights|benches|lamps)|new
  remove — 拆|移走|搬走|撤掉|取消 — remove|take (?:it|them) away|get rid
  hole — 坑 — pothole|hole
  forced — 撬|被偷 — broken into|forced|stolen
  loosedog — 没?不?拴|牵绳|没牵 — off the (?:lead|leash)|no leash|unleashed
  overgrown — 一人高|太高|长到|修剪 — overgrown|too (?:tall|high)|knee high
  pinch — 夹 — trapped|shuts on|hit by the door
  slippery — 结冰|滑得|打滑|很滑|积雪 — ice|icy|slippery|snow
  withered — 枯|死了|蔫|缺水 — wither\w*|dying|dried up
  early — 几点|什么时候开|开放时间 — opening hours|what time`;

const faults = rows
  .trim()
  .split("\n")
  .map((row) => row.trim().split(" — "))
  .map(([name = "", zh = "", en = ""]) => ({ name, said: [words`(?:${zh})`, terms`(?:${en})`] }));

/** What is wrong, by name; a shared thing that is merely broken is `dead`. */
export const faultsIn = (plain: string): ReadonlySet<string> =>
  new Set(
    faults
      .filter(({ said }) => said.some((pattern) => pattern.test(plain)))
      .map(({ name }) => name),
  );

/** Troubles of which one brings the other along, or is another word for it. */
const near = [
  ["dead", "noise", "shut", "open", "loose", "cold", "weak"],
  ["leak", "flood", "blocked", "dirty"],
  ["cold", "weak"],
  ["weak", "murky"],
];

/** Whether two tellings can be of one trouble: the same, one near the other, or clearly another. */
export function faultsAgree(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): "same" | "near" | "other" | "unknown" {
  if (opposes(one, other) || opposes(other, one)) return "other";
  if (one.size === 0 || other.size === 0) return "unknown";
  if ([...one].some((name) => other.has(name))) return "same";
  const isNear = near.some(
    (group) => group.some((name) => one.has(name)) && group.some((name) => other.has(name)),
  );
  return isNear ? "near" : "other";
}

/** A lamp too bright is not the lamp that is dead, whatever else the words share. */
const opposites = [
  ["bright", "dead"],
  ["shut", "open"],
  ["hot", "cold"],
  ["murky", "dead"],
] as const;

const alone = ["want", "remove", "bright"];

const opposes = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  opposites.some(
    ([here, there]) =>
      one.has(here) &&
      other.has(there) &&
      !other.has(here) &&
      !(here !== "bright" && one.has(there)),
  ) || alone.some((name) => one.has(name) && !other.has(name));
