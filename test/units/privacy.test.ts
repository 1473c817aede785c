import fc from "fast-check";
import { expect, test } from "vitest";
import { gistsOf } from "../../src/reading/offline/gists.ts";
import { readOffline } from "../../src/reading/offline/reader.ts";
import { leaks, privateSpans } from "../../src/reading/privacy.ts";

test.each([
  ["打我电话13912345678", "13912345678"],
  ["电话 139 1234 5678 谢谢", "139 1234 5678"],
  ["１３９１２３４５６７８找我", "１３９１２３４５６７８"],
  ["ring 07700 900461 after six", "07700 900461"],
  ["call +44 7700 900461", "+44 7700 900461"],
  ["身份证 11010519900307123X", "11010519900307123X"],
  ["转到 6222 0200 1122 3344 556", "6222 0200 1122 3344 556"],
  ["单元门密码2580#", "密码2580#"],
  ["door code is 4471", "code is 4471"],
  ["送到3栋2单元402", "3栋2单元402"],
  ["在3號樓402室", "3號樓402室"],
  ["我住5-1203", "5-1203"],
  ["四零二室的门", "四零二室"],
  ["bring it to flat 4B please", "flat 4B"],
  ["Blk 88 #05-112", "Blk 88 #05-112"],
  ["A-402 漏水", "A-402"],
  ["京A·8K231 挡路了", "京A·8K231"],
  ["a blue van, AB12 CDE", "AB12 CDE"],
  ["发到 lin@example.org", "lin@example.org"],
  ["加微信：linjie_88", "微信：linjie_88"],
])("%s: %s is private, and never leaves", (text, span) => {
  expect(privateSpans(text)).toContain(span);
  expect(leaks(text, [])).not.toBeNull();
});

test.each([
  ["张奶奶刚做完手术", ["张奶奶", "手术"]],
  ["李姐帮王师傅和小吴", ["李姐", "王师傅", "小吴"]],
  ["他发烧39度", ["发烧", "39度"]],
  ["腿脚不便，家里低保", ["腿脚不便", "低保"]],
  ["Mrs Chen has dementia", ["Mrs Chen", "dementia"]],
  ["old Mr Zhang is deaf", ["old Mr Zhang", "deaf"]],
])("%s: names and hardship are found", (text, spans) => {
  expect(privateSpans(text)).toEqual(expect.arrayContaining(spans));
  expect(leaks(text, spans)).not.toBeNull();
});

test.each([
  "#12 取药，今天下午4点前，3号楼",
  "#1234、#1235 已办结",
  "本周 3月2日-3月8日：收到 25 条，办结 20 条",
  "2026-03-02 - 2026-03-08",
  "2026年3月2日 14:30-16:00",
  "满意率 95.5%（n=120）",
  "捐款 12,000.00 元，¥1,234,567",
  "预算 3000-50000元",
  "100-200人参加",
  "紧急请拨 110、119、120，热线 12345",
  "3栋2单元，6栋3楼，北门",
  "Received 120, closed 100, open wishes 3 of 12",
  "Block C, gate 3, 2nd floor, 9:30 am",
  "2025-2026 年",
  "生病的邻居已收到帮助",
])("%s: may be posted", (text) => {
  expect(leaks(text, [])).toBeNull();
});

test.each([
  ["帮 李 姐 取药", "李姐"],
  ["去找李·姐", "李姐"],
  ["到 3 402 取", "3-402"],
  ["for mr. ZHANG", "Mr Zhang"],
  ["他在化疗", "化疗"],
])("%s: %s is known to be private", (text, secret) => {
  expect(leaks(text, [secret])).toBe(secret);
});

test.each([
  ["#402 已受理", "402"],
  ["共 14021 步", "402"],
  ["the listing", "Li"],
  ["一切正常", "甲"],
])("%s: %s is not in it", (text, secret) => {
  expect(leaks(text, [secret])).toBeNull();
});

test.each([
  ["遛狗。3-402，谢谢", "3-402"],
  ["我住402", "402"],
  ["送到1203就行", "1203"],
  ["王小明在家", "王小明"],
  ["找刘建国拿", "刘建国"],
  ["my knees are bad", "knees are bad"],
  ["ask for Priya at 22 Oak Street", "22 Oak Street"],
  ["I'm at number 31 Ashgrove", "31 Ashgrove"],
  ["buzz 305 when you come", "buzz 305"],
])("%s: %s is private", (text, span) => {
  expect(privateSpans(text)).toContain(span);
});

test("no gist lets anything private out, however the message is put together", () => {
  const asks = ["谁能帮我", "求助，麻烦哪位", "Could anyone help ", "we need someone to "];
  const deeds = ["取药", "换灯泡", "洗鱼缸", "carry a box", "明天下午四点", "walk my dog", "读信"];
  const secrets = [
    "电话13812345678",
    "3-402",
    "402室",
    "密码2580#",
    "张奶奶",
    "王小明",
    "刚做完手术",
    "腿脚不便",
    "3栋2单元501",
    "Flat 4B",
    "Mrs Green",
    "dementia",
    "07700 900123",
    "door code 4471",
    "my neighbour Margaret",
    "apartment 12C",
    "低保户",
    "京A8K231",
    "化疗",
  ];
  const some = (of: readonly string[]) => fc.constantFrom(...of);
  const piece = fc.tuple(
    some(deeds),
    some(["，", "。", ", ", " "]),
    some(secrets),
    some(["，", ". "]),
  );
  fc.assert(
    fc.property(some(asks), fc.array(piece, { minLength: 1, maxLength: 3 }), (ask, pieces) => {
      const text = ask + pieces.flat().join("");
      const spans = privateSpans(text);
      for (const [, , secret] of pieces) {
        expect(spans.some((span) => span.includes(secret) || secret.includes(span))).toBe(true);
      }
      const lines = [{ at: new Date(0), from: "a", role: "resident" as const, text }];
      for (const need of readOffline({ lines, places: [] }).demands) {
        const { zh, en } = gistsOf(text, need);
        for (const gist of [need.summary, zh, en]) expect(leaks(gist, spans)).toBeNull();
      }
    }),
    { numRuns: 100 },
  );
});

test("spans are what was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const span of privateSpans(text)) expect(text).toContain(span);
    }),
  );
});

test.each(["1", "1 ", "1-", "a.", "a@a.", "3号楼", "王小", "(1", "AB1", "密码", " "])(
  "100,000 characters of %j take no time",
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    privateSpans(text);
    const start = performance.now();
    privateSpans(text);
    const read = performance.now();
    leaks(text, ["张奶奶", "3-402"]);
    expect(read - start).toBeLessThan(2_000);
    expect(performance.now() - read).toBeLessThan(5_000);
  },
);
