import type { Cue } from "./minute.ts";

/** When the day begins, on the community's clock. */
export const morning = { hour: 6, minute: 55 } as const;

type Line = readonly [
  id: string,
  after: number,
  from: string,
  group: string | null,
  text: string,
  about?: string,
];

const zh = "residents";
const en = "residents-en";
const work = "work";

const beforeWork: readonly Line[] = [
  ["cat", 0, "zhang", zh, "早上好，橘猫又占了我的车座，睡得真香"],
  ["cat-place", 2, "li", zh, "它比你起得早，算它的车位"],
  ["blackbird", 4, "ann", en, "Good morning! The blackbird behind Block 1 now sings like a phone"],
  ["blackbird-call", 1, "ben", en, "I know. I picked up twice"],
  ["soymilk", 4, "lin", zh, "门口那家豆浆店今天几点开门？"],
  ["soymilk-told", 1, "wang", zh, "六点半开的，油条刚出锅最香"],
  ["lift", 6, "zhang", zh, "3号楼电梯又停在一楼不动了，麻烦物业来看看"],
  ["lift-too", 3, "li", zh, "3号楼电梯坏了，门开着就是不走"],
  [
    "lift-en",
    4,
    "ann",
    en,
    "The lift in Block 3 is not working, could somebody from Estates come?",
  ],
  [
    "cake",
    1,
    "ann",
    en,
    "Carried a birthday cake up four floors. It was heavier than the birthday",
  ],
  ["cake-fine", 1, "ben", en, "The question everybody has: is the cake all right"],
  ["lift-accept", 4, "liu", work, "受理 #", "lift"],
  ["pump", 8, "zhang", zh, "谁家有打气筒借我用一下？车胎瘪了"],
  ["pump-claim", 1, "wang", zh, "我来", "pump"],
  ["pump-cat", 1, "li", zh, "我看见猫从你车上跳下来的，但我不作证"],
  ["lift-news", 5, "liu", work, "办理 # 维保师傅在路上，八点半前到", "lift"],
];

const forenoon: readonly Line[] = [
  ["pump-done", 22, "wang", zh, "完成 #", "pump"],
  ["pump-confirm", 2, "zhang", zh, "确认 #", "pump"],
  ["rubbish", 5, "lin", zh, "5号楼后面的垃圾三天没人收，污水都溢出来了，麻烦物业来清"],
  ["magpie", 1, "wang", zh, "蹲点的只有喜鹊，还很敬业"],
  ["lift-done", 9, "liu", work, "完成 # 门缝里卡了根雪糕棍，已取出，试运行正常", "lift"],
  ["lift-confirm", 4, "zhang", zh, "确认 #", "lift"],
  ["lift-stick", 1, "li", zh, "雪糕棍是谁的，自己心里有数"],
  ["rice", 13, "chen", null, "代报 孙奶奶 2-104：想请人今天上午帮忙买一袋米，电话 13912345678"],
  ["rice-claim", 6, "lin", zh, "认领 #", "rice"],
  [
    "lamp",
    10,
    "ben",
    en,
    "The street lamp in front of Block 4 is broken, could Estates repair it?",
  ],
  ["lamp-stars", 1, "ann", en, "On the bright side, we finally see stars"],
  ["apples", 11, "li", zh, "接龙：苹果一箱十斤，三十九块\n1. 李姐 2箱"],
  ["apples-wang", 2, "wang", zh, "接龙：苹果一箱十斤，三十九块\n1. 李姐 2箱\n2. 王师傅 1箱"],
  ["apples-zhang", 3, "zhang", zh, "3. 小张 半箱行不行，我家就我一张嘴"],
  ["apples-half", 1, "li", zh, "行，剩下半箱算猫的"],
  ["wheelchair", 12, "zhang", zh, "谁能借个轮椅？我爸今天下午去医院复查"],
  ["wheelchair-todo", 3, "zhou", null, "待办"],
  ["wheelchair-approve", 1, "zhou", work, "发布 #", "wheelchair"],
  ["wheelchair-claim", 7, "wang", zh, "认领 #", "wheelchair"],
  ["drill", 7, "ann", en, "Could anyone lend me a drill this afternoon? One shelf, two holes"],
  ["drill-claim", 2, "ben", en, "I'll take it", "drill"],
  ["drill-wall", 1, "ann", en, "The wall has won twice already"],
  ["rice-done", 20, "lin", zh, "完成 #", "rice"],
  ["rice-told", 12, "chen", null, "已告知 #", "rice"],
  ["violin", 18, "li", zh, "楼上小提琴有进步，今天听出是哪首了"],
];

const afternoon: readonly Line[] = [
  ["dumplings", 75, "wang", zh, "饺子一个都没破，今天可以吹一天"],
  ["dumplings-no", 1, "li", zh, "你那是馄饨吧"],
  ["shelf", 25, "lin", zh, "谁能帮我把一个旧书架搬到楼下？下午都行"],
  ["shelf-claim", 3, "zhang", zh, "我来", "shelf"],
  ["noodles", 11, "zhang", zh, "我表弟的面馆明天开张，全场八折，报我名字送卤蛋一个"],
  ["noodles-egg", 1, "wang", zh, "报两遍送两个吗"],
  ["shelf-drop", 24, "zhang", zh, "放弃 # 单位临时叫我回去", "shelf"],
  ["shelf-ben", 6, "ben", en, "claim #", "shelf"],
  ["pool", 19, "ben", en, "Does anybody know if the pool is open on Sundays?"],
  ["pool-told", 2, "ann", en, "Yes, from ten. Bring a coin for the locker"],
  ["lamp-accept", 33, "liu", work, "受理 #", "lamp"],
  ["shelf-done", 25, "ben", en, "done #", "shelf"],
  ["shelf-confirm", 5, "lin", zh, "确认 #", "shelf"],
  ["shelf-thanks", 1, "lin", zh, "谢谢Ben，一口气扛下去，说是热身"],
  [
    "shelf-ice",
    2,
    "ben",
    en,
    "Thank you for the ice cream. The bookcase was lighter than it looked",
  ],
  ["drill-done", 22, "ben", en, "done #", "drill"],
  ["drill-confirm", 3, "ann", en, "confirm #", "drill"],
  ["drill-mark", 1, "ann", null, "rate # 5 a straight shelf, and he brought the screws", "drill"],
  [
    "bread",
    26,
    "ben",
    en,
    "The bread smell from Block 1 has reached Block 4. Thank you, whoever you are",
  ],
  ["bread-bowl", 2, "ann", en, "It was me. It sank in the middle. I am calling it a bowl"],
  ["rubbish-status", 18, "du", null, "进度 #", "rubbish"],
  ["dog", 20, "ann", en, "It would be lovely if somebody could walk my dog on Friday"],
  ["dog-yes", 2, "ann", null, "yes", "dog"],
  ["dance", 23, "li", zh, "舞队今天换了新曲子，比老的好听"],
  ["wheelchair-done", 18, "wang", null, "完成 #", "wheelchair"],
  ["dog-claim", 16, "li", zh, "认领 #", "dog"],
];

const evening: readonly Line[] = [
  ["wheelchair-confirm", 9, "zhang", null, "确认 #", "wheelchair"],
  ["spicy", 37, "zhang", zh, "食堂新出的辣酱，吃得我嘴里着火了哈哈"],
  ["spicy-milk", 1, "wang", zh, "喝牛奶管用，我试过"],
  ["register", 38, "lin", zh, "要是有人能教我妈用手机挂号就好了"],
  ["register-yes", 2, "lin", null, "是", "register"],
  ["chess", 18, "wang", zh, "棋摆好了，我让你们一个车"],
  ["chess-cat", 1, "zhang", zh, "猫说它执红先走"],
  ["chess-judge", 1, "wang", zh, "那就猫当裁判"],
  ["film", 24, "ben", en, "Film night is on Thursday, the one with the talking bear"],
  ["film-bear", 2, "ann", en, "They are all the one with the talking bear"],
  ["gas", 28, "wang", zh, "2号楼楼道里好大煤气味，一楼最重！"],
  ["gas-too", 1, "ann", en, "Strong smell of gas in Block 2, ground floor, right now"],
  ["gas-accept", 2, "chen", work, "受理 #", "gas"],
  ["gas-news", 6, "chen", work, "办理 # 总阀已关，燃气公司的人到了", "gas"],
  [
    "gas-done",
    22,
    "chen",
    work,
    "完成 # 软管老化，已换新，复测正常 (hose replaced, all clear)",
    "gas",
  ],
  ["gas-confirm", 4, "wang", zh, "确认 #", "gas"],
  ["gas-calm", 2, "li", zh, "小陈辛苦了，今晚都睡得踏实"],
  ["moon", 22, "ann", en, "Quiet evening again. The blackbird has hung up"],
  ["mine", 9, "lin", null, "我的诉求"],
  ["evening-todo", 14, "zhou", null, "待办"],
  ["moon-ben", 33, "ben", en, "Good night, everyone"],
  ["night", 10, "zhang", zh, "猫已归位，晚安"],
];

/**
 * A whole day of the practice neighbourhood, from the first cat to the last good night: most of it
 * is talk, on which the bot keeps silent; in the evening some of it is still open.
 */
export const day: readonly Cue[] = [...beforeWork, ...forenoon, ...afternoon, ...evening].map(
  ([id, after, from, group, text, about = null]) => ({
    id: `day-${id}`,
    after,
    from,
    group,
    text,
    about: about === null ? null : `day-${about}`,
  }),
);
