import { checkSync } from "recheck";
import { expect, test } from "vitest";
import { quickest } from "../quickest.ts";
import { type Found, patternsOf } from "../patterns.ts";

// A pattern is proven to take time in proportion to the text, or else attacked with what makes it try
// again and again. Time is told in passes of a plain pattern over as long a text, measured here.

/** As much of a message as patterns are given. */
const READ = 2_000;

/** How long a pattern may take for that, whatever it holds, in passes. */
const MOST = 4_000;

const plain = /求助|帮忙|求借|help!|lost/u;
const talk = "谁家有梯子借用一下? can anyone lend me a drill? ".repeat(100).slice(0, READ);

const rounds = 2_000;
const pass =
  quickest(() => {
    for (let round = 0; round < rounds; round += 1) plain.test(talk);
  }, 10) / rounds;

const anywhere = ["0", "a", "a0", " ", "\t", "一", "号", ", ", "我", "-", "(", ".", "1-1 ", "\n"];

/** Words of a pattern, alone, before other signs and in pairs: what it begins again and again with. */
function pumpsFor({ source }: RegExp): readonly string[] {
  const words = [...new Set(source.match(/[a-z']+|\p{Script=Han}{1,3}/gu))];
  const few = words.filter((_, at) => at % Math.ceil(words.length / 16) === 0);
  const paired = few.map((word, at) => `${word} ${few[at + 1] ?? ""}`);
  return [...anywhere, ...few, ...few.map((word) => `${word}0`), ...paired];
}

/** Longer and longer, so that what grows beyond measure is seen before it never ends. */
function passesFor(pattern: RegExp, pump: string): number {
  let passes = 0;
  for (let length = 20; length <= READ && passes <= MOST; length *= 10) {
    const text = `${pump.repeat(length / pump.length)}\u0000`;
    const run = () => void text.replace(pattern, "");
    passes = quickest(run, 1) / pass;
    if (passes > MOST) passes = quickest(run, 4) / pass;
  }
  return passes;
}

function worstOf({ pattern, where }: Found) {
  const everywhere = new RegExp(pattern.source, `g${pattern.flags}`);
  const attacks = pumpsFor(pattern).map((pump) => ({ pump, passes: passesFor(everywhere, pump) }));
  const [worst] = attacks.toSorted((one, other) => other.passes - one.passes);
  return { ...worst, where, source: pattern.source.slice(0, 100) };
}

/** Whether every text is proven to be matched in time that grows with its length alone. */
const isProven = ({ pattern: { source, flags } }: Found): boolean =>
  checkSync(source, flags, { checker: "automaton", timeout: 300 }).status === "safe";

test("no pattern is slow, whatever it is given", { timeout: 200_000 }, async () => {
  const found = await patternsOf();
  expect(found.length).toBeGreaterThan(1000);
  const attacked = found.filter((one) => !isProven(one)).map(worstOf);
  expect(attacked.filter(({ passes = 0 }) => passes > MOST)).toEqual([]);
});
