import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { answerAsker, reachableAsker, type Told } from "../demand/asker.ts";
import type { Change, Mover } from "../demand/move.ts";
import { mayClose, notToldYet } from "../demand/informed.ts";
import { marks } from "../demand/rating.ts";
import { attachEarlier } from "../demand/photos.ts";
import { refusals as common } from "../demand/refusals.ts";
import { askerOf } from "../demand/table.ts";
import { ownerOf } from "../demand/texts.ts";
import { groupName } from "../people/names.ts";
import { getPerson } from "../people/table.ts";
import { keepText } from "../people/texts.ts";
import { answer, tell } from "../people/voice.ts";
import { takeSilently } from "./accept.ts";
import { handlersOf, tellEach } from "./concerned.ts";
import { aboutAffair } from "./describe.ts";
import { finishFromNow } from "./limits.ts";
import { isLate, type FirstAnswer, withFirst, withWord } from "./met.ts";
import { refusals } from "./refusals.ts";
import { tellResult } from "./result.ts";
import { mayMove, moveAffair } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** 完成: it is done, with a word on how; everybody who asked for it hears it once. */
export const done = (ask: Ask, affair: DemandRow): Promise<Refusal | null> =>
  finish(ask, affair, "办");

/** 释: it is answered by a patient explanation 耐心解释. */
export const explain = (ask: Ask, affair: DemandRow): Promise<Refusal | null> =>
  finish({ ...ask, verb: "done" }, affair, "释");

async function finish(ask: Ask, affair: DemandRow, first: FirstAnswer): Promise<Refusal | null> {
  const words = ask.rest.trim();
  if (words === "") return { why: "needs-result", say: refusals.needsResult };
  const held = affair.state === "open" ? await takeSilently(ask, affair, false) : affair;
  if ("why" in held) return held;
  const next = await mayMove(ask, held);
  if (!next.ok) return next.error;
  const { lane, speaker } = ask;
  const change: Change = {
    ...(await withWord(ask, held)),
    ...withFirst(held, speaker.id, first),
    done_at: lane.now,
    holder: speaker.id,
    informed_at: null,
    inform_tries: 0,
  };
  const late = held.late || change.late === true || (await isLate(ask, held.finish_due));
  const mover = { command: "done", by: speaker.id };
  const finished = await moveAffair(ask, held, mover, "done", { ...change, late });
  const ref = `${finished.number}.${finished.cycle}`;
  await keepText(lane, { kind: "result", ref, person: ownerOf(finished) }, words);
  await attachEarlier(ask, finished, "result");
  const byStaff = await tellResult(ask, finished, words, first === "释");
  const noted = finished.quiet ? toHandlers.doneQuietly : toHandlers.doneNoted;
  const { number } = finished;
  const text = noted[ask.chat.language]({ number, byStaff });
  await answer(ask, { kind: "result", numbers: [number], text });
  return null;
}

/** 确认: whoever asked, or staff who did not do it themselves, says that it is done. */
export async function confirm(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  if (affair.state === "done" && affair.holder === ask.speaker.id)
    return { why: "doer-never-confirms", say: common.doer };
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  if (!mayClose(affair)) return notToldYet;
  await closeByWord(ask, affair);
  return null;
}

/** Closes an affair by whatever the speaker said. */
export const closeByWord = (ask: Ask, affair: DemandRow): Promise<void> =>
  close(ask, affair, { command: ask.verb, by: ask.speaker.id });

/** Closes an affair; its asker is asked once for a rating, its handler is thanked. */
export async function close(scene: Scene | Ask, affair: DemandRow, mover: Mover): Promise<void> {
  const by = typeof mover.by === "number" ? mover.by : null;
  const change = { closed_at: scene.lane.now, confirmed_by: by };
  const closed = await moveAffair(scene, affair, mover, "closed", change);
  if (by === null) return;
  if (closed.quiet) return answerQuietly(scene, closed);
  const told = await tellConfirmed(scene, closed, by);
  if ("speaker" in scene) await answerConfirm(scene, closed, by, told);
  await askToRate(scene, closed);
}

/** Of a quiet crisis nobody else is told. */
async function answerQuietly(scene: Scene | Ask, { number }: DemandRow): Promise<void> {
  if (!("speaker" in scene)) return;
  const text = toHandlers.notedQuietly[scene.chat.language]({ number });
  await answer(scene, { kind: "result", numbers: [number], text });
}

async function answerConfirm(ask: Ask, affair: DemandRow, by: number, told: Told): Promise<void> {
  const { number, origin_chat } = affair;
  const { language, id } = ask.chat;
  const words = { kind: "result", numbers: [number] } as const;
  if (by !== askerOf(affair)) {
    if (told === "in their group" && id === origin_chat) return;
    const text = toHandlers.confirmedForStaff[language]({ number, told: told !== null });
    return answer(ask, { ...words, text });
  }
  const closed = wording.closed[language]({ number });
  if ((await reachableAsker(ask, affair)) !== null) return answer(ask, { ...words, text: closed });
  const rate = wording.rateHere[language]({ requester: "" }).trim();
  await answer(ask, { ...words, text: `${closed} ${rate}`, asks: "rating", buttons: marks });
}

/** Asks for a rating privately; it is the last thing said there, so that a bare digit answers it. */
async function askToRate(scene: Scene, affair: DemandRow): Promise<void> {
  const { number } = affair;
  const asker = await reachableAsker(scene, affair);
  if (asker === null) return;
  const text = (locale: Locale) => wording.pleaseRate[locale]({ number });
  const words = { asks: "rating", numbers: [number], text, buttons: marks };
  await tell(scene, asker, { kind: "ask", ...words });
}

/** The handler hears that it is confirmed; the asker, that staff said so for them. */
export async function tellConfirmed(scene: Scene, affair: DemandRow, by: number): Promise<Told> {
  const { number, holder } = affair;
  if (holder !== null && holder !== by) {
    const handlers = await handlersOf(scene, affair);
    const words = { kind: "result", numbers: [number] } as const;
    await tellEach(scene, handlers, toHandlers.confirmedForHandler, { number }, words);
  }
  if (by === askerOf(affair)) return null;
  const name = await groupName(scene, await getPerson(scene.lane, by), scene.community.language);
  const sentence = {
    zh: () => wording.closedByStaff.zh({ number, name }),
    en: () => wording.closedByStaff.en({ number, name }),
  };
  return answerAsker(scene, affair, sentence, { kind: "result" });
}

/** For how long an affair that somebody else closed can be called unsolved. */
const UNSOLVED_MS = 3 * 86_400_000;

/** 没解决: whoever asked says that it is not done after all; it goes on where it was. */
export async function unsolved(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  const { now } = ask.lane;
  const lateMs = now.getTime() - (affair.closed_at ?? now).getTime();
  const ownWord = affair.state === "closed" && affair.confirmed_by === ask.speaker.id;
  if (ownWord) return { why: "own-word", say: refusals.confirmedIt };
  if (lateMs > UNSOLVED_MS) return { why: "too-late", say: common.tooLate };
  const text = wording.sorryAgain[ask.chat.language](affair);
  await answer(ask, { kind: "result", text, numbers: [affair.number] });
  const mover = { command: "unsolved", by: ask.speaker.id };
  await workAgain(ask, affair, mover, ask.rest.trim());
  return null;
}

/** Takes an affair up again that was done or closed: its handlers hear why. */
export async function workAgain(
  scene: Scene,
  affair: DemandRow,
  mover: Mover,
  reason: string,
  more: Change = {},
): Promise<DemandRow> {
  const again = await moveAffair(scene, affair, mover, "working", {
    ...finishFromNow(scene.community, affair, scene.lane.now),
    reminded_at: scene.lane.now,
    done_at: null,
    closed_at: null,
    confirmed_by: null,
    informed_at: null,
    inform_tries: 0,
    extended: 0,
    reopened: affair.reopened + 1,
    cycle: affair.cycle + 1,
    ...more,
  });
  const about = { ...(await aboutAffair(scene, again)), reason };
  const words = { kind: "notice", numbers: [again.number] } as const;
  await tellEach(scene, await handlersOf(scene, again), toHandlers.again, about, words);
  return again;
}
