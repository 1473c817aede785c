import type { Ask, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { answerAsker, type Told } from "../demand/asker.ts";
import { particularsOf } from "../demand/contact.ts";
import type { Change } from "../demand/move.ts";
import { happened } from "../demand/history.ts";
import { isInWork } from "../demand/limits.ts";
import { showPhotos } from "../demand/photos.ts";
import { rolesFor } from "../demand/steps.ts";
import { askerOf } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { groupName, nameOf } from "../people/names.ts";
import { worksFor } from "../people/rights.ts";
import { getPerson } from "../people/table.ts";
import { answer, tell } from "../people/voice.ts";
import { aboutAffair, sayDue } from "./describe.ts";
import { onAccept } from "./limits.ts";
import { isLate, withFirst, withWord } from "./met.ts";
import { quotesOf } from "./page.ts";
import { refusals } from "./refusals.ts";
import { mayMove, moveAffair } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** 受理: somebody of the unit, or staff for it, takes the affair in hand. */
export async function accept(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const taken = affair.state === "accepted" || affair.state === "working";
  if (taken && (await mayHandle(ask, affair)))
    return { why: "taken", say: refusals[affair.holder === ask.speaker.id ? "yours" : "taken"] };
  const next = await mayMove({ ...ask, verb: "accept" }, affair);
  if (!next.ok) return taken ? { why: "not-allowed", say: refusals.onlyUnit } : next.error;
  const held = await take(ask, affair, true);
  const { number } = held;
  if (ask.chat.kind !== "private") {
    const name = await groupName(ask, ask.speaker, ask.chat.language);
    const text = toHandlers.accepted[ask.chat.language]({ number, name });
    await answer(ask, { kind: "claim", numbers: [number], text });
  }
  await tellAccepted(ask, held);
  return null;
}

/** Whether the speaker could handle it: somebody of its unit, or staff of the area. */
async function mayHandle(ask: Ask, affair: DemandRow): Promise<boolean> {
  const roles = await rolesFor(ask, affair);
  return roles.has("worker") || roles.has("holder") || roles.has("staff");
}

/**
 * Takes an open affair in hand.
 *
 * @param toGo whether there is something to do yet: then what the handler needs goes to them privately
 */
async function take(ask: Ask, affair: DemandRow, toGo: boolean): Promise<DemandRow> {
  const { lane, community, speaker } = ask;
  const worker = await worksFor(ask, speaker, affair.unit);
  const late = affair.late || (await isLate(ask, affair.accept_due));
  const change: Change = {
    ...onAccept(community, affair, lane.now),
    ...withFirst(affair, speaker.id, worker ? "办" : "代"),
    holder: speaker.id,
    in_staff_hands: false,
    late,
  };
  const mover = { command: "accept", by: speaker.id };
  const held = await moveAffair(ask, affair, mover, "accepted", change);
  if (toGo) await brief(ask, held, speaker);
  return held;
}

/** Gives the handler, privately, what they need: place, contact, pictures; it is on record. */
async function brief(ask: Ask, affair: DemandRow, handler: PersonRow): Promise<void> {
  const { lane, chat } = ask;
  const { number } = affair;
  if (affair.quiet) return briefQuietly(ask, affair, handler);
  const { gist, location } = await textsOf(lane, number);
  const { doors, phones } = await particularsOf(ask, affair);
  const person = affair.beneficiary ?? askerOf(affair);
  const name = person === null ? null : await nameOf(ask, await getPerson(lane, person));
  const places = [...new Set([...(location === null ? [] : [location]), ...doors])];
  const text = (locale: Locale) =>
    toHandlers.yours[locale]({
      number,
      gist,
      place: places.join("，"),
      contact: [...(name === null ? [] : [name]), ...phones].join(" "),
      due: sayDue(ask, stillAhead(ask, affair), locale),
    });
  const words = { kind: "claim" as const, numbers: [number], network: chat.network };
  if (!(await tell(ask, handler, { ...words, text }))) return;
  if (doors.length + phones.length > 0) lane.tell({ number, by: handler.id, command: "reveal" });
  await showPhotos(ask, affair, handler, "trouble");
}

/** Whoever takes a quiet crisis reads who said what, and where; that is on record. */
async function briefQuietly(ask: Ask, affair: DemandRow, handler: PersonRow): Promise<void> {
  const { number } = affair;
  const { location } = await textsOf(ask.lane, number);
  const quotes = await quotesOf(ask, number);
  const text = (locale: Locale) => toHandlers.yoursQuietly[locale]({ number, quotes, location });
  const words = { kind: "claim" as const, numbers: [number], network: ask.chat.network };
  if (await tell(ask, handler, { ...words, text }))
    ask.lane.tell({ number, by: handler.id, command: "reveal" });
}

/** Until when it should be done; null once that is over, for nobody can promise what has passed. */
const stillAhead = ({ lane }: Ask, { finish_due }: DemandRow): Date | null =>
  finish_due !== null && finish_due > lane.now ? finish_due : null;

async function tellAccepted(ask: Ask, affair: DemandRow): Promise<void> {
  if (affair.quiet) return;
  const about = { ...(await aboutAffair(ask, affair)), ...(await byStaff(ask, affair)) };
  const say = (locale: Locale) => () => {
    const due = sayDue(ask, stillAhead(ask, affair), locale);
    return wording.acceptedForAsker[locale]({ ...about, due });
  };
  await answerAsker(ask, affair, { zh: say("zh"), en: say("en") });
}

/** What staff do for a unit is said to be done by the community. */
async function byStaff(ask: Ask, { unit }: DemandRow): Promise<{ readonly unit?: null }> {
  return (await worksFor(ask, ask.speaker, unit)) ? {} : { unit: null };
}

/** 办理: work on it begins; the words that come with it are the first human word. */
export async function start(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const held = affair.state === "open" ? await takeSilently(ask, affair, true) : affair;
  if ("why" in held) return held;
  const next = await mayMove(ask, held);
  if (!next.ok) return next.error;
  const change: Change = {
    ...(await withWord(ask, held)),
    ...withFirst(held, ask.speaker.id, "办"),
    holder: held.holder ?? ask.speaker.id,
  };
  const mover = { command: "start", by: ask.speaker.id };
  const working = await moveAffair(ask, held, mover, "working", change);
  const told = working.quiet ? null : await tellStarted(ask, working);
  const noted = working.quiet ? toHandlers.notedQuietly : toHandlers.noted;
  const { number } = working;
  const text = noted[ask.chat.language]({ number, told: told !== null });
  await answer(ask, { kind: "notice", numbers: [number], text });
  return null;
}

async function tellStarted(ask: Ask, affair: DemandRow): Promise<Told> {
  const about = { ...(await aboutAffair(ask, affair)), ...(await byStaff(ask, affair)) };
  const say =
    (locale: Locale) =>
    ({ note }: { readonly note: string }) =>
      wording.startedForAsker[locale]({ ...about, note });
  return answerAsker(ask, affair, { zh: say("zh"), en: say("en") }, { note: ask.rest.trim() });
}

/** Whoever works on an open affair has accepted it with that; or the refusal of it. */
export async function takeSilently(
  ask: Ask,
  affair: DemandRow,
  toGo: boolean,
): Promise<DemandRow | Refusal> {
  const next = await mayMove({ ...ask, verb: "accept" }, affair);
  return next.ok ? take(ask, affair, toGo) : next.error;
}

/**
 * Somebody answers the card in their own words: from the unit that is news, and work has begun;
 * from other staff it is asked once which of the five answers 五种答复 it is.
 */
export async function replied(ask: Ask, affair: DemandRow): Promise<boolean> {
  if (!isInWork(affair.state)) return false;
  const { speaker, rest } = ask;
  const handles = affair.holder === speaker.id || (await worksFor(ask, speaker, affair.unit));
  if (handles && rest.trim() !== "") {
    await start({ ...ask, verb: "start" }, affair);
    return true;
  }
  const may = await mayMove({ ...ask, verb: "accept" }, affair);
  if (ask.chat.kind === "residents" || !may.ok || affair.first_by !== null) return false;
  if (await happened(ask.lane, affair.number, "which-answer")) return false;
  ask.lane.tell({ number: affair.number, by: speaker.id, command: "which-answer" });
  const text = toHandlers.whichAnswer[ask.chat.language](affair);
  await answer(ask, { kind: "ask", numbers: [affair.number], text });
  return true;
}
