import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blurbs } from "../../bots/practice/cast.ts";
import { day, morning } from "../../bots/practice/day.ts";
import { hints } from "../../bots/practice/hints.ts";
import type { Cue } from "../../bots/practice/minute.ts";
import { loadCommunities, practiceFile } from "../../src/community/load.ts";
import { type Locale, locales } from "../../src/kernel/locale.ts";
import { type ClonedDatabase, cloneDatabase } from "../database.ts";
import { openPlaying, type Played } from "../playing.ts";

const SLOW = 120_000;

/** Lines that ask for nothing: questions, thanks, jokes, an advert, a group purchase. */
const talk =
  `cat cat-place blackbird blackbird-call soymilk soymilk-told cake cake-fine pump-cat magpie lift-stick lamp-stars
  apples apples-wang apples-zhang apples-half drill-wall violin dumplings dumplings-no noodles noodles-egg pool
  pool-told shelf-thanks shelf-ice bread bread-bowl dance spicy spicy-milk chess chess-cat chess-judge film film-bear
  gas-calm moon moon-ben night`.split(/\s+/u);

/** How what was asked for stands in the evening, by the line that asked for it. */
const evening = {
  lift: { kind: "affair", category: "repair", state: "closed" },
  pump: { kind: "wish", category: "errand", state: "closed" },
  rubbish: { kind: "affair", category: "sanitation", state: "open" },
  rice: { kind: "wish", category: "errand", state: "closed" },
  lamp: { kind: "affair", category: "repair", state: "accepted" },
  wheelchair: { kind: "wish", category: "disability", state: "closed" },
  drill: { kind: "wish", category: "errand", state: "closed" },
  shelf: { kind: "wish", category: "errand", state: "closed" },
  dog: { kind: "wish", category: "errand", state: "claimed" },
  register: { kind: "wish", category: "eldercare", state: "open" },
  gas: { kind: "affair", category: "safety", state: "closed" },
};

let database: ClonedDatabase;
let neighbours: Awaited<ReturnType<typeof openPlaying>>;
let played: readonly Played[];

/** A Tuesday, on which people work. */
const beginning = `2026-03-03T0${morning.hour}:${morning.minute}:00+08:00`;

beforeAll(async () => {
  database = await cloneDatabase();
  neighbours = await openPlaying(database.url, beginning);
  played = await neighbours.play(day);
}, SLOW);

afterAll(async () => {
  await neighbours.close();
  await database.drop();
});

function lineOf(id: string, lines: readonly Played[] = played): Played {
  const found = lines.find(({ cue }) => cue.id === `day-${id}`);
  if (found === undefined) throw new Error(`Nobody says day-${id}.`);
  return found;
}

/** What somebody, or a group, reads of what was posted at these lines, and before them. */
const textsTo = (place: string, lines: readonly Played[]): readonly string[] =>
  lines
    .flatMap(({ due, posts }) => [...due, ...posts])
    .filter((post) => post.place.id === place)
    .map(({ text }) => text);

const groups = ["residents", "residents-en", "work"] as const;

const inGroups = (lines: readonly Played[]): string =>
  groups.flatMap((group) => textsTo(group, lines)).join("\n");

const numberOf = (id: string): number | undefined => lineOf(id).demands?.[0];

/** The demand that a line asked for, as it stands now. */
async function demandOf(id: string) {
  const number = numberOf(id);
  const found = (await neighbours.demands()).find((demand) => demand.number === number);
  if (found === undefined) throw new Error(`day-${id} asked for nothing.`);
  return found;
}

/** The workers' own words, and names, stand in a post as they were written. */
function withoutQuotes(text: string): string {
  const results = day.map((cue) => /^(?:完成|办理) # (.+)$/u.exec(cue.text)?.[1] ?? "");
  const names = ["王师傅", "小刘", "小陈", "李姐", "小张", "小林", "Ben", "Ann"];
  return [...results, ...names]
    .filter((quote) => quote !== "")
    .reduce((rest, quote) => rest.replaceAll(quote, ""), text);
}

describe("a day of the practice neighbourhood", () => {
  test("runs from five to seven until a quarter to ten, and nobody speaks twice with one id", () => {
    const minutes = day.reduce((sum, { after }) => sum + after, 0);
    const last = morning.hour * 60 + morning.minute + minutes;
    expect(last).toBe(21 * 60 + 45);
    expect(new Set(day.map(({ id }) => id)).size).toBe(day.length);
  });

  test("leaves no line out: whatever one is about was asked for", () => {
    const leftOut = played.filter(({ demands }) => demands === null);
    expect(leftOut.map(({ cue }) => cue.id)).toEqual([]);
  });

  test("is silent on talk", () => {
    for (const id of talk) {
      expect(lineOf(id).demands, id).toEqual([]);
      expect(lineOf(id).posts, id).toEqual([]);
    }
    expect(talk.length).toBeGreaterThan(day.length / 3);
  });

  test("ends with everything met or visibly open, and nothing else on record", async () => {
    for (const [id, stands] of Object.entries(evening))
      expect(await demandOf(id), id).toMatchObject(stands);
    expect(await neighbours.demands()).toHaveLength(Object.keys(evening).length);
    expect(neighbours.troubles).toEqual([]);
  });

  test("gives the lift one number, whoever reports it in whichever language", async () => {
    for (const id of ["lift-too", "lift-en"]) expect(numberOf(id)).toBe(numberOf("lift"));
    expect((await demandOf("lift")).reports).toHaveLength(3);
    expect(textsTo("ann", [lineOf("lift-en")]).join()).toContain("reported already");
  });

  test("tells everybody concerned of the lamp that was accepted late", async () => {
    expect(await demandOf("lamp")).toMatchObject({ late: true, overdue: false });
    const chased = new RegExp(`^#${numberOf("lamp")} .*(?:超时|chased)`, "u");
    const told = played.flatMap(({ due }) => due).filter(({ text }) => chased.test(text));
    expect(told.map(({ place }) => place.id).toSorted()).toEqual(["ben", "du", "liu", "zhou"]);
  });

  test("leaves the rubbish overdue on the list of staff, and the supervisor may look it up", async () => {
    const number = numberOf("rubbish");
    expect(await demandOf("rubbish")).toMatchObject({ overdue: true });
    expect(textsTo("zhou", [lineOf("evening-todo")]).join()).toContain(`【超时】\n#${number} `);
    expect(textsTo("du", [lineOf("rubbish-status")]).join()).toContain(`#${number} 污水外溢`);
  });

  test("hands the dropped bookcase on to the other group's volunteer", () => {
    expect(textsTo("residents", [lineOf("shelf-drop")]).join()).toContain("还需要帮忙");
    expect(textsTo("residents", [lineOf("shelf-ben")]).join()).toContain("@Ben 已接");
  });

  test("takes the mark for the drill privately", async () => {
    expect((await demandOf("drill")).ratings).toMatchObject([{ score: 5 }]);
    expect(inGroups(played)).not.toContain("straight shelf");
  });

  test("shows staff the delicate wish before any neighbour", () => {
    const asked = [lineOf("wheelchair")];
    expect(textsTo("zhou", asked).join()).toContain("待发布");
    expect(inGroups(asked)).toBe("");
    expect(textsTo("zhou", [lineOf("wheelchair-todo")]).join()).toContain("【待审核】");
    expect(textsTo("residents", [lineOf("wheelchair-approve")]).join()).toContain("认领");
  });

  test("gives the old neighbour's door and phone to her helper alone, and she is told the end", () => {
    expect(textsTo("lin", [lineOf("rice-claim")]).join()).toMatch(/13912345678.*2-104/u);
    expect(inGroups(played)).not.toMatch(/孙奶奶|104|139/u);
    expect(textsTo("lin", [lineOf("rice-told")]).join()).toContain("已完成");
  });

  test("asks back what is half a wish, privately, and posts it after a yes", () => {
    for (const [id, who] of [
      ["dog", "ann"],
      ["register", "lin"],
    ] as const) {
      expect(textsTo(who, [lineOf(id)])).toHaveLength(1);
      expect(inGroups([lineOf(id)]), id).toBe("");
      for (const group of ["residents", "residents-en"])
        expect(textsTo(group, [lineOf(`${id}-yes`)]), id).toHaveLength(1);
    }
  });

  test("rings for the gas in both groups, and names one number until it is over", async () => {
    expect(textsTo("residents", [lineOf("gas")]).join()).toContain("119");
    expect(textsTo("residents-en", [lineOf("gas-too")]).join()).toContain("ring 119");
    expect(lineOf("gas-too").demands).toEqual(lineOf("gas").demands);
    expect(textsTo("chen", [lineOf("gas-accept")]).join()).toContain("火情或燃气险情");
    expect(await demandOf("gas")).toMatchObject({ state: "closed", late: false });
  });

  test("speaks Chinese in the one group and English in the other", () => {
    const chinese = textsTo("residents", played).map(withoutQuotes);
    const english = textsTo("residents-en", played).map(withoutQuotes);
    expect(chinese.length).toBeGreaterThan(20);
    expect(english.length).toBeGreaterThan(20);
    expect(chinese.filter((text) => /\p{Script=Latin}{2}/u.test(text))).toEqual([]);
    expect(english.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test("can be played again, on a day off as well", { timeout: SLOW }, async () => {
    await neighbours.at(beginning.replace("03-03", "03-07"));
    const again = (id: string | null) => (id === null ? null : `${id}-again`);
    const saturday = day.map((cue) => ({ ...cue, id: `${cue.id}-again`, about: again(cue.about) }));
    const second = await neighbours.play(saturday);
    expect(second.filter(({ demands }) => demands === null)).toEqual([]);
    const all = await neighbours.demands();
    for (const [id, { state }] of Object.entries(evening)) {
      const [number] = lineOf(`${id}-again`, second).demands ?? [];
      expect(
        all.find((demand) => demand.number === number),
        id,
      ).toMatchObject({ state });
    }
  });
});

describe("the things to try first", () => {
  for (const locale of locales)
    test(`do what they show, in ${locale}`, { timeout: SLOW }, async () => {
      const clone = await cloneDatabase();
      const street = await openPlaying(clone.url, "2026-03-03T09:30:00+08:00");
      const lines = await street.play(cuesOf(locale));
      const [wish, claim, affair, accept, detail, doubt, alarm, plain] = lines;
      const states = (await street.demands()).map(({ kind, state }) => `${kind} ${state}`);
      await street.close();
      await clone.drop();
      expect(states).toEqual([
        "wish claimed",
        "affair accepted",
        "wish open",
        "wish unsure",
        "affair open",
      ]);
      expect([wish, affair, detail, doubt, alarm].map((line) => line?.demands?.length)).toEqual(
        Array.from({ length: 5 }, () => 1),
      );
      expect([claim, accept, plain].map((line) => line?.demands)).toEqual([[], [], []]);
      expect(inGroups(lines)).not.toMatch(/13800138000|-?601|-?302/u);
      expect(plain?.posts).toEqual([]);
    });
});

/** The hints as cues; the number stands for what the hint before asked for. */
const cuesOf = (locale: Locale): readonly Cue[] =>
  hints[locale].map(({ who, group, text }, index) => ({
    id: `hint-${index}`,
    after: 1,
    from: who,
    group,
    text,
    about: text.includes("#") ? `hint-${index - 1}` : null,
  }));

test("everybody of the practice community is introduced, and nobody else", async () => {
  const read = await loadCommunities([practiceFile]);
  const people = read.ok ? (read.value[0]?.people ?? []) : [];
  expect(Object.keys(blurbs).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
});
