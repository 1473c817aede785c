import { expect, test } from "vitest";
import { readPasted } from "../../src/chat/pasted.ts";

test.for([
  ["李姐 10:05\n谁家有梯子", "谁家有梯子"],
  ["3-402 李姐 2026/11/22 10:05:33\n谁家有梯子\n借用一下", "谁家有梯子\n借用一下"],
  ["11月23日 10:30\n谁能帮忙搬家", null],
  ["3号 10:30\n谁能帮忙搬家", null],
  ["李姐 11-22 10:05\n谁家有梯子\n王师傅 11-22 10:06\n我家有", "谁家有梯子\n我家有"],
  ["Ann, [22.11.2026 10:05]\nWho has a ladder?", "Who has a ladder?"],
  ["[22.11.2026 10:05] Ann: Who has a ladder?", "Who has a ladder?"],
  ["李姐 昨天 10:05\n谁家有梯子", "谁家有梯子"],
  ["明天 10:30\n谁能帮忙搬家", null],
  ["周三下午 14:30\n谁能帮忙搬家", null],
  ["tomorrow at 10:30\nWho could help me move?", null],
  ["认领 12", null],
  ["李姐 10:05", null],
  ["谁家有梯子", null],
] as const)("%j is read as %j", ([typed, words]) => {
  expect(readPasted(typed)?.words ?? null).toBe(words);
});
