import { html, raw } from "hono/html";
import { categoryNames } from "../../src/features/demand/categories.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { drawBars, drawColumns } from "./chart.ts";
import type { Report } from "./history.ts";
import {
  sayCaveats,
  sayCounts,
  sayDeed,
  saySure,
  sayTaken,
  sayTotals,
  sayUnread,
  sayWhen,
  type Writing,
} from "./say.ts";
import type { Finding, Summary } from "./shape.ts";
import { style } from "./style.ts";
import { deeds } from "../../src/foreseeing/would.ts";
import { deedNames, wording } from "./wording.ts";

/** Nothing is loaded, and nothing runs: what is filtered is filtered by style. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A report on one page, which needs nothing else and runs nothing. */
export async function drawPage({ summary, shown }: Report, writing: Writing): Promise<string> {
  const { locale } = writing;
  const soft = (line: string) => html`<p class="soft">${line}</p>`;
  const page = await html`<!doctype html>
    <html lang="${locale === "zh" ? "zh-CN" : "en"}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${raw(policy)}" />
        <title>${wording.title[locale]}</title>
        <style>
          ${raw(style + filters)}
        </style>
      </head>
      <body>
        <h1>${wording.title[locale]}</h1>
        ${soft(wording.nothingLeaves[locale])} ${drawTotals(summary, writing)}
        ${sayCaveats(locale).map(soft)}
        ${summary.found === 0 ? html`<p>${wording.noneFound[locale]}</p>` : [drawCharts(summary, locale), drawList(shown.all, writing)]}
        ${shown.unlisted === 0 ? "" : html`<p>${wording.more[locale]({ count: shown.unlisted })}</p>`}
        ${drawUnread(summary, locale)}
      </body>
    </html> `;
  return page.toString();
}

/** A row is seen where its deed, or all, is chosen. */
const filters = deeds
  .map((deed) => `body:has(#see-${deed}:checked) tbody tr:not(.${deed}) { display: none; }`)
  .join("\n");

const drawTotals = (summary: Summary, writing: Writing) =>
  html`<dl>
    ${sayTotals(summary, writing).map(
      ([name, figure]) =>
        html`<div><dt>${name.trim()}</dt><dd${raw(figure.length > 12 ? ' class="long"' : "")}>${figure}</dd></div>`,
    )}
  </dl>`;

function drawCharts({ weeks, categories }: Summary, locale: Locale) {
  const inTime = Object.entries(weeks)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, count]) => ({ label, count }));
  const byName = sayCounts(categories, categoryNames, locale).map(([label, count]) => ({
    label,
    count,
  }));
  const weekly = html`<section>
    <h2>${wording.byWeek[locale]}</h2>
    ${drawColumns(wording.byWeek[locale], inTime)}
  </section>`;
  return html`<div class="charts">
    ${inTime.length === 0 ? "" : weekly}
    <section>
      <h2>${wording.byCategory[locale]}</h2>
      ${drawBars(wording.byCategory[locale], byName)}
    </section>
  </div>`;
}

function drawList(findings: readonly Finding[], writing: Writing) {
  const { locale } = writing;
  const found = deeds.filter((deed) => findings.some((finding) => finding.deed === deed));
  const choice = (id: string, name: string, isChosen: boolean) =>
    html`<label
      ><input
        type="radio"
        name="see"
        id="see-${id}"
        ${raw(isChosen ? " checked" : "")}
      />${name}</label
    >`;
  const columns = [
    wording.when,
    wording.who,
    wording.said,
    wording.takenAs,
    wording.sure,
    wording.says,
  ];
  return html`<h2>${wording.list[locale]}</h2>
    <fieldset>
      <legend class="soft">${wording.would[locale]}</legend>
      ${choice("all", wording.all[locale], true)}${found.map((deed) => choice(deed, deedNames[deed][locale], false))}
    </fieldset>
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column[locale]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${findings.map((finding) => drawFinding(finding, writing))}
      </tbody>
    </table>`;
}

function drawFinding(finding: Finding, writing: Writing) {
  const { locale } = writing;
  return html`<tr class="${finding.deed}">
    <td class="when">${sayWhen(finding.at, writing)}</td>
    <td data-is="${wording.who[locale]}">${finding.who}</td>
    <td>${finding.said}</td>
    <td data-is="${wording.takenAs[locale]}">${sayTaken(finding, writing)}</td>
    <td class="sure" data-is="${wording.sure[locale]}">${saySure(finding)}</td>
    <td class="says"><b>${sayDeed(finding, writing)}</b><br />${finding.says}</td>
  </tr> `;
}

const drawUnread = (summary: Summary, locale: Locale) =>
  sayUnread(summary, locale).map((line) => html`<p class="soft">${line}</p>`);
