import { z } from "zod";
import type { Receipt } from "../../src/chat/channel.ts";
import type { Notice } from "../../src/chat/notice.ts";
import type { Result } from "../../src/kernel/result.ts";
import { isWrongToken } from "./advice.ts";
import type { Api, Refusal } from "./api.ts";
import type { Health } from "./health.ts";
import { idOf, readId } from "./ids.ts";
import { mentionsIn } from "./mentions.ts";
import { fitting, keyboardOf, type Part, partsOf } from "./parts.ts";
import { pause } from "./patience.ts";
import { receiptOf } from "./receipt.ts";

/** What sending needs. */
export type SenderParts = {
  readonly api: Api;
  readonly health: Health;
  readonly nameOf: (account: string) => string | undefined;
  /** Between two messages that are one post. */
  readonly partMs: number;
  readonly signal: AbortSignal;
};

/** Posts whose beginning is out and whose end has to wait; no more are ever in flight. */
const MOST_BEGUN = 1000;

type Begun = { next: number; id: string | null };

type Answer = Result<unknown, Refusal>;

/** Makes what sends posts; what it throws means that nobody knows whether the post arrived. */
export function makeSender(parts: SenderParts): (notice: Notice) => Promise<Receipt> {
  const { api, health } = parts;
  const begun = new Map<string, Begun>();
  let inVain = 0;
  const refused = async (refusal: Refusal): Promise<Receipt> => {
    if (isWrongToken(refusal)) await health.failed(true);
    inVain = refusal.code === 0 ? inVain + 1 : 0;
    return receiptOf(refusal, inVain - 1);
  };
  const say = async (notice: Notice): Promise<Receipt> => {
    const progress = begun.get(notice.id) ?? { next: 0, id: null };
    for (const part of partsOf(notice).slice(progress.next)) {
      if (progress.next > 0) await pause(parts.partMs, parts.signal);
      const answer = await sendPart(parts, notice, part);
      if (!answer.ok) {
        const receipt = await refused(answer.error);
        if ("later" in receipt || "moved" in receipt) return receipt;
        begun.delete(notice.id);
        return progress.id === null ? receipt : { sent: progress.id };
      }
      inVain = 0;
      progress.next += 1;
      remember(begun, notice.id, progress);
      if (part.isHead) progress.id = idOf(shown.parse(answer.value));
    }
    begun.delete(notice.id);
    return { sent: progress.id };
  };
  return async (notice) => {
    if (notice.act === "befriend") return { never: "nobody need be befriended here" };
    if (notice.act === "leave") {
      const answer = await api.call("leaveChat", { chat_id: notice.place.id });
      const receipt = answer.ok ? { sent: null } : await refused(answer.error);
      return "gone" in receipt ? { sent: null } : receipt;
    }
    if (notice.edits === null) return say(notice);
    const answer = await edit(parts, notice, notice.edits);
    if (answer === null)
      return { never: "the group has moved on, and its old posts stay as they are" };
    if (answer.ok || /not modified/iu.test(answer.error.description)) return { sent: notice.edits };
    return refused(answer.error);
  };
}

const shown = z.object({
  message_id: z.number(),
  chat: z.object({ id: z.number() }),
  message_thread_id: z.number().optional(),
  is_topic_message: z.boolean().optional(),
});

function remember(begun: Map<string, Begun>, id: string, progress: Begun): void {
  begun.set(id, progress);
  const [oldest] = begun.keys();
  if (begun.size > MOST_BEGUN && oldest !== undefined) begun.delete(oldest);
}

/** Telegram's words where what is answered, or its topic, is no more. */
const unanswerable = /thread not found|TOPIC_|repl(?:y|ied)\b/iu;

/**
 * A text is said even if its picture cannot be shown, and an answer even if what it answers is gone or
 * its topic is closed.
 */
async function sendPart(parts: SenderParts, notice: Notice, part: Part): Promise<Answer> {
  const answer = await callFor(parts, notice, part);
  if (answer.ok || answer.error.code !== 400 || answer.error.movedTo !== null) return answer;
  if (part.photo !== null)
    return part.text === ""
      ? { ok: true, value: null }
      : sendPart(parts, notice, { ...part, photo: null });
  if (notice.replyTo === null || !unanswerable.test(answer.error.description)) return answer;
  await pause(parts.partMs, parts.signal);
  return callFor(parts, { ...notice, replyTo: null }, part);
}

function callFor({ api, nameOf }: SenderParts, notice: Notice, part: Part): Promise<Answer> {
  const { text, photo, isHead } = part;
  const common = {
    chat_id: notice.place.id,
    ...answering(notice),
    ...(isHead ? keyboardOf(notice) : {}),
  };
  const mentions = mentionsIn(text, notice.mentions, nameOf);
  if (photo !== null) {
    const words = { caption: text, caption_entities: [...mentions] };
    return api.call("sendPhoto", { ...common, photo, ...(text === "" ? {} : words) });
  }
  const words = { text, entities: [...mentions], link_preview_options: { is_disabled: true } };
  return api.call("sendMessage", { ...common, ...words });
}

/** What is answered is shown, in its topic; ids of the group before it moved mean other messages now. */
function answering({ replyTo, place }: Notice) {
  const answered = replyTo === null ? null : readId(replyTo);
  if (answered === null || answered.chat !== place.id) return {};
  const reply = { message_id: answered.message, allow_sending_without_reply: true };
  const topic = answered.thread === null ? {} : { message_thread_id: answered.thread };
  return { reply_parameters: reply, ...topic };
}

/** Null where the post stands in a chat that is no more. */
async function edit(
  { api, nameOf }: SenderParts,
  notice: Notice,
  edits: string,
): Promise<Answer | null> {
  const post = readId(edits);
  if (post === null || post.chat !== notice.place.id) return null;
  const common = { chat_id: post.chat, message_id: post.message, ...keyboardOf(notice) };
  const text = fitting(notice.text, "text");
  const entities = [...mentionsIn(text, notice.mentions, nameOf)];
  const asText = { text, entities, link_preview_options: { is_disabled: true } };
  const answer = await api.call("editMessageText", { ...common, ...asText });
  if (answer.ok || !/no text in the message/iu.test(answer.error.description)) return answer;
  const caption = fitting(notice.text, "caption");
  const caption_entities = [...mentionsIn(caption, notice.mentions, nameOf)];
  return api.call("editMessageCaption", { ...common, caption, caption_entities });
}
