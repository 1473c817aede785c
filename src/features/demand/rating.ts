import type { Ask, Refusal, Scene } from "../../feature.ts";
import { refuse, ok, type Result } from "../../kernel/result.ts";
import type { Lane } from "../../store/lane.ts";
import type { DemandRow } from "../../store/tables.ts";
import { keepText } from "../people/texts.ts";
import { refusals } from "./refusals.ts";

/** For how long a closed demand can be rated. */
const RATING_DAYS = 7;

/** The buttons under a question for a mark. */
export const marks: readonly string[] = ["1", "2", "3", "4", "5"];

/** A mark from 1 to 5, and words; `low` when the community calls it low. */
export type Mark = { readonly score: number; readonly low: boolean };

/** Reads a mark as somebody gave it, and keeps it; or says why it does not count. */
export async function takeMark(ask: Ask, demand: DemandRow): Promise<Result<Mark, Refusal>> {
  const [, digit, words = ""] = /^\s*([1-5])(?!\d)\s*(?:分|stars?)?\s*(.*)$/su.exec(ask.rest) ?? [];
  if (digit === undefined) return refuse({ why: "bad-mark", say: refusals.badMark });
  const closed = demand.closed_at?.getTime() ?? ask.lane.now.getTime();
  if (ask.lane.now.getTime() > closed + RATING_DAYS * 86_400_000)
    return refuse({ why: "too-late", say: refusals.tooLate });
  if (await isRated(ask, demand, ask.speaker.id))
    return refuse({ why: "rated-already", say: refusals.ratedAlready });
  const score = Number(digit);
  await keepMark(ask, demand, score, words.trim());
  const { lowRating } = ask.community.policies;
  return ok({ score, low: lowRating !== null && score <= lowRating });
}

/** Whether somebody, or a certain person, rated it in its present cycle: one mark a person and cycle. */
export async function isRated(
  { lane }: Scene,
  { number, cycle }: DemandRow,
  person: number | null = null,
): Promise<boolean> {
  const known = await lane.db
    .selectFrom("rating")
    .select("score")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where("cycle", "=", cycle)
    .$if(person !== null, (query) => query.where("person", "=", person))
    .limit(1)
    .executeTakeFirst();
  return known !== undefined;
}

async function keepMark(ask: Ask, demand: DemandRow, score: number, words: string): Promise<void> {
  const { lane, speaker } = ask;
  const { number, cycle, filer } = demand;
  const via = filer === speaker.id ? "proxy" : "self";
  const mark = { community: lane.community, number, cycle, person: speaker.id };
  await lane.db
    .insertInto("rating")
    .values({ ...mark, score, via, at: lane.now })
    .execute();
  if (words === "") return;
  const ref = `${number}.${cycle}.${speaker.id}`;
  await keepText(lane, { kind: "rating", ref, person: speaker.id }, words);
}

/** All marks of a demand that count as low, oldest first. */
export async function lowMarks(
  lane: Lane,
  number: number,
  lowRating: number | null,
): Promise<readonly number[]> {
  const rows = await lane.db
    .selectFrom("rating")
    .select("score")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where("score", "<=", lowRating ?? 0)
    .orderBy("cycle")
    .execute();
  return rows.map(({ score }) => score);
}
