import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { plainText } from "../../src/chat/clean.ts";
import { reasonsFor, SAME, sameMatter } from "../../src/reading/duplicates.ts";
import { rarityIn } from "../../src/reading/duplicates/likeness.ts";
import type { Telling } from "../../src/reading/duplicates/telling.ts";
import { buildingsNamed } from "../../src/reading/duplicates/whereabouts.ts";
import { categories, type Category } from "../../src/reading/schema.ts";

const category = z.enum(categories);
const both = <T extends z.ZodType>(of: T) => z.tuple([of, of]);

/** Two things said in one neighbourhood, and whether they are of one matter. */
const pair = z.strictObject({
  one: z.string(),
  other: z.string(),
  same: z.boolean(),
  category: z.union([category, both(category)]),
  homes: both(z.string()).optional(),
  groups: both(z.string()).optional(),
});

const pairs = readFileSync(new URL("../reading/pairs.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => pair.parse(JSON.parse(line)));

function telling(text: string, more: Partial<Telling> & { readonly door?: string } = {}): Telling {
  const { door, ...rest } = more;
  return {
    kind: "affair",
    category: "repair",
    buildings: buildingsNamed(plainText(text)),
    home: door === undefined ? null : { building: door.split("-")[0] ?? null, door },
    group: "elm",
    text,
    gist: null,
    ...rest,
  };
}

type Pair = z.infer<typeof pair>;

const side = ({ category, homes, groups }: Pair, text: string, at: 0 | 1): Telling => {
  const about: Category = typeof category === "string" ? category : category[at];
  const door = homes?.[at];
  const group = groups?.[at] ?? "elm";
  return telling(text, { category: about, group, ...(door === undefined ? {} : { door }) });
};

const rarity = rarityIn(pairs.flatMap(({ one, other }) => [plainText(one), plainText(other)]));

const joins = (pair: Pair, known = rarity): boolean =>
  sameMatter(side(pair, pair.one, 0), side(pair, pair.other, 1), known) >= SAME;

describe("pairs of our own", () => {
  test.for([
    ["in a neighbourhood that has said much", () => rarity],
    [
      "in one that has said only this",
      ({ one, other }: Pair) => rarityIn([one, other].map(plainText)),
    ],
  ] as const)("are told apart %s", ([, known]) => {
    const joined = pairs.filter((pair) => joins(pair, known(pair)));
    const right = joined.filter(({ same }) => same).length;
    const wrong = joined.filter(({ same }) => !same).map(({ one, other }) => `${one} = ${other}`);
    expect(right / joined.length, wrong.join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(right / pairs.filter(({ same }) => same).length).toBeGreaterThanOrEqual(0.75);
  });

  test("are as alike the other way round", () => {
    for (const pair of pairs) {
      const [one, other] = [side(pair, pair.one, 0), side(pair, pair.other, 1)];
      expect(sameMatter(one, other, rarity)).toBeCloseTo(sameMatter(other, one, rarity), 9);
    }
  });
});

describe("a reason", () => {
  const LIFT = "3号楼电梯坏了";
  const of = (one: Telling, other: Telling) => reasonsFor(one, other);

  test("against all others is another house, another kind, another flat", () => {
    const here = telling(LIFT);
    expect(of(here, telling("5号楼电梯坏了")).place).toBeLessThan(-10);
    expect(of(here, telling(LIFT, { kind: "wish" })).place).toBeLessThan(-10);
    const flat = telling("我家卫生间漏水", { door: "3-302" });
    expect(of(flat, telling("我家卫生间漏水", { door: "3-502" })).place).toBeLessThan(-10);
    expect(of(flat, telling("我家卫生间漏水", { door: "3-302" })).place).toBeGreaterThan(0);
  });

  test("is a name of its own, also for a house the words do not number", () => {
    const named = (text: string) => telling(text, { buildings: ["rose"] });
    expect(
      sameMatter(named("紫薇阁电梯坏了"), named("The lift in Rose Court is broken")),
    ).toBeGreaterThan(SAME);
  });

  test("is the public line where both have one", () => {
    const gist = { zh: "电梯故障", en: "The lift is out of order" };
    const other = { zh: "停水", en: "No water" };
    const [one, same] = [telling(LIFT, { gist }), telling("3号楼有点不对劲", { gist })];
    expect(of(one, same).gist).toBeGreaterThan(of(one, { ...same, gist: other }).gist);
  });

  test("is the category where readers would hardly mistake it", () => {
    const weigh = (category: Category) => of(telling(LIFT), telling(LIFT, { category })).category;
    expect(weigh("repair")).toBeGreaterThan(weigh("utilities"));
    expect(weigh("utilities")).toBeGreaterThan(weigh("legal"));
  });
});
