import type { Ask } from "../../feature.ts";
import {
  addCorrection,
  type Correction,
  dropCorrections,
  EXAMPLE,
  type Example,
  exampleRef,
} from "../../store/labels.ts";
import type { Lane } from "../../store/lane.ts";
import type { DemandRow } from "../../store/tables.ts";
import { changeIn } from "../demand/change.ts";
import { findDemand } from "../demand/table.ts";
import { dropText } from "../people/texts.ts";
import { keepExample } from "./example.ts";

/**
 * What a command says of how a demand was read is kept: counted, and of whoever lends their words as
 * an example. Of a quiet crisis nothing is.
 *
 * @param before the demand as it was before the command did its work
 */
export async function correct(ask: Ask, before: DemandRow): Promise<void> {
  if (before.quiet || before.read_by === null) return;
  if (ask.verb === "undo") return takeBack(ask.lane, before);
  const correction = await correctionBy(ask, before);
  if (correction === null) return;
  await addCorrection(ask.lane, { ...correction, read_by: before.read_by });
  const { cause, number, other } = correction;
  for (const each of [number, other]) {
    const demand = each === null ? null : await findDemand(ask.lane, each);
    if (demand !== null) await keepFirst(ask, demand, { cause, by: before.read_by });
  }
}

type Said = Omit<Correction, "read_by">;

async function correctionBy(ask: Ask, before: DemandRow): Promise<Said | null> {
  const { number, category: was } = before;
  const after = await findDemand(ask.lane, number);
  if (after === null) return null;
  const same = { number, other: null, was, meant: after.category };
  switch (ask.verb) {
    case "dismiss":
      return after.state === "dismissed"
        ? { ...same, cause: "dismissed", meant: null }
        : apartFrom(ask.lane, before);
    case "agree":
      return { ...same, cause: "agreed" };
    case "reopen":
      return before.state === "dismissed" ? { ...same, cause: "agreed" } : null;
    case "change":
      return changed(ask, before, after);
    case "merge":
      return withOther(ask.lane, { ...same, cause: "same", other: after.merged_into });
    case "split":
      return apartFrom(ask.lane, before);
    default:
      return null;
  }
}

function changed({ rest }: Ask, before: DemandRow, after: DemandRow): Said | null {
  const { number, category: was } = before;
  const same = { number, other: null, was, meant: after.category };
  switch (changeIn(rest)?.field) {
    case "category":
      return { ...same, cause: was === after.category ? "agreed" : "category" };
    case "kind":
      return { ...same, cause: "kind", was: before.kind, meant: after.kind };
    case "location":
      return { ...same, cause: "place" };
    case "when":
      return { ...same, cause: "time" };
    case "gist":
    case undefined:
      return null;
  }
}

/** What moved last is what was set apart: a merged demand under its own number, or a report under a new one. */
async function apartFrom(lane: Lane, { number, merged_into }: DemandRow): Promise<Said | null> {
  const moved = await movedLast(lane);
  const other = moved === number ? merged_into : number;
  const apart = moved === null ? null : await findDemand(lane, moved);
  if (apart === null || other === null) return null;
  return withOther(lane, {
    cause: "apart",
    number: apart.number,
    other,
    was: apart.category,
    meant: null,
  });
}

/** Of two demands their categories are counted. */
async function withOther(lane: Lane, said: Said): Promise<Said> {
  const other = said.other === null ? null : await findDemand(lane, said.other);
  return { ...said, meant: other?.category ?? null };
}

async function movedLast(lane: Lane): Promise<number | null> {
  await lane.flush();
  const row = await lane.db
    .selectFrom("history")
    .select("number")
    .where("community", "=", lane.community)
    .where("to_state", "is not", null)
    .orderBy("seq", "desc")
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The message that a demand came by; what others filed are their words, not those of whom it is for. */
async function keepFirst(
  ask: Ask,
  demand: DemandRow,
  why: Pick<Example, "cause" | "by">,
): Promise<void> {
  const { number, filer, origin_chat: chat, origin_message: message } = demand;
  if (filer !== null || chat === null || message === null) return;
  await keepExample(ask, { chat, message }, { number, ...why });
}

/** The move is undone, and with it what it said. */
async function takeBack(lane: Lane, before: DemandRow): Promise<void> {
  const { number, moved_at, origin_chat, origin_message } = before;
  await dropCorrections(lane, number, moved_at);
  if (origin_chat !== null && origin_message !== null)
    await dropText(lane, EXAMPLE, exampleRef(origin_chat, origin_message));
}
