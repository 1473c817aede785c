import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { nameOf } from "../people/names.ts";
import { getPerson } from "../people/table.ts";
import { answer, tellStaff } from "../people/voice.ts";
import { tellAsker } from "./asker.ts";
import { informedWording as wording } from "./informed-wording.ts";
import { happened } from "./history.ts";
import { kindOf } from "./kinds.ts";
import { refusals } from "./refusals.ts";
import { notNow, rolesFor } from "./steps.ts";
import { setDemand } from "./table.ts";

/** So many tries in vain, each on another day, stand for having told somebody. */
const TRIES = 2;
const DAY_MS = 86_400_000;

/**
 * Whether a demand that is done may close, as far as whoever it is for is concerned: one filed for
 * somebody else 代报 only after they were told, or two tries were in vain. `done` must set
 * `informed_at` and `inform_tries` back: every round is told anew.
 */
export const mayClose = ({
  filer,
  informed_at,
  inform_tries,
}: Pick<DemandRow, "filer" | "informed_at" | "inform_tries">): boolean =>
  filer === null || informed_at !== null || inform_tries >= TRIES;

/** Refused: whoever it is for has not heard of the result yet. */
export const notToldYet: Refusal = { why: "not-told-yet", say: wording.tellFirst };

/** Asks whoever filed a demand for somebody else to carry the result to them; else staff. */
export async function askToTell(scene: Scene, demand: DemandRow): Promise<void> {
  const { number, beneficiary } = demand;
  const name =
    beneficiary === null ? null : await nameOf(scene, await getPerson(scene.lane, beneficiary));
  const sayTo = (locale: Locale) => wording.pleaseTell[locale]({ number, name });
  const words = { zh: () => sayTo("zh"), en: () => sayTo("en") };
  if (await tellAsker(scene, demand, words, { kind: "ask", asks: "informed" })) return;
  const about = { number, name: null };
  await tellStaff(scene, demand.area, "ask", wording.pleaseTell, about, { numbers: [number] });
}

/** What speaks against the speaker saying whether whoever it is for was told. */
async function against(ask: Ask, demand: DemandRow): Promise<Refusal | null> {
  if (demand.filer === null) return { why: "not-for-others", say: wording.notForOthers };
  if (demand.state !== "done") return { why: "not-possible-now", say: notNow(demand.state) };
  if (demand.filer === ask.speaker.id) return null;
  const isStaff = (await rolesFor(ask, demand)).has("staff");
  return isStaff ? null : { why: "not-allowed", say: refusals.notRequester };
}

/** 已告知: whoever it is for knows. It closes, unless its doer says so: then other staff are asked. */
export async function informed(ask: Ask, demand: DemandRow): Promise<Refusal | null> {
  const refusal = await against(ask, demand);
  if (refusal !== null) return refusal;
  const { lane, speaker } = ask;
  const { number } = demand;
  const told = await setDemand(lane, number, { informed_at: lane.now, rung: 0 });
  if (demand.holder === speaker.id) {
    lane.tell({ number, by: speaker.id, command: "informed" });
    await askOthers(ask, told);
  } else await kindOf(ask, told)?.close(ask, told);
  return null;
}

/** The doer never confirms: other staff of the area are asked, and the clock goes on. */
async function askOthers(ask: Ask, demand: DemandRow): Promise<void> {
  const { number, area, informed_at } = demand;
  await kindOf(ask, demand)?.settle(ask, demand);
  await say(ask, number, wording.noted);
  const more = { numbers: [number], except: ask.speaker.id };
  const about = { number, told: informed_at !== null };
  await tellStaff(ask, area, "ask", wording.pleaseConfirm, about, more);
}

const say = (ask: Ask, number: number, sentence: typeof wording.noted): Promise<void> =>
  answer(ask, { kind: "notice", text: sentence[ask.chat.language]({ number }), numbers: [number] });

/** 没联系上: a try in vain goes on record; the second, a day later at least, lets the demand end. */
export async function notInformed(ask: Ask, demand: DemandRow): Promise<Refusal | null> {
  const refusal = await against(ask, demand);
  if (refusal !== null) return refusal;
  const { lane, speaker } = ask;
  const { number } = demand;
  if (await triedLately(ask, demand)) return { why: "too-soon", say: wording.tooSoon };
  lane.tell({ number, by: speaker.id, command: "not-informed" });
  const inform_tries = demand.inform_tries + 1;
  const tried = await setDemand(lane, number, { inform_tries });
  if (mayClose(tried)) await letEnd(ask, await setDemand(lane, number, { rung: 0 }));
  else await say(ask, number, wording.tryAgain);
  return null;
}

async function letEnd(ask: Ask, demand: DemandRow): Promise<void> {
  if (demand.holder === ask.speaker.id) return askOthers(ask, demand);
  await say(ask, demand.number, wording.triedEnough);
  await kindOf(ask, demand)?.settle(ask, demand);
}

const triedLately = ({ lane }: Ask, { number }: DemandRow): Promise<boolean> =>
  happened(lane, number, "not-informed", new Date(lane.now.getTime() - DAY_MS + 1));
