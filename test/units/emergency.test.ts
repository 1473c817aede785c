import { expect, test } from "vitest";
import { hearAlarm } from "../../src/reading/emergency.ts";

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
  ["my partner is violent, I'm afraid to go home", "quiet"],
  ["the man next door is beating his kids", "quiet"],
  ["the carer is hurting my gran", "quiet"],
  ["a man keeps following me home", "quiet"],
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
  ["a car was on fire on the news last night", "fire"],
  ["first aid course: what to do when someone is choking", "medical"],
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
])("%s: no alarm", (text) => {
  expect(hearAlarm(text)).toBeNull();
});

test("the quiet alarm wins over a number to ring", () => {
  expect(hearAlarm("我不想活了，已经站在楼顶要跳，别叫救护车")?.what).toBe("quiet");
});
