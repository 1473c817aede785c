import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sourcesOf } from "../../bots/replay/files.ts";
import { readHistory } from "../../bots/replay/history.ts";
import { drawPage } from "../../bots/replay/page.ts";
import { loadCommunities, practiceFile } from "../../src/community/load.ts";
import { labelled, targetOf } from "../../src/reading/labelled.ts";
import { quick, tell } from "./report.ts";

// How fast a group's own history is read, and how much memory that takes: an export of Telegram Desktop
// made of our own examples, one message in twenty a demand, 300 people, ten months.

const size = quick ? 10_000 : 100_000;
const GOAL_S = size / 5_000;

const examples = new URL("../../prompts/examples/", import.meta.url);
const lines = readdirSync(examples)
  .flatMap((name) => readFileSync(new URL(name, examples), "utf8").trim().split("\n"))
  .map((line) => labelled.parse(JSON.parse(line)));
const asking = lines.filter(({ intent }) => intent === "demand").map(targetOf);
const talk = lines.filter(({ intent }) => intent !== "demand").map(targetOf);

function message(id: number): string {
  const from = `居民${(id * 7919) % 300}`;
  const among = id % 20 === 0 ? asking : talk;
  const text = among[(id * 37) % among.length];
  const date_unixtime = String(1_740_800_000 + id * 260);
  const text_entities = [{ type: "plain", text }];
  return JSON.stringify({
    id,
    type: "message",
    date_unixtime,
    from,
    from_id: from,
    text,
    text_entities,
  });
}

const folder = await mkdtemp(join(tmpdir(), "linli-bench-"));
const path = join(folder, "result.json");
const file = await open(path, "w");
await file.write('{"name":"榆园","type":"private_supergroup","id":1,"messages":[\n');
for (let id = 0; id < size; id += 1) await file.write(`${id === 0 ? "" : ",\n"}${message(id)}`);
await file.write("\n]}");
await file.close();

const loaded = await loadCommunities([practiceFile]);
const community = loaded.ok ? loaded.value[0] : undefined;
if (community === undefined) throw new Error("no practice neighbourhood");
const begin = performance.now();
const stdin = Readable.from([]);
const setting = { community, stdin, withheld: "–", came: () => {} };
const report = await readHistory(await sourcesOf([path], new Date()), setting);
await drawPage(report, { locale: "zh", zone: community.timezone });
const seconds = (performance.now() - begin) / 1000;
await rm(folder, { recursive: true, force: true });

const peak = process.resourceUsage().maxRSS / 1024;
tell(
  `${size.toLocaleString("en")} messages of a history replayed`,
  `${seconds.toFixed(1)} s, ${(size / seconds).toFixed(0)} a second, ${report.summary.found} found, at most ${peak.toFixed(0)} MB`,
  `≤ ${GOAL_S} s`,
  seconds <= GOAL_S,
);
