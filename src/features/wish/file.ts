import { findArea, homeArea } from "../../community/areas.ts";
import type { Asked, Scene } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import type { Category } from "../../reading/schema.ts";
import type { ChatRow, DemandRow, NewDemand, PersonRow } from "../../store/tables.ts";
import { addDemand, addFirstReport } from "../demand/table.ts";
import { keepReport, keepTexts } from "../demand/texts.ts";
import { hasRole } from "../people/rights.ts";
import { say, tell, tellStaff } from "../people/voice.ts";
import { acknowledge } from "./offer.ts";
import { setLadder } from "./steps.ts";
import { wording } from "./wording.ts";

/** From this confidence on a wish is opened at once; below it, its author is asked first. */
export const SURE = 0.8;

const alwaysScreened: readonly Category[] = ["health", "hardship", "childcare", "disability"];

/** Whether helping touches illness, hardship, a child, or somebody's home: only the verified may claim it. */
const isSensitive = ({ need, atHome }: Asked): boolean =>
  alwaysScreened.includes(need.category) || atHome;

/** Whether staff look before anybody else sees it, whatever the community's switch says. */
const isDelicate = ({ category, sensitive }: Pick<DemandRow, "category" | "sensitive">): boolean =>
  alwaysScreened.includes(category) || (category === "eldercare" && sensitive);

/** Files a wish under the next number, and answers its author as its first state asks. */
export async function fileWish(scene: Scene, asked: Asked): Promise<number> {
  const { lane, community } = scene;
  const { need, author, chat, message, at, text } = asked;
  const area = areaOfNeed(scene, asked);
  const number = lane.takeNumber();
  const sensitive = isSensitive(asked);
  const about = { category: need.category, sensitive, area };
  const state = asked.confidence < SURE ? "unsure" : await openState(scene, about, author);
  const born = {
    community: community.id,
    number,
    kind: "wish",
    category: need.category,
    urgency: need.urgency,
    state,
    area,
    sensitive,
    confidence: asked.confidence,
    requester: author.id,
    filer: null,
    holder: null,
    origin_chat: chat.id,
    origin_message: message,
    rung: 0,
    cycle: 0,
    low_ratings: 0,
    in_staff_hands: false,
    handed_over: false,
    confirmed_by: null,
    overdue_at: null,
    reopened: 0,
    created_at: lane.now,
    moved_at: lane.now,
    claimed_at: null,
    done_at: null,
    closed_at: null,
    before: null,
  } satisfies NewDemand;
  const wish: DemandRow = born;
  await addDemand(lane, born);
  lane.tell({ number, by: author.id, command: "file", from: null, to: state });
  await keepTexts(lane, wish, {
    gist: asked.gist,
    summary: need.summary,
    location: need.location,
    when: need.when,
    secrets: need.pii,
  });
  await addFirstReport(lane, { number, chat: chat.id, message, person: author.id, at }, text);
  await keepReport(lane, { number, seq: 1, person: author.id }, { text, edits: [] });
  setLadder(scene, wish);
  await arrive(scene, wish, { gist: asked.gist, author, chat });
  return number;
}

/** Where the need is: what the words name, else the author's home, else the group's area. */
function areaOfNeed({ community }: Scene, { need, author, chat }: Asked): string {
  const named = need.location === null ? null : findArea(community, need.location);
  const home = author.home === null ? null : homeArea(community, author.home);
  return named ?? home ?? chat.area ?? community.id;
}

/** Where a wish goes that surely is one: to staff first, or straight to the neighbours. */
export async function openState(
  scene: Scene,
  wish: Pick<DemandRow, "category" | "sensitive" | "area">,
  author: PersonRow,
): Promise<"screening" | "open"> {
  if (!isDelicate(wish) && !scene.community.policies.screening) return "open";
  return (await hasRole(scene, author, "staff", wish.area)) ? "open" : "screening";
}

/** What people hear when a wish comes into its first state, or out of doubt. */
export async function arrive(
  scene: Scene,
  wish: DemandRow,
  about: { readonly gist: Bilingual; readonly author: PersonRow; readonly chat: ChatRow },
): Promise<void> {
  const { number } = wish;
  const { gist, author, chat } = about;
  const { network } = chat;
  if (wish.state === "unsure") {
    const text = (locale: "zh" | "en") => wording.isThisAWish[locale]({ number, gist });
    await tell(scene, author, { kind: "ask", asks: "unsure", numbers: [number], text, network });
    return;
  }
  if (wish.state === "open") {
    await acknowledge(scene, wish, chat);
    scene.lane.dispatch("handle-volunteers", number);
    return;
  }
  const text = (locale: "zh" | "en") => wording.received[locale]({ number });
  const words = { kind: "notice" as const, numbers: [number] };
  if (!(await tell(scene, author, { ...words, text, network }))) {
    await say(scene, chat, { ...words, text: text(chat.language), replyTo: wish.origin_message });
  }
  const more = { numbers: [number] };
  await tellStaff(scene, wish.area, "ask", wording.pleaseScreen, { number, gist }, more);
}
