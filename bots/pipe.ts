import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Community } from "../src/community/community.ts";
import { loadCommunities } from "../src/community/load.ts";
import { explain } from "../src/community/wording.ts";
import { readConfig } from "../src/config.ts";
import { environment } from "../src/environment.ts";
import { keyIn } from "../src/key.ts";
import { virtualClock } from "../src/kernel/clock.ts";
import { openService, type Service } from "../src/service.ts";
import { openPostgres, openThrowaway } from "../src/store/postgres.ts";
import { StartError } from "../src/store/start-error.ts";
import { openLog } from "./log.ts";
import { type Line, line as lineShape, whatIsWrong } from "./pipe/lines.ts";
import { openOutput } from "./pipe/output.ts";
import { play, type Stage } from "./pipe/player.ts";
import { simulatedNetwork } from "./simulated/network.ts";

const usage = "npm run -s pipe -- --community FILE [--community FILE2] [--data DIR]";

/** Networks that there are whatever the files say: a group on one may be bound by chat. */
const ALWAYS = ["telegram", "wechat", "practice"];

/** Where time stands before any line says. */
const BEGINNING = new Date("2026-01-01T00:00:00Z");

/** Reads the command line, or ends with a sentence about what is wrong. */
async function readArguments() {
  const { values } = parseArgs({
    options: {
      community: { type: "string", multiple: true },
      data: { type: "string" },
    },
  });
  const config = readConfig(environment());
  if (!config.ok) throw new StartError(config.error.join("\n"), "Mend the environment, or .env.");
  const files = values.community ?? config.value.communityFiles;
  if (files === null) throw new StartError("No community file is named.", usage);
  const communities = await loadCommunities(files);
  if (!communities.ok) {
    const mistakes = explain(communities.error, config.value.locale).join("\n");
    throw new StartError(mistakes, "Mend the community file and start again.");
  }
  return { config: config.value, data: values.data ?? null, communities: communities.value };
}

async function openDatabase(data: string | null, databaseUrl: string | null) {
  if (databaseUrl !== null) return openPostgres({ databaseUrl, dataDir: data ?? "data" });
  return data === null ? openThrowaway() : openPostgres({ dataDir: data });
}

/** Every network of the files, and those that there always are. */
function namesIn(communities: readonly Community[]): readonly string[] {
  const named = communities.flatMap(({ groups, people }) => [
    ...groups.map(({ network }) => network),
    ...people.flatMap(({ accounts }) => Object.keys(accounts)),
  ]);
  return [...new Set([...ALWAYS, ...named])];
}

type Setting = Awaited<ReturnType<typeof readArguments>>;

async function openStage({ config, data, communities }: Setting, beginning: Date) {
  const database = await openDatabase(data, config.databaseUrl);
  let opened: Service | null = null;
  const output = openOutput(
    communities,
    (text) => process.stdout.write(text),
    (network, chat) => opened?.groupAt(network, chat) ?? null,
  );
  const clock = virtualClock(new Date(0));
  const networks = new Map(
    namesIn(communities).map((name) => [
      name,
      simulatedNetwork(name, (notice) => output.notice(name, notice, clock.now())),
    ]),
  );
  const key = config.key ?? (data === null ? randomBytes(32) : await keyIn(data));
  const service = await openService({
    database,
    key,
    communities,
    redisUrl: config.redisUrl,
    channels: [...networks.values()],
    clock: { virtual: clock, beginning },
    log: openLog({ dataDir: null, prints: true }, "warn").log,
  });
  opened = service;
  const stage: Stage = { service, communities, networks, clock, output };
  return { ...stage, close: async () => service.close().then(() => database.close()) };
}

function parseLine(text: string): Line | string {
  try {
    const parsed = lineShape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : whatIsWrong(parsed.error);
  } catch {
    return "not a JSON object";
  }
}

/** Runs the pipe until its input ends. */
async function main(): Promise<void> {
  const setting = await readArguments();
  let stage: Awaited<ReturnType<typeof openStage>> | null = null;
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === "") continue;
    const line = parseLine(text);
    const at = typeof line === "string" ? undefined : line.at;
    stage ??= await openStage(setting, at ?? BEGINNING);
    const why = typeof line === "string" ? line : await play(stage, line, number);
    const { output, clock } = stage;
    if (why !== null) output.line({ error: { line: number, why } });
    output.line({ idle: { line: number, at: output.instant(clock.now()) } });
  }
  await stage?.close();
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n${error.advice}\n`);
  process.exitCode = 1;
}
