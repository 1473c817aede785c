import type { Ask, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { mayClose, notToldYet } from "../demand/informed.ts";
import { move } from "../demand/move.ts";
import { lowMarks, takeMark } from "../demand/rating.ts";
import { getPerson } from "../people/table.ts";
import { answerQuietly, tell, tellStaff } from "../people/voice.ts";
import { reopen } from "./finish.ts";
import { tellOthers } from "./followers.ts";
import { mayMove, settle } from "./steps.ts";
import { wording } from "./wording.ts";

/** 评价: a mark from 1 to 5, and words; it confirms a done wish, and a low one opens it again. */
export async function rate(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  if (wish.state === "done" && !mayClose(wish)) return notToldYet;
  const mark = await takeMark(ask, wish);
  if (!mark.ok) return mark.error;
  const { score, low } = mark.value;
  const text = (locale: Locale) => (low ? wording.sorryAgain : wording.rated)[locale](wish);
  await answerQuietly(ask, { kind: "result", numbers: [wish.number], text });
  if (low) await reopenLow(ask, wish, score);
  else await settleMark(ask, wish, score);
  return null;
}

/** A mark that leaves the wish met. The holder hears it privately; a group never does. */
async function settleMark(ask: Ask, wish: DemandRow, score: number): Promise<void> {
  const mover = { command: "rate", by: ask.speaker.id };
  const closing = wish.state === "done";
  const closed_at = wish.closed_at ?? ask.lane.now;
  const confirmed_by = closing ? ask.speaker.id : wish.confirmed_by;
  const rated = await move(ask, wish, mover, "closed", { closed_at, confirmed_by });
  if (closing) await tellOthers(ask, rated, []);
  await settle(ask, rated);
  if (wish.holder === null) return;
  const { number } = wish;
  const text = (locale: Locale) => wording.yourMark[locale]({ number, score });
  const holder = await getPerson(ask.lane, wish.holder);
  await tell(ask, holder, { kind: "result", numbers: [number], text });
}

/** A low mark: the group reads only that help is still needed; after the second, staff take over. */
async function reopenLow(ask: Ask, wish: DemandRow, score: number): Promise<void> {
  const staff = wish.low_ratings >= 1;
  await reopen(ask, wish, { command: "rate", by: ask.speaker.id }, { ratings: 1, staff });
  if (!staff) return;
  const { lowRating } = ask.community.policies;
  const marks = (await lowMarks(ask.lane, wish.number, lowRating)).join("、") || String(score);
  const about = { number: wish.number, marks };
  await tellStaff(ask, wish.area, "notice", wording.twiceLow, about, { numbers: [wish.number] });
}
