import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Result } from "../../kernel/result.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { refreshCards } from "../demand/cards.ts";
import { graceEnds } from "../demand/grace.ts";
import { type Change, type Mover, move, timerKey } from "../demand/move.ts";
import { refusals as common } from "../demand/refusals.ts";
import { isLive } from "../demand/states.ts";
import { mayMove as mayMoveBy } from "../demand/steps.ts";
import { supervisorsByLevel } from "../people/rights.ts";
import { rungs } from "./ladder.ts";
import { affairMoves } from "./lifecycle.ts";
import { overdueSince } from "./limits.ts";
import { sayStanding } from "./lines.ts";
import { refusals } from "./refusals.ts";

const onlyFor = {
  requester: common.notRequester,
  staff: common.onlyStaff,
  worker: refusals.onlyUnit,
  holder: refusals.onlyUnit,
};

/** Where a command by a speaker may lead an affair, or the refusal to answer with. */
export const mayMove = (ask: Ask, affair: DemandRow): Promise<Result<readonly string[], Refusal>> =>
  mayMoveBy(ask, affair, affairMoves, onlyFor);

/**
 * Makes a move and what follows from it: whether a limit is still missed, the one timer, the cards.
 * Unlike a wish's, an affair's being overdue and the steps of its ladder outlive a move.
 */
export async function moveAffair(
  scene: Scene,
  affair: DemandRow,
  mover: Mover,
  to: string,
  change: Change = {},
): Promise<DemandRow> {
  const next = { ...affair, ...change, state: to };
  const overdue_at = overdueSince(next, scene.lane.now);
  const rung = overdue_at === null ? 0 : affair.rung;
  const moved = await move(scene, affair, mover, to, { rung, ...change, overdue_at });
  await settle(scene, moved);
  return moved;
}

/** What follows every change: the one timer stands where it must, the cards show how it is. */
export async function settle(scene: Scene, affair: DemandRow): Promise<readonly ChatRow[]> {
  await setLadder(scene, affair);
  if (affair.quiet) return [];
  const stale = await refreshCards(scene, affair);
  await sayStanding(scene, affair, stale);
  return stale;
}

/** Sets the one timer of an affair, or takes it away at the end. */
export async function setLadder(scene: Scene, affair: DemandRow): Promise<void> {
  const { lane, community } = scene;
  const key = timerKey(affair.number);
  if (!isLive(affair)) {
    lane.dropTimer(key);
    return;
  }
  const levels = affair.overdue_at === null ? 0 : await levelsOf(scene, affair);
  const [next] = rungs(affair, community, levels);
  if (next === undefined) throw new Error(`#${affair.number} has no next step.`);
  const grace = next.step === "lapse" ? graceEnds(scene) : null;
  const at = grace !== null && grace > next.at ? grace : next.at;
  lane.setTimer({ at, what: "affair", key, number: affair.number });
}

/** How many levels of supervisors can be told, one a day. */
export const levelsOf = async (scene: Scene, { area }: DemandRow): Promise<number> =>
  (await supervisorsByLevel(scene, area)).length;
