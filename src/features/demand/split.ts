import { placeNamed, placeNames } from "../../community/areas.ts";
import type { Ask, Asked, DemandKind, Refusal } from "../../feature.ts";
import { readNumber } from "../../kernel/numbers.ts";
import { privateSpans } from "../../reading/privacy.ts";
import { isAtHome } from "../../reading/offline/at-home.ts";
import { gistsOf } from "../../reading/offline/gists.ts";
import { readOffline } from "../../reading/offline/reader.ts";
import type { DemandRow } from "../../store/tables.ts";
import { hasRole } from "../people/rights.ts";
import { getChat, getPerson } from "../people/table.ts";
import { answer } from "../people/voice.ts";
import { reportsOf } from "./family.ts";
import { kindOf } from "./kinds.ts";
import { calm, tellEach, unmerge } from "./merge.ts";
import { refusals } from "./refusals.ts";
import { isLive } from "./states.ts";
import { notNow, unknownNumber } from "./steps.ts";
import { addReport, findDemand, type Report } from "./table.ts";
import { dropReport, keepReport, reportTextsOf, textsOf } from "./texts.ts";
import { wording } from "./wording.ts";

/** 拆分: what was merged goes on alone, or one report of a live demand gets a number of its own. */
export async function split(ask: Ask, demand: DemandRow): Promise<Refusal | null> {
  const kind = kindOf(ask, demand);
  if (demand.quiet || kind === null) return unknownNumber;
  if (demand.merged_into !== null) return unmerge(ask, demand);
  if (!(await hasRole(ask, ask.speaker, "staff", demand.area)))
    return { why: "not-allowed", say: refusals.onlyStaff };
  if (!isLive(demand)) return { why: "not-possible-now", say: notNow(demand.state) };
  const reports = await reportsOf(ask.lane, demand.number);
  const report = reportMeant(ask.rest, reports);
  if (report === null) return whichReport(reports.length);
  const merged = report.number === demand.number ? null : await findDemand(ask.lane, report.number);
  if (merged !== null) return unmerge(ask, merged);
  await setApart(ask, demand, kind, report);
  return null;
}

/** The report of that place; the first is the demand itself and stays. */
function reportMeant(rest: string, reports: readonly Report[]): Report | null {
  const place = readNumber(rest.trim());
  if (place?.kind !== "number" || place.number === 1) return null;
  return reports[place.number - 1] ?? null;
}

const whichReport = (last: number): Refusal => ({
  why: "which-report",
  say: {
    zh: (about) => refusals.whichReport.zh({ ...about, last }),
    en: (about) => refusals.whichReport.en({ ...about, last }),
  },
});

/**
 * Files a report anew, as its author's own; what hangs on it goes along.
 *
 * @returns the number it has now
 */
export async function setApart(
  ask: Ask,
  demand: DemandRow,
  kind: DemandKind,
  report: Report,
): Promise<number> {
  const { lane } = ask;
  const texts = await reportTextsOf(lane, report);
  const asked = await askedBy(ask, demand, report, texts?.text ?? "");
  await takeOut(ask, report);
  await calm(ask, demand.number);
  const number = await kind.file(ask, asked);
  if (texts !== null) await keepReport(lane, { number, seq: 1, person: report.person }, texts);
  await bring(ask, report, number);
  const about = { number, from: demand.number };
  const text = wording.apart[ask.chat.language](about);
  await answer(ask, { kind: "result", text, numbers: [number] });
  await tellEach(ask, number, [...new Set([report.person, demand.holder])], (locale) =>
    wording.apart[locale](about),
  );
  return number;
}

/** Puts a report to another demand of the same matter; what hangs on it goes along. */
export async function moveReport(ask: Ask, report: Report, number: number): Promise<void> {
  const texts = await reportTextsOf(ask.lane, report);
  await takeOut(ask, report);
  const seq = await addReport(ask.lane, { ...report, number }, texts?.text ?? "");
  if (texts !== null) await keepReport(ask.lane, { number, seq, person: report.person }, texts);
  await bring(ask, report, number);
}

/** A report as its kind files it: by its own words, or where they tell nothing by those of the demand. */
async function askedBy(
  { lane, community }: Ask,
  demand: DemandRow,
  { person, chat, message, at }: Report,
  text: string,
): Promise<Asked> {
  const { kind, category, urgency } = demand;
  const line = { at, from: "", role: "resident" as const, text };
  const { demands } = readOffline({ lines: [line], places: placeNames(community) });
  const heard = demands.find((need) => need.kind === kind);
  const { summary, gist } = await textsOf(lane, demand.number);
  const pii = privateSpans(text);
  const same = { location: null, when: null, for: "public" as const, summary, pii, urgency };
  const isAlarm = demand.alarm !== null;
  const need = { ...same, ...heard, kind, category, ...(isAlarm ? { summary, urgency } : {}) };
  return {
    need,
    gist:
      heard === undefined || isAlarm
        ? gist
        : gistsOf(text, need, placeNamed(community, need.location)),
    confidence: 1,
    atHome: isAtHome(text),
    author: await getPerson(lane, person),
    beneficiary: null,
    chat: await getChat(lane, chat),
    message,
    text,
    at,
    alarm: demand.alarm,
    ...(isAlarm ? {} : { splitFrom: demand }),
  };
}

async function takeOut({ lane }: Ask, report: Report): Promise<void> {
  await dropReport(lane, report);
  await lane.db
    .deleteFrom("report")
    .where("community", "=", lane.community)
    .where("number", "=", report.number)
    .where("seq", "=", report.seq)
    .execute();
}

/** What its author wants to hear, and the pictures that came with it, follow the report. */
async function bring({ lane }: Ask, report: Report, number: number): Promise<void> {
  const { community } = lane;
  await lane.db
    .updateTable("follower")
    .set({ number })
    .where("community", "=", community)
    .where("number", "=", report.number)
    .where("person", "=", report.person)
    .execute();
  await lane.db
    .updateTable("photo")
    .set({ number })
    .where("community", "=", community)
    .where("number", "=", report.number)
    .where("chat", "=", report.chat)
    .where("message", "=", report.message)
    .execute();
}
