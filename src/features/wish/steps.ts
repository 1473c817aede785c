import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Result } from "../../kernel/result.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { refreshCards } from "../demand/cards.ts";
import { graceEnds } from "../demand/grace.ts";
import { timerKey } from "../demand/move.ts";
import { refusals as common } from "../demand/refusals.ts";
import { isLive } from "../demand/states.ts";
import { mayMove as mayMoveBy } from "../demand/steps.ts";
import { nextStep } from "./ladder.ts";
import { wishMoves } from "./lifecycle.ts";
import { refusals } from "./refusals.ts";

const onlyFor = {
  holder: refusals.notHolder,
  requester: common.notRequester,
  staff: common.onlyStaff,
};

/** Where a command by a speaker may lead a wish, or the refusal to answer with. */
export const mayMove = (ask: Ask, wish: DemandRow): Promise<Result<readonly string[], Refusal>> =>
  mayMoveBy(ask, wish, wishMoves, onlyFor);

/**
 * What follows every move: the wish's one timer stands where its new state wants it, and its cards
 * show the new state. Returns the chats whose cards could not be edited.
 */
export async function settle(scene: Scene, wish: DemandRow): Promise<readonly ChatRow[]> {
  setLadder(scene, wish);
  return refreshCards(scene, wish);
}

/** Sets the one timer of a wish, or takes it away at the end. */
export function setLadder(scene: Scene, wish: DemandRow): void {
  const { lane, community } = scene;
  const key = timerKey(wish.number);
  if (!isLive(wish)) {
    lane.dropTimer(key);
    return;
  }
  const { at } = nextStep(wish, community, graceEnds(scene));
  lane.setTimer({ at, what: "wish", key, number: wish.number });
}
