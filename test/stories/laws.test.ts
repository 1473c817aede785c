import { Pool } from "pg";
import { describe, expect, test } from "vitest";
import { cloneDatabase } from "../database.ts";
import { type Changes, elm } from "../elm.ts";
import { brokenLaws, brokenLink, concerns, dueInstants } from "../invariants.ts";
import {
  choices,
  type Choices,
  nextLine,
  need,
  proxiedSecrets,
  type Told,
} from "../random-story.ts";
import { leaked, repeatedCards, toldTwice } from "../said.ts";
import { sensibleLine } from "../sensible.ts";
import { openStreet } from "../street.ts";

/** So many stories are told one after the other in one database, then in the next. */
const IN_ONE = 15;
const STORIES = 5 * IN_ONE;
const STEPS = 3;
/** How long nothing happens: mostly a moment, now and then hours, seldom days. */
function gap(pick: Choices): object {
  const kind = pick.below(60);
  if (kind < 42) return { seconds: 1 + pick.below(80) };
  if (kind < 55) return { minutes: 2 + pick.below(60) };
  if (kind < 59) return { hours: 1 + pick.below(14) };
  return { days: 1 + pick.below(4) };
}

/** Communities whose stories differ; each tells `STORIES` of them. */
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
    changes: {
      policies: { lease: "2h", checkIn: "1h", confirm: "30m", claims: "1" },
      more: "limits: { repair: { accept: 10m, word: 20m, finish: 3h, finishFrom: accepted } }",
    },
  },
];

/** A place in which stories are told one after the other. */
async function openPlace(seed: number, changes: Changes) {
  const clone = await cloneDatabase();
  const street = await openStreet(elm(changes), clone.url);
  const pool = new Pool({ connectionString: clone.url, max: 1 });
  return {
    street,
    pool,
    seed,
    /** The networks that are down. */
    down: new Set<string>(),
    async close() {
      await pool.end();
      await street.close();
      await clone.drop();
    },
  };
}

type Place = Awaited<ReturnType<typeof openPlace>>;

/** What happens next: a network goes or comes back, the service starts anew, or somebody speaks. */
async function nextStep(place: Place, pick: Choices, told: Told, id: string): Promise<object> {
  const { street, pool, down } = place;
  const at = street.after(gap(pick));
  if (id.endsWith(".0")) return { ...need(pick, told, id), at };
  const kind = pick.below(70);
  if (kind === 0) return { do: "restart", away: pick.of([{ minutes: 1 }, { hours: 7 }]) };
  if (kind === 1) {
    const name = pick.of(["wechat", "telegram"]);
    return { do: "network", name, state: down.has(name) ? "up" : "down", at };
  }
  if (kind === 2) return { do: "clock", at };
  const known = pick.below(4) < 3 ? await concerns(pool) : [];
  const concern = known[pick.below(Math.max(1, known.length))];
  const line =
    concern === undefined
      ? nextLine(pick, street, told, id)
      : sensibleLine(pick, concern, known, id);
  return { ...line, at };
}

async function takes({ street, down }: Place, line: object): Promise<void> {
  if ("away" in line && line.away instanceof Object) return street.restarts(line.away);
  await street.plays(line);
  if ("state" in line && "name" in line && typeof line.name === "string") {
    if (line.state === "down") down.add(line.name);
    if (line.state === "up") down.delete(line.name);
  }
}

/** Every affair's last day moved only for one of the reasons that may move it. */
function movedDue(before: ReadonlyMap<number, string>, now: ReadonlyMap<number, string>) {
  return [...now].filter(([number, due]) => {
    const [seq, at] = due.split(" ");
    const [seqBefore, atBefore] = before.get(number)?.split(" ") ?? [];
    return seq === seqBefore && at !== atBefore;
  });
}

/** Tells one story, looking after every step whether a law is broken. */
async function tell(place: Place, story: number): Promise<void> {
  const { street, pool, seed, down } = place;
  const pick = choices(seed * 10_000 + story);
  const told: Told = { canaries: [...proxiedSecrets], messages: [] };
  const first = street.posts.length;
  const lines: object[] = [];
  const where = () => `seed ${seed}, story ${story}: ${JSON.stringify(lines)}`;
  let due = await dueInstants(pool);
  for (let step = 0; step < STEPS; step += 1) {
    const line = await nextStep(place, pick, told, `${story}.${step}`);
    lines.push(line);
    await takes(place, line);
    expect(await brokenLaws(pool, street.clock.now(), down.size === 0), where()).toEqual([]);
    const moved = await dueInstants(pool);
    expect(movedDue(due, moved), where()).toEqual([]);
    due = moved;
  }
  for (const name of down) await takes(place, { do: "network", name, state: "up" });
  expect(await brokenLaws(pool, street.clock.now()), where()).toEqual([]);
  expect(leaked(street.posts.slice(first), told.canaries), where()).toEqual([]);
}

/** Tells some stories in a place of their own, and looks at all that was said there. */
async function tellFrom(first: number, seed: number, changes: Changes): Promise<void> {
  const place = await openPlace(seed, changes);
  for (let story = first; story < first + IN_ONE; story += 1) await tell(place, story);
  expect(repeatedCards(place.street)).toEqual([]);
  expect(await toldTwice(place.pool, place.street)).toEqual([]);
  expect(await brokenLink(place.pool)).toBeNull();
  await place.close();
}

describe("whatever people do", () => {
  test.concurrent.each(places)(
    `the laws hold after every step of ${STORIES} stories $what`,
    { timeout: 240_000 },
    async ({ seed, changes }) => {
      for (let first = 0; first < STORIES; first += IN_ONE) await tellFrom(first, seed, changes);
    },
  );
});
