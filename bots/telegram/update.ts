import { z } from "zod";

/** What may be missing, and counts as missing where it is not as we know it. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const mark = z.unknown().optional();
const file = maybe(z.object({ file_id: z.string() }));

const user = z.object({
  id: z.number(),
  is_bot: z.boolean().catch(false),
  first_name: z.string().catch(""),
  last_name: maybe(z.string()),
});

const chat = z.object({ id: z.number(), type: z.string(), title: maybe(z.string()) });

const entity = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  user: maybe(user),
});

const message = z.object({
  message_id: z.number(),
  date: z.number(),
  chat,
  edit_date: maybe(z.number()),
  from: maybe(user),
  sender_chat: maybe(chat),
  message_thread_id: maybe(z.number()),
  is_topic_message: maybe(z.boolean()),
  reply_to_message: maybe(z.object({ message_id: z.number(), forum_topic_created: mark })),
  forward_origin: mark,
  forward_date: mark,
  is_automatic_forward: mark,
  via_bot: mark,
  text: maybe(z.string()),
  entities: maybe(z.array(entity)),
  caption: maybe(z.string()),
  caption_entities: maybe(z.array(entity)),
  photo: maybe(z.array(z.object({ file_id: z.string() }))),
  voice: file,
  video: file,
  video_note: file,
  audio: file,
  document: file,
  new_chat_members: maybe(z.array(user)),
  left_chat_member: maybe(user),
  migrate_to_chat_id: maybe(z.number()),
  migrate_from_chat_id: maybe(z.number()),
});

const press = z.object({
  id: z.string(),
  from: user,
  data: maybe(z.string()),
  message: maybe(
    z.object({
      message_id: z.number(),
      date: z.number(),
      chat,
      message_thread_id: maybe(z.number()),
      is_topic_message: maybe(z.boolean()),
    }),
  ),
});

const member = z.object({ status: z.string(), is_member: maybe(z.boolean()), user });

const change = z.object({
  chat,
  date: z.number(),
  from: user,
  old_chat_member: member,
  new_chat_member: member,
});

/** What is asked for; everything else would be ignored anyway. */
export const updateKinds = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
  "chat_member",
] as const;

/** An update as far as we read it: kinds and fields that are not named here are left out. */
export const update = z.object({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: press.optional(),
  my_chat_member: change.optional(),
  chat_member: change.optional(),
});

/** Enough of an update to confirm it and to say where it came from. */
export const envelope = z.looseObject({ update_id: z.number() });

/** An update as it came. */
export type Envelope = z.infer<typeof envelope>;
/** Somebody on Telegram, bots included. */
export type User = z.infer<typeof user>;
/** A message, service messages included. */
export type Message = z.infer<typeof message>;
/** A press of a button. */
export type Press = z.infer<typeof press>;
/** How somebody stands to a chat, before and after. */
export type Change = z.infer<typeof change>;

/** The bot itself. */
export type Me = { readonly id: number; readonly username: string };
