import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { tellAsker } from "../demand/asker.ts";
import { addWaiting, demandsOf, dropWaiting, setDemand, waitingFor } from "../demand/table.ts";
import { type Mover, move } from "../demand/move.ts";
import { groupName } from "../people/names.ts";
import { grantRole, hasRole } from "../people/rights.ts";
import { getPerson } from "../people/table.ts";
import { answer, tell } from "../people/voice.ts";
import { handOver } from "./handover.ts";
import { askAgain, calmDown } from "./offer.ts";
import { refusals } from "./refusals.ts";
import { mayMove, settle } from "./steps.ts";
import { wording } from "./wording.ts";
import { andThen } from "./write-first.ts";

/** 认领: the first who asks holds the wish; those who come later are told, and wait. */
export async function claim(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const refusal = (await rightsAgainst(ask, wish)) ?? (await wishAgainst(ask, wish));
  if (refusal !== null) return refusal;
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  await becomeVolunteer(ask);
  const held = await move(ask, wish, { command: "claim", by: ask.speaker.id }, "claimed", {
    holder: ask.speaker.id,
    claimed_at: ask.lane.now,
    in_staff_hands: false,
  });
  await dropWaiting(ask.lane, wish.number, ask.speaker.id);
  await announce(ask, held);
  return null;
}

/** What speaks against this person claiming anything now. */
async function rightsAgainst(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const { speaker, lane, community } = ask;
  if ([wish.requester, wish.beneficiary].includes(speaker.id))
    return { why: "own-wish", say: refusals.own };
  if (speaker.frozen) return { why: "frozen", say: refusals.frozen };
  if (wish.sensitive && !(await mayEnterHomes(ask, wish)))
    return { why: "needs-verified", say: refusals.needsVerified };
  const holds = (await demandsOf(lane, speaker.id, ["claimed"])).filter(
    ({ holder, number }) => holder === speaker.id && number !== wish.number,
  );
  const allowed = community.policies.claims ?? Infinity;
  return holds.length >= allowed ? { why: "too-many-claims", say: refusals.tooMany } : null;
}

const mayEnterHomes = async (ask: Ask, wish: DemandRow): Promise<boolean> =>
  (await hasRole(ask, ask.speaker, "verified", wish.area)) ||
  hasRole(ask, ask.speaker, "staff", wish.area);

/** What speaks against this wish being claimed now. */
async function wishAgainst(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  if (wish.state === "claimed") {
    if (wish.holder === ask.speaker.id) return { why: "holds-it-already", say: refusals.yours };
    await addWaiting(ask.lane, wish.number, ask.speaker.id);
    return { why: "taken", say: refusals.taken };
  }
  const withStaff = wish.state === "open" && wish.in_staff_hands;
  return withStaff && !(await hasRole(ask, ask.speaker, "staff", wish.area))
    ? { why: "in-staff-hands", say: refusals.withStaff }
    : null;
}

/** The first claim makes a neighbour a volunteer, not yet a verified one. */
async function becomeVolunteer(ask: Ask): Promise<void> {
  const known = await hasRole(ask, ask.speaker, "volunteer", ask.community.id);
  if (!known) await grantRole(ask, ask.speaker.id, "volunteer", ask.community.id);
}

async function announce(ask: Ask, held: DemandRow): Promise<void> {
  const { number } = held;
  const { named, told, whole, toSay } = await handOver(ask, held);
  const answered = ask.chat.kind === "private" ? told : named && held.origin_chat === ask.chat.id;
  if (!answered || toSay !== "") {
    const text = andThen(await thanks(ask, number), toSay, ask.chat.language);
    const mentions = toSay === "" ? [] : [ask.account];
    await answer(ask, { kind: "claim", numbers: [number], text, mentions });
  }
  const wish = whole ? await setDemand(ask.lane, number, { handed_over: true }) : held;
  const stale = await settle(ask, wish);
  const knows = (chat: number) => chat === ask.chat.id || (named && chat === held.origin_chat);
  await calmDown(
    ask,
    wish,
    stale.filter(({ id }) => !knows(id)),
  );
}

async function thanks(ask: Ask, number: number): Promise<string> {
  const { language, kind } = ask.chat;
  if (kind === "private") return wording.youClaimed[language]({ number });
  return wording.claimed[language]({ number, name: await groupName(ask, ask.speaker, language) });
}

/** 放弃: the holder gives the wish back. */
export async function giveUp(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const text = wording.givenUp[ask.chat.language](wish);
  await answer(ask, { kind: "result", text, numbers: [wish.number] });
  await setFree(ask, wish, { command: "give-up", by: ask.speaker.id });
  return null;
}

/** Those who asked for a wish when somebody else had it hear first that it is free. */
export async function tellWaiting(scene: Scene, free: DemandRow): Promise<void> {
  const { number } = free;
  for (const id of await waitingFor(scene.lane, number)) {
    const person = await getPerson(scene.lane, id);
    const text = (locale: "zh" | "en") => wording.free[locale](free);
    await tell(scene, person, { kind: "notice", numbers: [number], text });
  }
}

/**
 * Opens a held wish again: those who wait hear it first, then the requester, then the group. Who
 * claims first holds it; nobody is made holder by a list.
 */
export async function setFree(
  scene: Scene,
  wish: DemandRow,
  mover: Mover,
  known = false,
): Promise<DemandRow> {
  const free = await move(scene, wish, mover, "open", {
    holder: null,
    handed_over: false,
    claimed_at: null,
  });
  await tellWaiting(scene, free);
  if (!known) await tellAsker(scene, free, wording.needsHelperAgain);
  await settle(scene, free);
  await askAgain(scene, free);
  return free;
}
