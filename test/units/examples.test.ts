import { expect, test } from "vitest";
import { targetOf } from "../../src/reading/labelled.ts";
import { alikePairs } from "../../src/reading/learning/alike.ts";
import { readExamples } from "../../src/reading/learning/examples.ts";

const examples = await readExamples({ also: [], talk: [] });

test("every place, time and private word stands in the message that is judged", () => {
  const missing = examples.flatMap((example) => {
    const text = targetOf(example);
    const spans = example.demands.flatMap(({ location, when, pii }) => [location, when, ...pii]);
    return spans.every((span) => span === null || text.includes(span)) ? [] : [example.id];
  });
  expect(missing).toEqual([]);
});

test("every example has a name of its own", () => {
  const ids = examples.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(["zh", "en"])("nobody says the same twice: %s", { timeout: 180_000 }, (lang) => {
  const own = examples.filter((example) => example.lang === lang);
  const texts = own.map((example) => ({ id: example.id, text: targetOf(example) }));
  expect(alikePairs(texts)).toEqual([]);
});

test("there are examples of every kind, category and urgency in both languages", () => {
  const told = new Set(
    examples.flatMap(({ lang, demands }) =>
      demands.flatMap((d) => [
        `${lang} ${d.kind}`,
        `${lang} ${d.category}`,
        `${lang} ${d.urgency}`,
      ]),
    ),
  );
  expect(told.size).toBe(2 * (3 + 21 + 4));
});

test("the check hears a sentence told twice, and not two sentences on one matter", () => {
  expect(
    alikePairs([
      { id: "a", text: "三号楼的电梯从早上开始就停在一楼不动了" },
      { id: "b", text: "三号楼的电梯从早上开始就停在一楼不动了呀" },
      { id: "c", text: "电梯又不走了，我家老人下不去楼" },
    ]),
  ).toEqual([["a", "b"]]);
});
