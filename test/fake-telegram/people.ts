import type { Updates } from "./updates.ts";
import {
  addMessage,
  chatOf,
  type Entity,
  type Message,
  roomOf,
  shown,
  userOf,
  type World,
} from "./world.ts";

/** How something is said, beside its words; `raw` puts any field of the Bot API in. */
export type How = Partial<Pick<Message, "replyTo" | "thread" | "photo" | "entities">> & {
  readonly forwarded?: boolean;
  /** Said by an admin who does not show who they are. */
  readonly anonymous?: boolean;
  readonly raw?: object;
};

const ANONYMOUS = 1_087_968_824;

/** What people do; each gives the id of the message or update that tells of it. */
export type People = ReturnType<typeof makePeople>;

/** Lets people do things in a world and puts the updates of them into the queue. */
export function makePeople(world: World, updates: Updates) {
  const service = (chat: number, by: number, what: object): number => {
    const message = addMessage(world, { chat, from: by, text: "" });
    updates.push({ message: { ...shown(world, message), ...what } });
    return message.id;
  };
  const standing = (chat: number, by: number, status: string, before: string): number =>
    updates.push({
      my_chat_member: {
        chat: chatOf(world, chat),
        date: Math.floor(world.now() / 1000),
        from: userOf(world, by),
        old_chat_member: { status: before, user: userOf(world, world.bot.id) },
        new_chat_member: { status, user: userOf(world, world.bot.id) },
      },
    });
  const place = (chat: number, by: number, status: "member" | "kicked"): number => {
    const room = roomOf(world, chat);
    const before = room.bot;
    room.bot = status;
    return standing(chat, by, status, before);
  };
  return {
    /** Says something; whoever writes privately has begun that chat by it. */
    says(chat: number, from: number, text: string, how: How = {}): number {
      const room = roomOf(world, chat);
      if (room.type === "private" && room.bot === "left") room.bot = "member";
      const { forwarded = false, anonymous = false, raw = {}, ...rest } = how;
      const entities = rest.entities ?? entitiesIn(text);
      const message = addMessage(world, { chat, from, text, ...rest, entities });
      const mask = { from: { id: ANONYMOUS, is_bot: true }, sender_chat: chatOf(world, chat) };
      const hidden = anonymous ? mask : {};
      const origin = { type: "hidden_user", sender_user_name: "somebody", date: 0 };
      const more = { ...(forwarded && { forward_origin: origin }), ...hidden, ...raw };
      updates.push({ message: { ...shown(world, message), ...more } });
      return message.id;
    },
    edits(chat: number, id: number, text: string): void {
      const message = world.messages.get(`${chat}:${id}`);
      if (message === undefined) throw new Error(`there is no message ${id} in ${chat}`);
      Object.assign(message, { text, entities: entitiesIn(text), edits: message.edits + 1 });
      const edited = { ...shown(world, message), edit_date: Math.floor(world.now() / 1000) };
      updates.push({ edited_message: edited });
    },
    presses(chat: number, post: number, from: number, data: string): number {
      const message = world.messages.get(`${chat}:${post}`);
      if (message === undefined) throw new Error(`there is no post ${post} in ${chat}`);
      world.lastMessage += 1;
      const id = `press-${world.lastMessage}`;
      const press = { id, from: userOf(world, from), message: shown(world, message), data };
      return updates.push({ callback_query: { ...press, chat_instance: "1" } });
    },
    joins: (chat: number, person: number): number =>
      service(chat, person, { new_chat_members: [userOf(world, person)] }),
    leaves: (chat: number, person: number): number =>
      service(chat, person, { left_chat_member: userOf(world, person) }),
    /** Takes the bot into a group. */
    welcomes: (chat: number, by: number): number => place(chat, by, "member"),
    /** Puts the bot out of a group; in a private chat, blocks it. */
    kicks: (chat: number, by: number): number => place(chat, by, "kicked"),
    /** The group becomes a supergroup, and both chats tell so. */
    migrates(chat: number, to: number, by: number): void {
      const old = roomOf(world, chat);
      world.rooms.set(to, { ...old, id: to, type: "supergroup" });
      service(chat, by, { migrate_to_chat_id: to });
      service(to, by, { migrate_from_chat_id: chat });
      old.movedTo = to;
    },
  };
}

/** What Telegram finds in a text by itself: `@name` and `/command`. */
function entitiesIn(text: string): readonly Entity[] {
  const found = (type: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      type,
      offset: index,
      length,
      user: null,
    }));
  return [...found("bot_command", /^\/\w+(?:@\w+)?/gu), ...found("mention", /(?<!\S)@\w{5,32}/gu)];
}
