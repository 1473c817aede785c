import { placeNamed } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import { gistsOf } from "../../reading/offline/gists.ts";
import type { Reading } from "../../reading/schema.ts";
import type { DemandRow } from "../../store/tables.ts";
import { reportsOf, rootOf } from "./family.ts";
import { findDemand, type Report, setReportHash } from "./table.ts";
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
  const demand = await findDemand(lane, report.number);
  // What was filed for somebody else came by a command, and an edited command does nothing.
  if (demand === null || demand.filer === report.person) return null;
  const before = await reportTextsOf(lane, report);
  if (before === null || before.text === edit.text) return null;
  const edits = [...before.edits, { at: edit.at, text: before.text ?? "" }];
  await keepReport(lane, report, { text: edit.text, edits });
  await setReportHash(lane, report, edit.text);
  const need = edit.reading.demands[edit.index] ?? edit.reading.demands[0];
  if (need === undefined || report.seq !== 1) return null;
  const { location, when, summary, pii, for: whose } = need;
  const gist = gistsOf(edit.text, need, placeNamed(scene.community, need.location));
  const words = { gist, summary, location, when, for: whose, said: edit.at, secrets: pii };
  await keepTexts(lane, demand, words);
  return demand.merged_into === null ? demand : null;
}

/**
 * Throws away the words of a message that was taken back.
 *
 * @returns the demand if no other message asks for it
 */
export async function forgetReport(scene: Scene, report: Report): Promise<DemandRow | null> {
  const { lane } = scene;
  await dropReport(lane, report);
  const demand = await findDemand(lane, report.number);
  const root = demand === null ? null : await rootOf(lane, demand);
  for (const other of root === null ? [] : await reportsOf(lane, root.number)) {
    if ((await reportTextsOf(lane, other)) !== null) return null;
  }
  return root;
}
