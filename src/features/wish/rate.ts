import type { Ask, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { move } from "../demand/move.ts";
import { keepText } from "../people/texts.ts";
import { getPerson } from "../people/table.ts";
import { answerQuietly, tell, tellStaff } from "../people/voice.ts";
import { reopen } from "./finish.ts";
import { refusals } from "./refusals.ts";
import { mayMove, settle } from "./steps.ts";
import { wording } from "./wording.ts";

/** For how long a closed wish can be rated. */
const RATING_DAYS = 7;

/** 评价: a mark from 1 to 5, and words; it confirms a done wish, and a low one opens it again. */
export async function rate(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const [, digit, words = ""] = /^\s*([1-5])(?!\d)\s*(?:分|stars?)?\s*(.*)$/su.exec(ask.rest) ?? [];
  if (digit === undefined) return { why: "bad-mark", say: refusals.badMark };
  const refusal = await tooLateOrTwice(ask, wish);
  if (refusal !== null) return refusal;
  const score = Number(digit);
  await keepRating(ask, wish, score, words.trim());
  const { lowRating } = ask.community.policies;
  const low = lowRating !== null && score <= lowRating;
  const text = (locale: Locale) => (low ? wording.sorryAgain : wording.rated)[locale](wish);
  await answerQuietly(ask, { kind: "result", numbers: [wish.number], text });
  if (low) await reopenLow(ask, wish, score);
  else await settleMark(ask, wish, score);
  return null;
}

async function tooLateOrTwice(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const { lane } = ask;
  const closed = wish.closed_at?.getTime() ?? lane.now.getTime();
  if (lane.now.getTime() > closed + RATING_DAYS * 86_400_000)
    return { why: "too-late", say: refusals.tooLate };
  const known = await lane.db
    .selectFrom("rating")
    .select("score")
    .where("community", "=", lane.community)
    .where("number", "=", wish.number)
    .where("cycle", "=", wish.cycle)
    .where("person", "=", ask.speaker.id)
    .executeTakeFirst();
  return known === undefined ? null : { why: "rated-already", say: refusals.ratedAlready };
}

async function keepRating(ask: Ask, wish: DemandRow, score: number, words: string): Promise<void> {
  const { lane, speaker } = ask;
  const { number, cycle } = wish;
  await lane.db
    .insertInto("rating")
    .values({ community: lane.community, number, cycle, person: speaker.id, score, at: lane.now })
    .execute();
  if (words === "") return;
  const ref = `${number}.${cycle}.${speaker.id}`;
  await keepText(lane, { kind: "rating", ref, person: speaker.id }, words);
}

/** A mark that leaves the wish met. The holder hears it privately; a group never does. */
async function settleMark(ask: Ask, wish: DemandRow, score: number): Promise<void> {
  const mover = { command: "rate", by: ask.speaker.id };
  const closing = wish.state === "done";
  const closed_at = wish.closed_at ?? ask.lane.now;
  const confirmed_by = closing ? ask.speaker.id : wish.confirmed_by;
  const rated = await move(ask, wish, mover, "closed", { closed_at, confirmed_by });
  if (closing) await settle(ask, rated);
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
  const marks = (await lowMarks(ask, wish.number)).join("、") || String(score);
  const about = { number: wish.number, marks };
  await tellStaff(ask, wish.area, "notice", wording.twiceLow, about, { numbers: [wish.number] });
}

async function lowMarks({ lane, community }: Ask, number: number): Promise<readonly number[]> {
  const rows = await lane.db
    .selectFrom("rating")
    .select("score")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where("score", "<=", community.policies.lowRating ?? 0)
    .orderBy("cycle")
    .execute();
  return rows.map(({ score }) => score);
}
