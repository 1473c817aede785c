import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText, safeText, traceable } from "../../src/chat/clean.ts";

test.each([
  ["a\u0000b", "ab"],
  ["电\u200B梯\uFEFF坏了", "电梯坏了"],
  ["\u202Eabc\u2066d", "abcd"],
  ["hi\u{E0041}\u{E0042}", "hi"],
  ["half \uD83D smile", "half \uFFFD smile"],
  ["Ｌｉｆｔ　坏了。 👍", "Ｌｉｆｔ　坏了。 👍"],
])("%j is kept as %j", (raw, safe) => {
  expect(safeText(raw)).toBe(safe);
});

test.each([
  ["１２号楼，　Ｌｉｆｔ", "12号楼, lift"],
  ["「電梯」壞了。", '"电梯"坏了.'],
  ["  two\n\nlines\t", "two lines"],
  ["“李姐”——‘ok’", `"李姐"--'ok'`],
])("%j is compared as %j", (safe, plain) => {
  expect(plainText(safe)).toBe(plain);
});

test("safe text is well-formed and stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (raw) => {
      const safe = safeText(raw);
      expect(safe.isWellFormed()).toBe(true);
      expect(safeText(safe)).toBe(safe);
    }),
  );
});

test("what is traced back was typed there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (raw) => {
      const safe = safeText(raw);
      const folded = traceable(safe);
      expect(folded.typed(0, folded.text.length)).toBe(safe);
    }),
  );
  const folded = traceable("在３號樓㎡");
  expect(folded.text).toBe("在3号楼m2");
  expect(folded.typed(1, 4)).toBe("３號樓");
  expect(folded.typed(4, 5)).toBe("㎡");
});

test.each(["a", "电", "\u0301\u0316", "\u200B", " \n", "ﷺ", "\uD83D"])(
  "100,000 times %j is cleaned at once",
  (piece) => {
    const raw = piece.repeat(100_000 / piece.length);
    const start = performance.now();
    plainText(safeText(raw));
    expect(performance.now() - start).toBeLessThan(5_000);
  },
);
