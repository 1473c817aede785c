import { inLetters, terms, words } from "../offline/lexicon.ts";

/** Of what there are many: one to a house, one to a place; or nearly always only one; a venue is a place with many things in it. */
type Reach = "house" | "spot" | "once" | "venue";

/** A thing that can give trouble. A name with a dot is a sort of what stands before it. */
export type Thing = { readonly name: string; readonly reach: Reach };

type Row = Thing & { readonly said: readonly RegExp[]; readonly beside: readonly RegExp[] };

/** A thing that only tells where: `垃圾房旁边的路灯`, `the lamp by the bins`. */
const landmark = {
  zh: "(?:里的?墙)?(?:旁边?|边上|门口|对面|附近|下面|上面|前面?|后面?|那边|口(?!子)|到|和|往|通往|房|站|亭)",
  en: "(?:next to|near|by|beside|outside|opposite|behind|in front of|under|above|towards?|from|between) (?:the |our |that )?(?:\\w+ )?",
} as const;

const table = (reach: Reach, rows: string): readonly Row[] =>
  rows
    .trim()
    .split("\n")
    .map((row) => row.trim().split(" — "))
    .map(([name = "", zh = "", en = ""]) => ({
      name,
      reach,
      said: [words`(?:${zh})`, terms`(?:${en})(?:e?s)?`],
      beside: [
        new RegExp(`(?:${zh})${landmark.zh}`, "gu"),
        new RegExp(`(?<![a-z])${landmark.en}(?:${inLetters(en)})(?:e?s)?(?![a-z])`, "gu"),
        new RegExp(`(?<![a-z])(?:${inLetters(en)}) (?:store|room|shed|area|lobby)(?![a-z])`, "gu"),
      ],
    }));

const rows: readonly Row[] = [
  ...table(
    "house",
    `
    lift — 电梯|升降机|货梯|客梯|轿厢|坐梯|(?<![\\u4e00-\\u9fff])梯坏 — lift|elevator
    lamp.lobby — (?:大堂|门厅)(?:里|的)*灯 — (?:lobby|foyer) (?:light|lamp|bulb)
    lamp.stairs — 楼道(?:里|的|内)*灯|楼梯(?:间|里|的)*灯|声控灯|感应灯|走廊(?:里|的)*灯|单元灯|(?:楼道|楼梯)(?:里|间)?.{0,6}(?:黑|不亮) — (?:hall|hallway|stair|stairs|stairwell|corridor|landing|porch) (?:light|lamp|bulb)|(?:light|lamp|bulb)s? (?:in|on) (?:the|our) (?:stair\\w*|corridor|hall\\w*|landing)|(?:stair\\w*|corridor|hallway|landing).{0,16}(?:dark|pitch black)
    door.house — 单元门|刷卡(?!机)|楼门(?!口)|楼下的?大?门|单元的?大?门(?!口)|大堂门|玻璃门|闭门器|门禁|刷卡机|人脸识别|刷脸|人脸|可视对讲|对讲 — (?:front|main|entrance|lobby|entry|street|communal|downstairs|glass) door|intercom|buzzer|entry ?phone|fob(?: reader)?|keypad|card reader|door closer
    water — 停水|断水|一滴水|没来水|来水|不出水|水(?:太|很|好)?小|没(?:有|了|得)?水(?!平|果|准|分|印|泥)|自来水|水压|水(?:又|也|都|全)?停了|(?:水|水龙头).{0,6}(?:发黄|黄水|浑)|水质 — (?:no|without|brown|yellow|cloudy|rusty) (?:running )?water|water (?:pressure|supply|is off|is out|has been off|cut off|stopped|gone|coming out)|taps? (?:is |are |run )?dry
    heater — 热水器 — water heater
    hotwater — 热水(?!器) — hot water
    power — 停电|断电|没(?:有|了|得)?电(?!话|梯|视|子)|电(?:又|也|都|全)?停了|跳闸|电压|电表箱 — power(?: cut| outage| failure)?|electricity|blackout
    heating — 暖气|地暖|供暖|供热 — heating|radiator|boiler
    gas — 燃气|煤气|天然气|停气 — gas
    internet — 断网|宽带|网络|网速|没网|上不了网 — internet|broadband|wi-?fi
    signal — 信号 — (?:phone|mobile)? ?signal|reception
    mailbox — 信箱|信报箱 — mail ?box|letter ?box|post ?box
    roof — 楼顶|屋顶|屋面|天台|顶楼 — roof
    cladding — 外墙|墙皮|墙砖 — cladding|render|facade|plaster|outside wall
    ceiling — 吊顶|天花板 — ceiling
    phone — 电话|呼叫按钮 — phone|emergency button
    mirror — 镜子 — mirror
    fan — 风扇|排风|换气 — fan|ventilation
    pump — 水泵 — pump
    pipe — 水管|管道|管子|爆管|阀门 — pipe|valve|water main
    leak — 漏水|渗水|滴水|冒水 — leak\\w*|water (?:gushing|spraying|coming)|dripping`,
  ),
  ...table(
    "spot",
    `
    lamp.street — 路灯|庭院灯|景观灯|草坪灯|灯杆 — street ?(?:light|lamp)|lamp ?post|(?:path|road|garden) (?:light|lamp)
    lamp — 灯 — light|lamp|bulb
    door — (?<![东南西北正侧后前大小入出部专热])(?<![单楼])门(?!口|前|卫|诊|店|票|禁) — door
    gate — 大门|小门|侧门|铁门|[东南西北]门(?!口)|入口的?门 — gate
    barrier — 道闸|闸机|起落杆|抬杆|栏杆机|车杆 — barrier|boom
    cellar — 地下室 — basement|cellar
    lock — 锁 — lock
    drain — 下水道?|地漏|化粪池|污水|粪水|排水|雨水井|雨水口|阴沟|臭水 — drain|sewage|sewer|gutter|gully|gullies|septic|waste water
    manhole — 井盖|窨井 — man ?hole(?: cover)?|drain cover
    toilet — 公厕|厕所|卫生间|洗手间 — toilet|restroom|washroom
    rubbish — 垃圾|厨余 — bin|rubbish|trash|garbage|dumpster|litter|recycling
    clutter — 杂物|堆放|堆满|旧家具|破家具|纸箱|鞋柜|旧沙发|床垫 — clutter|junk|piled up|dumped furniture|old (?:sofa|furniture|mattress)|mattress|boxes
    dogmess — 狗屎|狗粪|狗便|狗大便|狗的?粪便 — dog (?:poo\\w*|mess|dirt)
    dog — 狗(?![屎粪便])|大型犬|恶犬 — dog(?! (?:poo|mess|dirt))
    cat — 野猫|流浪猫 — stray cat
    rat — 老鼠|鼠患|耗子 — rat|mice|mouse
    roach — 蟑螂 — cockroach|roach
    mosquito — 蚊子|蚊虫 — mosquito
    wasp — 马蜂|蜂窝|黄蜂|胡蜂 — wasp|hornet|bee
    termite — 白蚁 — termite
    tree — 树枝|树杈|大树|树干|(?<!行道)(?<![果建])树(?!立) — tree|branch
    greenery — 绿化 — greenery
    aircon — 空调 — air ?con\\w*
    dryer — 烘干机|洗衣机 — dryer|washing machine
    grass — 杂草|草坪|绿篱|灌木|草长|草太|草都|除草 — weed|lawn|hedge|grass
    parking — 乱停|违停|停车(?!场)|停在(?!.{0,3}[楼层])|停了.?车|停了辆|占.{0,4}车位|车位|停满 — park(?:ed|ing)|double[- ]park\\w*
    ebike — 电瓶车|电动车|电动自行车 — e-?bike|electric (?:bike|scooter)
    charger — 充电桩|(?<![木打])桩(?!基)|充电棚|充电柜|充电站|充电口 — charger|charging (?:point|station|shed|socket)
    bike — 自行车|单车|车棚 — bike|bicycle|bike shed
    glassbits — 碎玻璃|玻璃渣 — (?:broken|bits of) glass|glass (?:all over|everywhere|on)
    shutter — 卷帘门|卷闸 — (?:roller )?shutter
    road — 路面|坑洼|大坑|塌陷|地面|地砖|路砖|石板|人行道|水泥路|路上有个坑 — pothole|road surface|paving|pavement|slab|tarmac|sidewalk|footpath
    step — 台阶|楼梯踏步 — steps?
    ramp — 坡道|无障碍 — ramp|wheelchair access
    railing — 栏杆(?!机)|扶手|护栏|围栏 — railing|hand ?rail|banister|fence
    bench — 长椅|座椅|长凳|凳子|石凳 — bench
    door.fire — 消防门|防火门|(?:安全|消防)出口的?门 — fire door
    hoop — 篮筐|篮圈|篮板 — hoop|backboard
    camera — 监控|摄像头|探头 — camera|cctv
    board — 公告栏|宣传栏|告示栏 — notice ?board
    sign — 指示牌|指路牌|标识牌|警示牌 — sign
    hydrant — 消防栓|消火栓|灭火器 — hydrant|extinguisher|fire hose
    alarmbell — 报警器|警铃|烟感|警报 — alarm|smoke detector
    window — 玻璃|窗户|窗子 — window|glass
    tile — 瓷砖 — tile
    smell — 臭味|异味|怪味|尿味|恶臭 — urine|pee|stench
    fumes — 油烟|烧烤|黑烟|浓烟|烟味 — fumes|smoke|barbecue|bbq
    puddle — 积水|水坑|被淹|被水淹|水漫 — puddle|standing water|flood\\w*
    wire — 飞线|电线|线缆|网线|电缆 — wire|cable
    works — 施工|装修|电钻|打桩|工地 — renovation|drilling|construction|building works?|jackhammer
    music — 广场舞|音响|喇叭|唱歌|ktv — square dancing|dancers|loudspeaker|music|karaoke
    advert — 广告|传单 — flyer|leaflet|sticker|adverts?`,
  ),
  ...table(
    "venue",
    `
    pool — 泳池|游泳池 — swimming pool|pool
    court — 篮球场|球场 — (?:basketball|tennis|badminton|sports) court
    washer — 洗衣房|投币洗衣 — laundry
    canteen — 食堂 — canteen
    hall — 活动室|活动中心|棋牌室|阅览室 — community (?:hall|room|centre|center)|reading room`,
  ),
  ...table(
    "once",
    `
    pingpong — 乒乓|球台 — table tennis|ping ?pong
    firelane — 消防通道|消防车道|逃生通道|安全通道|安全出口 — fire (?:lane|exit|route|escape)|emergency exit
    slide — 滑滑?梯 — slide
    swing — 秋千 — swing
    gym — 健身器材|健身器|单杠|双杠|漫步机|太空步|健身 — exercise (?:machine|equipment)|fitness|outdoor gym|pull-?up bar
    pond — 喷泉|水池|景观池|人工湖|鱼池 — fountain|pond|lake
    locker — 快递柜|丰巢 — parcel locker|locker
    lights — 红绿灯 — traffic light
    bump — 减速带 — speed (?:bump|hump)
    bus — 公交|班车 — bus
    guard — 保安|门卫 — guards?|security (?:guard|staff)
    cleaner — 保洁|打扫|清扫|拖地|没人扫|没扫 — clean(?:er|ing|ed)|swept|mopped
    fee — 物业费|停车费|账单|收费 — fee|bill
    speeding — 超速|开得飞快|车速 — speeding|too fast`,
  ),
];

/** The things of which some words tell trouble, in no order; landmarks are none of them. */
export function thingsIn(plain: string): readonly Thing[] {
  const bare = rows.reduce((text, { beside }) => without(text, beside), plain);
  const inside = rows.filter(({ said }) => said.some((pattern) => pattern.test(bare)));
  const found = inside.length > 0 ? inside : asPlaces(plain);
  const special = found.filter(({ name }) => !vague.includes(name));
  const told = special.length > 0 ? special : found;
  return told.filter(({ name }) => !told.some((other) => other.name.startsWith(`${name}.`)));
}

/** Where nothing but landmarks is named, something is wrong there, and nobody knows what. */
const asPlaces = (plain: string): readonly Thing[] =>
  rows
    .filter(({ said }) => said.some((pattern) => pattern.test(plain)))
    .map(({ name }) => ({ name, reach: "venue" }));

/** What is only the thing itself where nothing else is named. */
const vague = [
  "leak",
  "smell",
  "gate",
  "puddle",
  "parking",
  "ebike",
  "bike",
  "cellar",
  "door",
  "lock",
  "greenery",
];

const without = (text: string, patterns: readonly RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, " "), text);

/** What is a trouble by being there, whatever is said of it. */
const nuisances = [
  "rat",
  "roach",
  "mosquito",
  "wasp",
  "termite",
  "dogmess",
  "clutter",
  "puddle",
  "firelane",
  "wire",
  "advert",
  "glassbits",
  "fumes",
  "leak",
  "smell",
  "speeding",
];

/** Whether a thing is a trouble by being there. */
export const isNuisance = ({ name }: Thing): boolean => nuisances.includes(name);

/** Whether two names mean one thing: the same, or one a sort of the other. */
export const isOneThing = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** The things of either that the other names too. */
export const sharedBy = (one: readonly Thing[], other: readonly Thing[]): readonly Thing[] => [
  ...one.filter(({ name }) => other.some((each) => isOneThing(name, each.name))),
  ...other.filter(({ name }) => one.some((each) => isOneThing(name, each.name))),
];
