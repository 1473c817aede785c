import type { Ask, DemandKind } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { hasRole } from "../people/rights.ts";
import { kindOf } from "./kinds.ts";
import { reportsOf } from "./family.ts";
import { moveReport, setApart } from "./split.ts";
import { isLive } from "./states.ts";
import { askerOf, textHash, type Report } from "./table.ts";
import { reportTextsOf } from "./texts.ts";

/**
 * 不是 by somebody whose report was put to a demand that another report began: theirs was another
 * matter, and gets a number of its own.
 *
 * @returns false where no report of theirs was put to it, and the word means what it always does
 */
export async function standApart(ask: Ask, demand: DemandRow): Promise<boolean> {
  const kind = kindOf(ask, demand);
  if (!isLive(demand) || demand.quiet || kind === null) return false;
  const reports = await reportsOf(ask.lane, demand.number);
  if (demand.alarm !== null && (await speaksForAll(ask, demand))) return false;
  if (demand.alarm !== null && askerOf(demand) === ask.speaker.id) {
    await keepOthers(ask, demand, kind, reports);
    return false;
  }
  const own = reports.findLast(
    ({ number, seq, person }) => number === demand.number && seq > 1 && person === ask.speaker.id,
  );
  if (own === undefined) return false;
  if (askerOf(demand) === ask.speaker.id && (await saysTheSame(ask, reports[0], own))) return false;
  await setApart(ask, demand, kind, own);
  return true;
}

/** Staff have looked: what they say of an emergency holds for whoever told of it. */
const speaksForAll = (ask: Ask, { area }: DemandRow): Promise<boolean> =>
  hasRole(ask, ask.speaker, "staff", area);

/** An emergency that its first author takes back is still what others told of it, under a number of its own. */
async function keepOthers(
  ask: Ask,
  demand: DemandRow,
  kind: DemandKind,
  reports: readonly Report[],
): Promise<void> {
  const [first, ...rest] = reports.filter(
    ({ number, person }) => number === demand.number && person !== ask.speaker.id,
  );
  if (first === undefined) return;
  const number = await setApart(ask, demand, kind, first);
  for (const report of rest) await moveReport(ask, report, number);
}

/** Whether somebody only sent their own words once more. */
async function saysTheSame({ lane }: Ask, first: Report | undefined, own: Report) {
  const [before, now] = [first, own].map((report) =>
    report === undefined ? null : reportTextsOf(lane, report),
  );
  const [one, other] = [(await before)?.text ?? "", (await now)?.text ?? ""];
  return textHash(lane, one).equals(textHash(lane, other));
}
