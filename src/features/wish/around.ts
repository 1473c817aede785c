import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { askStaffWhetherNeeded, askWhetherNeeded } from "../demand/leaving.ts";
import { askerOf } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { wording } from "../demand/wording.ts";
import { getPerson } from "../people/table.ts";
import { tell } from "../people/voice.ts";
import { setFree } from "./claim.ts";
import { close } from "./finish.ts";
import { settle } from "./steps.ts";
import { end } from "./withdraw.ts";

/** The author edited the message: cards show the new words, and the holder hears of them. */
export async function reworded(scene: Scene, wish: DemandRow): Promise<void> {
  await settle(scene, wish);
  if (wish.state !== "claimed" || wish.holder === null) return;
  const { number } = wish;
  const { gist } = await textsOf(scene.lane, number);
  const text = (locale: Locale) => wording.changed[locale]({ number, gist });
  const holder = await getPerson(scene.lane, wish.holder);
  await tell(scene, holder, { kind: "notice", numbers: [number], text });
}

/** The author took the message back: nobody acted, so the wish goes; else staff ask how it stands. */
export async function recalled(scene: Scene, wish: DemandRow): Promise<void> {
  const by = askerOf(wish) ?? "system";
  if (wish.state === "unsure") return end(scene, wish, "dismissed", { command: "cancel", by });
  if (wish.state === "screening" || wish.state === "open")
    return end(scene, wish, "withdrawn", { command: "cancel", by });
  if (wish.state !== "claimed" && wish.state !== "done") return;
  await askStaffWhetherNeeded(scene, wish);
}

const HELD_MS = 86_400_000;

/** Somebody left the last group: what they hold goes back in 24 h; about what they asked they are asked once. */
export async function left(scene: Scene, wish: DemandRow, person: PersonRow): Promise<void> {
  const { number } = wish;
  if (wish.state === "claimed" && wish.holder === person.id) {
    const at = new Date(scene.lane.now.getTime() + HELD_MS);
    scene.lane.setTimer({ at, what: "leaver-holds", key: `leaver-holds:${number}`, number });
  }
  if (askerOf(wish) === person.id) await askWhetherNeeded(scene, wish, person);
}

/**
 * The holder lost the right to hold it: it goes back to the neighbours at once; what is done is over.
 *
 * @param known whether its requester hears so otherwise
 */
export async function freed(scene: Scene, wish: DemandRow, known = false): Promise<void> {
  if (wish.state === "done") return close(scene, wish, { command: "lapse", by: "clock" });
  await setFree(scene, wish, { command: "release", by: "system" }, known);
}

/** A more urgent one was merged into it; neighbours are asked as before. */
export async function hastened(scene: Scene, wish: DemandRow): Promise<void> {
  await settle(scene, wish);
}
