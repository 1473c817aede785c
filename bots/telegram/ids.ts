/** A message on Telegram, whose own ids are unique within a chat only. */
export type MessageRef = {
  readonly chat: string;
  readonly message: number;
  /** The topic of a forum that it stands in. */
  readonly thread: number | null;
};

/** The id of a message as the rest of the house knows it: `<chat>:<message>` or `<chat>:<message>:<topic>`. */
export const writeId = ({ chat, message, thread }: MessageRef): string =>
  `${chat}:${message}${thread === null ? "" : `:${thread}`}`;

/** Reads what `writeId` wrote; null for any other text. */
export function readId(id: string): MessageRef | null {
  const [, chat, message, thread] = /^(-?\d+):(\d+)(?::(\d+))?$/u.exec(id) ?? [];
  if (chat === undefined || message === undefined) return null;
  return { chat, message: Number(message), thread: thread === undefined ? null : Number(thread) };
}

/** What tells a message's topic; replies in an ordinary group have a thread that is none. */
export type Placed = {
  readonly message_id: number;
  readonly chat: { readonly id: number };
  readonly message_thread_id?: number | undefined;
  readonly is_topic_message?: boolean | undefined;
};

/** The id of a message that Telegram shows us. */
export const idOf = (message: Placed): string => writeId(refOf(message));

/** Where a message that Telegram shows us stands. */
export const refOf = ({
  chat,
  message_id,
  message_thread_id,
  is_topic_message,
}: Placed): MessageRef => ({
  chat: String(chat.id),
  message: message_id,
  thread: is_topic_message === true ? (message_thread_id ?? null) : null,
});
