import Table from "cli-table3";
import { categoryNames, urgencyNames } from "../../src/features/demand/categories.ts";
import { wrap } from "../chat/width.ts";
import type { Report } from "./history.ts";
import {
  sayCaveats,
  sayCounts,
  saySure,
  sayTaken,
  sayTotals,
  sayUnread,
  sayWhen,
  type Writing,
} from "./say.ts";
import type { Finding } from "./shape.ts";
import { deedNames, wording } from "./wording.ts";

const plain = { head: [], border: [], compact: true };

/** What a terminal shows of a history. */
export function drawReport({ summary, shown }: Report, writing: Writing, columns: number): string {
  const { locale } = writing;
  const heading = (words: string): string => `\n${words}`;
  const by = (counts: Readonly<Record<string, number>>, names: Parameters<typeof sayCounts>[1]) =>
    sayCounts(counts, names, locale).map(([name, count]) => [name, String(count)] as const);
  const parts = [
    drawCounts(sayTotals(summary, writing)),
    ...(summary.found === 0
      ? [wording.noneFound[locale]]
      : [
          drawCounts(by(summary.categories, categoryNames), wording.category[locale]),
          drawCounts(by(summary.urgencies, urgencyNames), wording.urgency[locale]),
          drawCounts(by(summary.deeds, deedNames), wording.would[locale]),
          heading(wording.surest[locale]),
          drawFindings(shown.surest, writing, columns),
          ...(shown.leastSure.length === 0
            ? []
            : [
                heading(wording.leastSure[locale]),
                drawFindings(shown.leastSure, writing, columns),
              ]),
        ]),
    ...sayUnread(summary, locale),
    "",
    ...sayCaveats(locale),
  ];
  return parts.join("\n");
}

function drawCounts(rows: readonly (readonly [string, string])[], head?: string): string {
  const table = new Table({
    style: plain,
    colAligns: ["left", "right"],
    ...(head === undefined ? {} : { head: [head, ""] }),
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

/** What the narrow columns and the borders take. */
const NARROW = 46;
const WHEN = 12;
const TAKEN = 14;
const SURE = 8;

/** A message may not paint, or rename, the terminal in which it is shown. */
const control = /[^\P{Cc}\n]/gu;

function drawFindings(findings: readonly Finding[], writing: Writing, columns: number): string {
  const { locale } = writing;
  const wide = Math.max(20, Math.floor((columns - NARROW) / 2));
  const { when, said, takenAs, sure, says } = wording;
  const table = new Table({
    head: [when, said, takenAs, sure, says].map((head) => head[locale]),
    style: { head: [], border: [] },
    colWidths: [WHEN, wide, TAKEN, SURE, wide],
  });
  // Wrapped here: the table knows no words of Chinese.
  const fit = (text: string, width: number): string =>
    wrap(text.replace(control, ""), width - 2).join("\n");
  for (const finding of findings)
    table.push([
      fit(sayWhen(finding.at, writing), WHEN),
      fit(`${finding.who}: ${finding.said}`, wide),
      fit(sayTaken(finding, writing).replaceAll(" · ", "\n"), TAKEN),
      saySure(finding),
      fit(`${deedNames[finding.deed][locale]}\n${finding.says}`, wide),
    ]);
  return table.toString();
}
