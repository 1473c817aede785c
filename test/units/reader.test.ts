import { describe, expect, test } from "vitest";
import { isAtHome } from "../../src/reading/offline/at-home.ts";
import { isPersonal } from "../../src/reading/offline/delicate.ts";
import { gistsOf } from "../../src/reading/offline/gists.ts";
import { readOffline } from "../../src/reading/offline/reader.ts";
import { leaks, privateSpans } from "../../src/reading/privacy.ts";
import { reading, type Reading, type WindowLine } from "../../src/reading/schema.ts";

const read = (
  text: string,
  { role = "resident", places = [] }: { role?: WindowLine["role"]; places?: string[] } = {},
): Reading => readOffline({ lines: [{ at: new Date(0), from: "a", role, text }], places });

test("a plain wish is understood in every field", () => {
  expect(read("谁能帮我妈去药店取个药？下午四点前就行")).toEqual({
    intent: "demand",
    confidence: 0.9,
    alarm: null,
    by: expect.stringMatching(/^offline [0-9a-f]{8}$/u),
    demands: [
      {
        kind: "wish",
        category: "eldercare",
        urgency: "urgent",
        location: "药店",
        when: "下午四点前",
        for: "other",
        summary: "取药，下午四点前，药店",
        pii: [],
      },
    ],
  });
});

describe("wishes that act at once", () => {
  test.each([
    ["有没有邻居明天去菜市场，帮我带一把青菜", "errand", "soon"],
    ["能不能借我一把梯子，够不着灯", "errand", "routine"],
    ["求一位会修水龙头的邻居", "errand", "routine"],
    ["想请人周六帮忙遛狗，我加班", "errand", "soon"],
    ["麻烦哪位邻居帮忙代收快递", "errand", "routine"],
    ["哪位有空教教我妈用手机视频", "eldercare", "routine"],
    ["誰家有輪椅想借兩天", "disability", "routine"],
    ["谁今晚能帮忙看一下孩子，就一小时", "childcare", "urgent"],
    ["我家猫跑丢了，大家帮忙留意", "lost_found", "soon"],
    ["Could anyone pick up a prescription for me today?", "health", "urgent"],
    ["Does anyone have a ladder I could borrow?", "errand", "routine"],
    ["Looking for someone to walk my dog on Saturday", "errand", "soon"],
    ["I need a hand moving a wardrobe tomorrow", "errand", "soon"],
    ["Can somebody feed my cats this weekend", "errand", "soon"],
  ])("%s", (text, category, urgency) => {
    const { confidence, demands } = read(text);
    expect(confidence).toBeGreaterThanOrEqual(0.8);
    expect(demands).toMatchObject([{ kind: "wish", category, urgency }]);
  });
});

describe("the grammar of asking is enough, whatever is asked for", () => {
  const chinese = [
    "谁能帮我FAVOUR",
    "有没有邻居明天可以帮忙FAVOUR",
    "想请人帮忙FAVOUR，电话13812345678",
    "早上好，麻烦哪位FAVOUR，我住3-402，谢谢",
    "我加班走不开，有人方便帮我FAVOUR吗",
    "求助！哪位好心人帮忙FAVOUR",
    "各位邻居，能不能帮我FAVOUR",
  ];
  const favours = ["取个快递", "拧开一个坛子", "抬个鱼缸", "给金鱼换水", "描一幅字", "缝扣子"];
  const english = [
    "Could anyone FAVOUR?",
    "Hi all, would a neighbour be able to FAVOUR please? Call 13812345678",
    "Is there anybody free to FAVOUR this evening",
    "I need someone to FAVOUR",
    "We moved in last week and know nobody. Any chance somebody could FAVOUR? Flat 4B",
    "Who can FAVOUR?",
    "I'd be grateful if someone could FAVOUR",
    "can some1 FAVOUR pls",
  ];
  const errands = [
    "walk my dog",
    "open a jammed jar",
    "polish a trophy for me",
    "sit with my grandmother",
    "tune my ukulele",
    "take a parcel in",
  ];
  const lend = [
    "谁家有THING借我用一天",
    "想借个THING，周末还",
    "Does anyone have a THING I could borrow?",
    "Anyone got a THING to spare",
    "Could I borrow a THING from somebody?",
    "Looking to borrow a THING",
  ];
  const things = ["梯子", "wok", "打气筒", "telescope", "轮椅"];
  const all = [
    ...chinese.flatMap((form) => favours.map((favour) => form.replace("FAVOUR", favour))),
    ...english.flatMap((form) => errands.map((errand) => form.replace("FAVOUR", errand))),
    ...lend.flatMap((form) => things.map((thing) => form.replace("THING", thing))),
  ];
  test.each(all)("%s", (text) => {
    const { confidence, demands } = read(text);
    expect(demands.map(({ kind }) => kind)).toEqual(["wish"]);
    expect(confidence).toBeGreaterThanOrEqual(0.8);
  });

  test("the line that completes an opening stands by itself", () => {
    expect(read("在吗，想请大家帮个忙").demands).toEqual([]);
    expect(read("明早谁能帮我把旧沙发抬下楼").confidence).toBeGreaterThanOrEqual(0.8);
  });
});

test.each([
  ["谁家有梯子？想借用一下", 1],
  ["谁家有梯子？能不能借我用一天？", 1],
  ["Does anyone have a ladder? Could I borrow it this weekend?", 1],
  ["谁家有梯子？能不能借我用一天？另外谁能帮我取个快递？", 2],
  ["谁家有梯子？还想借个打气筒用一下", 2],
  ["谁家有梯子？想借个唢呐用一天", 2],
] as const)("%s: what was named already is no other need", (text, needs) => {
  expect(read(text).demands).toHaveLength(needs);
});

test.each([
  "Could anyone lend me a ladder this afternoon? Call 13812345678",
  "My phone is dead, anyone got a charger? I'm in the lobby",
  "Is anyone heading to the market? I need eggs and can't drive",
  "Help needed: moving a washing machine two floors down",
  "needing a babysitter tonight, anyone?",
  "Thanks again for Sunday! Could someone water my basil till Friday?",
  "Would any of you mind feeding my goldfish",
  "超市特价，谁去帮我捎一袋米",
  "灯泡换好了，谢谢。另外谁能帮我收个快递",
  "羽绒服拉链坏了，谁会修拉链",
  "腰闪了，求一位邻居这两天帮忙倒一下垃圾",
  "周末搬家，求两个壮劳力，管饭",
  "有会理发的邻居吗，想给老爸剪个头",
  "帮忙看下孩子，半小时就好，有人吗",
])("%s: a wish that acts", (text) => {
  const { confidence, demands } = read(text);
  expect(demands).toMatchObject([{ kind: "wish" }]);
  expect(confidence).toBeGreaterThanOrEqual(0.8);
});

test.each([
  "家里灯泡坏了，我够不着",
  "It would be lovely if somebody could walk the dog now and then",
  "要是有人能教我用手机就好了",
  "这箱米太沉，我搬不动",
  "My wardrobe is too heavy for me to move",
])("%s: only hinted, so its author is asked", (text) => {
  const { confidence, demands } = read(text);
  expect(demands).toMatchObject([{ kind: "wish" }]);
  expect(confidence).toBeGreaterThanOrEqual(0.5);
  expect(confidence).toBeLessThan(0.8);
});

describe("delicate wishes are known as such", () => {
  test.each([
    ["加班回不去，谁能帮我接一下孩子", "childcare"],
    ["Could anyone look after my toddler for an hour?", "childcare"],
    ["我明天做胃镜，谁能陪我去医院", "health"],
    ["I have a fever, could anyone bring me some paracetamol", "health"],
    ["家里没钱买米了，谁能帮帮忙", "hardship"],
    ["We are out of food and money, can anyone help?", "hardship"],
    ["我家孩子自闭症，谁能周末陪他玩一会，住1-302", "childcare"],
    ["We can't afford a winter coat for our boy, does anyone have one to spare?", "hardship"],
    ["谁家有轮椅借两天", "disability"],
    ["My neighbour is blind and needs someone to read her letters", "disability"],
    ["盲人邻居想找人帮忙带路去超市", "disability"],
    ["谁能来家里陪陪我奶奶", "eldercare"],
    ["Could someone come round to my grandma's flat and keep her company?", "eldercare"],
  ])("%s: %s", (text, category) => {
    const { confidence, demands } = read(text);
    expect(demands).toMatchObject([{ kind: "wish", category }]);
    expect(confidence).toBeGreaterThanOrEqual(0.8);
  });
});

describe("an errand is not taken for shopping by a word in it", () => {
  test.each([
    ["谁能帮忙修一下水龙头", "修水龙头"],
    ["谁能帮忙：修水龙头", "修水龙头"],
    ["谁能帮隔壁王奶奶每天倒垃圾", "扔垃圾"],
    ["谁能帮忙通一下下水道", "疏通下水"],
    ["谁能帮忙看下油烟机", "修电器"],
    ["谁能帮我扛一桶水上楼", "搬东西"],
    ["谁能帮忙收下水果快递", "取送快递"],
    ["谁能帮我做顿晚饭", "做饭"],
    ["谁能帮我种菜", "园艺活"],
    ["谁能帮我把水费交了", "帮个小忙"],
    ["谁能帮忙装个饮水机", "帮个小忙"],
    ["Could someone carry my shopping upstairs?", "Carry or move something"],
  ])("%s: %s", (text, summary) => {
    expect(read(text).demands).toMatchObject([{ kind: "wish", summary }]);
  });

  test.each([
    "谁能帮我带袋米",
    "谁能帮我顺路带点菜",
    "谁能帮我捎瓶酱油",
    "谁能代买点菜",
    "有人能帮我打份午饭吗",
    "谁能代买一箱牛奶",
    "谁能帮我捎两斤排骨",
    "谁能帮我拿两瓶水",
    "Could anyone do my weekly shop?",
  ])("%s: shopping all the same", (text) => {
    expect(read(text).demands[0]?.summary).toMatch(/^(?:买米买菜|Shopping)/u);
  });
});

describe("the lift that is broken, and the lift that is given", () => {
  test.each([
    "The lift in Block A is broken again, could somebody fix it please?",
    "The elevator is stuck again on floor 4, can anyone get it repaired?",
    "Could somebody repair the lift in tower 2",
    "Lift broke down at block 4, please send someone",
    "Could someone please report the lift in block C, out of order since Monday",
    "Can anybody get the lift in block B fixed?",
  ])("%s: an affair", (text) => {
    const [demand] = read(text).demands;
    expect(demand).toMatchObject({ kind: "affair", category: "repair" });
  });

  test.each([
    ["can anyone give me a lift to the station", "A lift, station"],
    ["My car is broken, can anyone give me a lift to work", "A lift"],
    ["Any chance of a lift into town on Friday", "A lift, Friday"],
    ["Can anyone help me lift a fridge out of the van", "Carry or move something"],
    ["Could someone lift my sofa upstairs with me", "Carry or move something"],
    ["could anyone help lifting two boxes down the stairs", "Carry or move something"],
  ])("%s: a wish", (text, summary) => {
    expect(read(text).demands).toMatchObject([{ kind: "wish", summary }]);
  });
});

test.each([
  ["We are out of food and money, can anyone help?", true],
  ["We have no food left until Friday, could anybody help", true],
  ["家里断粮了，谁能帮一把", true],
  ["我感冒了，谁能帮我遛狗", true],
  ["我刚做完手术，谁能来家里帮我做顿饭", true],
  ["My son is autistic, could someone play with him on Saturday", true],
  ["腿脚不便，谁能帮我倒垃圾", true],
  ["孩子没人看。谁能帮我买袋米", true],
  ["I lost my job and cannot pay the rent, could anybody help with food", true],
  ["被裁了，房租交不上，谁能帮一把", true],
  ["谁能下午三点去幼儿园接一下孙子", true],
  ["could somebody pick my grandson up from nursery at 3pm", true],
  ["Dad uses a wheelchair, could somebody take him to the barber's", true],
  ["could anyone bring my mum her insulin", true],
  ["想要个人陪着去医院", true],
  ["想有个人陪着去复查", true],
  ["需要人陪诊", true],
  ["想找人陪我体检", true],
  ["周三化疗，谁能送一下", true],
  ["透析完要人接", true],
  ["could someone drive me to the hospital on Friday", true],
  ["could anyone come with me to the clinic", true],
  ["chemo tomorrow, need a lift", true],
  ["my prescription is ready, could somebody collect it", true],
  ["I have a doctor's appointment, could anyone give me a lift", true],
  ["谁能替我爸排队挂号", true],
  ["想学网上挂号，谁教教我", false],
  ["谁能教老人用手机挂号", false],
  ["谁能去医院门口帮我拿个快递", false],
  ["谁能送我家狗去宠物医院", false],
  ["谁能帮我把车推出院子", false],
  ["can anyone take my cat to the vet's clinic", false],
  ["could someone water the pots opposite the hospital", false],
  ["parcel at 5 Alder Ct, could someone sign for it", false],
  ["谁能帮我遛狗", false],
  ["钱包丢了，没钱包真麻烦，谁捡到了", false],
  ["We're out of milk, could anyone bring some", false],
  ["Could anyone put up my blinds", false],
  ["谁家有梯子借我用一下？", false],
  ["谁能帮我妈去药店取个药", false],
])("%s: of illness, want, disability or a child %s", (text, expected) => {
  expect(isPersonal(text)).toBe(expected);
});

describe("a place of the community is heard where its name stands alone", () => {
  const places = ["1号楼", "2号楼", "二号楼", "Block A", "Block B"];
  const where = (text: string, known: readonly string[]) =>
    readOffline({
      lines: [{ at: new Date(0), from: "a", role: "resident", text }],
      places: known,
    }).demands.map(({ location }) => location);

  test.each([
    ["12号楼电梯坏了", "12号楼"],
    ["22号楼停水了", "22号楼"],
    ["112号楼电梯坏了", "112号楼"],
    ["１２号楼电梯坏了", "１２号楼"],
    ["12号楼2单元电梯坏了", "12号楼2单元"],
    ["十二号楼电梯坏了", "十二号楼"],
    ["一百零二号楼电梯坏了", "一百零二号楼"],
    ["The lift in Block AB is broken", null],
    ["The lift in Block A2 is broken", "Block A2"],
    ["2号楼电梯坏了", "2号楼"],
    ["周二二号楼停水了", "二号楼"],
    ["Block A's lift is broken", "Block A"],
  ])("%s: %s", (text, expected) => {
    expect(where(text, places)).toEqual([expected]);
  });

  test("whatever else the community lists", () => {
    expect(where("12号楼电梯坏了", [...places, "12号楼"])).toEqual(["12号楼"]);
    expect(where("22号楼停水了", [...places, "12号楼"])).toEqual(["22号楼"]);
  });
});

describe("what a unit must do is an affair", () => {
  test.each([
    ["2号楼电梯又停了，麻烦物业派人修", "repair", "urgent"],
    ["我们小区停水了", "utilities", "urgent"],
    ["北门那边垃圾堆了三天没人清", "sanitation", "soon"],
    ["消防通道被几辆车堵死了", "safety", "urgent"],
    ["楼上半夜装修吵得睡不着，社区能不能管管", "dispute", "soon"],
    ["The lift in Block B is out of order again", "repair", "urgent"],
    ["Can management fix the street light by gate 2, it's been out for days", "repair", "soon"],
    ["No hot water in tower 3 since this morning", "utilities", "urgent"],
    ["单元门禁坏了，3号楼谁都能进来", "repair", "soon"],
  ])("%s", (text, category, urgency) => {
    const { confidence, demands } = read(text);
    expect(confidence).toBeGreaterThanOrEqual(0.8);
    expect(demands).toMatchObject([{ kind: "affair", category, urgency }]);
  });

  test.each([
    "Could someone fix the lift in block B?",
    "谁来管管楼上装修，吵死了",
    "谁能处理一下楼道里的电动车",
    "Can someone from the property office look at the leak in the corridor",
    "路灯不亮好几天了，谁来修修",
    "能不能给小区装几个充电桩",
  ])("%s: never opened as a wish", (text) => {
    expect(read(text).demands.map(({ kind }) => kind)).not.toContain("wish");
  });

  test("a fault beside an errand is never opened as a wish unasked", () => {
    const { confidence, demands } = read("电梯坏了，谁能帮我把米搬上楼");
    expect(demands[0]?.kind === "wish" && confidence >= 0.8).toBe(false);
  });
});

test.each([
  "建议在东门加装两个充电桩",
  "希望5号楼加装电梯，费用大家平摊",
  "It would be great to have a bike rack by the main entrance",
])("%s: a project", (text) => {
  expect(read(text).demands).toMatchObject([{ kind: "project", for: "public" }]);
});

describe("silence", () => {
  test.each([
    "早上好各位邻居",
    "谢谢王师傅，灯泡换好了",
    "+1",
    "我家也是",
    "苹果团购接龙，需要的跟",
    "出租3号楼一室一厅，有意私聊",
    "紧急扩散！帮忙找孩子，转发给更多人",
    "帮我投个票，每天一次",
    "已经找到了，不用帮忙了",
    "你能帮我带份饭吗",
    "Sorted now, thank you",
    "For sale: baby cot, £20",
    "我有把梯子，需要的可以来拿",
    "I have a spare drill if anyone needs it",
    "物业电话是多少",
    "附近哪家超市便宜",
    "Does anyone know a good plumber?",
    "通知：明天上午停水检修，请提前储水",
    "想请大家帮个忙，方便吗",
    "Can anyone help me please?",
    "谢谢帮我搬家的邻居们",
    "昨天谁帮我搬的米，谢谢啦",
    "我自己搬好了，不用麻烦大家了",
    "If it breaks again could someone help me",
    "Can you help me?",
    "Best deals on ladders, call 13812345678 now",
    "专业疏通下水道，电话13912345678",
    "谁能想到今天这么冷",
    "If anyone needs a ladder, I have one",
    "我去超市，有人要带东西吗",
    "Would anyone be interested in a book club?",
    "谁能推荐一个修锁师傅",
    "Could someone tell me when the bins go out",
    "Looking for a reliable plumber",
    "认领 12",
    "claim 12",
  ])("%s", (text) => {
    const { intent, demands } = read(text);
    expect(intent).not.toBe("demand");
    expect(demands).toEqual([]);
  });

  test("the bot is not read, and staff announce rather than ask", () => {
    expect(read("谁能帮我取个药", { role: "bot" }).demands).toEqual([]);
    expect(read("2号楼电梯停了，物业正在抢修", { role: "staff" }).intent).toBe("notice");
  });
});

test("two matters become two demands", () => {
  const { demands } = read("谁能帮我接一下孩子，四点放学；另外北门路灯坏了，麻烦物业修一下");
  expect(demands).toMatchObject([
    { kind: "wish", category: "childcare" },
    { kind: "affair", category: "repair", location: "北门" },
  ]);
});

test("the community's own name of a place wins", () => {
  const places = ["老槐树底下"];
  expect(read("老槐树底下的路灯坏了，3号楼边上", { places }).demands[0]?.location).toBe(
    "老槐树底下",
  );
});

describe("alarms", () => {
  test("a certain one is an emergency affair, and a quiet one tells nothing", () => {
    expect(read("6号楼着火了快来人").demands).toMatchObject([
      { kind: "affair", category: "safety", urgency: "emergency", location: "6号楼" },
    ]);
    const quiet = read("张姐，我活不下去了，3号楼402");
    expect(quiet.demands[0]?.summary).toBe("请工作人员关注");
  });

  test("what may be a quiet crisis tells of nothing else", () => {
    const { demands, alarm } = read("我是不是该自杀算了，谁能帮我喂一下猫");
    for (const { summary } of demands) expect(summary).toBe("请工作人员关注");
    expect(alarm).toMatchObject({ what: "quiet", certain: false });
  });
});

test.each([
  "腿脚不好，想请人帮忙买点菜，3号楼402，电话13900002222",
  "谁能去3栋2单元402帮张奶奶换个灯泡，密码2468#",
  "谁能陪我妈去医院做化疗，周三",
  "哪位好心人能来帮帮李大爷，他中风了，一个人住5-101",
  "Could someone check on Mrs Chen in flat 4B, she has dementia",
  "Can anyone help old Mr Zhang, ring 07700 900462",
])("%s: the gist is short and gives nobody away", (text) => {
  const { demands } = read(text);
  expect(demands).toHaveLength(1);
  for (const { summary, pii } of demands) {
    expect(summary.length).toBeLessThanOrEqual(60);
    expect(leaks(summary, pii)).toBeNull();
    expect(privateSpans(summary)).toEqual([]);
    for (const span of pii) expect(text).toContain(span);
  }
});

test.each([
  ["谁能下午三点去幼儿园接一下孙子", "接送孩子，下午3点", "School run, 3 pm"],
  [
    "could somebody pick my grandson up from nursery at 3pm",
    "接送孩子，下午3点",
    "School run, 3 pm",
  ],
  ["放学四点，谁能去东门小学接下女儿", "接送孩子，四点", "School run"],
  ["明天谁能顺路送我家娃去实验小学", "接送孩子，明天", "School run, tomorrow"],
])("%s: a gist tells when, and never where", (text, zh, en) => {
  const [need] = read(text).demands;
  if (need === undefined) throw new Error("Nothing was heard.");
  expect(gistsOf(text, need)).toEqual({ zh, en });
  expect(need.summary).not.toMatch(/幼儿园|小学|nursery|school$/u);
});

test("a number to ring asks for no help with a phone", () => {
  const [need] = read("can anyone help with my shelf, phone 07700 900123").demands;
  expect(need?.summary).not.toContain("phone");
});

test.each([
  ["谁能上门帮忙换个灯泡", true],
  ["想请人来我家陪一下老人", true],
  ["谁会开锁，被关在外面了", true],
  ["Could someone come round to my flat and help", true],
  ["can anyone feed my cats next week", true],
  ["谁能帮我妈去药店取个药", false],
  ["帮我带两斤鸡蛋", false],
  ["could anyone collect a parcel for me", false],
  ["Could someone come to my grandma's flat and sit with her", true],
  ["谁能去302帮张奶奶擦窗", true],
  ["would someone stay overnight with my dad", true],
  ["can someone drive me to the station", false],
  ["could somebody check on my elderly aunt in Birch 12 while I am away", true],
  ["谁能帮我去看看奶奶", true],
  ["could somebody check on my car", false],
])("%s: into a dwelling %s", (text, expected) => {
  expect(isAtHome(text)).toBe(expected);
});

test.each([
  "谁能帮我",
  "a ",
  "3号楼402",
  "着火了",
  "can anyone help ",
  "1",
  "，",
  "下午四点前到",
  "我妈",
])("100,000 characters of %j are read at once, and in shape", (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  read(text);
  const start = performance.now();
  const answer = read(text);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(reading.safeParse(answer).success).toBe(true);
});

describe("what stands far down in a long message", () => {
  const story = "今天说来话长，先从头讲起。".repeat(50);

  test("is still heard as an emergency", () => {
    expect(read(`${story}家里着火了，快来人`).alarm).toMatchObject({ what: "fire" });
  });

  test("is still private", () => {
    const { demands } = read(`谁能帮我遛狗？${story}打13900002222`);
    for (const { pii } of demands) expect(pii).toContain("13900002222");
    expect(demands.length).toBeGreaterThan(0);
  });
});
