import fc from "fast-check";
import { expect, test } from "vitest";
import { openGate } from "../../src/reading/gate/gate.ts";
import { piecesNeeded } from "../../src/reading/gate/parse.ts";

test.each([
  [/着火了?|[起失]火/u, ["着火", "着火了", "起火", "失火"]],
  [/(?<![a-z])(?:water|gas) ?leak/u, ["leak"]],
  [/我.{0,4}电灯/u, ["电灯"]],
  [/(?=.*救命)我/u, ["救命"]],
  [/有(?!人)空/u, ["有空"]],
  [/(?:😂|🤣)+/u, ["😂", "🤣"]],
])("%s is found only where there is one of %j", (pattern, pieces) => {
  expect(new Set(piecesNeeded(pattern))).toEqual(new Set(pieces));
});

test.each([/\d{11}/u, /a?b*/u, /Help/iu, /(?<name>火)/u, /电|\s/u, /(一)\1/u])(
  "%s may be found anywhere",
  (pattern) => {
    expect(piecesNeeded(pattern)).toBeNull();
  },
);

const letter = fc.constantFrom("a", "b", "c", "电", "灯", "火", " ", "1", "😂");
const atom: fc.Memo<string> = fc.memo((depth) =>
  depth < 2
    ? fc.oneof(letter, fc.constantFrom(".", "\\d", "[电灯]", "[^a]", "\\b"))
    : fc.oneof(
        letter,
        fc
          .tuple(fc.constantFrom("(?:", "(", "(?=", "(?!", "(?<=", "(?<!"), part(depth - 1))
          .map(([open, inside]) => `${open}${inside})`),
      ),
);
const times = fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,}", "??");
const part: fc.Memo<string> = fc.memo((depth) =>
  fc
    .array(
      fc
        .array(fc.tuple(atom(depth), times), { minLength: 1, maxLength: 4 })
        .map((row) =>
          row.map(([one, often]) => (/^(?:\\b|\()/u.test(one) ? one : one + often)).join(""),
        ),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) => all.join("|")),
);

test("nothing that a pattern finds is kept from it", () => {
  const mayFind = openGate(12);
  fc.assert(
    fc.property(part(3), fc.array(fc.string({ unit: letter, maxLength: 8 })), (source, texts) => {
      const pattern = new RegExp(source, "u");
      for (const text of texts) if (pattern.test(text)) expect(mayFind(text, pattern)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
