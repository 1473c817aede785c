import { chmod, writeFile } from "node:fs/promises";
import type { Config } from "../../src/config.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { StartError } from "../../src/store/start-error.ts";
import { loadFiles } from "../serve/program.ts";
import { sourcesOf } from "./files.ts";
import { readHistory, type Report } from "./history.ts";
import { type Options, readOptions } from "./options.ts";
import { drawPage } from "./page.ts";
import { openProgress } from "./progress.ts";
import { sayUnread, type Writing } from "./say.ts";
import { drawReport } from "./table.ts";
import { wording } from "./wording.ts";

/** Reads a group's own history, and shows what would have been caught. */
export async function replay(config: Config): Promise<void> {
  const options = readOptions(config);
  const { locale } = options;
  const [community] = await loadFiles([options.community], { locale });
  if (community === undefined) return;
  const sources = await sourcesOf(options.paths, wallClock.now());
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const progress = openProgress(sources.some(({ path }) => path === null) ? 0 : total, locale);
  const report = await readHistory(sources, {
    community,
    stdin: process.stdin,
    withheld: wording.withheld[locale],
    came: progress.came,
  }).finally(progress.stop);
  await show(report, options, { locale, zone: community.timezone });
}

async function show(report: Report, { json, html, locale }: Options, writing: Writing) {
  const { summary, shown } = report;
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  if (summary.messages === 0)
    throw new StartError(
      [wording.nothing[locale], ...sayUnread(summary, locale)].join("\n"),
      wording.usage[locale],
    );
  if (json) {
    for (const finding of shown.all) print(JSON.stringify({ finding }));
    print(JSON.stringify({ summary }));
  } else print(drawReport(report, writing, process.stdout.columns ?? 110));
  if (html !== null) await write(html, await drawPage(report, writing), locale);
  const say = json ? (line: string) => void process.stderr.write(`${line}\n`) : print;
  if (html !== null) say(wording.holdsWords[locale]({ file: html }));
  say(html === null ? wording.nothingKept[locale] : wording.nothingLeaves[locale]);
}

async function write(file: string, page: string, locale: Options["locale"]): Promise<void> {
  try {
    // Residents' words are for whoever asked alone, also where a file was there before.
    await writeFile(file, page, { mode: 0o600 });
    await chmod(file, 0o600);
  } catch {
    throw new StartError(wording.cannotWrite[locale]({ file }), wording.elsewhere[locale]);
  }
}
