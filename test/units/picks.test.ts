import { describe, expect, test } from "vitest";
import { readPicks } from "../../src/chat/picks.ts";

/** `1+ 2- 3~`: yes, no, change. */
const told = (text: string, count: number): string | null => {
  const signs = { yes: "+", no: "-", change: "~" };
  return (
    readPicks(text, count)
      ?.map(({ item, says }) => `${item}${signs[says]}`)
      .join(" ") ?? null
  );
};

describe("an answer to a numbered list", () => {
  test.each([
    ["1 是 2 不是 3 改", "1+ 2- 3~"],
    ["1是2不是3改", "1+ 2- 3~"],
    ["１是，２不是，３改", "1+ 2- 3~"],
    ["①是②不是③改一下", "1+ 2- 3~"],
    ["①②是 ③不是", "1+ 2+ 3-"],
    ["1️⃣是 2️⃣不是", "1+ 2-"],
    ["一是二不是", "1+ 2-"],
    ["第1个是，第2个不是", "1+ 2-"],
    ["1. 是\n2. 不是\n3. 改", "1+ 2- 3~"],
    ["1：是；2：否", "1+ 2-"],
    ["1、2 是，3 不是", "1+ 2+ 3-"],
    ["1和3是", "1+ 3+"],
    ["1-3 不是", "1- 2- 3-"],
    ["2到3是", "2+ 3+"],
    ["3 不是 1 是", "1+ 3-"],
    ["2 不是，其他是", "1+ 2- 3+"],
    ["1 是 其余都不是", "1+ 2- 3-"],
    ["1√ 2×", "1+ 2-"],
    ["全是", "1+ 2+ 3+"],
    ["都是，谢谢", "1+ 2+ 3+"],
    ["全都不是", "1- 2- 3-"],
    ["都不是", "1- 2- 3-"],
    ["1 yes 2 no 3 change", "1+ 2- 3~"],
    ["1y 2n", "1+ 2-"],
    ["1: Yes, 2: No, thanks", "1+ 2-"],
    ["2 no, the rest yes", "1+ 2- 3+"],
    ["all yes", "1+ 2+ 3+"],
    ["none", "1- 2- 3-"],
    ["１ 是 ２ 不對", "1+ 2-"],
  ])("%s", (text, picks) => expect(told(text, 3)).toBe(picks));

  test.each([
    "",
    "谢谢",
    "是",
    "不是",
    "5",
    "1 是 2",
    "1 是 1 不是",
    "4 是",
    "12 是",
    "0 是",
    "1 是 2 好像也是",
    "1 是张阿姨家的",
    "1号楼是不是停水了",
    "1 年是多久",
    "是 1 号吗",
    "1 yesterday",
    "3-1 是",
    "都是邻居，别客气",
    "完成 1",
  ])("%s is none", (text) => expect(told(text, 3)).toBeNull());

  test.each([
    ["是", "1+"],
    ["不是", "1-"],
    ["改", "1~"],
    ["yes please", "1+"],
    ["1 是", "1+"],
  ])("of a list of one may be %s", (text, picks) => expect(told(text, 1)).toBe(picks));
});
