import type { Ask, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { mayClose, notToldYet } from "../demand/informed.ts";
import { lowMarks, takeMark } from "../demand/rating.ts";
import { answerQuietly, tellStaff } from "../people/voice.ts";
import { tellConfirmed, workAgain } from "./finish.ts";
import { mayMove, moveAffair } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** 评价: a mark from 1 to 5, and words; it confirms a done affair, and a low one takes it up again. */
export async function rate(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  if (!mayClose(affair)) return notToldYet;
  const mark = await takeMark(ask, affair);
  if (!mark.ok) return mark.error;
  const { low, score } = mark.value;
  const text = (locale: Locale) => (low ? wording.sorryAgain : wording.rated)[locale](affair);
  await answerQuietly(ask, { kind: "result", numbers: [affair.number], text });
  const mover = { command: "rate", by: ask.speaker.id };
  if (low) await takeUpAgain(ask, affair, mover, score);
  else {
    const confirmed_by = affair.state === "done" ? ask.speaker.id : affair.confirmed_by;
    const closed_at = affair.closed_at ?? ask.lane.now;
    const change = { closed_at, confirmed_by };
    const closed = await moveAffair(ask, affair, mover, "closed", change);
    if (affair.state === "done") await tellConfirmed(ask, closed, ask.speaker.id);
  }
  return null;
}

/** After the second low mark staff follow it up, told with both. */
async function takeUpAgain(
  ask: Ask,
  affair: DemandRow,
  mover: { readonly command: string; readonly by: number },
  score: number,
): Promise<void> {
  const again = affair.low_ratings >= 1;
  const more = { low_ratings: affair.low_ratings + 1, in_staff_hands: again };
  await workAgain(ask, affair, mover, "", more);
  if (!again) return;
  const { number, area } = affair;
  const all = await lowMarks(ask.lane, number, ask.community.policies.lowRating);
  const marks = all.join("、") || String(score);
  await tellStaff(
    ask,
    area,
    "notice",
    toHandlers.twiceLow,
    { number, marks },
    { numbers: [number] },
  );
}
