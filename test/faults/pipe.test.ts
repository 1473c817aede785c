import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneDatabase } from "../database.ts";
import { type Death, playWithDeaths, randomDeaths } from "./lives.ts";
import { startPipe } from "./pipe-process.ts";
import { streetLife, writeStreet } from "./script.ts";
import { brokenLink, closingQuestions, saidIn, stateAfter } from "./world.ts";

const later = { do: "clock", at: "2026-03-20T00:00:00Z" };
const script = [...streetLife(9), later, ...closingQuestions];

type Street = Awaited<ReturnType<typeof writeStreet>>;
let street: Street;
beforeAll(async () => {
  street = await writeStreet();
});
afterAll(() => street.remove());

/** Plays the script in a database of its own. */
async function playIn(deaths: readonly Death[]) {
  const { url, drop } = await cloneDatabase();
  const env = { DATABASE_URL: url, LINLI_KEY: randomBytes(32).toString("hex") };
  const start = () => startPipe({ args: ["--community", street.file], env });
  try {
    const lives = await playWithDeaths(script, start, deaths);
    return { lives, broken: await brokenLink(url) };
  } finally {
    await drop();
  }
}

const kills = (lives: readonly { readonly killed: boolean }[]) =>
  lives.filter(({ killed }) => killed).length;

describe.concurrent("a pipe that is killed", { timeout: 240_000 }, () => {
  const clean = Promise.withResolvers<Awaited<ReturnType<typeof playIn>>>();

  test("plays the script through when nobody kills it", async () => {
    playIn([]).then(clean.resolve, clean.reject);
    const { lives, broken } = await clean.promise;
    expect([kills(lives), broken]).toEqual([0, null]);
    expect(saidIn(lives).said.length).toBeGreaterThan(80);
  });

  test.each([1, 2])(
    "loses and doubles nothing in 30 kills at random moments (seed %i)",
    async (seed) => {
      const killed = await playIn(randomDeaths(30, seed));
      const { lives } = await clean.promise;
      expect(kills(killed.lives)).toBe(30);
      expect(killed.broken).toBeNull();
      expect(stateAfter(killed.lives)).toEqual(stateAfter(lives));
      expect(saidIn(killed.lives).said).toEqual(saidIn(lives).said);
    },
  );

  test("loses and doubles nothing with the embedded Postgres, which outlives it", async () => {
    const args = ["--community", street.file, "--data", join(street.folder, "data")];
    const deaths = randomDeaths(5, 3).map(({ ms }) => ({ after: "output", ms }) as const);
    const killed = await playWithDeaths(script, () => startPipe({ args }), deaths);
    const { lives } = await clean.promise;
    expect(kills(killed)).toBe(5);
    expect(stateAfter(killed)).toEqual(stateAfter(lives));
    expect(saidIn(killed).said).toEqual(saidIn(lives).said);
  });
});
