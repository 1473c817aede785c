import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { targetOf, windowOf } from "../../src/reading/labelled.ts";
import { ownWeights, pack, unpack } from "../../src/reading/learned/weights.ts";
import { alignParts } from "../../src/reading/learning/align.ts";
import { readExamples } from "../../src/reading/learning/examples.ts";
import { learn } from "../../src/reading/learning/learn.ts";
import { readOffline } from "../../src/reading/offline/reader.ts";

const all = await readExamples({ also: [], talk: [] });
const some = all.filter(({ use }) => use === "whole").filter((_, at) => at % 20 === 0);

test("the same examples give the same weights, byte for byte", () => {
  expect(pack(learn(some)).equals(pack(learn(some)))).toBe(true);
}, 60_000);

test("weights read from a file say what they said when they were written", () => {
  const learned = { ...learn(some), version: "now" };
  const written = { ...unpack(pack(learned)), version: "now" };
  for (const example of some)
    expect(readOffline(windowOf(example), written)).toEqual(
      readOffline(windowOf(example), learned),
    );
}, 60_000);

test("what was learned is told apart: most examples are read as they were labelled", () => {
  const weights = ownWeights();
  const right = some.filter(
    (example) => readOffline(windowOf(example), weights).intent === example.intent,
  );
  expect(right.length / some.length).toBeGreaterThan(0.9);
});

test("the note beside the weights speaks of these weights", async () => {
  const note = await readFile(
    new URL("../../src/reading/learned/weights.md", import.meta.url),
    "utf8",
  );
  expect(note).toContain(ownWeights().version);
});

test("a message with several needs is cut where the second one begins", () => {
  const example = all.find(({ id, demands }) => id.startsWith("z") && demands.length === 2);
  const parts = example === undefined ? null : alignParts(targetOf(example), example.demands);
  expect(parts?.map(({ clauses }) => clauses.length > 0)).toEqual([true, true]);
});
