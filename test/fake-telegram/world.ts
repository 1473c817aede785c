/** A button as people see it, and what a press of it tells the bot. */
export type Button = { readonly text: string; readonly callback_data: string };

/** A message as people see it. */
export type Message = {
  readonly id: number;
  readonly chat: number;
  readonly from: number;
  /** In seconds. */
  readonly date: number;
  readonly thread: number | null;
  readonly replyTo: number | null;
  readonly photo: string | null;
  text: string;
  entities: readonly Entity[];
  keyboard: readonly (readonly Button[])[];
  /** How often it was changed. */
  edits: number;
};

/** A stretch of a text, in UTF-16 units. */
export type Entity = {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly user: { readonly id: number } | null;
};

/** A group, or a private chat with the bot, whose id is the person's. */
export type Room = {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup";
  readonly title: string;
  readonly threads: readonly number[];
  /** How the bot stands to it. In a private chat `left` is before it was begun, `kicked` is blocked. */
  bot: "member" | "administrator" | "left" | "kicked";
  mayWrite: boolean;
  movedTo: number | null;
};

/** Everything that exists on the far side. */
export type World = {
  readonly bot: {
    readonly id: number;
    readonly username: string;
    /** Privacy mode is off. */
    readonly hearsAll: boolean;
  };
  readonly people: Map<number, string>;
  readonly rooms: Map<number, Room>;
  /** By chat and id: `-1001:7`. */
  readonly messages: Map<string, Message>;
  lastMessage: number;
  readonly now: () => number;
};

/** Somebody as Telegram shows them. */
export const userOf = ({ bot, people }: World, id: number) =>
  id === bot.id
    ? { id, is_bot: true, first_name: "linli", username: bot.username }
    : { id, is_bot: false, first_name: people.get(id) ?? `person ${id}` };

/** A chat as Telegram shows it. */
export function chatOf(world: World, id: number) {
  const room = roomOf(world, id);
  return room.type === "private"
    ? { id, type: room.type, first_name: world.people.get(id) ?? `person ${id}` }
    : { id, type: room.type, title: room.title };
}

/** A chat that must exist; a person's private chat does as soon as it is asked for. */
export function roomOf({ rooms }: World, id: number): Room {
  const known = rooms.get(id);
  if (known !== undefined) return known;
  if (id < 0) throw new Error(`there is no group ${id}`);
  const room: Room = {
    id,
    type: "private",
    title: "",
    threads: [],
    bot: "left",
    mayWrite: true,
    movedTo: null,
  };
  rooms.set(id, room);
  return room;
}

/** Puts a message into a chat. */
export function addMessage(
  world: World,
  message: Pick<Message, "chat" | "from" | "text"> & Partial<Message>,
): Message {
  world.lastMessage += 1;
  const full = {
    id: world.lastMessage,
    date: Math.floor(world.now() / 1000),
    thread: null,
    replyTo: null,
    photo: null,
    entities: [],
    keyboard: [],
    edits: 0,
    ...message,
  };
  world.messages.set(`${full.chat}:${full.id}`, full);
  return full;
}

/** A message as the Bot API shows it. */
export function shown(world: World, message: Message): object {
  const { chat, from, id, date, thread, photo, text, entities, replyTo } = message;
  const topic = thread === null ? {} : { message_thread_id: thread, is_topic_message: true };
  const answered = replyTo === null ? undefined : world.messages.get(`${chat}:${replyTo}`);
  // As on Telegram: who answers nothing in a topic answers the message that opened it.
  const opened = thread === null ? {} : { reply_to_message: opening(world, chat, thread) };
  const words = photo === null ? { text, entities } : { caption: text, caption_entities: entities };
  return {
    message_id: id,
    date,
    chat: chatOf(world, chat),
    from: userOf(world, from),
    ...topic,
    ...(answered === undefined ? opened : { reply_to_message: shownAlone(world, answered) }),
    ...(text === "" ? {} : words),
    ...(photo === null ? {} : { photo: [{ file_id: `${photo}-small` }, { file_id: photo }] }),
  };
}

const shownAlone = (world: World, message: Message): object =>
  shown(world, { ...message, replyTo: null, thread: null });

const opening = (world: World, chat: number, thread: number): object => ({
  message_id: thread,
  date: 0,
  chat: chatOf(world, chat),
  forum_topic_created: { name: "topic", icon_color: 1 },
});
