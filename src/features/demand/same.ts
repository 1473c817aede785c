import type { Ask, Asked, Scene } from "../../feature.ts";
import { isReserved } from "../../reading/offline/delicate.ts";
import { neutralGist } from "../../reading/offline/gist.ts";
import type { Category } from "../../reading/schema.ts";
import type { DemandRow } from "../../store/tables.ts";
import { tell } from "../people/voice.ts";
import { mostAlike } from "./alike.ts";
import { areaOfNeed, SURE } from "./birth.ts";
import { firstReports } from "./first-reports.ts";
import { answerJoined } from "./follow.ts";
import { kindOf } from "./kinds.ts";
import { hasten } from "./merge.ts";
import { addReport, askerOf } from "./table.ts";
import { keepReport } from "./texts.ts";
import { wording } from "./wording.ts";

/** What nobody else's report is put to: each is its author's own. */
const ownMatters: readonly Category[] = ["dispute", "legal"];

/** What nobody has acted on yet, or somebody is at work on. */
const underWay = ["open", "claimed", "accepted", "working"];

const DAYS = 90;
const COMPARED = 50;

/**
 * Lets a new report of a trouble that is known follow the demand that has it: its words are kept, its
 * author hears the result, urgency only rises.
 *
 * @returns false when it is news
 */
export async function joinSame(ask: Ask, asked: Asked): Promise<boolean> {
  const demand = await sameLive(ask, asked);
  if (demand === null) return false;
  const { lane } = ask;
  const { number } = demand;
  const { author, chat, message, at, text, need } = asked;
  const seq = await addReport(
    lane,
    { number, chat: chat.id, message, person: author.id, at },
    text,
  );
  await keepReport(lane, { number, seq, person: author.id }, { text, edits: [] });
  lane.tell({ number, by: author.id, command: "join" });
  const isSure = asked.confidence >= SURE;
  if (!(isSure && (await hasten(ask, demand, need))))
    await kindOf(ask, demand)?.settle(ask, demand);
  await answerFollower(ask, demand, isSure);
  return true;
}

/** Told once, and how to say that it is another matter; what may be no report at all is answered in no group. */
async function answerFollower(ask: Ask, demand: DemandRow, isSure: boolean): Promise<void> {
  const { number } = demand;
  const [report] = await firstReports(ask.lane, [number]);
  const gist = report?.texts.gist ?? neutralGist(demand.kind, demand.category);
  const own = askerOf(demand) === ask.speaker.id;
  const text = (locale: "zh" | "en") => wording.followsKnown[locale]({ number, gist, own });
  if (isSure) await answerJoined(ask, number, text);
  else await tell(ask, ask.speaker, { kind: "notice", numbers: [number], text });
}

/** The live demand that a new need tells of once more; null when it is news, or its author's own affair. */
async function sameLive(scene: Scene, asked: Asked): Promise<DemandRow | null> {
  const { need, text, beneficiary, alarm } = asked;
  const isShared = need.kind === "affair" || need.category === "lost_found";
  if (!isShared || beneficiary !== null || alarm !== null) return null;
  if (isReserved(text, need) || ownMatters.includes(need.category)) return null;
  const found = await mostAlike(scene, asked, await candidates(scene, asked));
  if (found === null || need.kind === "affair") return found;
  return (await isOneHousehold(scene, asked, found)) ? found : null;
}

/** What was lost is looked for once by a household, and by each household on its own. */
async function isOneHousehold(scene: Scene, { author }: Asked, found: DemandRow) {
  const [report] = await firstReports(scene.lane, [found.number]);
  if (report === undefined) return false;
  return report.person === author.id || (author.home !== null && report.home === author.home);
}

async function candidates({ lane, community }: Scene, asked: Asked) {
  const area = areaOfNeed(community, asked);
  return lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "=", asked.need.kind)
    .where("state", "in", underWay)
    .where("quiet", "=", false)
    .where("sensitive", "=", false)
    .where("alarm", "is", null)
    .where("beneficiary", "is", null)
    .where("created_at", ">=", new Date(lane.now.getTime() - DAYS * 86_400_000))
    .orderBy((row) => row("area", "=", area), "desc")
    .orderBy("number", "desc")
    .limit(COMPARED)
    .execute();
}
