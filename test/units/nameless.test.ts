import fc from "fast-check";
import { expect, test } from "vitest";
import { nameless } from "../../src/features/labels/nameless.ts";

const nobody = { names: [], secrets: [] };
const street = { names: ["春江花月", "李姐", "Ann", "小林"], secrets: [] };

test.each([
  ["春江花月和小林都在，春江花月来问", "A和B都在，A来问"],
  ["@小林 问 ann，Ann 说 Anniversary", "B 问 C，C 说 Anniversary"],
  ["打我电话13912345678，送到3栋2单元402", "打我电话<PHONE1>，送到3栋2单元<DOOR2>"],
])("%s is kept as %s", (text, kept) => {
  expect(nameless([text], street)?.(text)).toBe(kept);
});

test("a word that only the reading knew to be private is taken out too", () => {
  const text = "他老毛病犯了，谁陪一下";
  const hide = nameless([text], { names: [], secrets: ["老毛病"] });
  expect(hide?.(text)).toBe("他<PRIVATE>犯了，谁陪一下");
});

test("what cannot be taken out is not kept at all", () => {
  expect(nameless(["帮 李 姐 取药"], street)).toBeNull();
});

test("a span reads as it does in its sentence", () => {
  const text = "小林家3栋2单元402漏水";
  const hide = nameless([text], street);
  expect(hide?.(text)).toContain(hide?.("3栋2单元402"));
});

const digits = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count });
const secret = fc.oneof(
  digits(9).map((rest) => `13${rest.join("")}`),
  digits(9).map(([a, b, c, d, ...rest]) => `13${a} ${b}${c}${d} ${rest.join("")}`),
  digits(3).map((room) => `单元${room.join("")}室`),
  digits(16).map((card) => card.join("")),
  fc.constantFrom(...street.names, "王师傅", "张奶奶", "Mrs Chen"),
);
const talk = fc.constantFrom(
  "，灯坏了，",
  "，谁能帮个忙 ",
  " the lift is broken, ",
  "。请联系 ",
  "，call ",
);

test("whatever is said around it, nothing private is kept", () => {
  const line = fc.tuple(talk, secret, talk, secret, talk);
  fc.assert(
    fc.property(line, ([one, first, two, second, three]) => {
      const text = [one, first, two, second, three].join("");
      const kept = nameless([text], street)?.(text) ?? "";
      for (const word of [first, second]) expect(kept).not.toContain(word);
      expect(kept).not.toMatch(/\d{3}/u);
    }),
    { numRuns: 500 },
  );
});

test("talk without anything private stays as it was said", () => {
  const text = "3号楼电梯坏了，the lift is out of order";
  expect(nameless([text], nobody)?.(text)).toBe(text);
});
