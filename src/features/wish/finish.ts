import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { addressee, asker, openGroup, reachableAsker, tellAsker } from "../demand/asker.ts";
import { askToTell, mayClose, notToldYet } from "../demand/informed.ts";
import { type Mover, move } from "../demand/move.ts";
import { attachEarlier } from "../demand/photos.ts";
import { marks } from "../demand/rating.ts";
import { readersIn } from "../demand/result.ts";
import { askerOf } from "../demand/table.ts";
import { groupName } from "../people/names.ts";
import { getPerson } from "../people/table.ts";
import { answer, say, tell, tellStaff } from "../people/voice.ts";
import { tellOthers, toldApart } from "./followers.ts";
import { tellWaiting } from "./claim.ts";
import { askAgain } from "./offer.ts";
import { refusals } from "../demand/refusals.ts";
import { mayMove, settle } from "./steps.ts";
import { wording } from "./wording.ts";

/** 完成: the holder says that it is done; the requester is asked to confirm. */
export async function done(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const mover = { command: "done", by: ask.speaker.id };
  const finished = await move(ask, wish, mover, "done", {
    done_at: ask.lane.now,
    informed_at: null,
    inform_tries: 0,
  });
  await attachEarlier(ask, finished, "result");
  const asked = await askToConfirm(ask, finished);
  if (asked !== ask.chat.id) {
    const about = { number: wish.number, byStaff: asked === "staff" };
    const text = wording.doneNoted[ask.chat.language](about);
    await answer(ask, { kind: "result", text, numbers: [wish.number] });
  }
  await settle(ask, finished);
  return null;
}

/**
 * Asks the requester to confirm, in the wish's own group or else privately, or staff where no way
 * leads to them; returns the group.
 */
async function askToConfirm(ask: Ask, wish: DemandRow): Promise<number | "staff" | null> {
  const { number } = wish;
  if (!mayClose(wish)) {
    await askToTell(ask, wish);
    return null;
  }
  const chat = await openGroup(ask, wish);
  if (chat !== null) {
    const { requester, mentions } = await addressee(ask, wish, chat);
    const name = await groupName(ask, ask.speaker, chat.language);
    const text = wording.pleaseConfirm[chat.language]({ number, name, requester });
    const replyTo = chat.id === ask.chat.id ? ask.message : null;
    const words = { text, mentions, replyTo, numbers: [number], buttons: ["confirm"] };
    await say(ask, chat, { kind: "ask", asks: "confirm", ...words });
    return chat.id;
  }
  if (await askPrivately(ask, wish, ask.speaker)) return null;
  const name = await groupName(ask, ask.speaker, ask.community.language);
  const about = { number, name, requester: "" };
  await tellStaff(ask, wish.area, "ask", wording.pleaseConfirm, about, { numbers: [number] });
  return "staff";
}

async function askPrivately(scene: Scene, wish: DemandRow, holder: PersonRow): Promise<boolean> {
  const person = await asker(scene, wish);
  if (person === null) return false;
  const { number } = wish;
  const name = await groupName(scene, holder, scene.community.language);
  const text = (locale: Locale) => wording.pleaseConfirm[locale]({ number, name, requester: "" });
  const words = { numbers: [number], text, buttons: ["confirm"] };
  return tell(scene, person, { kind: "ask", asks: "confirm", ...words });
}

/** 确认: the requester, or staff who did not do it themselves, says that the wish is met. */
export async function confirm(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  if (wish.state === "done" && wish.holder === ask.speaker.id)
    return { why: "doer-never-confirms", say: refusals.doer };
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  if (!mayClose(wish)) return notToldYet;
  await closeByWord(ask, wish);
  return null;
}

/** Closes a wish by whatever the speaker said. */
export const closeByWord = (ask: Ask, wish: DemandRow): Promise<void> =>
  close(ask, wish, { command: ask.verb, by: ask.speaker.id });

/** Closes a wish and says so; its requester is asked once for a rating. */
export async function close(scene: Scene | Ask, wish: DemandRow, mover: Mover): Promise<void> {
  const by = typeof mover.by === "number" ? mover.by : null;
  const closed = await move(scene, wish, mover, "closed", {
    closed_at: scene.lane.now,
    confirmed_by: by,
  });
  if (by === null) await tellOthers(scene, closed, []);
  else {
    const requester = await reachableAsker(scene, closed);
    const chats = await thank(scene, closed, by, requester === null);
    await tellOthers(scene, closed, chats);
    if (requester !== null && requester.id !== closed.holder)
      await askToRate(scene, closed, requester);
  }
  await settle(scene, closed);
}

/** Asks for a rating privately; it is the last thing said there, so that a bare digit answers it. */
async function askToRate(scene: Scene, wish: DemandRow, requester: PersonRow): Promise<void> {
  const text = (locale: Locale) => wording.pleaseRate[locale](wish);
  const words = { numbers: [wish.number], text, buttons: marks };
  await tell(scene, requester, { kind: "ask", asks: "rating", ...words });
}

/** Thanks the holder where the wish was said, and where it was confirmed; returns those chats. */
async function thank(
  scene: Scene | Ask,
  wish: DemandRow,
  by: number,
  rateHere: boolean,
): Promise<readonly number[]> {
  const chat = await openGroup(scene, wish);
  if (chat !== null) await thankIn(scene, wish, chat, by, rateHere);
  if ("speaker" in scene && scene.chat.id !== chat?.id) {
    await thankIn(scene, wish, scene.chat, by, false);
  }
  if (by !== askerOf(wish)) {
    const words = await closingWords(scene, wish, by);
    await tellAsker(scene, wish, { zh: () => words("zh"), en: () => words("en") });
  }
  if (wish.holder !== null && chat === null) {
    const holder = await getPerson(scene.lane, wish.holder);
    const name = await groupName(scene, holder, holder.language);
    const text = (locale: Locale) => wording.closed[locale]({ number: wish.number, name });
    await tell(scene, holder, { kind: "result", numbers: [wish.number], text });
  }
  const here = "speaker" in scene ? [scene.chat.id] : [];
  return chat === null ? here : [chat.id, ...here];
}

async function thankIn(
  scene: Scene | Ask,
  wish: DemandRow,
  chat: ChatRow,
  by: number,
  rateHere: boolean,
): Promise<void> {
  const words = await closingWords(scene, wish, by);
  const { requester, mentions } = await addressee(scene, wish, chat);
  const others = await readersIn(scene, wish, chat, toldApart(wish));
  const rate = rateHere ? ` ${wording.rateHere[chat.language]({ requester })}` : "";
  const replyTo = "speaker" in scene && scene.chat.id === chat.id ? scene.message : null;
  await say(scene, chat, {
    kind: "result",
    text: words(chat.language) + others.text + rate,
    replyTo,
    numbers: [wish.number],
    mentions: [...(rateHere ? mentions : []), ...others.mentions],
    ...(rateHere ? { asks: "rating", buttons: marks } : {}),
  });
}

/** Who confirmed, and whom to thank. */
async function closingWords(scene: Scene, wish: DemandRow, by: number) {
  const holder = wish.holder === null ? null : await getPerson(scene.lane, wish.holder);
  const confirmer = await getPerson(scene.lane, by);
  const words = async (locale: Locale) => {
    const name = holder === null ? "" : await groupName(scene, holder, locale);
    const staff = await groupName(scene, confirmer, locale);
    const { number } = wish;
    return by === askerOf(wish)
      ? wording.closed[locale]({ number, name })
      : wording.closedByStaff[locale]({ number, name, staff });
  };
  const [zh, en] = [await words("zh"), await words("en")];
  const said = { zh, en };
  return (locale: Locale): string => said[locale];
}

/** For how long a wish that somebody else closed can be called unsolved. */
const UNSOLVED_DAYS = 3;

/** 没解决: the requester says that it is not done after all. */
export async function unsolved(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const lateMs = ask.lane.now.getTime() - (wish.closed_at?.getTime() ?? ask.lane.now.getTime());
  const ownWord = wish.state === "closed" && wish.confirmed_by === ask.speaker.id;
  if (ownWord || lateMs > UNSOLVED_DAYS * 86_400_000)
    return { why: "too-late", say: refusals.tooLate };
  const text = wording.sorryAgain[ask.chat.language](wish);
  await answer(ask, { kind: "result", text, numbers: [wish.number] });
  await reopen(ask, wish, { command: "unsolved", by: ask.speaker.id });
  return null;
}

/** Opens a wish again that was done or at its end, for a new round of claims and ratings. */
export async function reopen(
  scene: Scene,
  wish: DemandRow,
  mover: Mover,
  low: { readonly ratings: number; readonly staff: boolean } = { ratings: 0, staff: false },
): Promise<void> {
  const again = await move(scene, wish, mover, "open", {
    holder: null,
    handed_over: false,
    claimed_at: null,
    done_at: null,
    closed_at: null,
    confirmed_by: null,
    reopened: wish.reopened + 1,
    cycle: wish.cycle + 1,
    low_ratings: wish.low_ratings + low.ratings,
    in_staff_hands: low.staff,
  });
  await settle(scene, again);
  if (low.staff) return;
  await tellWaiting(scene, again);
  await askAgain(scene, again);
  scene.lane.dispatch("handle-volunteers", again.number);
}
