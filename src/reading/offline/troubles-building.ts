import { terms, words } from "./lexicon.ts";
import { matter, type Matter } from "./matter.ts";

/** A house door or a gate that is broken. */
export const brokenDoor: Matter = matter(
  "repair",
  "soon",
  "门或门禁故障",
  "A door or gate is broken",
  words`(?:门禁|单元门|大门|楼门|铁门|防盗门|道闸|闸机|车库门|入户门|玻璃门|闭门器|门锁|对讲|刷卡机?|人脸识别|小门|栏杆机|侧门|楼下的?门).{0,16}(?:坏|不灵|失灵|打不开|关不上|刷不(?:开|了|上)|没反应|锁不上|掉|松|卡|响|不响|故障|罢工|开不了|形同虚设|敞着|关不严|脱落|不认)`,
  terms`(?:front|main|entrance|lobby|side|back|garage|communal|entry|street|glass)? ?(?:doors?|gates?|intercom|buzzer|entry ?phone|fob reader|keypad|barrier|shutter|lock|hinge)(?:'s| is| has| are| won'?t| doesn'?t| not|n'?t)? .{0,24}(?:broken|not working|isn'?t working|won'?t (?:open|close|shut|lock)|doesn'?t (?:open|close|shut|lock|work)|stuck|jam\w*|hanging off|off its|busted|dead|swinging|propped open|not closing|not locking|smashed)`,
);

/** Lifts, supplies, pipes, lamps, doors. */
export const buildingFaults: readonly Matter[] = [
  matter(
    "repair",
    "urgent",
    "电梯故障",
    "The lift is out of order",
    words`(?:电梯|升降机).{0,14}(?:坏|停(?!车)|不动|不走|卡|罢工|异响|响|抖|晃|没修|修好没|失灵|报警|困|黑|门关不|门打不|故障|停运|咣|哐|下坠|蹦) / (?:坏|停|卡|困).{0,4}电梯`,
    terms`(?:(?<!(?:a|me|us|him|her|them|to|help|and|can|can't|could|please) )lifts?|elevators?).{0,50}(?:broken|broke|breaks?|breaking|faulty|fault|repair\w*|fix\w*|mend\w*|maintenance|out(?: of order)?|not working|isn'?t working|stuck|down|dead|shudder\w*|jerk\w*|grinding|noise|stopped|stops|jam\w*|won'?t|doesn'?t|rattling|clunk\w*|banging|bouncing|drops?) / (?:fix|repair|mend|broken|faulty)\w* (?:the |our |that |this )?(?:lifts?|elevators?)(?! (?:to|home|into|from))`,
  ),
  matter(
    "utilities",
    "urgent",
    "停水",
    "No water",
    words`停水 / 断水 / (?:没|没有|不来|来不了)水(?!平|果|准|分|印|吧|泥|电费) / 水压.{0,6}(?:低|小|不够) / 水(?:也|又|都)?停了 / 自来水.{0,8}(?:停|没|黄|黑|浑|臭|味)`,
    terms`no (?:hot |running |cold )?water / water(?:'s| is| has been| supply)? (?:off|out|gone|stopped|been off|cut|shut off|brown|yellow|cloudy) / (?:brown|yellow|rusty) water / (?:taps?|water).{0,16}(?:dry|dribble|trickle|low pressure) / water pressure`,
  ),
  matter(
    "utilities",
    "urgent",
    "停电",
    "No electricity",
    words`停电 / 断电 / 跳闸 / (?:楼|栋|单元|小区|整栋|全楼|家家|家里|屋里|我家|我们家?)(?:也|都|又|全|一片)*(?:没(?:有)?电|黑了|漆黑) / 电(?:也|又|都)停了`,
    terms`(?:power|electric(?:ity)?|current|light|nepa|mains)(?:'s| is| has been| don| has)? (?:off|out|gone|cut|been off|down|tripp\w+|take light) / no (?:power|electric(?:ity)?|current|light|lights) / power (?:cut|outage|failure) / blackout`,
  ),
  matter(
    "utilities",
    "urgent",
    "暖气不热",
    "No heating",
    words`(?:暖气|地暖|暖气片|供暖).{0,12}(?:不热|冰|凉|没|停|不来|不足|不够|坏|温吞|不达标|十几度|1\d度) / 没(?:有)?暖气 / 没供暖`,
    terms`no (?:heat|heating) / (?:heating|boiler|radiators?|heat).{0,24}(?:off|broken|not working|stone cold|packed up|conked out|out|gone|down|dead|freezing)`,
  ),
  matter(
    "utilities",
    "urgent",
    "停气断网",
    "Gas or network failing",
    words`停气 / 断气了? / 没(?:有)?(?:煤气|燃气|天然气) / (?:没|断|掉)(?:有)?网 / 网(?:络|速)?.{0,4}(?:断|慢|卡|瘫) / 没(?:有)?(?:手机)?信号 / 信号.{0,6}(?:差|没|只有) / 没(?:有)?热水`,
    terms`no (?:gas|signal|internet|wifi|broadband|reception|mobile signal) / (?:internet|broadband|wifi|signal).{0,16}(?:down|out|dead|gone|keeps dropping|patchy)`,
  ),
  matter(
    "sanitation",
    "urgent",
    "污水外溢",
    "Sewage overflowing",
    words`(?:污水|粪水|粪便?|下水道?|化粪池|马桶|臭水).{0,12}(?:冒|溢|返|反|外流|涌|倒灌|流|满|臭|味) / (?:反|返|冒|溢).{0,4}(?:粪|污水|臭水) / (?:下水道|地漏).{0,6}(?:臭|味)`,
    terms`sewage / sewer / (?:drain|drains|manhole|septic|gully).{0,30}(?:overflow\w*|backing up|backed up|smell\w*|stink\w*|stench|reek\w*|raw)`,
  ),
  matter(
    "repair",
    "urgent",
    "水管漏水",
    "A leaking pipe",
    words`(?:水管|管道|管子|主管|消防栓|水表|阀门|自来水管|暖气管|下水管|天花板?|屋顶|楼顶|房顶|外墙|墙|阳台|厨房|卫生间|车库|地库|楼道|雨水管).{0,12}(?:爆|漏|渗|喷|滴水|裂|滋水|洇|发霉|返潮) / 漏水 / 渗水 / 爆管`,
    terms`(?:burst|leak\w*|dripping|broken) (?:water )?(?:pipe|main|roof|hydrant|ceiling) / (?:pipes?|roof|ceiling|main|hydrant|gutter|downpipe|wall|riser|tank|valve|radiators?|boiler|toilet|cistern).{0,30}(?:burst|leak\w*|drip\w*|spray\w*|gush\w*|pouring|damp|water coming|mould|mold) / water (?:leak\w*|pouring|coming through|dripping) / leaking`,
  ),
  matter(
    "repair",
    "soon",
    "下水道堵塞",
    "A blocked drain",
    words`(?:下水道?|下水管|地漏|排水管?|雨水口|马桶|管道|水沟|排水沟|雨水井).{0,10}(?:堵|不通|不下水|积水|满) / 堵了.{0,4}(?:下水|管道)`,
    terms`(?:drains?|gull(?:y|ies)|gutters?|chute|sink|downpipe|culvert).{0,24}(?:block\w*|clogg\w*|full|backed|jam\w*|chok\w*)`,
    words`堵(?:了|住|死)的(?:下水道|地漏|排水)`,
    terms`(?:blocked|clogged|backed[- ]up|choked) .{0,14}(?:drains?|gutters?|gull(?:y|ies)|chute|sink|toilet|pipe)`,
  ),
  matter(
    "repair",
    "soon",
    "照明灯不亮",
    "A lamp is out",
    words`(?:路灯|楼道(?:里)?的?灯|楼梯灯|声控灯|感应灯|照明灯?|走廊灯|灯杆|庭院灯|景观灯|车库(?:里)?的?灯|单元灯|门灯|(?<!红绿|信号|交通|指示|转向)灯泡?).{0,14}(?:不亮|坏|灭|闪|瞎|黑|没电|不灵|频闪|一直亮|罢工|蹦迪|歇|掉|暗) / (?:楼道|楼梯|车库|路上|门口|单元).{0,8}(?:漆黑|黑灯|黢黑|乌漆|一片黑|摸黑|黑咕|没灯)`,
    terms`(?:street ?lights?|street ?lamps?|lamp ?posts?|(?:hall|stair|corridor|landing|porch|security|stairwell|hallway|lobby|car ?park|garage|foyer|path) ?lights?|(?<!traffic |signal )lights?|bulbs?).{0,40}(?:out|off|dead|broken|not working|isn'?t working|gone|flicker\w*|flashing|blown|dark|doesn'?t work|strobe|disco) / pitch (?:black|dark)`,
  ),
  brokenDoor,
];

/** A shared thing that is broken; asked for after everything more special. */
export const damage: Matter = matter(
  "repair",
  "soon",
  "公共设施损坏",
  "A shared thing is broken",
  words`(?:健身器材|滑梯|秋千|跷跷板|长椅|座椅|凳子|栏杆|扶手|护栏|围栏|台阶|地砖|瓷砖|路面|路砖|广场砖|墙皮|外墙|墙面|吊顶|玻璃|窗户|雨棚|雨搭|监控|摄像头|充电桩|充电柜|快递柜|信报箱|公告栏|宣传栏|音响|投影|空调|饮水机|水泵|消防栓|灭火器|指示牌|凉亭|喷泉|减速带|伸缩门|晾衣架|投币|洗衣机|打印机|健身).{0,16}(?:坏|破|断|裂|掉|松|塌|翘|缺|碎|锈|脱落|晃|不转|不能用|用不了|没人修|失灵|漏|变形|鼓|空鼓|坑|卡|生锈|散架|充不|扎)`,
  terms`(?:bench(?:es)?|swings?|slide|railings?|handrail|banister|fence|wall|steps?|stairs?|paving|slabs?|pavement|sidewalk|footpath|path|window|windows|camera|cctv|charger|locker|mailbox(?:es)?|letterbox|noticeboard|pump|washer|dryer|machine|treadmill|goalpost|hoop|basketball|sign|carpet|tiles?|ceiling|roof|shelter|hydrant|toilet|tap|fountain|speaker|projector|alarm|sensor|curb|kerb|hydrant).{0,40}(?:broken|cracked|loose|missing|rotten|wobbl\w*|snapped|collapsed|smashed|rusty|rusted|not working|isn'?t working|doesn'?t work|out of order|uneven|fell (?:off|over)|falling (?:off|apart|down)|hanging|bent|jammed|stuck|raised|trip hazard|beeping|worn|peeling|knocked down|damaged|leaning|sunken)`,
  words`(?:坏|破|断|裂)了?的(?:栏杆|扶手|护栏|长椅|路灯|门|窗|地砖|井盖|健身器)`,
  terms`(?:broken|cracked|damaged|loose|missing|rotten|collapsed|bent|smashed|uneven|sunken) .{0,14}(?:sidewalk|pavement|paving|slabs?|bench|swing|railing|handrail|fence|steps?|stairs?|window|door|gate|lock|lights?|lamp|sign|curb|kerb|path|camera|mailbox|letterbox|tiles?|glass|bin|barrier)`,
);

/** Something does not work, whatever it is: worth a question only, and only with a place. */
export const someFault = matter(
  "repair",
  "soon",
  "设施故障",
  "Something is out of order",
  words`坏了 / 失灵 / 不灵 / 打不着 / 升不起 / 关不(?:上|掉|严) / 打不开 / 用不了 / 没人(?:修|管|来修) / 漏 / 堵(?:了|住|塞|死) / 脱落 / 松动 / 破损 / 撞(?:坏|歪|断) / 拆走 / 一直响 / 没反应 / 不亮`,
  terms`(?:won'?t|doesn'?t|does not|isn'?t|not) (?:lock|open|close|shut|work\w*|turn o(?:n|ff)|start|stop|flush|drain) / broken / out of order / busted / knackered / keeps (?:tripping|stopping|beeping|cutting out) / still not (?:fixed|repaired|back)`,
);
