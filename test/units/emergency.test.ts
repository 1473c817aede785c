import { expect, test } from "vitest";
import { isThanks } from "../../src/chat/small-words.ts";
import { hearAlarm } from "../../src/reading/emergency.ts";
import { harmsIn, sameHarm } from "../../src/reading/offline/alarm-harms.ts";
import { tellsOfOthers } from "../../src/reading/offline/alarm-whose.ts";

test.each([
  ["5号楼2楼着火了！大家快下楼", "fire"],
  ["一楼好大的煤气味，谁家没关", "fire"],
  ["樓道著火了，好多煙", "fire"],
  ["There's smoke pouring out of the bin room", "fire"],
  ["strong smell of gas on the third floor", "fire"],
  ["门口大爷晕倒了叫不醒，谁会急救", "medical"],
  ["my husband collapsed and he's not breathing", "medical"],
  ["有人在撬门，我一个人在家", "police"],
  ["我孙子不见了，五岁，穿红衣服", "police"],
  ["someone is trying to get in through our back door", "police"],
  ["我真的活不下去了", "quiet"],
  ["老公又打我，我躲在厕所", "quiet"],
  ["隔壁在打孩子，哭得很惨", "quiet"],
  ["I don't want to live anymore", "quiet"],
  ["my boyfriend keeps hitting me", "quiet"],
  ["楼道冒烟了，好呛", "fire"],
  ["煤气味很大，三楼", "fire"],
  ["Fire in block A!", "fire"],
  ["an e-bike just caught fire in the lobby", "fire"],
  ["有人晕倒在花坛边", "medical"],
  ["胸口剧痛，喘不过气", "medical"],
  ["my neighbour collapsed, not breathing", "medical"],
  ["an old man fell on the stairs and isn't moving", "medical"],
  ["有人在撬我家的锁", "police"],
  ["我卡在2号楼电梯里了", "police"],
  ["someone is breaking into number 4", "police"],
  ["we're stuck in the lift", "police"],
  ["我真的好想死", "quiet"],
  ["想从楼上跳下去", "quiet"],
  ["我刚吞了一瓶安眠药", "quiet"],
  ["没有我，大家会过得更好", "quiet"],
  ["他又动手打我了", "quiet"],
  ["我爸喝了酒就打我妈", "quiet"],
  ["隔壁老太太被儿子打", "quiet"],
  ["那小孩身上都是伤", "quiet"],
  ["前男友天天在楼下堵我", "quiet"],
  ["he hit me again last night and I'm scared", "quiet"],
  ["I've been thinking about ending my life", "quiet"],
  ["everyone would be better off without me", "quiet"],
  ["there's no point in living", "quiet"],
  ["Lately I feel like ending it all", "quiet"],
  ["honestly I cannot go on any more", "quiet"],
  ["I can't carry on like this.", "quiet"],
  ["if I went nobody would miss me", "quiet"],
  ["nobody'd miss me anyway", "quiet"],
  ["life is not worth living without him", "quiet"],
  ["my life's not worth living", "quiet"],
  ["they would be better off if I was dead", "quiet"],
  ["I only want to disappear for ever, I want to disappear for ever", "quiet"],
  ["I have no reason to live", "quiet"],
  ["there is nothing left to live for", "quiet"],
  ["I do not want to be here any longer", "quiet"],
  ["I want to fall asleep and never wake up again", "quiet"],
  ["觉得活着真没意思", "quiet"],
  ["我死了也没人在乎", "quiet"],
  ["找不到活下去的理由", "quiet"],
  ["只想永远睡过去", "quiet"],
  ["my partner is violent, I'm afraid to go home", "quiet"],
  ["the man next door is beating his kids", "quiet"],
  ["the carer is hurting my gran", "quiet"],
  ["a man keeps following me home", "quiet"],
  ["电梯里困了人", "police"],
  ["电梯困人了！2号楼", "police"],
  ["1号楼电梯里困了三个人，孩子在哭", "police"],
  ["有老人困在电梯里了", "police"],
  ["电梯里有小孩出不来", "police"],
  ["kids trapped in the lift", "police"],
  ["the lift is stuck, two children trapped inside", "police"],
  ["somebody is trapped between two floors", "police"],
  ["小孩掉进窨井了", "police"],
  ["井盖不见了，刚才有人掉下去了", "police"],
  ["一个工人摔到基坑里了", "police"],
  ["a child fell down the manhole by the gate", "police"],
  ["he has fallen into a lift shaft", "police"],
  ["地下车库进水了，已经到膝盖，有人困在里面", "police"],
  ["地库淹了，里面还有个老人出不来", "police"],
  ["the basement is flooded and somebody's stuck in there", "police"],
  ["我被困电梯里了", "police"],
  ["电梯不动了，我们被困住了", "police"],
  ["孩子翻到阳台外面了", "police"],
  ["a toddler is climbing over the balcony on the third floor", "police"],
  ["there's a child hanging off the balcony", "police"],
  ["宝宝被反锁在车里了", "police"],
  ["my baby's locked in the car", "police"],
  ["漏电，把我妈电倒了", "medical"],
  ["the plumber got shocked and fell", "medical"],
  ["Kid's cut his head open, lots of blood", "medical"],
  ["孩子摔了，血止不住", "medical"],
  ["her waters have broken", "medical"],
  ["我老婆羊水破了", "medical"],
  ["a man by the gate is foaming at the mouth", "medical"],
  ["老人嘴里一直吐白沫", "medical"],
  ["有人掉湖里了，快来人", "medical"],
  ["a boy has fallen in the lake", "medical"],
  ["Car crash at the gate, man on the ground not moving", "medical"],
  ["门口车祸，人躺在地上不动", "medical"],
  ["我爸突然嘴歪了，说话不清楚", "medical"],
  ["my mum's face is drooping on one side", "medical"],
  ["宝宝吞了一颗纽扣电池", "medical"],
  ["my son swallowed a button battery", "medical"],
  ["I don't see the point any more. I just can't keep going", "quiet"],
  ["I've had enough of living", "quiet"],
  ["been thinking about jumping off the balcony", "quiet"],
  ["I don't want another day", "quiet"],
  ["我天天就想跟她去了", "quiet"],
  ["对不起大家，来世再见", "quiet"],
  ["he'll kill me if I leave", "quiet"],
  ["他说我要是敢走就弄死我", "quiet"],
  ["my ex is outside every night, I'm scared to leave", "quiet"],
  ["前夫天天在楼下守着，我不敢出门", "quiet"],
  ["my son keeps me shut in and won't feed me", "quiet"],
  ["儿子天天骂我打我", "quiet"],
  ["he's drunk again and hitting me", "quiet"],
])("%s: rings for %s, certain", (text, what) => {
  expect(hearAlarm(text)).toEqual({ what, certain: true });
});

test.each([
  ["昨天对面楼着火了，后来灭了", "fire"],
  ["听说3号楼着火了，真的吗", "fire"],
  ["明天消防演练，模拟起火", "fire"],
  ["转发：某小区电动车起火视频，大家小心", "fire"],
  ["有股焦味，不知道哪来的", "fire"],
  ["电影里那个人跳楼那段太吓人", "quiet"],
  ["要是老人晕倒了该怎么办", "medical"],
  ["that song, life is not worth living, stuck in my head", "quiet"],
  ["lost the game again, I feel like ending it all lol", "quiet"],
  ["歌词里那句活着没意思", "quiet"],
  ["I cannot take it any more", "quiet"],
  ["a car was on fire on the news last night", "fire"],
  ["明天电梯困人演练，大家不用慌", "police"],
  ["电影里几个人困在电梯里，看得我好紧张", "police"],
  ["昨天电梯困人了，今天好了", "police"],
  ["要是电梯困人了打哪个电话", "police"],
  ["last week we were trapped in the lift", "police"],
  ["first aid course: what to do when someone is choking", "medical"],
  ["don't come looking for me", "quiet"],
  ["the bin caught fire but it's out now", "fire"],
  ["要是羊水破了该打哪个电话", "medical"],
])("%s: may mean %s, so staff are asked first", (text, what) => {
  expect(hearAlarm(text)).toEqual({ what, certain: false });
});

test.each([
  "累死了",
  "笑死我了",
  "这家店最近火了",
  "想死你们了",
  "跳楼价大甩卖",
  "嗓子冒烟了",
  "气得我肺都爆炸了",
  "眼皮打架了",
  "救命啊也太可爱了吧",
  "you're on fire today!",
  "we had a log fire and fireworks",
  "can anyone help me with a shelf",
  "电梯坏了，麻烦修一下",
  "谢谢大家",
  "作业多到不想活",
  "老公打我电话了",
  "他打我这儿来找你",
  "被广告跟踪了",
  "she beat me at chess",
  "I'm drowning in laundry",
  "my dog keeps following me around",
  "dying for a coffee",
  "this heat is killing me",
  "this commute is killing me",
  "dying to see you all on Sunday",
  "I can't go on holiday this year",
  "I can't go on any more walks till my foot heals",
  "the bins cannot go on like this",
  "nobody will miss me at the meeting",
  "thinking about dying my hair red",
  "life is not worth living without coffee",
  "this flat is not worth living in",
  "no reason to live near the station any more",
  "I'm tired of living on the top floor",
  "the gate won't let me out",
  "没有人会想我家的猫",
  "电梯又坏了，还好没困人",
  "上次电梯困人的事怎么处理的",
  "电梯老困人，什么时候能大修",
  "手机掉进窨井了",
  "我儿子的球掉进下水道了",
  "井盖松了，小心孩子掉进去",
  "电梯卡住了，门打不开",
  "the lift is stuck again, luckily nobody was trapped",
  "my keys fell down the drain",
  "the sofa got stuck in the lift",
  "trapped in traffic, back at eight",
  "That curry set my mouth on fire",
  "the parcel shelf has collapsed",
  "our fence just collapsed in the wind",
  "打起来了，隔壁两只猫",
  "楼下两只狗打起来了",
  "一到周一就想死",
  "Mondays make me want to die",
  "Petrol prices are bleeding me dry",
  "这价格是抢劫啊",
  "车库进水了，我的车困在里面",
  "孩子的球掉湖里了",
  "宝宝汗巾落在车里了",
  "有人的衣服挂在栏杆上",
  "我的卡在电梯里刷不上",
  "他要是敢走我就杀了他家的鸡",
  "钱包大出血",
  "他的笑容把我电晕了",
  "got shocked by the bill and fell off my chair",
  "they took lots of blood tests",
  "the dog swallowed a coin",
  "气得我嘴都歪了",
  "孩子在阳台上看书",
  "the kids are playing in the car park",
  "别把孩子锁在车里",
  "孩子天天想跟她去",
  "she'll kill me if I leave the oven on",
  "I've had enough of living out of boxes",
  "I don't see the point of the new barrier",
  "the rain keeps me locked in all day",
  "老板守着店，天天忙到半夜",
  "my mum is thinking about jumping on the bus",
])("%s: no alarm", (text) => {
  expect(hearAlarm(text)).toBeNull();
});

test("the quiet alarm wins over a number to ring", () => {
  expect(hearAlarm("我不想活了，已经站在楼顶要跳，别叫救护车")?.what).toBe("quiet");
});

test.each([
  ["救命！有人落水了", "water"],
  ["电梯困人了", "trapped"],
  ["小孩掉进窨井了", "fall"],
  ["有人在撬我家的锁", "break-in"],
  ["someone is breaking into number 4", "break-in"],
  ["楼下有人拿刀砍人", "attack"],
  ["我孙子不见了", "missing"],
  ["救命啊快来人", ""],
])("%s: %s", (text, harm) => {
  expect(harmsIn(text, "police").join()).toBe(harm);
});

test("two calls are of one harm unless both say which, and differ", () => {
  expect(sameHarm("police", "电梯困人了", "楼下有人拿刀砍人")).toBe(false);
  expect(sameHarm("police", "电梯困人了", "快来人救命")).toBe(true);
  expect(sameHarm("quiet", "我被人跟踪", "我不想活了")).toBe(false);
  expect(sameHarm("fire", "厨房着火", "好浓的煤气味")).toBe(true);
});

test.each([
  "隔壁302天天打孩子",
  "2号楼有人要跳楼",
  "我看到楼上有人要跳楼",
  "那小孩身上都是伤",
  "我女儿要自杀",
  "the man next door is beating his kids",
  "someone in Block B is going to kill herself",
])("%s: told of others", (text) => {
  expect(tellsOfOthers(text)).toBe(true);
});

test.each([
  "不想活了，活着没意思",
  "没有人关心，不想活了",
  "想从楼上跳下去",
  "朋友都走了，活着没意思",
  "老公又打我了",
  "我爸喝了酒就打我妈",
  "前男友天天在楼下堵我",
  "someone is following me",
  "without me everyone is better off",
  "there's no point in living",
])("%s: the author's own", (text) => {
  expect(tellsOfOthers(text)).toBe(false);
});

test.each([
  ["谢谢", true],
  ["好的，谢谢你们！", true],
  ["Thank you so much!", true],
  ["谢谢，我还想借个梯子", false],
  ["好的", false],
  ["thanks, but he is back", false],
])("%s: only thanks: %s", (text, only) => {
  expect(isThanks(text)).toBe(only);
});

test.each(["我家燃气灶打不着火", "电瓶车又点不着火了", "我快窒息了，这雾霾"])(
  "%s: nobody is told to ring anybody",
  (text) => {
    expect(hearAlarm(text)).toBeNull();
  },
);

test.each([
  "家里进贼了！人还在屋里",
  "隔壁一直在惨叫，好像在打人",
  "对面楼有人站在楼顶边上！",
  "一到晚上就想死",
])("%s: staff look at it first", (text) => {
  expect(hearAlarm(text)).not.toBeNull();
});

test.each(["两家为了狗打起来了", "the shelf collapsed on my son, he's hurt"])(
  "%s: no joke is made of it",
  (text) => {
    expect(hearAlarm(text)?.certain).toBe(true);
  },
);
