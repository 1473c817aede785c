import { readdirSync, readFileSync } from "node:fs";
import { asked, windowOf } from "../../src/reading/labelled.ts";
import { readOffline } from "../../src/reading/offline/reader.ts";
import type { Window } from "../../src/reading/schema.ts";
import { median, quick, tell } from "./report.ts";

// How fast messages are read beside a plain pass of a few patterns over the same ones, each measured
// in turn with the other. What is read is our own examples.

const rounds = quick ? 5 : 15;
const size = quick ? 2_000 : 10_000;

const folder = new URL("../../prompts/examples/", import.meta.url);
const windows = readdirSync(folder)
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").trim().split("\n"))
  .map((line) => windowOf(asked.parse(JSON.parse(line))));
const read = windows.map((window) => ({ window, ...readOffline(window) }));
const demands = read.filter(({ intent }) => intent === "demand").map(({ window }) => window);
/** What ends at the first look: nearly all of a group's talk. */
const talk = read.filter(({ intent, confidence }) => intent !== "demand" && confidence > 0.9);

const inTurn = (all: readonly Window[]): readonly Window[] =>
  Array.from({ length: size }, (_, at) => all[(at * 37) % all.length]).filter(
    (one) => one !== undefined,
  );
const quiet = inTurn(talk.map(({ window }) => window));
const asking = inTurn(demands);
/** One message in twenty is a demand. */
const stream = quiet.map((one, at) => (at % 20 === 0 ? (asking[at] ?? one) : one));

const naive = [
  /\d{11}/u,
  /[\w.]+@[\w.]+/u,
  /https?:\/\/\S+/u,
  /求助|帮忙|谁家|有没有/u,
  /help|anyone|borrow/u,
  /\d+号楼|\d+栋/u,
  /明天|今天|tomorrow/u,
  /漏水|坏了|broken|leak/u,
];

function plainly({ lines }: Window): void {
  const text = (lines.at(-1)?.text ?? "").normalize("NFKC");
  for (const pattern of naive) pattern.test(text);
}

/** Messages a second. */
function speed(all: readonly Window[], one: (window: Window) => unknown): number {
  const begin = performance.now();
  for (const window of all) one(window);
  return (all.length * 1000) / (performance.now() - begin);
}

function measure(what: string, all: readonly Window[], goal: number): void {
  const taken = { plain: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    taken.plain.push(speed(all, plainly));
    taken.ours.push(speed(all, readOffline));
  }
  const [plain, ours] = [median(taken.plain), median(taken.ours)];
  tell(
    what,
    `${ours.toFixed(0)} = ${(ours / plain).toFixed(3)} of ${plain.toFixed(0)} (NFKC and 8 patterns)`,
    goal === 0 ? "-" : `≥ ${goal.toLocaleString("en")}`,
    ours >= goal,
  );
}

measure("talk that ends at the first look, per second", quiet, 100_000);
measure("read offline, one in twenty a demand, per second", stream, 10_000);
measure("demands read offline, per second", asking, 0);
