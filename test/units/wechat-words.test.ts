import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOfCard } from "../../bots/wechat/card.ts";
import { cut, LONGEST_TEXT } from "../../bots/wechat/cutting.ts";
import { readQuote } from "../../bots/wechat/quote.ts";

const ruler = "- - - - - - - - - - - - - - -";

describe("a quote is read from its text", () => {
  test.each([
    ["「助手：#12 换灯泡」\n" + ruler + "\n认领", ["助手", "#12 换灯泡", "认领"]],
    ["「助手:#12 换灯泡」\n" + ruler + "\n认领", ["助手", "#12 换灯泡", "认领"]],
    [
      "「助手：两行\n#12」\r\n" + ruler + " \r\n完成\n换好了",
      ["助手", "两行\n#12", "完成\n换好了"],
    ],
    // Of a quote within a quote, what was typed now is the reply.
    [
      `「李姐：「王师傅：认领 12」\n${ruler}\n认领 13」\n${ruler}\n谢谢`,
      ["李姐", `「王师傅：认领 12」\n${ruler}\n认领 13`, "谢谢"],
    ],
    ["「3-402：李姐：在吗」\n" + ruler + "\n在", ["3-402", "李姐：在吗", "在"]],
  ])("%j", (text, [name, words, reply]) => {
    expect(readQuote(text)).toEqual({ name, words, reply });
  });

  test.each([
    "认领 12",
    "「助手：#12 换灯泡」",
    "「助手：#12 换灯泡」\n认领",
    `「助手：#12 换灯泡」\n${ruler}\n`,
    `「没有名字」\n${ruler}\n认领`,
    `他说「好：的」\n${ruler}\n认领`,
  ])("%j is none", (text) => {
    expect(readQuote(text)).toBeNull();
  });
});

test("a card shows what stands on it, whatever it is made of", () => {
  const xml =
    "<msg><appmsg><title><![CDATA[停水通知]]></title><des>明天 &lt;8点&gt;</des></appmsg></msg>";
  expect(wordsOfCard(xml)).toBe("停水通知\n明天 <8点>");
  expect(wordsOfCard("李姐: 在吗")).toBe("李姐: 在吗");
  expect(wordsOfCard("<msg></msg>")).toBe("");
});

describe("a long text is cut", () => {
  const characters = fc.constantFrom("邻", "a", "\n", " ", "👨‍👩‍👧‍👦", "🇨🇳", "é", "👍🏽", "𠮷");
  const texts = fc.array(characters, { maxLength: 3_000 }).map((parts) => parts.join(""));
  const segments = new Intl.Segmenter("zh", { granularity: "grapheme" });
  const seen = (text: string) =>
    Array.from(segments.segment(text), ({ segment }) => segment).filter((one) => one.trim() !== "");

  test("into pieces that WeChat takes, with every character whole", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: LONGEST_TEXT }), (text, limit) => {
        const pieces = cut(text, limit);
        expect(pieces.every((piece) => Buffer.byteLength(piece) <= limit)).toBe(true);
        expect(pieces.flatMap(seen)).toEqual(seen(text));
      }),
    );
  });

  test("at the end of a line, where there is one", () => {
    expect(cut("一二三\n四五六\n七八九", 20)).toEqual(["一二三\n四五六", "七八九"]);
    expect(cut("一二三四五六七八九", 20)).toEqual(["一二三四五六", "七八九"]);
  });

  test("and a short one is left alone", () => {
    expect(cut("#12 好的。\n\n谢谢")).toEqual(["#12 好的。\n\n谢谢"]);
  });

  test("even through a character that fills a message by itself", () => {
    const zalgo = `e${"\u0301".repeat(2_000)}`;
    const pieces = cut(zalgo);
    expect(pieces.join("")).toBe(zalgo);
    expect(pieces.every((piece) => Buffer.byteLength(piece) <= LONGEST_TEXT)).toBe(true);
  });
});
