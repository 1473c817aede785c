import type { Scene } from "../../feature.ts";
import { gistsOf } from "../../reading/offline/gists.ts";
import type { Reading } from "../../reading/schema.ts";
import type { DemandRow } from "../../store/tables.ts";
import { findDemand, type Report, reportsOf, setReportHash } from "./table.ts";
import { dropReport, keepReport, keepTexts, reportTextsOf } from "./texts.ts";

/**
 * Keeps the new words of an edited message beside the old ones, and what they now ask for.
 *
 * @returns the demand if what it shows has changed
 */
export async function keepEdit(
  scene: Scene,
  report: Report,
  edit: {
    readonly text: string;
    readonly at: Date;
    readonly reading: Reading;
    readonly index: number;
  },
): Promise<DemandRow | null> {
  const { lane } = scene;
  const before = await reportTextsOf(lane, report);
  if (before === null || before.text === edit.text) return null;
  const edits = [...before.edits, { at: edit.at, text: before.text ?? "" }];
  await keepReport(lane, report, { text: edit.text, edits });
  await setReportHash(lane, report, edit.text);
  const demand = await findDemand(lane, report.number);
  const need = edit.reading.demands[edit.index] ?? edit.reading.demands[0];
  if (demand === null || need === undefined || report.seq !== 1) return null;
  const { location, when, summary, pii } = need;
  const gist = gistsOf(edit.text, need);
  await keepTexts(lane, demand, { gist, summary, location, when, secrets: pii });
  return demand;
}

/**
 * Throws away the words of a message that was taken back.
 *
 * @returns the demand if no other message asks for it
 */
export async function forgetReport(scene: Scene, report: Report): Promise<DemandRow | null> {
  const { lane } = scene;
  await dropReport(lane, report);
  for (const other of await reportsOf(lane, report.number)) {
    if ((await reportTextsOf(lane, other)) !== null) return null;
  }
  return findDemand(lane, report.number);
}
