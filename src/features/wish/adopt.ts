import type { Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { acknowledge } from "../demand/acknowledge.ts";
import { setDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { getChat } from "../people/table.ts";
import { alwaysScreened } from "./file.ts";
import { settle } from "./steps.ts";
import { wording } from "./wording.ts";

/** A demand born as another kind is a wish after all: from now on neighbours can take it. */
export async function adopt(scene: Scene, demand: DemandRow, by: number): Promise<void> {
  const { lane } = scene;
  const { number, state, origin_chat } = demand;
  lane.tell({ number, by, command: "change", from: state, to: "open" });
  const wish = await setDemand(lane, number, {
    kind: "wish",
    state: "open",
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
  await settle(scene, wish);
  lane.dispatch("handle-volunteers", number);
  if (origin_chat === null) return;
  const { gist } = await textsOf(lane, number);
  const chat = await getChat(lane, origin_chat);
  if (chat.kind === "private")
    await acknowledge(scene, wish, chat, (locale) => wording.registered[locale]({ number, gist }));
}

/** Another category may make a wish sensitive. */
export async function recategorised(scene: Scene, wish: DemandRow): Promise<void> {
  const sensitive = wish.sensitive || alwaysScreened.includes(wish.category);
  await settle(scene, await setDemand(scene.lane, wish.number, { sensitive }));
}
