import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Community } from "../../src/community/community.ts";
import { loadCommunities, parseCommunity, practiceFile } from "../../src/community/load.ts";
import type { FileMistake } from "../../src/community/mistake.ts";
import { explain } from "../../src/community/wording.ts";

const minimal = `version: 1
community: { id: elm }
groups:
  - { id: T1, network: telegram, chat: -1001, kind: residents }
`;

function parsed(text: string): Community {
  const result = parseCommunity(text, "elm.yaml");
  if (!result.ok) throw new Error(explain(result.error, "en").join("\n"));
  return result.value;
}

function mistakesIn(text: string): readonly FileMistake[] {
  const result = parseCommunity(text, "elm.yaml");
  return result.ok ? [] : result.error;
}

const told = (text: string) => mistakesIn(text).map(({ line, path, why }) => [line, path, why.is]);

describe("a community file", () => {
  test("needs no more than version, community and one group", () => {
    const elm = parsed(minimal);
    expect(elm.name).toEqual({ zh: "elm", en: "elm" });
    expect(elm.areas.map(({ id, level, within }) => [id, level, within])).toEqual([
      ["elm", "community", null],
    ]);
    const [group] = elm.groups;
    expect(group).toMatchObject({ chat: "-1001", area: "elm", language: "zh", mode: null });
  });

  test("may list no group yet, and groups whose id on their network nobody knows yet", () => {
    expect(parsed("version: 1\ncommunity: { id: elm }\ngroups: []").groups).toEqual([]);
    const unknown = "{ network: wechat, kind: residents";
    const { groups } = parsed(
      `version: 1\ncommunity: { id: elm }\ngroups: [${unknown}, id: W1 }, ${unknown}, id: W2 }]`,
    );
    expect(groups.map(({ id, chat }) => [id, chat])).toEqual([
      ["W1", null],
      ["W2", null],
    ]);
  });

  test("has the usual manners where it says nothing", () => {
    expect(parsed(minimal).policies).toEqual({
      screening: false,
      quiet: { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } },
      hourly: 4,
      daily: 20,
      claims: 3,
      lease: { amount: 7, unit: "d" },
      checkIn: { amount: 72, unit: "h" },
      confirm: { amount: 3, unit: "d" },
      lowRating: 2,
      flood: { perMinute: 10, mute: { amount: 10, unit: "m" } },
      retention: { chatter: { amount: 24, unit: "h" }, closed: { amount: 180, unit: "d" } },
      weekly: { weekday: 1, at: { hour: 9, minute: 0 } },
      morning: { hour: 8, minute: 0 },
      monthEnd: { hour: 18, minute: 0 },
    });
  });

  test.each([
    "quiet",
    "hourly",
    "daily",
    "claims",
    "lease",
    "checkIn",
    "confirm",
    "lowRating",
    "flood",
    "weekly",
    "morning",
    "monthEnd",
  ] as const)("may switch %s off, or on again", (name) => {
    const usual = parsed(minimal).policies[name];
    expect(parsed(`${minimal}policies: { ${name}: off }`).policies[name]).toBeNull();
    expect(parsed(`${minimal}policies: { ${name}: false }`).policies[name]).toBeNull();
    expect(parsed(`${minimal}policies: { ${name}: on }`).policies[name]).toEqual(usual);
  });

  test("keeps texts for ever with retention off", () => {
    const { retention } = parsed(`${minimal}policies: { retention: off, screening: on }`).policies;
    expect(retention).toEqual({ chatter: null, closed: null });
  });

  test("takes settings of projects among the policies or beside them", () => {
    const keys = 'projects: { hearingAbove: "800.5", funding: award }';
    const expected = { hearingAbove: 80_050, funding: "award" };
    expect(parsed(`${minimal}${keys}`).projects).toEqual(expected);
    expect(parsed(`${minimal}policies: { ${keys} }`).projects).toEqual(expected);
  });

  test("means the same with and without quotes", () => {
    const money = (opening: string) =>
      parsed(`${minimal}funds: [{ id: f, kind: public, opening: ${opening} }]`).funds[0]?.opening;
    expect(money('"10.10"')).toBe(1010);
    expect(money("10.10")).toBe(1010);
    expect(parsed(minimal.replace("-1001", '"-1001"'))).toEqual(parsed(minimal));
  });

  test("counts a key with nothing behind it as left out", () => {
    expect(parsed(`${minimal}areas:\nunits: null\npeople: ~\n`)).toEqual(parsed(minimal));
  });

  test("makes the people of a unit its workers", () => {
    const { roles } = parsed(`${minimal}
units: [{ id: estates, people: [U1, U2] }]
people: [{ id: U1 }, { id: U2, roles: [{ role: worker, area: elm }] }]
`);
    expect(roles.map(({ person, role, unit }) => [person, role, unit])).toEqual([
      ["U2", "worker", "estates"],
      ["U1", "worker", "estates"],
    ]);
  });

  test("reads shifts in the community's own time", () => {
    const { roster } = parsed(
      `${minimal}people: [{ id: S2 }]\nroster: [{ person: S2, from: 2026-03-02T18:00, to: 2026-03-03T08:00 }]`,
    );
    expect(roster[0]?.from.toISOString()).toBe("2026-03-02T10:00:00.000Z");
  });

  test("completes limits field by field", () => {
    expect(parsed(`${minimal}limits: { repair: { accept: 2h } }`).limits).toEqual({
      repair: { accept: { amount: 2, unit: "h" }, word: null, finish: null, finishFrom: null },
    });
  });
});

describe("a mistaken community file", () => {
  test("tells all its mistakes at once, each with its line", () => {
    const text = `version: 2
comunity: { id: elm }
community: { id: elm, timezone: Asia/Shanghi }
areas:
  - { id: g1, level: grid, within: g2 }
  - { id: g2, level: grd, within: g1 }
  - { id: g2, level: grid, within: nowhere }
groups:
  - { id: T1, network: telegram, chat: "-1001", kind: resident }
  - { id: T2, network: telegram, chat: -1001, kind: work, area: g3 }
units:
  - { id: estates, people: [U2], group: T9 }
people:
  - { id: U1, accounts: { telegram: 1 } }
  - id: U_3
    accounts:
      telegram: "1"
    roles: [{ role: worker }]
policies:
  lease: 7 days
  hourly: many
`;
    expect(told(text)).toEqual([
      [1, "version", "misfit"],
      [2, "comunity", "unknown-key"],
      [3, "community.timezone", "misfit"],
      [6, "areas[1].level", "not-one-of"],
      [7, "areas[2].within", "leads-nowhere"],
      [7, "areas[2].id", "duplicate-id"],
      [9, "groups[0].kind", "not-one-of"],
      [10, "groups[1].area", "leads-nowhere"],
      [10, "groups[1].chat", "chat-taken"],
      [12, "units[0].group", "leads-nowhere"],
      [12, "units[0].people[0]", "leads-nowhere"],
      [15, "people[1].id", "misfit"],
      [17, "people[1].accounts.telegram", "account-taken"],
      [18, "people[1].roles[0]", "no-unit"],
      [20, "policies.lease", "misfit"],
      [21, "policies.hourly", "misfit"],
    ]);
  });

  test.each([
    [
      "a circle of areas",
      "areas: [{ id: a, level: grid, within: b }, { id: b, level: grid, within: a }]",
      "circle",
    ],
    ["an area within itself", "areas: [{ id: a, level: grid, within: a }]", "circle"],
    ["an area with the community's id", "areas: [{ id: elm, level: grid }]", "duplicate-id"],
    [
      "a shift that ends before it starts",
      "people: [{ id: P }]\nroster: [{ person: P, from: 2026-03-02T18:00, to: 2026-03-02T08:00 }]",
      "ends-before-start",
    ],
    ["a route to an unknown unit", "routing: [{ unit: power }]", "leads-nowhere"],
    ["an unknown decider", "decision: { deciders: [S1] }", "leads-nowhere"],
    [
      "an unknown area of a person's role",
      "people: [{ id: P, roles: [{ role: grid, area: g9 }] }]",
      "leads-nowhere",
    ],
    ["a limit for something unknown", "limits: { repairs: { accept: 2h } }", "unknown-key"],
    ["half a text", "funds: [{ id: f, kind: public, name: { zh: 通用 } }]", "missing"],
    ["hours that end before they start", 'calendar: { hours: "18:00-08:00" }', "misfit"],
    ["a day of the week that is none", "calendar: { days: [8] }", "misfit"],
    ["a date that is none", "calendar: { holidays: [2026-02-30] }", "misfit"],
  ])("tells %s", (_, lines, why) => {
    expect(told(`${minimal}${lines}`).map(([, , is]) => is)).toEqual([why]);
  });

  test.each(["", "groups: [1", "- 1", "a: *nothing", "version: 1\nversion: 1", "a: 1\n---\nb: 2"])(
    "tells what is not even the right YAML: %j",
    (text) => {
      expect(mistakesIn(text)).not.toEqual([]);
    },
  );

  test.each(["0d", "-1d", "2 weeks", "1.5h", "wd", "7D"])(
    "does not take %s for a duration",
    (words) => {
      expect(told(`${minimal}policies: { lease: ${words} }`)).toEqual([
        [5, "policies.lease", "misfit"],
      ]);
    },
  );

  test("asks whether another word was meant", () => {
    const mistakes = mistakesIn(`${minimal}policys: {}\npolicies: { hurly: 3 }`);
    expect(explain(mistakes, "en")).toEqual([
      "elm.yaml, line 5, policys: there is no “policys”; did you mean policies.",
      "elm.yaml, line 6, policies.hurly: there is no “hurly”; did you mean hourly.",
    ]);
    expect(explain(mistakes, "zh")[0]).toBe(
      "elm.yaml 第 5 行 policys：没有“policys”这一项，是否想写 policies。",
    );
  });
});

async function files(...texts: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "communities-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const names = texts.map((_, index) => join(folder, `${index}.yaml`));
  await Promise.all(names.map((name, index) => writeFile(name, texts[index] ?? "")));
  return names;
}

describe("several files", () => {
  test("may not describe one community or one chat twice", async () => {
    const result = await loadCommunities(await files(minimal, minimal));
    const mistakes = result.ok ? [] : result.error;
    expect(mistakes.map(({ line, why }) => [line, why.is])).toEqual([
      [2, "duplicate-id"],
      [4, "chat-taken"],
    ]);
  });

  test("are all told when they cannot be read", async () => {
    const result = await loadCommunities(["nowhere.yaml", "nor-here.yaml"]);
    expect(result.ok ? [] : explain(result.error, "en")).toEqual([
      "nowhere.yaml, line 1: this file cannot be read.",
      "nor-here.yaml, line 1: this file cannot be read.",
    ]);
  });

  test.each([practiceFile, "community.example.yaml"])(
    "that come with linli are right: %s",
    async (file) => {
      const result = await loadCommunities([file]);
      expect(result.ok ? [] : explain(result.error, "en")).toEqual([]);
    },
  );
});
