import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chineseNumber } from "../../src/kernel/chinese-numbers.ts";
import { readNumber } from "../../src/kernel/numbers.ts";

const numbers = fc.integer({ min: 1, max: 99_999_999 });

describe("a demand's number", () => {
  test.each([
    ["12", 12],
    ["１２", 12],
    ["#12", 12],
    ["＃１２", 12],
    ["№12", 12],
    ["十二", 12],
    ["一二", 12],
    ["壹拾贰", 12],
    ["一百零三", 103],
    ["一〇三", 103],
    ["二十", 20],
    ["廿二", 22],
    ["两", 2],
    ["两百", 200],
    ["①", 1],
    ["⑳", 20],
    ["㊿", 50],
    ["⑿", 12],
    ["1️⃣2️⃣", 12],
    ["𝟏𝟐", 12],
    ["第12号", 12],
    ["第十二号", 12],
    ["12号", 12],
    ["12 号", 12],
    ["no. 12", 12],
    ["No.12", 12],
    ["number 12", 12],
    ["012", 12],
    ["999999999", 999_999_999],
    ["一万零三十", 10_030],
  ])("reads %s as %i, whole", (text, number) => {
    expect(readNumber(text)).toMatchObject({ kind: "number", number, length: text.length });
  });

  test.each([
    ["l2", 12],
    ["1O", 10],
    ["I2", 12],
    ["O12", 12],
    ["12o", 120],
    ["1О", 10],
    ["З2", 32],
    ["1二", 1],
    ["一百二", 120],
    ["一百十二", 112],
    ["12²", 12],
    ["①②", 1],
    ["\u202E21", 21],
    ["1\u202E2", 1],
    ["1\u03362", 1],
  ])("asks back about %s", (text, guess) => {
    expect(readNumber(text)).toMatchObject({ kind: "unclear", guess });
  });

  test.each(["1234567890", "13800000000", "#0000000012"])("finds %s too long", (text) => {
    expect(readNumber(text)).toMatchObject({ kind: "too-long" });
  });

  test.each([
    "",
    "0",
    "零",
    "-3",
    "－3",
    "00",
    "12.5",
    "12:30",
    "12-301",
    "12kg",
    "²",
    "½",
    "第",
    "office",
    "oil",
    "万",
  ])("finds none in %j", (text) => {
    expect(readNumber(text)).toBeNull();
  });

  test("is read back from its Chinese spelling", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readNumber(chineseNumber(number))).toMatchObject({ kind: "number", number });
      }),
    );
  });

  test("stops where other text begins", () => {
    expect(readNumber("12 谢谢")).toMatchObject({ number: 12, length: 2 });
    expect(readNumber("12号楼")).toMatchObject({ number: 12, length: 3, form: "ordinal" });
  });

  test("is read from anything without a throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = readNumber(text);
        expect(read?.length ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
