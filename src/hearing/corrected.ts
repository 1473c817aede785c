import { homeArea } from "../community/areas.ts";
import { traceable } from "../chat/clean.ts";
import { findDemand } from "../features/demand/table.ts";
import type { DemandRow } from "../store/tables.ts";
import { runCommand } from "./command.ts";
import { askOf, type Heard } from "./heard.ts";
import { raise } from "./raise.ts";

const chinese =
  /^(?:不对|错了|[说打写发]错了?|更正|口误|不好意思|抱歉|哦)(?:[,.! ]{1,2}(?:我?[说打写发]错了?[,.! ]{1,2})?)?(?:我家?)?(?:应该|其实)?是(?:在)?(?<place>[^,.!?是]{2,16}?)(?:的|不是[^,.!?]{1,12})?[.!]?$/u;
const english =
  /^(?:no|oops|oh|sorry|correction|wait|typo|my mistake|my bad)[,.!: -]{1,3}(?:i meant|i mean|it's|it is|make that|that should be|it should be|should be|that's) (?:in |at )?(?<place>[^,.!?]{2,30}?)(?:,? not [^,.!?]{1,20})?[.!]?$/u;

/** For so long a slip of the tongue is put right in words alone. */
const LATELY_MS = 300_000;

/** The place that a message puts right and says nothing beside, `不对，是3号楼`; null for any other message. */
export function placeMeant(text: string): string | null {
  const { text: plain, typed } = traceable(text.slice(0, 80).trim());
  const place = (chinese.exec(plain) ?? english.exec(plain))?.groups?.["place"];
  if (place === undefined) return null;
  const from = plain.indexOf(place);
  return typed(from, from + place.length).trim();
}

/**
 * Whoever just asked for something says that they named the wrong place: it is changed. Of an
 * emergency it is told anew, for help may be on its way to the old one.
 *
 * @returns false where it puts nothing right
 */
export async function correctsPlace(heard: Heard): Promise<boolean> {
  const { stage, event } = heard;
  const place = event.forwarded ? null : placeMeant(event.text);
  if (place === null || homeArea(stage.community, place) === null) return false;
  const demand = await justAsked(heard);
  if (demand === null) return false;
  if (demand.alarm !== null) {
    await raise(heard, { what: demand.alarm, certain: true }, { location: place });
    return true;
  }
  const ask = askOf(heard, { verb: "change", number: demand.number, rest: `地点 ${place}` });
  await runCommand(stage.features, ask);
  return true;
}

/** What somebody asked for in this chat last, if only just now, and nobody acted on it. */
async function justAsked({ stage, event, speaker, chat }: Heard): Promise<DemandRow | null> {
  const report = await stage.lane.db
    .selectFrom("report")
    .select(["number", "seq"])
    .where("community", "=", stage.lane.community)
    .where("chat", "=", chat.id)
    .where("person", "=", speaker.id)
    .where("at", ">=", new Date(event.at.getTime() - LATELY_MS))
    .orderBy("at", "desc")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const demand = report?.seq === 1 ? await findDemand(stage.lane, report.number) : null;
  if (demand === null || demand.quiet || demand.requester !== speaker.id) return null;
  return ["unsure", "screening", "open"].includes(demand.state) ? demand : null;
}
