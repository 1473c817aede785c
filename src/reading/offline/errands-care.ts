import { terms, words } from "./lexicon.ts";
import { matter, type Matter } from "./matter.ts";

const child = "孩子|娃|小孩|闺女|儿子|女儿|宝宝|孙子|孙女|外孙女?|外甥女?|侄子|侄女|小家伙";
const kids =
  "kids?|son|daughter|child|children|grandson|granddaughter|grandkids?|grandchild(?:ren)?|nephew|niece|toddler|twins|little (?:one|man|boy|girl)s?";

/** Taking a child to school or home 接送孩子: where is nobody else's to know. */
export const schoolRun: Matter = matter(
  "childcare",
  null,
  "接送孩子",
  "School run",
  words`接.{0,12}(?:${child}|放学|小学|幼儿园|小朋友) / (?:${child}).{0,10}(?:接(?:一?下|回|到|放学)?|捎|送(?:去|到|上学)) / 送.{0,8}(?:孩子|娃|孙子|孙女|外孙|上学|幼儿园) / 捎.{0,8}(?:孩子|娃|孙子|孙女|外孙) / (?:幼儿园|小学|学校|托班|托管班?|补习班|兴趣班).{0,8}接(?:一?下|人|他|她|[回到])`,
  terms`(?:pick up|collect|fetch|drop|walk|take).{0,30}(?:${kids}|school|nursery|preschool|bus stop|girls?|boys?|kindergarten) / (?:pick|drop|walk|bring|run|get|collect|fetch|drive|meet).{0,24}(?:${kids})(?!'s).{0,16}(?:up|home|back|off|to|from|at) .{0,12}(?:school|nursery|preschool|kindergarten|childminder'?s?|creche|daycare|club|bus) / (?:pick|drop) (?:[a-z]+ ){0,3}(?:${kids}) (?:up|off|home) / school run`,
);

/** Care for a person, from special to general. */
export const careErrands: readonly Matter[] = [
  matter(
    "health",
    null,
    "取药",
    "Fetch medicine",
    words`[取拿买带送捎开配].{0,6}(?:药|处方) / 药.{0,6}(?:取|拿|带|送)(?:一?下|回|来|过来)`,
    terms`(?:pick up|collect|get|fetch|grab|bring|drop).{0,30}(?:prescription|medicines?|medication|meds|tablets|paracetamol|calpol|ors|pills)`,
  ),
  matter(
    "disability",
    null,
    "帮忙沟通或出行",
    "Help to communicate or get about",
    words`手语 / 盲文 / (?:轮椅).{0,10}(?:抬|推|扶|上|下) / (?:抬|推).{0,4}轮椅`,
    terms`sign language / bsl / push.{0,20}wheelchair / carry.{0,20}wheelchair`,
  ),
  matter(
    "health",
    null,
    "陪同外出",
    "Company to an appointment",
    words`陪.{0,8}(?:医院|看病|看医生|复查|复诊|检查|打针|挂号|体检|就诊|做.{0,3}透析|抽血|拔牙) / (?:送|接|载|捎|拉).{0,10}(?:医院|看病|复查|透析) / (?:推|带).{0,6}(?:去|到)医院`,
    terms`(?:lift|ride|drive|take|come with|go with|accompany|company).{0,30}(?:hospital|clinic|doctor|gp|appointment|surgery|dialysis|dentist|scan|check[- ]?up)`,
  ),
  schoolRun,
  matter(
    "childcare",
    null,
    "临时照看孩子",
    "Mind a child for a while",
    words`(?:看|照看|照顾|带|哄|帮看|托管|陪).{0,8}(?:孩子|娃|小孩|宝宝|小朋友|儿子|女儿|闺女|bb) / (?:孩子|娃|小孩|宝宝|儿子|女儿).{0,12}(?:没人(?:看|管|带)|看(?:一|半|会|着|下)|照看|待(?:一|半|会)|放谁家) / (?:孩子|娃|小孩|宝宝|儿子|女儿|闺女).{0,16}(?:陪(?:他|她|一|玩|着|我家)|玩(?:一?会|一下|半)) / 睇住`,
    terms`(?:baby ?sit\w*|child ?mind\w*) / (?:mind|watch|look after|sit with|keep an eye on|have).{0,24}(?:kids?|son|daughter|child|children|baby|toddler|twins|little (?:one|man|boy|girl)|(?:\d|two|three|four|five|six|seven|eight|nine) ?(?:yo|yr|year)[- ]?\w*) / (?:kids?|son|daughter|child|children|baby|toddler|twins|little (?:one|boy|girl)).{0,50}(?:mind|watch|look after|sit with|play with|keep) (?:him|her|them)`,
  ),
  matter(
    "childcare",
    null,
    "辅导功课",
    "Help with homework",
    words`(?:作业|功课|数学|英语).{0,14}辅导 / (?:辅导|教|补习|讲).{0,10}(?:作业|功课|数学|英语|语文|物理|作文|题|孩子|娃|儿子|女儿)`,
    terms`tutor\w* / (?:help|explain|teach).{0,30}(?:homework|maths?|reading|gcse|exam|spelling|algebra|fractions)`,
  ),
  matter(
    "eldercare",
    null,
    "陪伴老人",
    "Company for an older neighbour",
    words`(?:陪|看看|看望|坐坐|说说话|聊聊|唠|瞧瞧|照看|照顾|搭把手).{0,10}(?:老人|我妈|我爸|爷爷|奶奶|外婆|外公|姥姥|姥爷|老太太|老爷子|大爷|大妈|阿姨|叔叔|老妈|老爸|婆婆|公公|母亲|父亲) / (?<=老|妈|爸|爷|奶|婆|公|母亲|父亲|独居.{0,30})(?:陪|看看|看望|聊聊|照看|照顾).{0,4}[他她] / (?:老人|我妈|我爸|爷爷|奶奶|外婆|外公|姥姥|姥爷|老太太|老爷子|大爷|大妈|母亲|父亲|婆婆).{0,24}(?:陪|看看|看望|坐坐|说说话|聊聊天?|唠嗑|搭把手|送饭|做饭|照看)`,
    terms`(?:pop in|call in|look in|check|sit with|keep.{0,12}company|chat|visit|company|cup of tea|cuppa|stay with|be with|come round|pop round).{0,30}(?:mum|mom|mam|dad|gran\w*|nan|mother|father|aunt\w*|uncle|elderly|pensioner|her|him|mrs|mr|neighbou?r) / keep (?:her|him|my [a-z]+) company`,
  ),
  matter(
    "eldercare",
    null,
    "教用手机",
    "Help with a phone",
    words`教.{0,12}(?:手机|微信|视频|上网|智能|打车|挂号|支付|电脑|健康码|刷) / (?:手机|微信|视频通话|电视).{0,14}(?:不会(?:用|弄|搞)|教|弄一?下|调一?下|设置)`,
    terms`(?:show|teach|help|set ?up).{0,40}(?:phone(?! (?:me|us|him|her)(?![a-z]))(?!(?: (?:no\.?|number))?(?: is)?[: ]{0,2}[+(]?\d)|smartphone|whatsapp|tablet|ipad|laptop|computer|video call\w*|email|app|the internet|zoom|online)`,
  ),
  matter(
    "eldercare",
    null,
    "送饭",
    "Bring a hot meal",
    words`送.{0,6}(?:饭|热饭|餐|粥|汤) / (?:做|带|捎).{0,4}(?:饭|顿饭|热饭).{0,8}(?:老人|奶奶|爷爷|大爷|上去)`,
    terms`(?:bring|take|cook|drop).{0,20}(?:hot meal|meals?|dinner|lunch|soup).{0,30}(?:round|to|for)`,
  ),
];
