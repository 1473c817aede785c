import type { Scene } from "../../feature.ts";
import { gapMsBetween } from "../../store/gaps.ts";
import type { DemandRow } from "../../store/tables.ts";
import type { Change } from "../demand/move.ts";

/** Whether something that was due is late now; nobody is late for a time in which the service was away. */
export async function isLate({ lane }: Scene, due: Date | null): Promise<boolean> {
  if (due === null || lane.now <= due) return false;
  const lateMs = lane.now.getTime() - due.getTime();
  return lateMs > (await gapMsBetween(lane, due, lane.now));
}

/** What changes with the first human word 首次答复: whoever gives it, it is given once. */
export async function withWord(scene: Scene, affair: DemandRow): Promise<Change> {
  if (affair.word_at !== null) return {};
  const late = affair.late || (await isLate(scene, affair.word_due));
  return { word_at: scene.lane.now, late };
}

/** The five ways 五种答复 in which whoever is asked first answers; the first of them is kept. */
export type FirstAnswer = "办" | "转" | "代" | "路" | "释";

/** Keeps who answered first, and how. */
export const withFirst = (affair: DemandRow, by: number, answer: FirstAnswer): Change =>
  affair.first_by === null ? { first_by: by, first_answer: answer } : {};
