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

test.each([
  ["我爸耳朵不太好使", "耳朵不太好使"],
  ["老伴眼神不济了", "眼神不济"],
  ["她膝盖肿得厉害", "膝盖肿得厉害"],
  ["右手骨折打着石膏", "右手骨折"],
  ["我得的是慢性胃炎", "慢性胃炎"],
  ["家父有甲状腺结节", "甲状腺结节"],
  ["奶奶记性越来越差了", "记性越来越差了"],
  ["姥爷走路不稳", "走路不稳"],
  ["孩子烧到三十九度", "烧到三十九度"],
  ["一条腿装了假肢", "装了假肢"],
  ["外婆在吃抗抑郁药", "吃抗抑郁药"],
  ["她住梅园2-1-301", "梅园2-1-301"],
  ["老人在柳树巷7号", "柳树巷7号"],
  ["2号院西楼305", "2号院西楼305"],
  ["密码是B2468Z", "密码是B2468Z"],
  ["mum is hard of hearing", "hard of hearing"],
  ["he can't manage the stairs", "can't manage the stairs"],
  ["my left shoulder is frozen", "left shoulder is frozen"],
  ["she broke her collarbone", "broke her collarbone"],
  ["Gran gets muddled", "gets muddled"],
  ["he has tendonitis and fibrosis", "tendonitis"],
  ["not steady on her feet", "not steady on her feet"],
  ["he is on a frame", "on a frame"],
  ["she's at number 14", "number 14"],
  ["Flat 5, Abbot Court", "Flat 5, Abbot Court"],
  ["the code is B2468Z", "code is B2468Z"],
])("%s: %s is private, in everyday words too", (text, span) => {
  expect(privateSpans(text).some((found) => found.includes(span))).toBe(true);
});

test.each([
  "这把椅子坐着不舒服",
  "椅子腿断了",
  "把手坏了，门关不上",
  "水龙头坏了",
  "天气炎热",
  "电脑中了病毒",
  "绿化带都长虫了",
  "The back door is broken",
  "the corridor is poorly lit",
  "roller blind wanted",
  "the kids are sick of waiting",
  "a diploma and some nostalgia",
])("%s: tells of nobody", (text) => {
  expect(privateSpans(text)).toEqual([]);
});

test("a phone number is found however it is spelled", () => {
  const spoken = "零 一 二 三 四 五 六 七 八 九".split(" ");
  const named = "oh one two three four five six seven eight nine".split(" ");
  const spellings: readonly ((digits: readonly number[]) => string)[] = [
    (digits) => digits.join(""),
    (digits) => `+86 ${digits.join("")}`,
    (digits) =>
      [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)]
        .map((part) => part.join(""))
        .join(" "),
    (digits) =>
      [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)]
        .map((part) => part.join(""))
        .join("-"),
    (digits) => digits.join(" "),
    (digits) => digits.map((digit) => spoken[digit]).join(""),
    (digits) => digits.map((digit) => named[digit]).join(" "),
  ];
  const number = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  const around = fc.constantFrom(["打", "，谢谢"], ["call ", ", please"], ["", ""]);
  fc.assert(
    fc.property(number, fc.constantFrom(...spellings), around, (rest, spell, [before, after]) => {
      const phone = spell([1, 3, ...rest]);
      const found = privateSpans(before + phone + after);
      expect(found.some((span) => span.includes(phone))).toBe(true);
    }),
  );
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
