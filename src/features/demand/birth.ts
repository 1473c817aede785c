import { homeArea } from "../../community/areas.ts";
import type { Asked, Scene } from "../../feature.ts";
import type { DemandRow, NewDemand } from "../../store/tables.ts";
import { recurrenceOf } from "./recurrence.ts";
import { addDemand, addFirstReport } from "./table.ts";
import { keepReport, keepTexts, ownerOf } from "./texts.ts";

/** What its kind says of a demand at its birth. */
export type Born = Pick<NewDemand, "kind" | "state" | "sensitive"> & Partial<NewDemand>;

/** From this confidence on a demand is opened at once; below it, its author is asked first. */
export const SURE = 0.8;

/** Brings a demand into the world under the next number: the row, its words, its first report. */
export async function bear(scene: Scene, asked: Asked, born: Born): Promise<DemandRow> {
  const { lane } = scene;
  const { need, author, chat, message, at, text } = asked;
  const number = lane.takeNumber();
  const row = { ...blank(scene, asked), ...born, number };
  const recurrence_of = await recurrenceOf(scene, asked, row);
  const demand = await addDemand(lane, { ...row, recurrence_of });
  lane.tell({ number, by: author.id, command: "file", from: null, to: demand.state });
  await keepTexts(lane, demand, {
    gist: asked.gist,
    summary: need.summary,
    location: need.location,
    when: need.when,
    for: need.for,
    said: at,
    secrets: need.pii,
  });
  await addFirstReport(lane, { number, chat: chat.id, message, person: author.id, at }, text);
  const report = { number, seq: 1, person: ownerOf(demand) };
  await keepReport(lane, report, { text, edits: [] });
  return demand;
}

function blank({ lane, community }: Scene, asked: Asked) {
  const { need, author, beneficiary, chat, message, confidence, alarm } = asked;
  return {
    community: community.id,
    category: need.category,
    urgency: need.urgency,
    own_urgency: need.urgency,
    area: areaOfNeed(community, asked),
    confidence,
    alarm,
    quiet: alarm === "quiet",
    read_by: asked.readBy ?? null,
    requester: beneficiary === null ? author.id : null,
    filer: beneficiary === null ? null : author.id,
    beneficiary: beneficiary?.id ?? null,
    origin_chat: chat.id,
    origin_message: message,
    rung: 0,
    cycle: 0,
    low_ratings: 0,
    in_staff_hands: false,
    handed_over: false,
    reopened: 0,
    created_at: lane.now,
    moved_at: lane.now,
  };
}

/**
 * Where the need is: what the words name, else where the demand was it was split from, else the home
 * of whom it is for (unless the words name a building we do not know), else the group's area.
 */
export function areaOfNeed(
  community: Scene["community"],
  asked: Pick<Asked, "need" | "author" | "beneficiary" | "chat" | "splitFrom">,
): string {
  const { need, author, beneficiary, chat, splitFrom } = asked;
  const named = need.location === null ? null : homeArea(community, need.location);
  const elsewhere = /\d|[栋幢座]|号楼|block|building|tower/iu.test(need.location ?? "");
  const at = elsewhere ? null : (beneficiary ?? author).home;
  const home = at === null ? null : homeArea(community, at);
  return named ?? splitFrom?.area ?? home ?? chat.area ?? community.id;
}
