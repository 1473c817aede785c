import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { safeText } from "../../src/chat/clean.ts";
import { hearAlarm } from "../../src/reading/emergency.ts";
import { asked, windowOf } from "../../src/reading/labelled.ts";
import { readOffline } from "../../src/reading/offline/reader.ts";
import { privateSpans } from "../../src/reading/privacy.ts";
import { reading, type Window } from "../../src/reading/schema.ts";
import { quickest } from "../quickest.ts";

// FUZZ=5000000 for more; the seed is told when something fails.
// oxlint-disable-next-line node/no-process-env
const RUNS = Number(process.env["FUZZ"] ?? 200_000);

/** How long a message may take, in plain passes over 4,000 signs: 5 ms where such a pass takes an eighth of one. */
const MOST = 160;

const folder = new URL("../../prompts/examples/", import.meta.url);
const examples = readdirSync(folder)
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"))
  .filter((line, at) => line !== "" && at % 11 === 0)
  .map((line) => asked.parse(JSON.parse(line)));
const windows = examples.map(windowOf);
const lines = windows.map(({ lines }) => lines.at(-1)?.text ?? "");

// Patterns are compiled when first needed: a service has done so within its first messages.
for (let round = 0; round < 2; round += 1)
  for (const window of windows.slice(0, 500)) readOffline(window);

const long = lines.join(" ").slice(0, 4_000);
const naive = [
  /\d{11}/gu,
  /\S+@\S+/gu,
  /https?:\S+/gu,
  /谁家|有没有/gu,
  /help|borrow/gu,
  /\d+号楼/gu,
];
const passOver = (): void => {
  const folded = long.normalize("NFKC").toLowerCase();
  for (const pattern of naive) folded.replace(pattern, "");
};
const most = MOST * quickest(passOver, 300);

const line = fc.constantFrom(...lines);
const cut = fc
  .tuple(line, fc.nat(), fc.nat())
  .map(
    ([text, from, to]) =>
      text.slice(from % (text.length + 1)) + text.slice(0, to % (text.length + 1)),
  );
const spliced = fc.tuple(cut, cut).map((both) => both.join(""));
const shuffled = fc
  .tuple(line, fc.nat())
  .map(([text, by]) => Array.from(text, (_, at) => text.at((at * 7 + by) % text.length)).join(""));
const piece = fc.constantFrom(
  ..."3号楼 / a / 啊 / 138-0013-8000, / 1-2-/ ((((/ 「「 / é\u0301\u0302\u0316 / 👨‍👩‍👧 / ❤️ / https://a.b/c?d=e& / 谁能帮我 / help me / , / \n / ① / ㎡ / ﷺ / \u{1F3FB} / 救命 / 着火了 / 1+ / \uD83D / 楼上 / 明天".split(
    " / ",
  ),
);
const repeated = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 2, max: 40 }))
  .map(([pieces, times]) => pieces.join("").repeat(times));
const text = fc.oneof(
  { weight: 1, arbitrary: spliced },
  { weight: 2, arbitrary: cut },
  { weight: 1, arbitrary: shuffled },
  { weight: 1, arbitrary: repeated },
  { weight: 6, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 6, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

const windowAround = (said: string, at: number): Window => {
  const { lines: before, places } = windows[at % windows.length] ?? { lines: [], places: [] };
  const last = before.at(-1);
  return last === undefined
    ? { lines: [], places }
    : { lines: [...before.slice(0, -1), { ...last, text: said }], places };
};

function check(said: string, at: number): void {
  const window = windowAround(said, at);
  let read = readOffline({ lines: [], places: [] });
  const taken = quickest(() => (read = readOffline(window)), 1);
  if (taken > most) expect(quickest(() => readOffline(window), 20)).toBeLessThan(most);
  const { success, error } = reading.safeParse(read);
  if (!success) throw error;
  hearAlarm(said);
  const quotes = read.demands.flatMap(({ location, when, pii }) => [location, when, ...pii]);
  const missing = [...quotes, ...privateSpans(said)].find((quote) => !said.includes(quote ?? ""));
  if (missing !== undefined) throw new Error(`${missing} was never typed.`);
}

test(
  "whatever is typed is read, at once, and quoted as it was typed",
  { timeout: 36_000_000 },
  () => {
    fc.assert(
      fc.property(text, fc.nat(10_000), (typed, at) => check(safeText(typed), at)),
      { numRuns: RUNS },
    );
  },
);

const pasted = fc
  .tuple(fc.oneof(repeated, spliced), fc.integer({ min: 300, max: 20_000 }))
  .map(([piece, length]) =>
    piece.repeat(Math.ceil(length / Math.max(piece.length, 1))).slice(0, length),
  );

test("a long paste is read at once too", { timeout: 36_000_000 }, () => {
  fc.assert(
    fc.property(pasted, fc.nat(10_000), (typed, at) => check(safeText(typed), at)),
    { numRuns: RUNS / 400 },
  );
});

test("what was never made safe is read too", () => {
  fc.assert(
    fc.property(text, fc.nat(10_000), (typed, at) => {
      expect(reading.safeParse(readOffline(windowAround(typed, at))).success).toBe(true);
    }),
    { numRuns: RUNS / 200 },
  );
});
