import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkForm, checkYaml } from "../../bots/setup/check.ts";
import { type Form, formSchema } from "../../bots/setup/form.ts";
import { readHouses } from "../../bots/setup/houses.ts";
import { communityId } from "../../bots/setup/ids.ts";
import { findArea } from "../../src/community/areas.ts";
import type { Community } from "../../src/community/community.ts";
import { parseCommunity } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";
import { volunteerForm } from "../volunteer-form.ts";

function loaded(form: Form): Community {
  const { yaml, troubles } = checkForm(form, "zh");
  expect(troubles).toEqual([]);
  const community = parseCommunity(yaml, "community.yaml");
  if (!community.ok) throw new Error(explain(community.error, "en").join("\n"));
  return community.value;
}

const troublesOf = (form: Form) => checkForm(form, "en").troubles;
const fieldsOf = (form: Form) =>
  troublesOf(form)
    .map(({ field }) => String(field))
    .sort();

describe("the file of a form", () => {
  test("says all that the volunteer said", () => {
    const community = loaded(volunteerForm());
    expect(community).toMatchObject({ id: "elm", name: { zh: "榆园社区", en: "Elm" } });
    expect(community.groups.map(({ id, chat, kind }) => [id, chat, kind])).toEqual([
      ["T1", "-1001", "residents"],
      ["W1", null, "residents"],
      ["W2", null, "unit"],
    ]);
    expect(community.units).toMatchObject([
      { id: "U1", people: ["P3"], group: "W2", fallback: true },
    ]);
    expect(community.roles.map(({ person, role, area }) => [person, role, area])).toEqual([
      ["P1", "staff", "elm"],
      ["P1", "admin", "elm"],
      ["P2", "grid", "g2"],
      ["P3", "worker", "elm"],
    ]);
    expect(community.policies).toMatchObject({ daily: 20, weekly: { weekday: 1 } });
    expect(findArea(community, "八号楼电梯坏了")).toBe("8");
  });

  test("has its comments in the language of the page, the same content in both", () => {
    const [zh, en] = [checkForm(volunteerForm(), "zh"), checkForm(volunteerForm(), "en")];
    expect(zh.yaml).toContain("# 社区档案");
    expect(en.yaml).toContain("# A community file");
    expect(en.yaml).not.toMatch(/#.*[一-龥]{6}/u);
    expect(parseCommunity(zh.yaml, "a")).toEqual(parseCommunity(en.yaml, "a"));
  });

  test.each([
    "物业: 一号",
    `He said "no" & 'yes'`,
    "# not a comment",
    "a\n  - { id: evil, role: admin }",
    "- x",
    "{ a: b }",
    "null",
    "~",
    "yes",
    "*alias &anchor !!tag",
    "👨‍👩‍👧 的家",
    "|",
    "%TAG",
    "\u0000\u0085\u2028x",
    "\ud800x",
  ])("keeps the name %j a name", (name) => {
    const [head, ...others] = volunteerForm().people;
    if (head === undefined) throw new Error("nobody is in charge");
    const written = name
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}]+/gu, " ")
      .trim();
    const form = volunteerForm({
      community: { zh: name, en: "", timezone: "Asia/Shanghai", language: "zh" },
      people: [{ ...head, name }, ...others],
    });
    const community = loaded(form);
    expect(community.name.zh).toBe(written);
    expect(community.people).toHaveLength(3);
    expect(community.people[0]?.name).toBe(written);
  });

  test("can do without houses, units, nights and summaries", () => {
    const { manners, people } = volunteerForm();
    const community = loaded(
      volunteerForm({
        houses: "",
        units: [],
        people: people.slice(0, 1),
        manners: { ...manners, quiet: false, weekly: false, daily: "0" },
      }),
    );
    expect(community.policies).toMatchObject({ quiet: null, weekly: null, daily: 0 });
  });
});

describe("what is missing", () => {
  test("is told at its field, in the language of the page", () => {
    const form = volunteerForm({
      community: { zh: " ", en: "", timezone: "Asia/Nowhere", language: "zh" },
      groups: [],
      units: [{ key: "u", name: "", handler: "street", group: "gone", fallback: false }],
      people: [],
    });
    expect(fieldsOf(form)).toEqual([
      "community.timezone",
      "community.zh",
      "groups",
      "people",
      "units",
      "units.0.name",
    ]);
    const zone = troublesOf(form).find(({ field }) => field === "community.timezone");
    expect(zone?.says).toBe("Must be a time zone, such as Asia/Shanghai.");
  });

  test("of a helper is told at the helper", () => {
    const [head, grid, worker] = volunteerForm().people;
    if (!head || !grid || !worker) throw new Error("the form has three helpers");
    const people = [
      head,
      { ...grid, grid: "九网格", telegram: "@chen" },
      { ...worker, unit: "gone", telegram: "7", wechat: "wxid a" },
      { ...worker, telegram: "7" },
    ];
    expect(fieldsOf(volunteerForm({ people }))).toEqual([
      "people.1.grid",
      "people.1.telegram",
      "people.2.unit",
      "people.2.wechat",
      "people.3.telegram",
    ]);
  });

  test("of the manners is told at the manners", () => {
    const { manners } = volunteerForm();
    const wrong = { ...manners, to: "22:00", at: "", daily: "-1" };
    expect(fieldsOf(volunteerForm({ manners: wrong }))).toEqual([
      "manners.daily",
      "manners.quiet",
      "manners.weekly",
    ]);
  });

  test("in a file edited by hand is told with its line", () => {
    const { troubles } = checkYaml("version: 1\ncommunity: { id: a b }\ngroups: [\n", "en");
    expect(troubles.every(({ field, line }) => field === null && line !== null)).toBe(true);
    const [mistake] = checkYaml("version: 1\ncommunity: { id: a b }", "zh").troubles;
    expect(mistake).toMatchObject({ line: 2 });
    expect(mistake?.says).toContain("community.yaml 第 2 行");
  });
});

describe("houses", () => {
  const names = (text: string) => readHouses(text).buildings.map(({ name }) => name.zh);

  test.each([
    ["1-3号楼", ["1号楼", "2号楼", "3号楼"]],
    ["1号楼至3号楼", ["1号楼", "2号楼", "3号楼"]],
    ["一至三号楼", ["1号楼", "2号楼", "3号楼"]],
    ["Block 1-2, Block A to B", ["1号楼", "2号楼", "A座", "B座"]],
    ["A-B座\n5幢", ["A座", "B座", "5幢"]],
    ["东区1-2栋；西区1栋", ["东区1栋", "东区2栋", "西区1栋"]],
    ["梧桐苑、Ann's cottage", ["梧桐苑", "Ann's cottage"]],
    ["", []],
  ])("%j are read one by one", (text, expected) => {
    expect(readHouses(text).mistakes).toEqual([]);
    expect(names(text)).toEqual(expected);
  });

  test("lie in the grid before their colon", () => {
    const { grids, buildings } = readHouses("一网格：1-2号楼\nGrid 2: Block 3\n4号楼");
    expect(grids.map(({ id, name }) => [id, name.zh, name.en])).toEqual([
      ["g1", "一网格", "Grid 1"],
      ["g2", "二网格", "Grid 2"],
    ]);
    expect(buildings.map(({ within }) => within)).toEqual(["g1", "g1", "g2", null]);
  });

  test.each([
    ["1-3号楼\n3号楼", "twice"],
    ["西区1栋、西区1栋", "twice"],
    ["9-3号楼", "backward"],
    ["1-C座", "backward"],
    ["1-150号楼，东区1-150栋", "many"],
  ])("that cannot be, %j, are told at their field", (houses, is) => {
    expect(readHouses(houses).mistakes).toMatchObject([{ is }]);
    expect(fieldsOf(volunteerForm({ houses, people: volunteerForm().people.slice(0, 1) }))).toEqual(
      ["houses"],
    );
  });
});

test("a community is called by its English name, and never like one of its areas", () => {
  expect(communityId("Café Élan, Block 3", [])).toBe("cafe-elan-block-3");
  expect(communityId("榆园", [])).toBe("community");
  expect(communityId("G1", ["g1"])).toBe("g1-community");
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 24 }),
  fc.string({ unit: "grapheme", maxLength: 24 }),
  fc.constantFrom(
    "",
    "a: b",
    "#",
    "- x",
    "\n",
    "'",
    '"',
    "off",
    "22:00",
    "1-3号楼",
    "g1",
    "一网格",
  ),
);
const anyKey = fc.constantFrom("a", "b", "");
const language = fc.constantFrom("zh" as const, "en" as const);
const { groups, units, people, manners } = formSchema.shape;
const oneOf = <T extends string>(schema: { readonly options: readonly T[] }) =>
  fc.constantFrom(...schema.options);

const anyForm: fc.Arbitrary<Form> = fc.record({
  community: fc.record({
    zh: anyText,
    en: anyText,
    timezone: fc.oneof(anyText, fc.constant("Asia/Shanghai")),
    language,
  }),
  houses: fc.oneof(
    fc.array(anyText).map((lines) => lines.join("：")),
    fc.constant("A-C座\ng：1-9"),
  ),
  groups: fc.array(
    fc.record({
      key: anyKey,
      network: oneOf(groups.element.shape.network),
      kind: oneOf(groups.element.shape.kind),
      language,
      chat: anyText,
    }),
    { maxLength: 4 },
  ),
  units: fc.array(
    fc.record({
      key: anyKey,
      name: anyText,
      handler: oneOf(units.element.shape.handler),
      group: anyKey,
      fallback: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  people: fc.array(
    fc.record({
      key: anyKey,
      name: anyText,
      role: oneOf(people.element.shape.role),
      unit: anyKey,
      grid: anyText,
      telegram: anyText,
      wechat: anyText,
    }),
    { maxLength: 4 },
  ),
  manners: fc.record({
    quiet: fc.boolean(),
    from: anyText,
    to: anyText,
    weekly: fc.boolean(),
    weekday: oneOf(manners.shape.weekday),
    at: anyText,
    daily: anyText,
  }),
});

const onThePage =
  /^(?:community\.(?:zh|en|timezone)|houses|groups(?:\.\d+\.chat)?|units(?:\.\d+\.name)?|people(?:\.\d+\.(?:name|unit|grid|telegram|wechat))?|manners\.(?:quiet|weekly|daily))$/u;

test("whatever the page sends becomes a file that loads, or mistakes at fields of the page", () => {
  fc.assert(
    fc.property(anyForm, language, (form, locale) => {
      const { yaml, troubles } = checkForm(form, locale);
      if (troubles.length === 0) expect(parseCommunity(yaml, "community.yaml").ok).toBe(true);
      for (const { field } of troubles) expect(field).toMatch(onThePage);
      expect(
        checkYaml(yaml, locale)
          .troubles.map(({ says }) => says)
          .join(),
      ).not.toMatch(/YAML/u);
    }),
    { numRuns: 100 },
  );
}, 30_000);
