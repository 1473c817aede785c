import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cloneDatabase } from "../database.ts";
import type { Life } from "./lives.ts";
import { answers, startPipe } from "./pipe-process.ts";
import { boundaryTale, writeStreet } from "./script.ts";
import { brokenLink, closingQuestions, saidIn, stateAfter } from "./world.ts";

const program = join(import.meta.dirname, "pipe-dying.ts");

/** A street with a database of its own, and how to start a pipe there. */
async function openGround() {
  const street = await writeStreet();
  const { url, drop } = await cloneDatabase();
  onTestFinished(() => drop().then(street.remove));
  const common = { DATABASE_URL: url, LINLI_KEY: randomBytes(32).toString("hex") };
  return {
    url,
    start: (env: { DIE_AFTER: string; DIE_AT: string }) =>
      startPipe({ program, args: ["--community", street.file], env: { ...common, ...env } }),
  };
}

type Ground = Awaited<ReturnType<typeof openGround>>;

/** Plays lines to the end, or to the death in the one at `index` at its edge number `edge`. */
async function live({ start }: Ground, lines: readonly object[], index: number, edge: number) {
  const pipe = start({ DIE_AFTER: String(index), DIE_AT: String(edge) });
  pipe.write(lines);
  pipe.end();
  const code = await pipe.ended;
  if (code !== null && code !== 0) throw new Error(pipe.errors());
  const killed = code === null;
  const edges = pipe.errors().split("\n").filter(Boolean);
  const life: Life = { printed: pipe.printed, killed };
  return { life, edges };
}

/** The tale once for each edge, dying at the next edge each time. */
async function dieAtEach(ground: Ground, edges: number) {
  const lives: Life[] = [];
  const reached: (string | undefined)[] = [];
  let left: readonly object[] = [];
  for (let edge = 1; edge <= edges; edge += 1) {
    const lines = [...left, ...boundaryTale(edge)];
    const { life, edges: names } = await live(ground, lines, lines.length - 1, edge);
    expect(life.killed).toBe(true);
    lives.push(life);
    reached.push(names.at(-1));
    left = lines.slice(answers(life.printed));
  }
  const { life } = await live(ground, [...left, ...closingQuestions], 0, 0);
  return { lives: [...lives, life], reached, broken: await brokenLink(ground.url) };
}

test(
  "a pipe that dies at any edge of a claim loses and doubles nothing",
  {
    timeout: 240_000,
  },
  async () => {
    const counting = await openGround();
    const first = await live(counting, boundaryTale(1), boundaryTale(1).length - 1, 0);
    const expected = first.edges;
    expect(expected).toEqual(expect.arrayContaining(["lane:after", "send:after", "sent:after"]));

    const { lives, reached, broken } = await dieAtEach(await openGround(), expected.length);
    expect(reached).toEqual(expected);
    expect(broken).toBeNull();

    const clean = await openGround();
    const whole = expected.flatMap((_, index) => boundaryTale(index + 1));
    const { life } = await live(clean, [...whole, ...closingQuestions], 0, 0);
    expect(stateAfter(lives)).toEqual(stateAfter([life]));
    const { said, again } = saidIn(lives);
    expect(said).toEqual(saidIn([life]).said);
    // Only what was sent and not yet marked as sent is said twice.
    expect(again).toBe(expected.filter((edge) => edge === "send:after").length);
  },
);
