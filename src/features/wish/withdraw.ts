import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { move } from "../demand/move.ts";
import { watchAgain } from "../demand/watch.ts";
import { getPerson } from "../people/table.ts";
import { answer, tell } from "../people/voice.ts";
import { calmDown } from "./offer.ts";
import { mayMove, settle } from "./steps.ts";
import { wording } from "./wording.ts";

/** 撤回: the requester needs it no more. */
export async function cancel(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const text = wording.withdrawn[ask.chat.language](wish);
  await answer(ask, { kind: "result", text, numbers: [wish.number] });
  await end(ask, wish, next.value[0] ?? "withdrawn", { command: "cancel", by: ask.speaker.id });
  return null;
}

/** 不是: author or staff say that it never was a request; its card goes. */
export async function dismiss(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, wish);
  if (!next.ok) return next.error;
  const text = wording.dismissed[ask.chat.language](wish);
  await answer(ask, { kind: "result", text, numbers: [wish.number] });
  await end(ask, wish, "dismissed", { command: "dismiss", by: ask.speaker.id });
  await watchAgain(ask, wish);
  return null;
}

/** Ends a wish that is not wanted any more; whoever holds it is told. */
export async function end(
  scene: Scene | Ask,
  wish: DemandRow,
  to: string,
  mover: { readonly command: string; readonly by: number | "clock" | "system" },
): Promise<void> {
  const ended = await move(scene, wish, mover, to, { closed_at: scene.lane.now });
  const stale = await settle(scene, ended);
  const here = "chat" in scene ? scene.chat.id : null;
  await calmDown(
    scene,
    ended,
    stale.filter(({ id }) => id !== here),
  );
  if (wish.state !== "claimed" || wish.holder === null) return;
  const holder = await getPerson(scene.lane, wish.holder);
  const text = (locale: Locale) => wording.noLongerNeeded[locale](wish);
  await tell(scene, holder, { kind: "notice", numbers: [wish.number], text });
}

/** Ends a wish whose requester, or whoever it is for, was erased. */
export const withdraw = (scene: Scene, wish: DemandRow): Promise<void> =>
  end(scene, wish, "withdrawn", { command: "erase", by: "system" });
