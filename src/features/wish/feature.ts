import type { Ask, Feature, Fired, Refusal, Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { happenedSinceMove } from "../demand/history.ts";
import { findDemand } from "../demand/table.ts";
import { passContact } from "./handover.ts";
import { getPerson, isMember } from "../people/table.ts";
import { answer } from "../people/voice.ts";
import { reportAbuse } from "./abuse.ts";
import { adopt, recategorised } from "./adopt.ts";
import { claim, giveUp, setFree } from "./claim.ts";
import { fileWish } from "./file.ts";
import { freed, hastened, left, recalled, reworded } from "./around.ts";
import { checkInLater, takeStep } from "./clockwork.ts";
import { closeByWord, confirm, done, reopen, unsolved } from "./finish.ts";
import { wishFace } from "./face.ts";
import { wishMoves } from "./lifecycle.ts";
import { comeBack, offer, offerAgain } from "./offer.ts";
import { rate } from "./rate.ts";
import { agree, approve, reject } from "./screening.ts";
import { mayMove, settle } from "./steps.ts";
import { cancel, dismiss, withdraw } from "./withdraw.ts";
import { wording } from "./wording.ts";

/** 重开: staff open a wish again that had come to its end. */
async function reopenByStaff(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const text = wording.reopened[ask.chat.language](wish);
  await answer(ask, { kind: "result", text, numbers: [wish.number] });
  await reopen(ask, wish, { command: "reopen", by: ask.speaker.id });
  return null;
}

/**
 * Hands an open wish to the volunteers: its card goes to the groups near it. Done once for each
 * wish, however often its job runs.
 */
export async function dispatchWish(scene: Scene, number: number): Promise<void> {
  const { lane } = scene;
  const wish = await findDemand(lane, number);
  if (wish === null || wish.state !== "open") return;
  if (await happenedSinceMove(lane, number, "dispatch")) return;
  lane.tell({ number, by: "system", command: "dispatch" });
  await offer(scene, wish, false);
}

/** 24 h after somebody left a group: what they hold goes back, unless they are in another one. */
async function releaseOfLeaver(scene: Scene, timer: Fired): Promise<void> {
  const wish = timer.number === null ? null : await findDemand(scene.lane, timer.number);
  if (wish?.state !== "claimed" || wish.holder === null) return;
  if (await isMember(scene, await getPerson(scene.lane, wish.holder))) return;
  await setFree(scene, wish, { command: "release", by: "system" });
}

/** The micro-wish 微心愿: a need that a neighbour can meet. */
export const wish: Feature = {
  name: "wish",
  verbs: [],
  commands: {},
  onDemand: {
    claim,
    "give-up": giveUp,
    done,
    confirm,
    unsolved,
    rate,
    cancel,
    dismiss,
    agree,
    approve,
    reject,
    reopen: reopenByStaff,
    report: reportAbuse,
  },
  kind: {
    name: "wish",
    queues: ["handle-volunteers"],
    moves: wishMoves,
    face: wishFace,
    settle,
    adopt,
    recategorised,
    hastened,
    file: fileWish,
    dispatch: dispatchWish,
    reworded,
    recalled,
    contactLeft: passContact,
    left,
    freed,
    regained: offerAgain,
    close: closeByWord,
    withdraw,
    toldAgain: async () => {},
    replied: async () => false,
  },
  timers: {
    wish: takeStep,
    offer: comeBack,
    again: comeBack,
    taken: comeBack,
    "check-in": checkInLater,
    "leaver-holds": releaseOfLeaver,
  },
};
