import { safeText } from "../chat/clean.ts";
import type { Said } from "../chat/event.ts";
import { attachPhotos, loosePictures } from "../features/demand/photos.ts";
import { photoWording } from "../features/demand/photo-wording.ts";
import { picturedBy } from "../features/demand/pictured.ts";
import { findDemand, reportsOfMessage } from "../features/demand/table.ts";
import { wording } from "../features/demand/wording.ts";
import { answer } from "../features/people/voice.ts";
import { askOf, type Heard } from "./heard.ts";
import { keepLine, picturesBetween } from "../store/window.ts";

/** Whether a message is only what came with it, a picture say. */
export const isWordless = ({ text, media }: Pick<Said, "text" | "media">): boolean =>
  media !== null && safeText(text).trim() === "";

/**
 * Sees to what came with a message: a picture goes to the demand that it is about. What belongs to
 * nothing is kept a day at most, for words that may follow; whoever spoke to the bot is asked for them.
 */
export async function takeMedia(heard: Heard): Promise<void> {
  const { event, stage, speaker, chat } = heard;
  if (event.media === null || (await attached(heard))) return;
  const alone = isWordless(event) && (await isFirst(heard));
  if (!speaker.opted_out) await keepLine(stage.lane, chat.id, event);
  if (alone && (chat.kind === "private" || event.mentionsBot)) await admit(heard);
}

/** Attaches a picture to what it is about; false when it is about nothing. */
async function attached({ event, stage, speaker, chat, question }: Heard): Promise<boolean> {
  const { id: message, at, media, file, replyTo } = event;
  if (media !== "image" || file === null) return false;
  const post = replyTo === null ? [] : (question?.numbers ?? []);
  const about = await picturedBy(stage, { speaker, chat: chat.id, at, replyTo, post });
  const picture = { chat: chat.id, message, person: speaker.id, at, file };
  for (const { demand, kind } of about) await attachPhotos(stage, demand, [picture], kind);
  return about.length > 0;
}

/** Pictures that came just before the words that ask for something go along with them. */
export async function takeEarlier({ event, stage, speaker, chat }: Heard): Promise<void> {
  const { account } = event.from;
  const pictures = await loosePictures({ ...stage, speaker, account, chat }, event.at);
  if (pictures.length === 0) return;
  for (const { number } of await reportsOfMessage(stage.lane, chat.id, event.id)) {
    const demand = await findDemand(stage.lane, number);
    if (demand !== null) await attachPhotos(stage, demand, pictures, "trouble");
  }
}

const MINUTE_MS = 60_000;

/** Several pictures in one go are asked about once. */
async function isFirst({ event, stage, chat }: Heard): Promise<boolean> {
  if (event.media !== "image") return true;
  const since = new Date(event.at.getTime() - MINUTE_MS);
  const place = { chat: chat.id, account: event.from.account };
  return (await picturesBetween(stage.lane, place, since, event.at)).length === 0;
}

/** Says that a message put to the bot was not understood, and what to try. */
export async function admit(heard: Heard): Promise<void> {
  const { event, chat } = heard;
  const ask = askOf(heard, { verb: "talk", number: null, rest: "" });
  const sentence =
    event.media === "voice"
      ? photoWording.voiceToText
      : event.media === "image" && isWordless(event)
        ? photoWording.whatIsIt
        : wording.notUnderstood;
  await answer(ask, { kind: "notice", text: sentence[chat.language]() });
}
