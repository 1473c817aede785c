import type { Ask, Refusal } from "../../feature.ts";
import { leaks } from "../../reading/privacy.ts";
import type { DemandRow } from "../../store/tables.ts";
import { openGroup, tellAsker, type Told } from "../demand/asker.ts";
import { refusals as common } from "../demand/refusals.ts";
import { notNow } from "../demand/steps.ts";
import { askerOf } from "../demand/table.ts";
import { ownerOf, textsOf } from "../demand/texts.ts";
import { keepText } from "../people/texts.ts";
import { answer, answerQuietly, say, tellStaff } from "../people/voice.ts";
import { withFirst, withWord } from "./met.ts";
import { refusals } from "./refusals.ts";
import { mayMove, moveAffair } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** 路径: it is not the community's to do; whoever asked is told where to turn 告知路径. */
export async function redirect(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  const path = ask.rest.trim();
  if (path === "") return { why: "needs-path", say: refusals.needsPath };
  const { number } = affair;
  const mover = { command: "redirect", by: ask.speaker.id };
  const shown = await moveAffair(ask, affair, mover, "redirected", {
    ...(await withWord(ask, affair)),
    ...withFirst(affair, ask.speaker.id, "路"),
    closed_at: ask.lane.now,
  });
  await keepText(ask.lane, { kind: "redirect", ref: String(number), person: ownerOf(shown) }, path);
  const told = await tellPath(ask, shown, path);
  const text = toHandlers.pathNoted[ask.chat.language]({ number, told: told !== null });
  await answer(ask, { kind: "notice", numbers: [number], text });
  return null;
}

/** Privately where that is possible, else where it was said. */
async function tellPath(ask: Ask, affair: DemandRow, path: string): Promise<Told> {
  const { number } = affair;
  const sentence = {
    zh: () => wording.redirectedForAsker.zh({ number, path }),
    en: () => wording.redirectedForAsker.en({ number, path }),
  };
  if (await tellAsker(ask, affair, sentence, { kind: "result" })) return "privately";
  const chat = await openGroup(ask, affair);
  if (chat === null || leaks(path, []) !== null) return null;
  const replyTo = affair.origin_message;
  const text = wording.redirected[chat.language]({ number, path });
  const post = await say(ask, chat, { kind: "result", numbers: [number], text, replyTo });
  return post === null ? null : "in their group";
}

/** 申诉: whoever asked does not agree with the path they were shown; staff look at it again. */
export async function appeal(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const { number, area, state } = affair;
  if (askerOf(affair) !== ask.speaker.id) return { why: "not-allowed", say: common.notRequester };
  if (state !== "redirected") return { why: "not-possible-now", say: notNow(state) };
  ask.lane.tell({ number, by: ask.speaker.id, command: "appeal" });
  const { gist } = await textsOf(ask.lane, number);
  const about = { number, gist, reason: ask.rest.trim() };
  await tellStaff(ask, area, "ask", toHandlers.appealed, about, { numbers: [number] });
  const text = (locale: "zh" | "en") => wording.appealNoted[locale]({ number });
  await answerQuietly(ask, { kind: "notice", numbers: [number], text });
  return null;
}
