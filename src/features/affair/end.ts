import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { answerAsker, tellAsker } from "../demand/asker.ts";
import { isInWork } from "../demand/limits.ts";
import type { Mover } from "../demand/move.ts";
import { refusals as common } from "../demand/refusals.ts";
import { isLive } from "../demand/states.ts";
import { askerOf } from "../demand/table.ts";
import { watchAgain } from "../demand/watch.ts";
import { groupName } from "../people/names.ts";
import { answer, answerQuietly, tellStaff } from "../people/voice.ts";
import { rolesFor } from "../demand/steps.ts";
import { accept, start } from "./accept.ts";
import { handlersOf, tellEach, unitGroup } from "./concerned.ts";
import { unitName } from "./describe.ts";
import { mayMove, moveAffair } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** 撤回: whoever asked needs it no more. */
export async function cancel(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  const text = wording.withdrawn[ask.chat.language](affair);
  await answer(ask, { kind: "result", text, numbers: [affair.number] });
  const mover = { command: "cancel", by: ask.speaker.id };
  await end(ask, affair, next.value[0] ?? "withdrawn", mover);
  return null;
}

/** 不是: author or staff say that it never was a request; its cards go. */
export async function dismiss(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  const own = askerOf(affair) === ask.speaker.id;
  const text = (own ? wording.dismissed : toHandlers.dismissedByStaff)[ask.chat.language](affair);
  await answer(ask, { kind: "result", text, numbers: [affair.number] });
  await end(ask, affair, "dismissed", { command: "dismiss", by: ask.speaker.id });
  if (affair.alarm === null) await watchAgain(ask, affair);
  return null;
}

/** Ends an affair that is not wanted any more; whoever has it in hand is told. */
export async function end(
  scene: Scene | Ask,
  affair: DemandRow,
  to: string,
  mover: Mover,
): Promise<void> {
  const ended = await moveAffair(scene, affair, mover, to, { closed_at: scene.lane.now });
  if (affair.quiet || affair.state === "unsure") return;
  const { number } = affair;
  const withdrawn = to === "withdrawn";
  const words = { kind: "notice", numbers: [number] } as const;
  const handlers = await toldPrivately(scene, affair);
  const sentence = withdrawn ? toHandlers.noLongerNeeded : toHandlers.noRequest;
  await tellEach(
    scene,
    handlers.filter(({ id }) => id !== mover.by),
    sentence,
    { number },
    words,
  );
  if (withdrawn || mover.by === askerOf(ended)) return;
  const saidThere = "chat" in scene && scene.chat.id === affair.origin_chat;
  await (saidThere ? tellAsker : answerAsker)(scene, ended, wording.takenDown);
}

/** Who was told privately of an affair: its handler, or the whole unit where it could not wait. */
async function toldPrivately(scene: Scene, affair: DemandRow): Promise<readonly PersonRow[]> {
  const { holder, urgency } = affair;
  const pressing = urgency === "urgent" || urgency === "emergency";
  const all = holder !== null || pressing || (await unitGroup(scene, affair)) === null;
  return all ? handlersOf(scene, affair) : [];
}

/** Whoever it is for was erased 清除: it ends. */
export const withdraw = (scene: Scene, affair: DemandRow): Promise<void> =>
  end(scene, affair, "withdrawn", { command: "erase", by: "system" });

/**
 * 认领 on an affair: nobody claims it; a neighbour's offer goes to its unit as a note. Said by whoever
 * handles such things, it means that they take it in hand.
 */
export async function offerHelp(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const { number, state } = affair;
  const roles = await rolesFor(ask, affair);
  if (roles.has("worker") || roles.has("holder") || roles.has("staff")) {
    const verb = state === "open" && ask.rest.trim() === "" ? "accept" : "start";
    return verb === "accept" ? accept({ ...ask, verb }, affair) : start({ ...ask, verb }, affair);
  }
  const unit = unitName(ask.community, affair);
  const name = await groupName(ask, ask.speaker, ask.community.language);
  if (isInWork(state)) {
    const words = { kind: "notice", numbers: [number] } as const;
    const handlers = await handlersOf(ask, affair);
    const reached = await tellEach(ask, handlers, toHandlers.helpOffered, { number, name }, words);
    if (reached.size === 0)
      await tellStaff(ask, affair.area, "notice", toHandlers.helpOffered, { number, name }, words);
  }
  const text = (locale: Locale) => wording.helpPassedOn[locale]({ number, unit });
  await answerQuietly(ask, { kind: "notice", numbers: [number], text });
  return null;
}

/** 举报: trouble with how it is handled reaches staff privately. */
export async function reportTrouble(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const { number, area } = affair;
  if (!isLive(affair) && affair.holder === null)
    return { why: "not-possible-now", say: common.tooLate };
  ask.lane.tell({ number, by: ask.speaker.id, command: "report" });
  const text = (locale: Locale) => wording.reportThanked[locale]({ number });
  await answerQuietly(ask, { kind: "notice", numbers: [number], text });
  await tellStaff(ask, area, "notice", toHandlers.reported, { number }, { numbers: [number] });
  return null;
}
