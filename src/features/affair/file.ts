import { areaOf } from "../../community/areas.ts";
import type { Asked, Scene } from "../../feature.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { Category } from "../../reading/schema.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { acknowledge } from "../demand/acknowledge.ts";
import { tellAsker } from "../demand/asker.ts";
import { bear, SURE } from "../demand/birth.ts";
import { categoryNames } from "../demand/categories.ts";
import { setDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { tellStaff } from "../people/voice.ts";
import { unitName } from "./describe.ts";
import { limitsFrom } from "./limits.ts";
import { page, pageSupervisors } from "./page.ts";
import { redirectByScope, scopeOf } from "./scope.ts";
import { queueOf, route, unitOf } from "./route.ts";
import { settle, setLadder } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** Categories of which no group learns more than a number. */
const delicate: readonly Category[] = [
  "dispute",
  "legal",
  "hardship",
  "health",
  "disability",
  "childcare",
];

/** Whether nothing but the number of such an affair may be said in a group. */
export const isDelicate = (category: Category): boolean => delicate.includes(category);

/** Files an affair under the next number: doubtful ones are asked about, others go to their unit. */
export async function fileAffair(scene: Scene, asked: Asked): Promise<number> {
  const { need, confidence, chat, gist } = asked;
  const sensitive = isDelicate(need.category);
  const state = confidence < SURE ? "unsure" : "open";
  const affair = await bear(scene, asked, { kind: "affair", state, sensitive });
  if (state === "unsure") {
    await setLadder(scene, affair);
    if (affair.alarm === null) await askWhether(scene, affair, gist, chat);
    else await page(scene, affair);
    return affair.number;
  }
  if (affair.quiet) {
    await openQuietly(scene, affair);
    return affair.number;
  }
  const rule = scopeOf(scene.community, asked.text, need.category);
  if (rule !== null) await redirectByScope(scene, affair, rule, chat);
  else await openAffair(scene, affair, affair.alarm === null ? chat : null, asked.splitFrom?.unit);
  return affair.number;
}

/** A quiet crisis: no unit, no group; staff of the area are paged privately until one accepts it. */
async function openQuietly(scene: Scene, affair: DemandRow): Promise<void> {
  const { lane, community } = scene;
  const limits = limitsFrom(community, affair, lane.now);
  const open = await setDemand(lane, affair.number, { ...limits, in_staff_hands: true });
  await setLadder(scene, open);
  await page(scene, open);
}

async function askWhether(scene: Scene, affair: DemandRow, gist: Bilingual, chat: ChatRow) {
  const { number } = affair;
  const asked = affair.filer === null ? wording.isThisAnAffair : wording.isThisForAnother;
  const sentence = {
    zh: () => asked.zh({ number, gist }),
    en: () => asked.en({ number, gist }),
  };
  await tellAsker(scene, affair, sentence, { kind: "ask", asks: "unsure", network: chat.network });
}

/**
 * Begins the life of an affair: its limits run from now, its unit hears of it, its author is
 * answered where it was said.
 *
 * @param chat where to answer; null when nobody need be answered
 * @param known the unit that has it already, as that of which it was a part
 */
export async function openAffair(
  scene: Scene,
  affair: DemandRow,
  chat: ChatRow | null,
  known: string | null = null,
): Promise<DemandRow> {
  const { lane, community } = scene;
  const { number } = affair;
  const same = unitOf(community, known);
  const { unit, ruled } = same === null ? route(community, affair) : { unit: same, ruled: true };
  const open = await setDemand(lane, number, {
    ...limitsFrom(community, affair, lane.now),
    unit: unit?.id ?? null,
    in_staff_hands: unit === null,
  });
  await settle(scene, open);
  const { gist } = await textsOf(lane, number);
  if (chat !== null) await acknowledge(scene, open, chat, privately(scene, open, gist));
  lane.dispatch(queueOf(unit), number);
  if (!ruled) await tellOfGap(scene, open, gist);
  if (open.urgency !== "emergency") return open;
  await page(scene, open);
  await pageSupervisors(scene, open, false);
  return open;
}

const privately =
  ({ community }: Scene, affair: DemandRow, gist: Bilingual) =>
  (locale: Locale): string =>
    wording.receivedPrivately[locale]({
      number: affair.number,
      gist,
      unit: unitName(community, affair),
    });

/** No rule covers it: the admin hears which is missing; where there is no unit at all, staff take it. */
async function tellOfGap(scene: Scene, affair: DemandRow, gist: Bilingual): Promise<void> {
  const { community } = scene;
  const { number, category } = affair;
  const more = { numbers: [number] };
  const unit = unitName(community, affair);
  if (unit === null)
    return tellStaff(scene, affair.area, "notice", toHandlers.noUnit, { number, gist }, more);
  const area = areaOf(community, affair.area)?.name[community.language] ?? affair.area;
  const about = { number, category: categoryNames[category], area, unit };
  const toAdmin = { ...more, role: "admin" };
  await tellStaff(scene, community.id, "notice", toHandlers.missingRule, about, toAdmin);
}
