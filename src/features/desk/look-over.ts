import { LONGEST_LIST } from "../../chat/picks.ts";
import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { demandsIn, findDemand } from "../demand/table.ts";
import { onlyStaff } from "../people/staff.ts";
import { answer } from "../people/voice.ts";
import { handOut, type Sheet } from "./answer.ts";
import { dutyOf, within } from "./duty.ts";
import { type Audience, lineOf, secretsOf } from "./lines.ts";
import { wording } from "./wording.ts";

/** The question that a list of doubtful demands asks; its post remembers their order. */
export const LOOK_OVER = "look-over";

const doubtful = ["unsure", "screening"];

/** Whether staff may still say what a demand is. */
export const isDoubtful = ({ state }: Pick<DemandRow, "state">): boolean =>
  doubtful.includes(state);

/** 看一看: what may be a demand or not, and what waits to be posted, as a list to be answered by place. */
export async function lookOver(ask: Ask): Promise<Refusal | null> {
  const { staff } = await dutyOf(ask, ask.speaker);
  if (staff.length === 0) return onlyStaff;
  const found = (await demandsIn(ask.lane, doubtful)).filter(
    (demand) => !demand.quiet && within(ask, staff, demand),
  );
  return handOut(ask, (reader) => sheetOf(ask, found, reader));
}

async function sheetOf(
  scene: Scene,
  demands: readonly DemandRow[],
  reader: Audience,
): Promise<Sheet> {
  const { locale } = reader;
  if (demands.length === 0) return { text: wording.nothingToLookOver[locale]() };
  const shown = demands.slice(0, LONGEST_LIST);
  const lines = [];
  for (const [index, demand] of shown.entries())
    lines.push(`${index + 1}. ${await lineOf(scene, demand, reader)}`);
  const text = wording.lookOver[locale]({ total: demands.length, lines });
  const numbers = shown.map(({ number }) => number);
  return { text, asks: LOOK_OVER, numbers, secrets: await secretsOf(scene, shown) };
}

/** The command by which 是 is said of a doubtful demand. */
export async function yesTo({ lane }: Scene, number: number): Promise<"agree" | "approve"> {
  return (await findDemand(lane, number))?.state === "screening" ? "approve" : "agree";
}

/** After an answer: which places of the list are still open; asked for again, in the same order. */
export async function askForTheRest(ask: Ask, numbers: readonly number[]): Promise<void> {
  const items = [];
  for (const [index, number] of numbers.entries()) {
    const demand = await findDemand(ask.lane, number);
    if (demand !== null && isDoubtful(demand)) items.push(index + 1);
  }
  if (items.length === 0) return;
  const text = wording.leftOver[ask.chat.language]({ items });
  await answer(ask, { kind: "ask", asks: LOOK_OVER, numbers, text });
}
