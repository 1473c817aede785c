import type { Ask, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { tellAsker } from "../demand/asker.ts";
import { contactOf } from "../demand/contact.ts";
import type { Change } from "../demand/move.ts";
import { showPhotos } from "../demand/photos.ts";
import { textsOf } from "../demand/texts.ts";
import { groupName } from "../people/names.ts";
import { worksFor } from "../people/rights.ts";
import { answer, tell } from "../people/voice.ts";
import { aboutAffair, sayDue } from "./describe.ts";
import { onAccept } from "./limits.ts";
import { isLate, withFirst, withWord } from "./met.ts";
import { mayMove, moveAffair } from "./steps.ts";
import { wording } from "./wording.ts";

/** 受理: somebody of the unit, or staff for it, takes the affair in hand. */
export async function accept(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  const held = await take(ask, affair);
  const { number } = held;
  if (ask.chat.kind !== "private") {
    const name = await groupName(ask, ask.speaker, ask.chat.language);
    const text = wording.accepted[ask.chat.language]({ number, name });
    await answer(ask, { kind: "claim", numbers: [number], text });
  }
  await tellAccepted(ask, held);
  return null;
}

/** Takes an open affair in hand; what the handler needs to know goes to them privately. */
export async function take(ask: Ask, affair: DemandRow): Promise<DemandRow> {
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
  await brief(ask, held, speaker);
  return held;
}

/** Gives the handler, privately, what they need: place, contact, pictures; it is on record. */
async function brief(ask: Ask, affair: DemandRow, handler: PersonRow): Promise<void> {
  const { lane, chat } = ask;
  const { number } = affair;
  const { gist, location, secrets } = await textsOf(lane, number);
  const contact = affair.quiet ? null : await contactOf(ask, affair, handler);
  const text = (locale: Locale) =>
    wording.yours[locale]({
      number,
      gist,
      location: location ?? (secrets.length > 0 ? secrets.join("，") : null),
      contact,
      due: sayDue(ask, affair.finish_due, locale),
    });
  const words = { kind: "claim" as const, numbers: [number], network: chat.network };
  if (!(await tell(ask, handler, { ...words, text }))) return;
  if (contact !== null || secrets.length > 0)
    lane.tell({ number, by: handler.id, command: "reveal" });
  await showPhotos(ask, affair, handler, "trouble");
}

async function tellAccepted(ask: Ask, affair: DemandRow): Promise<void> {
  if (affair.quiet) return;
  const about = await aboutAffair(ask, affair);
  const say = (locale: Locale) => () => {
    const due = sayDue(ask, affair.finish_due, locale);
    return wording.acceptedForAsker[locale]({ ...about, due });
  };
  await tellAsker(ask, affair, { zh: say("zh"), en: say("en") });
}

/** 办理: work on it begins; the words that come with it are the first human word. */
export async function start(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const held = affair.state === "open" ? await takeSilently(ask, affair) : affair;
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
  const text = wording.noted[ask.chat.language](working);
  await answer(ask, { kind: "notice", numbers: [working.number], text });
  if (working.quiet) return null;
  const about = { ...(await aboutAffair(ask, working)), note: ask.rest.trim() };
  const say = (locale: Locale) => () => wording.startedForAsker[locale](about);
  await tellAsker(ask, working, { zh: say("zh"), en: say("en") });
  return null;
}

/** Whoever works on an open affair has accepted it with that; or the refusal of it. */
export async function takeSilently(ask: Ask, affair: DemandRow): Promise<DemandRow | Refusal> {
  const next = await mayMove({ ...ask, verb: "accept" }, affair);
  return next.ok ? take(ask, affair) : next.error;
}

/**
 * Somebody answers the card in their own words: from the unit that is news, and work has begun;
 * from other staff it is asked once which of the five answers 五种答复 it is.
 */
export async function replied(ask: Ask, affair: DemandRow): Promise<boolean> {
  if (!["open", "accepted", "working"].includes(affair.state)) return false;
  const { speaker, rest } = ask;
  const handles = affair.holder === speaker.id || (await worksFor(ask, speaker, affair.unit));
  if (handles && rest.trim() !== "") {
    await start({ ...ask, verb: "start" }, affair);
    return true;
  }
  const may = await mayMove({ ...ask, verb: "accept" }, affair);
  if (ask.chat.kind === "residents" || !may.ok || affair.first_by !== null) return false;
  if (await wasAsked(ask, affair)) return false;
  ask.lane.tell({ number: affair.number, by: speaker.id, command: "which-answer" });
  const text = wording.whichAnswer[ask.chat.language](affair);
  await answer(ask, { kind: "ask", numbers: [affair.number], text });
  return true;
}

async function wasAsked({ lane }: Ask, { number }: DemandRow): Promise<boolean> {
  await lane.flush();
  const row = await lane.db
    .selectFrom("history")
    .select("seq")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where("command", "=", "which-answer")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
