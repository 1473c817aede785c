import type { ChatEvent, Place, Said, Sender } from "../../src/chat/event.ts";
import { idOf, refOf, writeId } from "./ids.ts";
import { changed, cameAndWent, senderOf } from "./members.ts";
import { type Envelope, type Me, type Message, type Press, type User, update } from "./update.ts";
import { wordsOf } from "./words.ts";

/**
 * What an update tells, in the order it happened; nothing for what does not concern us, and
 * `unreadable` for what should but is written in a way that we do not know.
 *
 * @param now for what carries no instant of its own: a press
 */
export function eventsOf(raw: Envelope, me: Me, now: Date): readonly ChatEvent[] {
  const read = update.safeParse(raw);
  if (!read.success) return [unreadable(raw, now)];
  const { update_id, message, edited_message, callback_query, my_chat_member, chat_member } =
    read.data;
  if (message !== undefined) return messageEvents(message, me);
  if (edited_message !== undefined) return edited(edited_message, update_id, me);
  if (callback_query !== undefined) return pressed(callback_query, now);
  const change = my_chat_member ?? chat_member;
  return change === undefined ? [] : changed(change, update_id, me);
}

/** Stands for an update that could not be taken in. */
export function unreadable(raw: Envelope, at: Date): ChatEvent {
  const { data } = update.safeParse(raw);
  const message = data?.message ?? data?.edited_message;
  const place = message === undefined ? null : placeOf(message.chat);
  return { type: "unreadable", network: "telegram", key: `u:${raw.update_id}`, at, place };
}

function placeOf({ id, type }: Message["chat"]): Place | null {
  if (type === "private") return { kind: "private", id: String(id) };
  return type === "group" || type === "supergroup" ? { kind: "group", id: String(id) } : null;
}

function messageEvents(message: Message, me: Me): readonly ChatEvent[] {
  const place = placeOf(message.chat);
  if (place === null) return [];
  const { migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) return [migrated(place.id, String(to), message)];
  if (from !== undefined) return [migrated(String(from), place.id, message)];
  const members = cameAndWent(message, me);
  return members.length > 0 ? members : said(message, place, me);
}

/** Told from both sides, under one key. */
const migrated = (from: string, to: string, { date }: Message): ChatEvent => ({
  type: "migrated",
  network: "telegram",
  key: `g:${from}:${to}`,
  at: new Date(date * 1000),
  place: { kind: "group", id: from },
  to,
});

function said(message: Message, place: Place, me: Me): readonly Said[] {
  const media = mediaOf(message);
  const words = wordsOf(message, me);
  if (words.typed === "" && media === null) return [];
  const id = idOf(message);
  return [
    {
      type: "said",
      network: "telegram",
      key: `m:${id}`,
      at: new Date(message.date * 1000),
      place,
      id,
      ...authorOf(message),
      text: words.text,
      replyTo: repliedTo(message),
      quoted: null,
      forwarded: isForwarded(message),
      mentions: words.mentions,
      mentionsBot: words.mentionsBot,
      media: media?.kind ?? null,
      file: media?.file ?? null,
    },
  ];
}

/** Accounts behind which Telegram hides anonymous admins, linked channels and channels that speak. */
const masks = [1_087_968_824, 777_000, 136_817_688];

function authorOf({ from, sender_chat: channel, chat }: Message): Pick<Said, "from" | "faceless"> {
  if (channel !== undefined) {
    const sender: Sender = { account: String(channel.id), name: channel.title ?? null };
    return { from: sender, faceless: true };
  }
  if (from === undefined) return { from: { account: String(chat.id), name: null }, faceless: true };
  return { from: senderOf(from), faceless: hidesSomebody(from) };
}

const hidesSomebody = ({ id, is_bot }: User): boolean => is_bot || masks.includes(id);

/** In a topic every message seems to answer the one that opened it; and answers stay in their topic. */
function repliedTo(message: Message): string | null {
  const answered = message.reply_to_message;
  if (answered === undefined || answered.forum_topic_created !== undefined) return null;
  return writeId({ ...refOf(message), message: answered.message_id });
}

/** What an inline bot wrote was not written by who posted it either. */
const isForwarded = (message: Message): boolean =>
  [
    message.forward_origin,
    message.forward_date,
    message.is_automatic_forward,
    message.via_bot,
  ].some((mark) => mark !== undefined);

function mediaOf(message: Message): { kind: NonNullable<Said["media"]>; file: string } | null {
  const { photo, voice, video, video_note, audio, document } = message;
  const found = [
    ["image", photo?.at(-1)],
    ["voice", voice],
    ["video", video ?? video_note],
    ["file", document ?? audio],
  ] as const;
  for (const [kind, media] of found) if (media) return { kind, file: media.file_id };
  return null;
}

function edited(message: Message, updateId: number, me: Me): readonly ChatEvent[] {
  const place = placeOf(message.chat);
  const words = wordsOf(message, me);
  // A location that moves is edited every few seconds.
  if (place === null || (words.typed === "" && mediaOf(message) === null)) return [];
  const at = new Date((message.edit_date ?? message.date) * 1000);
  const id = idOf(message);
  const key = `e:${id}:${updateId}`;
  return [{ type: "edited", network: "telegram", key, at, place, id, text: words.text }];
}

/** A post that is too old to be shown, marked by no date, could not be told anyway. */
function pressed({ id, from, data, message }: Press, at: Date): readonly ChatEvent[] {
  if (message === undefined || message.date === 0 || data === undefined) return [];
  const key = `p:${id}`;
  const post = idOf(message);
  return [
    { type: "pressed", network: "telegram", key, at, from: senderOf(from), post, button: data },
  ];
}
