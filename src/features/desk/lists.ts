import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { mine } from "../demand/status.ts";
import { liveStates } from "../demand/states.ts";
import { demandsIn } from "../demand/table.ts";
import { onlyStaff } from "../people/staff.ts";
import { askedOfStaff } from "./asked.ts";
import { handOut, type Sheet } from "./answer.ts";
import { type Case, caseload, heaps } from "./caseload.ts";
import { type Duty, dutyOf, within } from "./duty.ts";
import { type Audience, linesOf, secretsOf } from "./lines.ts";
import { inWork } from "../demand/limits.ts";
import { wording } from "./wording.ts";

/** As many lines as fit on a phone without scrolling. */
const LINES = 10;

/** 待办: what waits for staff in their areas, for a worker at their unit; others see their own. */
export async function todo(ask: Ask): Promise<Refusal | null> {
  const duty = await dutyOf(ask, ask.speaker);
  const { staff, supervises, units } = duty;
  if (staff.length + supervises.length + units.length === 0) return mine(ask);
  const live = await demandsIn(ask.lane, liveStates);
  const cases = caseload(ask, duty, live, await askedOfStaff(ask));
  const unsure = live.filter((demand) => isUnsure(ask, duty, demand)).length;
  return handOut(ask, (reader) => todoSheet(ask, seenBy(reader, cases), unsure, reader));
}

const isUnsure = (scene: Scene, { staff }: Duty, demand: DemandRow): boolean =>
  demand.state === "unsure" && !demand.quiet && within(scene, staff, demand);

/** A quiet crisis is on no list that several read. */
const seenBy = ({ alone }: Audience, cases: readonly Case[]): readonly Case[] =>
  alone ? cases : cases.filter(({ demand }) => !demand.quiet);

async function todoSheet(
  ask: Ask,
  cases: readonly Case[],
  unsure: number,
  reader: Audience,
): Promise<Sheet> {
  const { locale } = reader;
  const shown = cases.slice(0, LINES);
  const more = cases.length - shown.length;
  const doubts = wording.unsure[locale]({ n: unsure });
  if (cases.length === 0) return { text: unsure > 0 ? doubts : wording.nothing[locale]() };
  const lines = [
    ...(await heaped(ask, shown, reader)),
    ...(more > 0 ? [wording.more[locale]({ n: more })] : []),
    ...(unsure > 0 ? [doubts] : []),
  ];
  const text = wording.todo[locale]({ total: cases.length, lines });
  return {
    text,
    secrets: await secretsOf(
      ask,
      shown.map(({ demand }) => demand),
    ),
  };
}

/** The lines of each heap under its name. */
async function heaped(
  ask: Ask,
  cases: readonly Case[],
  reader: Audience,
): Promise<readonly string[]> {
  const { locale } = reader;
  const lines = [];
  for (const heap of heaps) {
    const demands = cases.filter((one) => one.heap === heap).map(({ demand }) => demand);
    if (demands.length === 0) continue;
    const name = wording.heapNames[heap][locale];
    lines.push(wording.heap[locale]({ name }), ...(await linesOf(ask, demands, reader, LINES)));
  }
  return lines;
}

/** 未派: live affairs that no unit has, or that nobody accepted, oldest first. */
export async function unassigned(ask: Ask): Promise<Refusal | null> {
  const { staff } = await dutyOf(ask, ask.speaker);
  if (staff.length === 0) return onlyStaff;
  const live = await demandsIn(ask.lane, inWork);
  const waiting = live.filter(
    ({ kind, state, unit, holder, quiet }) =>
      kind === "affair" && !quiet && (state === "open" || (unit === null && holder === null)),
  );
  const own = waiting.filter((demand) => within(ask, staff, demand));
  return handOut(ask, (reader) => unassignedSheet(ask, own, reader));
}

async function unassignedSheet(
  ask: Ask,
  demands: readonly DemandRow[],
  reader: Audience,
): Promise<Sheet> {
  const { locale } = reader;
  const total = demands.length;
  if (total === 0) return { text: wording.allAssigned[locale]() };
  const lines = await linesOf(ask, demands, reader, LINES);
  const text = wording.unassigned[locale]({ total, lines });
  return { text, secrets: await secretsOf(ask, demands.slice(0, LINES)) };
}
