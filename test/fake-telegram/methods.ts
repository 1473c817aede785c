import { z } from "zod";
import { type Answer, refusal } from "./troubles.ts";
import { addMessage, type Message, type Room, roomOf, shown, userOf, type World } from "./world.ts";

const keyboard = z
  .object({
    inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string() }))),
  })
  .optional();
const entities = z
  .array(
    z.object({
      type: z.string(),
      offset: z.number(),
      length: z.number(),
      user: z.object({ id: z.number() }).nullable().default(null),
    }),
  )
  .default([]);

const post = z.strictObject({
  chat_id: z.coerce.number(),
  text: z.string().optional(),
  entities,
  link_preview_options: z.object({ is_disabled: z.boolean() }).optional(),
  photo: z.string().optional(),
  caption: z.string().optional(),
  caption_entities: entities,
  message_thread_id: z.number().optional(),
  message_id: z.number().optional(),
  reply_markup: keyboard,
  reply_parameters: z
    .object({ message_id: z.number(), allow_sending_without_reply: z.boolean().default(false) })
    .optional(),
});

type Post = z.infer<typeof post>;

const bad = (why: string): Answer => refusal(400, `Bad Request: ${why}`);

/** An answer of the Bot API to a call that went well. */
export const done = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });

/** Whether a method counts towards the limits. */
export const sends = (method: string): boolean => /^(?:send|edit)[A-Z]/u.test(method);

/** Sends or changes a message, as strict as Telegram; fields that it has no use for are refused. */
export function postIn(world: World, method: string, body: object): Answer {
  const read = post.safeParse(body);
  if (!read.success) return bad(`${read.error.issues[0]?.message}`);
  const { chat_id: chat } = read.data;
  if (chat < 0 && !world.rooms.has(chat)) return bad("chat not found");
  const room = roomOf(world, chat);
  const wrong = notAllowed(room) ?? misshapen(read.data, method);
  if (wrong !== null) return wrong;
  return method.startsWith("edit") ? edit(world, read.data, method) : send(world, read.data, room);
}

/** Why the bot may not write there at all. */
export function notAllowed({ bot, type, movedTo, mayWrite }: Room): Answer | null {
  if (movedTo !== null) {
    const more = { migrate_to_chat_id: movedTo };
    return refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", more);
  }
  if (bot === "kicked") {
    const how = type === "private" ? "blocked by the user" : `kicked from the ${type} chat`;
    return refusal(403, `Forbidden: bot was ${how}`);
  }
  if (bot === "left") {
    const why = type === "private" ? "can't initiate conversation with a user" : "is not a member";
    return refusal(403, `Forbidden: bot ${why}`);
  }
  return mayWrite ? null : bad("not enough rights to send text messages to the chat");
}

function misshapen(asked: Post, method: string): Answer | null {
  const isText = method.endsWith("Message") || method.endsWith("Text");
  const words = (isText ? asked.text : asked.caption) ?? "";
  if (isText && words.trim() === "") return bad("message text is empty");
  if (words.length > (isText ? 4096 : 1024))
    return bad(isText ? "message is too long" : "message caption is too long");
  if (method === "sendPhoto" && asked.photo?.startsWith("photo") !== true)
    return bad("wrong file identifier/HTTP URL specified");
  const marked = isText ? asked.entities : asked.caption_entities;
  if (!marked.every(({ offset, length }) => isWhole(words, offset, offset + length)))
    return bad("ENTITY_BOUNDS_INVALID");
  const keys = asked.reply_markup?.inline_keyboard.flat() ?? [];
  const fits = ({ callback_data: data }: { callback_data: string }) =>
    data !== "" && Buffer.byteLength(data) <= 64;
  return keys.every(fits) ? null : bad("BUTTON_DATA_INVALID");
}

/** Whether a stretch lies in a text and cuts no surrogate pair. */
const isWhole = (text: string, start: number, end: number): boolean =>
  start >= 0 && end > start && end <= text.length && text.slice(start, end).isWellFormed();

function send(world: World, asked: Post, { threads }: Room): Answer {
  const { chat_id: chat, message_thread_id: thread = null, reply_parameters: reply } = asked;
  if (thread !== null && !threads.includes(thread)) return bad("message thread not found");
  const answered = reply && world.messages.get(`${chat}:${reply.message_id}`);
  if (reply && answered === undefined && !reply.allow_sending_without_reply)
    return bad("message to be replied not found");
  const message = addMessage(world, {
    chat,
    from: world.bot.id,
    thread,
    replyTo: answered?.id ?? null,
    photo: asked.photo ?? null,
    ...faceOf(asked),
  });
  return done(shown(world, message));
}

const faceOf = (asked: Post) => ({
  text: (asked.text ?? asked.caption ?? "").trim(),
  entities: asked.text === undefined ? asked.caption_entities : asked.entities,
  keyboard: asked.reply_markup?.inline_keyboard ?? [],
});

function edit(world: World, asked: Post, method: string): Answer {
  const message = world.messages.get(`${asked.chat_id}:${asked.message_id}`);
  if (message === undefined || message.from !== world.bot.id)
    return bad("message to edit not found");
  const hasText = message.photo === null;
  if (hasText !== (method === "editMessageText"))
    return bad(`there is no ${hasText ? "caption" : "text"} in the message to edit`);
  const face = faceOf(asked);
  if (isSame(message, face)) return bad("message is not modified: nothing is new");
  Object.assign(message, face, { edits: message.edits + 1 });
  return done(shown(world, message));
}

const isSame = (message: Message, { text, keyboard }: ReturnType<typeof faceOf>): boolean =>
  message.text === text && JSON.stringify(message.keyboard) === JSON.stringify(keyboard);

/** Answers what asks and changes no message; null for methods that the fake does not know. */
export function ask(world: World, method: string, body: Record<string, unknown>): Answer | null {
  const { bot } = world;
  const chat = Number(body["chat_id"]);
  const room = world.rooms.get(chat);
  switch (method) {
    case "getMe":
      return done({ ...userOf(world, bot.id), can_read_all_group_messages: bot.hearsAll });
    case "answerCallbackQuery":
      return done(true);
    case "getChat":
    case "getChatMember":
    case "leaveChat": {
      if (room === undefined) return bad("chat not found");
      const wrong = room.movedTo === null && room.bot === "left" ? null : barred(room);
      if (wrong !== null) return wrong;
      if (method === "getChatMember")
        return done({ status: room.bot, user: userOf(world, bot.id) });
      if (method === "getChat")
        return done({ id: chat, permissions: { can_send_messages: room.mayWrite } });
      room.bot = "left";
      return done(true);
    }
    default:
      return null;
  }
}

const barred = (room: Room): Answer | null => notAllowed({ ...room, mayWrite: true });
