import { Pool } from "pg";
import { describe, expect, test } from "vitest";
import { cloneDatabase } from "../database.ts";
import { type Changes, elm } from "../elm.ts";
import { brokenLaws, brokenLink, concerns } from "../invariants.ts";
import { choices, nextLine, sensibleLine, type Told } from "../random-story.ts";
import { openStreet, type Street } from "../street.ts";

const STORIES = 75;
const STEPS = 3;
const gaps: readonly [object, ...object[]] = [
  { seconds: 1 },
  { seconds: 40 },
  { minutes: 5 },
  { hours: 4 },
];

/** Communities whose stories differ; each tells `STORIES` of them in one database. */
const places: readonly {
  readonly what: string;
  readonly seed: number;
  readonly changes: Changes;
}[] = [
  { what: "as usual", seed: 1, changes: {} },
  { what: "screened by staff", seed: 2, changes: { policies: { screening: "on" } } },
  {
    what: "without limits",
    seed: 3,
    changes: { policies: { lease: "off", checkIn: "off", confirm: "off", hourly: "off" } },
  },
  {
    what: "in haste",
    seed: 4,
    changes: { policies: { lease: "2h", checkIn: "1h", confirm: "30m", claims: "1" } },
  },
];

/** What the posts of one story give away, or say twice. */
function slips(street: Street, from: number, { canaries }: Told): readonly string[] {
  const posts = street.posts.slice(from).filter(({ place }) => place.kind === "group");
  const leaked = posts.filter(({ text }) => canaries.some((secret) => text.includes(secret)));
  return leaked.map(({ chat, text }) => `${chat}: ${text}`);
}

/** Cards that a group got twice. */
function repeated(street: Street): readonly string[] {
  const cards = street.posts.flatMap(({ kind, edits, text, chat }) => {
    if (kind !== "card" || edits !== null) return [];
    return [...text.matchAll(/#\d+(?= (?:.{1,6}想请邻居帮忙|.{1,20} could use a hand))/gu)].map(
      ([number]) => `${chat} ${number}`,
    );
  });
  return cards.filter((card, index) => cards.indexOf(card) !== index);
}

describe("whatever people do", () => {
  test.concurrent.each(places)(
    `the laws hold after every step of ${STORIES} stories $what`,
    { timeout: 240_000 },
    async ({ seed, changes }) => {
      const clone = await cloneDatabase();
      const street = await openStreet(elm(changes), clone.url);
      const pool = new Pool({ connectionString: clone.url, max: 1 });
      for (let story = 0; story < STORIES; story += 1) {
        const pick = choices(seed * 10_000 + story);
        const told: Told = { canaries: [], messages: [] };
        const first = street.posts.length;
        const lines: object[] = [];
        for (let step = 0; step < STEPS; step += 1) {
          const at = street.after(pick.of(gaps));
          const known = pick.below(5) < 3 ? await concerns(pool) : [];
          const concern = known[pick.below(Math.max(1, known.length))];
          const id = `${story}.${step}`;
          const next =
            concern === undefined
              ? nextLine(pick, street, told, id)
              : sensibleLine(pick, concern, id);
          const line = { ...next, at };
          lines.push(line);
          await street.plays(line);
          const broken = await brokenLaws(pool, street.clock.now());
          expect(broken, `seed ${seed}, story ${story}: ${JSON.stringify(lines)}`).toEqual([]);
        }
        expect(slips(street, first, told), JSON.stringify(lines)).toEqual([]);
      }
      expect(repeated(street)).toEqual([]);
      expect(await brokenLink(pool)).toBeNull();
      await pool.end();
      await street.close();
      await clone.drop();
    },
  );
});
