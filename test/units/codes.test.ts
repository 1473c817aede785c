import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { features } from "../../src/features.ts";
import { codeIn } from "../../src/hearing/codes.ts";
import { readTyped } from "../../src/features/joining/typed.ts";
import { leaks } from "../../src/reading/privacy.ts";
import { codesWithin, readCode } from "../../src/store/codes.ts";

describe("a one-time code", () => {
  test.each([
    ["AB23CD", "AB23CD"],
    ["ab2-3cd", "AB23CD"],
    [" ab2 3cd。", "AB23CD"],
    ["「ＡＢ２３ＣＤ」", "AB23CD"],
    ["AB12CD", null],
    ["thanks", null],
    ["234567", null],
    ["AB23C", null],
    ["AB23CDE", null],
    ["我的码是 AB23CD", null],
    ["", null],
  ])("in “%s” is %s", (words, code) => {
    expect(readCode(words)).toBe(code);
  });

  test("never throws, and is read the same again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        const code = readCode(words);
        expect(code === null ? null : readCode(code)).toBe(code);
      }),
    );
  });

  test.each([
    ["AB23CD", { code: "AB23CD", sure: false }],
    ["AB23CD 确认", { code: "AB23CD", sure: true }],
    ["ab23cd, confirm.", { code: "AB23CD", sure: true }],
    ["确认", { code: null, sure: true }],
  ])("“%s” may be confirmed", (words, read) => {
    expect(readTyped(words)).toEqual(read);
  });
});

test("a code is nothing that the last gate would keep from a group", () => {
  const codes = fc
    .stringMatching(/^[A-HJKMNQS-Z2-9]{6}$/u)
    .filter((code) => readCode(code) === code);
  fc.assert(
    fc.property(codes, (code) => {
      expect(
        leaks(`#12 @李姐 请先私聊我发“帮助”（先加我为好友，验证消息填 ${code}）。`, []),
      ).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

const verbs = features.flatMap((feature) => feature.verbs);

const typed = (text: string, how: { forwarded?: boolean; faceless?: boolean } = {}) =>
  codeIn(
    { verbs, botNames: ["邻里"] },
    {
      type: "said",
      network: "telegram",
      key: "m:1",
      at: new Date(0),
      place: { kind: "private", id: "1" },
      id: "1",
      from: { account: "1", name: null },
      text,
      replyTo: null,
      forwarded: false,
      quoted: null,
      faceless: false,
      mentions: [],
      mentionsBot: false,
      media: null,
      file: null,
      ...how,
    },
  );

test.each([
  ["我的码是 BV7AN6，谁要？", ["BV7AN6"]],
  ["AB23CD, ab2-4cd AB23CD", ["AB23CD", "AB24CD"]],
  ["京AB234CD 3B402A是我家 AB23CDE", []],
])("in “%s” stand %j", (words, codes) => {
  expect(codesWithin(words)).toEqual(codes);
});

describe("a code is typed", () => {
  test.each([
    ["绑定 AB23CD", "bind AB23CD"],
    ["绑定：ab23cd", "bind AB23CD"],
    ["@邻里 绑定 AB23CD", "bind AB23CD"],
    ["bind AB23CD confirm", "bind AB23CD"],
    ["换号 AB23CD", "replace AB23CD"],
    ["new account AB23CD", "replace AB23CD"],
    ["/start AB23CD", "bind AB23CD"],
    ["/start@linli_bot 2B34CD", "bind 2B34CD"],
    ["AB23CD", "bind AB23CD"],
    ["ab2-3cd。", "bind AB23CD"],
    ["请绑定 AB23CD", "bind AB23CD"],
    ["绑定 AB23CD 谢谢", "bind AB23CD"],
    ["我的码是 AB23CD", "bind AB23CD"],
  ])("with “%s”", (text, what) => {
    const read = typed(text);
    expect(`${read?.verb} ${read?.code}`).toBe(what);
  });

  test.each([
    "绑定",
    "绑定 银行卡",
    "/start",
    "/start hello",
    "/start 12",
    "bind the book",
    "车牌 AB23CD",
    "绑定 AB23CD 还是 AB24CD",
  ])("not with “%s”", (text) => {
    expect(typed(text)).toBeNull();
  });

  test("never in what was forwarded, or said by nobody", () => {
    expect(typed("绑定 AB23CD", { forwarded: true })).toBeNull();
    expect(typed("绑定 AB23CD", { faceless: true })).toBeNull();
  });
});
