import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { answerAsker, asker } from "../demand/asker.ts";
import { ring } from "../demand/ring.ts";
import { getChat } from "../people/table.ts";
import { answer } from "../people/voice.ts";
import { unitName } from "./describe.ts";
import { openAffair } from "./file.ts";
import { workAgain } from "./finish.ts";
import { mayMove, moveAffair } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** 是: whoever asked, or staff, says that a doubtful message is an affair; it goes to its unit. */
export async function agree(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  const author = await asker(ask, affair);
  const by = ask.speaker.id;
  const open = await becomeOpen(ask, affair, { command: "agree", by });
  if (affair.filer === by) ask.lane.tell({ number: affair.number, by, command: "consent" });
  if (author?.id === ask.speaker.id) return null;
  const { number, urgency } = open;
  const about = { number, unit: unitName(ask.community, open) };
  const sentence = urgency === "emergency" ? toHandlers.openedUrgently : toHandlers.opened;
  const text = sentence[ask.chat.language](about);
  await answer(ask, { kind: "notice", numbers: [number], text });
  return null;
}

/** What was doubtful is sure now: its life begins. */
async function becomeOpen(
  scene: Scene,
  affair: DemandRow,
  mover: { readonly command: string; readonly by: number | "system" },
): Promise<DemandRow> {
  const chat = affair.origin_chat === null ? null : await getChat(scene.lane, affair.origin_chat);
  const open = await moveAffair(scene, affair, mover, "open");
  const opened = await openAffair(scene, open, affair.alarm === null ? chat : null);
  await sayNumber(scene, opened);
  return opened;
}

/** After so long nobody need be told any more which number to ring. */
const FRESH_MS = 600_000;

/** An emergency that turned out to be one: the group is told what to ring, while it is news. */
async function sayNumber(scene: Scene, affair: DemandRow): Promise<void> {
  const { alarm, origin_chat, origin_message: replyTo, number: demand, created_at } = affair;
  if (alarm === null || origin_chat === null) return;
  if (scene.lane.now.getTime() - created_at.getTime() > FRESH_MS) return;
  const author = await asker(scene, affair);
  await ring(scene, await getChat(scene.lane, origin_chat), alarm, { replyTo, demand, author });
}

/** 重开: staff take up again what was done or at its end. */
export async function reopen(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  const { number } = affair;
  const text = wording.reopened[ask.chat.language]({ number });
  await answer(ask, { kind: "result", numbers: [number], text });
  const mover = { command: "reopen", by: ask.speaker.id };
  const again = next.value.includes("working")
    ? await workAgain(ask, affair, mover, ask.rest.trim())
    : await openAgain(ask, affair, mover);
  if (!again.quiet) await answerAsker(ask, again, wording.reopenedForAsker);
  return null;
}

async function openAgain(
  ask: Ask,
  affair: DemandRow,
  mover: { readonly command: string; readonly by: number },
): Promise<DemandRow> {
  const open = await moveAffair(ask, affair, mover, "open", {
    holder: null,
    done_at: null,
    closed_at: null,
    redirect_scope: null,
    reopened: affair.reopened + 1,
    cycle: affair.cycle + 1,
  });
  return openAffair(ask, open, null);
}
