import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cue, minute } from "../../bots/practice/minute.ts";
import { type ClonedDatabase, cloneDatabase } from "../database.ts";
import { openPlaying } from "../playing.ts";

let database: ClonedDatabase;
let neighbours: Awaited<ReturnType<typeof openPlaying>>;

beforeAll(async () => {
  database = await cloneDatabase();
  neighbours = await openPlaying(database.url, "2026-03-03T09:30:00+08:00");
});

afterAll(async () => {
  await neighbours.close();
  await database.drop();
});

/** What a visitor asks for in a group, right after a line of the minute. */
const asked: Readonly<Record<string, Pick<Cue, "from" | "group" | "text">>> = {
  "minute-medicine": { from: "zhang", group: "residents", text: "谁家有梯子借我用一下？" },
  "minute-ladder": {
    from: "ben",
    group: "residents-en",
    text: "Could anybody lend me a drill this evening?",
  },
};

test("a visitor who asks for something in between does not lead the volunteers astray", async () => {
  const cues = minute.flatMap((cue) => {
    const visitor = asked[cue.id];
    const own = { id: `visitor-${cue.id}`, after: 0, about: null };
    return visitor === undefined ? [cue] : [cue, { ...own, ...visitor }];
  });
  const played = await neighbours.play(cues);
  const textsAt = (id: string) =>
    played
      .filter(({ cue }) => cue.id === id)
      .flatMap(({ posts }) => posts)
      .map(({ text }) => text)
      .join("\n");
  expect(textsAt("minute-medicine-claim")).toContain("@王师傅 已接");
  expect(textsAt("minute-ladder-claim")).toContain("@Ben has it");
  const states = (await neighbours.demands()).map(({ state }) => state);
  expect(states.toSorted()).toEqual(["closed", "closed", "closed", "closed", "open", "open"]);
  expect(neighbours.troubles).toEqual([]);
});
