import type { Ask, Refusal } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { asker, tellAsker } from "../demand/asker.ts";
import { move } from "../demand/move.ts";
import { notNow } from "../demand/steps.ts";
import { textsOf } from "../demand/texts.ts";
import { getChat } from "../people/table.ts";
import { answer } from "../people/voice.ts";
import { arrive, openState } from "./file.ts";
import { mayMove, settle } from "./steps.ts";
import { wording } from "./wording.ts";

/** 是: the requester, or staff, says that a doubtful message is a wish. */
export async function agree(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const author = await asker(ask, wish);
  if (author === null || wish.origin_chat === null) return null;
  const chat = await getChat(ask.lane, wish.origin_chat);
  const { gist } = await textsOf(ask.lane, wish.number);
  const by = ask.speaker.id;
  const state = by === author.id ? await openState(ask, wish, author) : "open";
  const known = await move(ask, wish, { command: "agree", by }, state);
  if (wish.filer === by) ask.lane.tell({ number: wish.number, by, command: "consent" });
  await settle(ask, known);
  await arrive(ask, known, { gist, author, chat });
  if (ask.chat.id === chat.id || state !== "open") return null;
  const text = wording.published[ask.chat.language](wish);
  await answer(ask, { kind: "notice", text, numbers: [wish.number] });
  return null;
}

/** 发布: staff let a wish be seen; one in staff's hands goes back to the neighbours. */
export async function approve(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const seen = wish.state === "open" && !wish.in_staff_hands;
  if (seen) return { why: "not-possible-now", say: notNow("open") };
  const mover = { command: "approve", by: ask.speaker.id };
  const open = await move(ask, wish, mover, "open", { in_staff_hands: false });
  await settle(ask, open);
  ask.lane.dispatch("handle-volunteers", open.number);
  await tellAsker(ask, open, wording.published);
  await answer(ask, {
    kind: "notice",
    numbers: [open.number],
    text: wording.approved[ask.chat.language](open),
  });
  return null;
}

/** 不发: staff do not let a wish be seen, and say why; its author hears the reason. */
export async function reject(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const mover = { command: "reject", by: ask.speaker.id };
  const declined = await move(ask, wish, mover, "declined", { closed_at: ask.lane.now });
  await settle(ask, declined);
  const { number } = wish;
  const reason = ask.rest;
  const said = {
    zh: () => wording.declined.zh({ number, reason }),
    en: () => wording.declined.en({ number, reason }),
  };
  const told = await tellAsker(ask, declined, said, { kind: "result" });
  const text = wording.rejected[ask.chat.language]({ number, told });
  await answer(ask, { kind: "notice", text, numbers: [number] });
  return null;
}
