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
])("%s: no alarm", (text) => {
  expect(hearAlarm(text)).toBeNull();
});

test("the quiet alarm wins over a number to ring", () => {
  expect(hearAlarm("我不想活了，已经站在楼顶要跳，别叫救护车")?.what).toBe("quiet");
});
