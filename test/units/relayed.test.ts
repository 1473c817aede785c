import { expect, test } from "vitest";
import { readRelayed } from "../../src/chat/relayed.ts";

test.for([
  ["王大爷说：谁能帮我借个轮椅？周六用", "王大爷", "谁能帮我借个轮椅？周六用"],
  ["李姐在群里说家里水管漏水了，麻烦物业来修", "李姐", "家里水管漏水了，麻烦物业来修"],
  ["王大爷在微信群说：谁能帮我借个轮椅？", "王大爷", "谁能帮我借个轮椅？"],
  ["有人在群里问谁会修电脑", null, "谁会修电脑"],
  ["居民反映：3号楼电梯坏了", null, "3号楼电梯坏了"],
  ["李姐：家里水管漏水了", "李姐", "家里水管漏水了"],
  ["3-402 李姐: 谁家有梯子", "3-402 李姐", "谁家有梯子"],
  ["[聊天记录] 张三：谁能帮我搬个沙发？今晚", "张三", "谁能帮我搬个沙发？今晚"],
  ["转：谁家有梯子借我用一下？", null, "谁家有梯子借我用一下？"],
  ["Mrs Hill says: could somebody walk my dog?", "Mrs Hill", "could somebody walk my dog?"],
  ["Zoe wrote in the group: could somebody fix my bike?", "Zoe", "could somebody fix my bike?"],
  ["from Ann: could somebody lend me a ladder?", "Ann", "could somebody lend me a ladder?"],
  ["Mrs Hill: could somebody walk my dog?", "Mrs Hill", "could somebody walk my dog?"],
] as const)("%s: somebody else's words", ([told, who, words]) => {
  expect(readRelayed(told)).toEqual({ who, words });
});

test.for([
  "谁能帮我借个轮椅？周六用",
  "请问：谁家有梯子",
  "我想问：谁会修电脑",
  "我在群里说了没人理，谁能帮我取个快递",
  "听说：明天停水",
  "求助：谁能帮我搬个沙发",
  "时间：明天，谁能帮我遛狗",
  "地址：3-402，谁能帮我取个快递",
  "周六：谁能帮我搬个沙发",
  "大家好：谁能借我个打气筒",
  "Help: could somebody lend me a ladder?",
  "I asked in the group: could somebody lend me a ladder?",
  "Tomorrow: could somebody walk my dog?",
  "Could somebody lend me a ladder? Thanks: Ann",
  "From Monday: could somebody feed my cat?",
])("%s: one's own", (told) => {
  expect(readRelayed(told)).toBeNull();
});
