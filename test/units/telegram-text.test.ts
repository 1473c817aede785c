import { assert, constantFrom, integer, array, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { mentionsIn } from "../../bots/telegram/mentions.ts";
import { fitting, keyboardOf, partsOf } from "../../bots/telegram/parts.ts";
import { receiptOf } from "../../bots/telegram/receipt.ts";
import { split } from "../../bots/telegram/split.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Where one character, as it is read, ends and the next begins. */
const borders = (text: string) =>
  new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));

/** Texts with all that is hard to cut: families, flags, marks, lines, blanks. */
const texts = array(
  constantFrom("👨‍👩‍👧‍👦", "🇨🇳", "🇨", "é", "é", " ", "\n", "\r\n", "灯", "𠮷", " \u0301", "ab cd"),
  { maxLength: 200, size: "max" },
).map((pieces) => pieces.join(""));

/** Texts of any characters there are, most of them unheard of. */
const points = array(integer({ min: 0, max: 0x10_ff_ff }), { minLength: 30, maxLength: 100 }).map(
  (codes) => String.fromCodePoint(...codes).toWellFormed(),
);

describe("a long text", () => {
  test("is cut into parts that fit, between characters, and nothing of it is lost", () => {
    assert(
      property(texts, integer({ min: 40, max: 120 }), (text, most) => {
        const whole = borders(text);
        let at = 0;
        for (const part of split(text, most)) {
          const start = text.indexOf(part, at);
          const end = start + part.length;
          expect(part.length <= most && whole.has(start) && whole.has(end)).toBe(true);
          expect(text.slice(at, start).trim()).toBe("");
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  test("of any characters is cut into parts that fit and are whole", () => {
    assert(
      property(points, (text) => {
        const parts = split(text, 20);
        expect(parts.every((part) => part.length <= 20 && part.isWellFormed())).toBe(true);
      }),
    );
  });

  test("is cut where a line ends, if that leaves no scrap", () => {
    expect(split("aaaa bbbb\ncccc dddd", 12)).toEqual(["aaaa bbbb\n", "cccc dddd"]);
    expect(split("a\nbbbb cccc dddd", 12)).toEqual(["a\nbbbb cccc ", "dddd"]);
  });

  test("that ends exactly at the limit is one part", () => {
    expect(split("灯".repeat(4096), 4096)).toHaveLength(1);
    expect(split("灯".repeat(4097), 4096).map(({ length }) => length)).toEqual([4096, 1]);
  });

  test("made of one endless character is cut all the same", () => {
    expect(split(`e${"\u0301".repeat(100)}`, 40).every(({ length }) => length <= 40)).toBe(true);
  });
});

describe("the messages of a post", () => {
  test("a picture carries a short text", () => {
    expect(partsOf({ text: "#12", image: "photo-1" })).toEqual([
      { text: "#12", photo: "photo-1", isHead: true },
    ]);
  });

  test("a long text follows its picture and is what is answered", () => {
    const text = "灯".repeat(1025);
    expect(partsOf({ text, image: "photo-1" })).toEqual([
      { text: "", photo: "photo-1", isHead: false },
      { text, photo: null, isHead: true },
    ]);
  });

  test("of several the first is the one that is answered, pressed and changed", () => {
    const heads = partsOf({ text: "灯".repeat(9000), image: null }).map(({ isHead }) => isHead);
    expect(heads).toEqual([true, false, false]);
  });

  test("a change too long for its place is shortened, visibly", () => {
    expect(fitting("灯".repeat(5000), "text")).toBe(`${"灯".repeat(4095)}…`);
    expect(fitting("灯".repeat(1024), "caption")).toHaveLength(1024);
  });

  test("marks stand in one row, words in twos", () => {
    const labelled = (labels: readonly string[]) =>
      keyboardOf({ buttons: labels, labels }).reply_markup?.inline_keyboard.map(
        (row) => row.length,
      );
    expect(labelled(["1", "2", "3", "4", "5"])).toEqual([5]);
    expect(labelled(["claim", "done", "give-up"])).toEqual([2, 1]);
    expect(labelled([])).toBeUndefined();
  });
});

describe("who is called by name in a post", () => {
  const names: Readonly<Record<string, string>> = { 7: "李姐", 8: "王师傅", 9: "Ann Smith" };
  const called = (text: string, accounts: readonly string[]) =>
    mentionsIn(text, accounts, (account) => names[account]).map(({ offset, length, user }) => [
      user.id,
      text.slice(offset, offset + length),
    ]);
  test.each([
    [
      "#12 @王师傅 已接，@李姐 请互相联系。",
      ["7", "8"],
      [
        [7, "@李姐"],
        [8, "@王师傅"],
      ],
    ],
    ["👨‍👩‍👧‍👦 #12 @李姐，请看", ["7"], [[7, "@李姐"]]],
    ["#12 @Ann please call.", ["9"], [[9, "@Ann"]]],
    ["#12 @三号楼小李 请看", ["7"], [[7, "@三号楼小李"]]],
    [
      "#12 @王师傅 @小李 请看",
      ["8", "77"],
      [
        [8, "@王师傅"],
        [77, "@小李"],
      ],
    ],
    ["#12 @甲 @乙 请看", ["77", "78"], []],
    ["#12 李姐 请看", ["7"], []],
    ["#12 @李姐 请看", ["wxid_1"], []],
  ])("%s", (text, accounts, expected) => {
    expect(called(text, accounts)).toEqual(expected);
  });
});

describe("what a refusal means for a post", () => {
  const plain = { retryAfter: null, movedTo: null };
  test.each([
    [429, "Too Many Requests: retry after 7", { retryAfter: 7 }, { later: { seconds: 7 } }],
    [400, "Bad Request: group chat was upgraded", { movedTo: "-1002" }, { moved: "-1002" }],
    [401, "Unauthorized", {}, { later: null }],
    [403, "Forbidden: bot was kicked from the supergroup chat", {}, { gone: true }],
    [403, "Forbidden: user is deactivated", {}, { gone: true }],
    [400, "Bad Request: chat not found", {}, { gone: true }],
    [400, "Bad Request: PEER_ID_INVALID", {}, { gone: true }],
    [400, "Bad Request: have no rights to send a message", {}, { gone: true }],
    [400, "Bad Request: not enough rights to send text messages to the chat", {}, { gone: true }],
    [400, "Bad Request: BUTTON_DATA_INVALID", {}, { never: "Bad Request: BUTTON_DATA_INVALID" }],
    [
      400,
      "Bad Request: message to edit not found",
      {},
      { never: "Bad Request: message to edit not found" },
    ],
  ])("%i %s", (code, description, more, receipt) => {
    expect(receiptOf({ code, description, ...plain, ...more }, 0)).toEqual(receipt);
  });

  test("the longer nobody is there, the longer it waits, a minute at most", () => {
    const nobody = { code: 0, description: "ECONNREFUSED", ...plain };
    const waits = [0, 1, 2, 3, 4, 50].map((inVain) => receiptOf(nobody, inVain));
    expect(waits.map((one) => ("later" in one ? one.later?.seconds : null))).toEqual([
      5, 10, 20, 40, 60, 60,
    ]);
  });
});
