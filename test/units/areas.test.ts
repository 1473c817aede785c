import { expect, test } from "vitest";
import {
  ancestors,
  areaOf,
  atLevel,
  buildingOf,
  contains,
  findArea,
  homeArea,
  placeNames,
} from "../../src/community/areas.ts";
import { parseCommunity } from "../../src/community/load.ts";

const file = `version: 1
community: { id: elm, name: { zh: 榆园社区, en: Elm }, street: riverside, district: harbour }
areas:
  - { id: riverside, level: street, name: 河滨街道 }
  - { id: g1, level: grid, name: { zh: 一网格, en: Grid 1 } }
  - { id: A, level: building, within: g1, name: { zh: 1号楼, en: Block A }, also: ["1#", 一号楼] }
  - { id: A-B, level: building, within: g1, name: { zh: 11号楼, en: Block AB }, also: ["11#"] }
  - { id: B, level: building, name: { zh: 2号楼, en: Block B }, also: [门房] }
  - { id: C, level: building, name: { zh: 3号楼, en: Block C }, also: [门房, C] }
groups: [{ id: T1, network: telegram, chat: "1", kind: residents }]
`;

function world() {
  const result = parseCommunity(file, "elm.yaml");
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const elm = world();

test("areas lie in the community, it in its street, that in its district", () => {
  expect(ancestors(elm, "A")).toEqual(["g1", "elm", "riverside", "harbour"]);
  expect(ancestors(elm, "harbour")).toEqual([]);
  expect(areaOf(elm, "riverside")?.name.zh).toBe("河滨街道");
});

test.each([
  ["riverside", "A", true],
  ["g1", "A", true],
  ["A", "A", true],
  ["A", "g1", false],
  ["g1", "B", false],
  ["A", "A-B", false],
  ["elm", "nowhere", false],
])("%s contains %s: %s", (outer, inner, expected) => {
  expect(contains(elm, outer, inner)).toBe(expected);
});

test("a building knows its grid, and a grid no building", () => {
  expect(atLevel(elm, "A", "grid")?.id).toBe("g1");
  expect(atLevel(elm, "g1", "building")).toBeNull();
});

test("places are told longest first and without single letters", () => {
  const names = placeNames(elm);
  expect(names).toContain("一网格");
  expect(names).not.toContain("C");
  expect(names.map(({ length }) => length)).toEqual(
    names.map(({ length }) => length).toSorted((a, b) => b - a),
  );
});

test.each([
  ["1号楼电梯又坏了", "A"],
  ["１ 号楼 门口", "A"],
  ["11号楼没水", "A-B"],
  ["21号楼没水", null],
  ["十一号楼没水", null],
  ["我们一号楼没水", "A"],
  ["11#没水", "A-B"],
  ["the lift in block a is stuck", "A"],
  ["block about", null],
  ["the lift in Block A2 is stuck", null],
  ["subblock a is dark", null],
  ["112号楼没水", null],
  ["二十一号楼没水", null],
  ["一百一号楼没水", null],
  ["周一一号楼停水", "A"],
  ["星期二 一号楼停水", "A"],
  ["门房有快递", null],
  ["榆园社区一网格", "elm"],
  ["my neighbour B-402: needs a hand", "B"],
  ["送到2-401门口", "B"],
  ["住 3-1-401", "C"],
  ["打 021-5555", null],
  ["9-402", null],
  ["", null],
])("“%s” speaks of %s", (phrase, area) => {
  expect(findArea(elm, phrase)).toBe(area);
});

test.each([
  ["A-402", "A"],
  ["A-B-402", "A-B"],
  ["A", "A"],
  ["1号楼402", "A"],
  ["2-401", "B"],
  ["D-402", null],
])("a home at %s is in %s", (home, area) => {
  expect(homeArea(elm, home)).toBe(area);
  expect(buildingOf(elm, home)?.id ?? null).toBe(area);
});
