import type { Scene } from "../../feature.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { tellAsker } from "../demand/asker.ts";
import { setDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { hasRole } from "../people/rights.ts";
import { getPerson } from "../people/table.ts";
import { maySpeak, say, tell, tellStaff } from "../people/voice.ts";
import { alwaysScreened, openState } from "./file.ts";
import { settle } from "./steps.ts";
import { wording } from "./wording.ts";

/**
 * A demand born as another kind is a wish after all: neighbours can take it. What was delicate stays
 * so: staff look first, unless it is they who say so.
 */
export async function adopt(scene: Scene, demand: DemandRow, by: number): Promise<void> {
  const { lane } = scene;
  const { number, state } = demand;
  const speaker = await getPerson(lane, by);
  const staff = await hasRole(scene, speaker, "staff", demand.area);
  const to = demand.sensitive && !staff ? "screening" : await openState(scene, demand, speaker);
  lane.tell({ number, by, command: "change", from: state, to });
  const wish = await setDemand(lane, number, {
    kind: "wish",
    state: to,
    unit: null,
    holder: null,
    rung: 0,
    in_staff_hands: false,
    overdue_at: null,
    accept_due: null,
    word_due: null,
    finish_due: null,
    reminded_at: null,
    moved_at: lane.now,
    before: null,
  });
  const stale = await settle(scene, wish);
  await letHandlersGo(scene, demand, stale);
  await forgetCards(scene, number, stale);
  if (to === "open") lane.dispatch("handle-volunteers", number);
  else {
    const { gist } = await textsOf(lane, number);
    const more = { numbers: [number] };
    await tellStaff(scene, wish.area, "ask", wording.pleaseScreen, { number, gist }, more);
  }
  await tellAsker(scene, wish, to === "open" ? wording.isWishNow : wording.received);
}

/** Whoever had it in hand, and their groups, need not do anything any more. */
async function letHandlersGo(
  scene: Scene,
  { number, holder }: DemandRow,
  stale: readonly ChatRow[],
): Promise<void> {
  const words = { kind: "notice" as const, numbers: [number] };
  if (holder !== null) {
    const text = (locale: "zh" | "en") => wording.notYoursAnyMore[locale]({ number });
    await tell(scene, await getPerson(scene.lane, holder), { ...words, text });
  }
  for (const chat of stale) {
    if (chat.kind === "residents" || !maySpeak(scene, chat, "notice")) continue;
    const text = wording.notYoursAnyMore[chat.language]({ number });
    await say(scene, chat, { ...words, text, prompted: false });
  }
}

/** Where the old card cannot be edited, the wish may be offered as if it had none. */
async function forgetCards({ lane }: Scene, number: number, stale: readonly ChatRow[]) {
  const chats = stale.map(({ id }) => id);
  if (chats.length === 0) return;
  await lane.db
    .deleteFrom("card")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where("chat", "in", chats)
    .execute();
}

/** Another category may make a wish sensitive. */
export async function recategorised(scene: Scene, wish: DemandRow): Promise<void> {
  const sensitive = wish.sensitive || alwaysScreened.includes(wish.category);
  await settle(scene, await setDemand(scene.lane, wish.number, { sensitive }));
}
