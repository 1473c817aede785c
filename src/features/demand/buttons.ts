import type { Scene } from "../../feature.ts";
import { isWaiting, pressable, takeButtonsOff } from "../../store/outbox.ts";
import type { DemandRow } from "../../store/tables.ts";
import { getChat } from "../people/table.ts";
import { kindOf } from "./kinds.ts";
import { isRated } from "./rating.ts";

/** Takes the buttons off posts about a demand that lead nowhere now, where the network can edit. */
export async function refreshButtons(scene: Scene, demand: DemandRow): Promise<void> {
  for (const { id, chat, buttons } of await pressable(scene.lane, demand.number)) {
    if (await leadsOn(scene, demand, buttons)) continue;
    const { network } = await getChat(scene.lane, chat);
    if (scene.can(network).edit || (await isWaiting(scene.lane, id)))
      await takeButtonsOff(scene.lane, id);
  }
}

/** Whether one of some buttons can still be pressed by somebody. */
async function leadsOn(
  scene: Scene,
  demand: DemandRow,
  buttons: readonly string[],
): Promise<boolean> {
  const marks = buttons.includes("1");
  if (marks && (await isRated(scene, demand))) return false;
  if (buttons.includes("claim") && demand.in_staff_hands) return false;
  const verbs = marks ? ["rate"] : buttons;
  const moves = kindOf(scene, demand)?.moves ?? [];
  return moves.some(([from, verb]) => from === demand.state && verbs.includes(verb));
}
