import { describe, expect, test } from "vitest";
import { eventsOf } from "../../bots/telegram/events.ts";

const me = { id: 42, username: "linli_bot" };
const now = new Date("2026-03-02T01:00:00Z");
const date = Date.parse("2026-03-02T00:59:00Z") / 1000;
const li = { id: 7, is_bot: false, first_name: "李", last_name: "姐" };
const group = { id: -1001, type: "supergroup", title: "3号楼" };
const home = { id: 7, type: "private", first_name: "李" };

const tell = (update: object) => eventsOf({ update_id: 900, ...update }, me, now);

/** What is told of a message in the group; `more` puts fields of the Bot API in or over. */
const hear = (more: object) =>
  tell({ message: { message_id: 5, date, chat: group, from: li, ...more } });

const entity = (type: string, offset: number, length: number, user?: object) => ({
  entities: [{ type, offset, length, user }],
});

test("a message tells who said what, where and when", () => {
  expect(hear({ text: "谁能帮我换个灯泡？" })).toEqual([
    {
      type: "said",
      network: "telegram",
      key: "m:-1001:5",
      at: new Date("2026-03-02T00:59:00Z"),
      place: { kind: "group", id: "-1001" },
      id: "-1001:5",
      from: { account: "7", name: "李 姐" },
      faceless: false,
      text: "谁能帮我换个灯泡？",
      replyTo: null,
      quoted: null,
      forwarded: false,
      mentions: [],
      mentionsBot: false,
      media: null,
      file: null,
    },
  ]);
});

test("a private message is in a place of its own", () => {
  const [said] = hear({ chat: home, text: "帮助" });
  expect(said).toMatchObject({ place: { kind: "private", id: "7" }, id: "7:5" });
});

describe("words", () => {
  const call = "@linli_bot";
  test.each([
    ["/claim@linli_bot 12", entity("bot_command", 0, 16), "/claim 12", true],
    ["/CLAIM@Linli_Bot 12", entity("bot_command", 0, 16), "/CLAIM 12", true],
    ["/claim@other_bot 12", entity("bot_command", 0, 16), "/claim@other_bot 12", false],
    ["/claim 12", entity("bot_command", 0, 6), "/claim 12", false],
    ["/start AB12CD", entity("bot_command", 0, 6), "/start AB12CD", false],
    [`${call} 认领 12`, entity("mention", 0, 10), "认领 12", true],
    [`认领 12 ${call}`, entity("mention", 6, 10), "认领 12", true],
    [`问问 ${call} 吧`, entity("mention", 3, 10), `问问 ${call} 吧`, true],
    [`${call}2 你好`, entity("mention", 0, 11), `${call}2 你好`, false],
    [call, entity("mention", 0, 10), "", true],
    // The name alone, without Telegram's mark, is no call.
    [`${call} 认领 12`, {}, `${call} 认领 12`, false],
  ])("%s", (typed, marks, text, mentionsBot) => {
    expect(hear({ text: typed, ...marks })).toMatchObject([{ text, mentionsBot, mentions: [] }]);
  });

  test("somebody without a public name is mentioned by account, the bot as the bot", () => {
    const wang = entity("text_mention", 0, 4, { id: 8, first_name: "王师傅" });
    expect(hear({ text: "@王师傅 来", ...wang })).toMatchObject([
      { mentions: ["8"], mentionsBot: false },
    ]);
    const bot = entity("text_mention", 0, 2, { id: 42, is_bot: true });
    expect(hear({ text: "邻里 来", ...bot })).toMatchObject([{ mentions: [], mentionsBot: true }]);
  });

  test("others' public names cannot be looked up", () => {
    expect(hear({ text: "@wang_sf 来", ...entity("mention", 0, 8) })).toMatchObject([
      { mentions: [], mentionsBot: false },
    ]);
  });

  test("a caption is words, with its own marks", () => {
    const caption_entities = [{ type: "mention", offset: 0, length: 10 }];
    const photo = [{ file_id: "small" }, { file_id: "large" }];
    expect(hear({ photo, caption: `${call} 认领 12`, caption_entities })).toMatchObject([
      { text: "认领 12", mentionsBot: true, media: "image", file: "large" },
    ]);
  });
});

test.each([
  [{ photo: [{ file_id: "s" }, { file_id: "l" }] }, "image", "l"],
  [{ voice: { file_id: "v" } }, "voice", "v"],
  [{ video: { file_id: "m" } }, "video", "m"],
  [{ video_note: { file_id: "n" } }, "video", "n"],
  [{ document: { file_id: "d" } }, "file", "d"],
  [{ audio: { file_id: "a" } }, "file", "a"],
])("%j is noted", (media, kind, file) => {
  expect(hear(media)).toMatchObject([{ text: "", media: kind, file }]);
});

describe("answers", () => {
  const answered = { reply_to_message: { message_id: 3, date, chat: group } };
  test("an answer names what it answers, whatever it quotes", () => {
    const quote = { quote: { text: "换灯泡", position: 0 } };
    expect(hear({ text: "我来", ...answered, ...quote })).toMatchObject([
      { replyTo: "-1001:3", quoted: null },
    ]);
  });

  const topic = { message_thread_id: 2, is_topic_message: true };
  test("in a topic, ids carry the topic", () => {
    expect(hear({ text: "我来", ...topic, ...answered })).toMatchObject([
      { id: "-1001:5:2", replyTo: "-1001:3:2" },
    ]);
  });

  test("the message that opened the topic is answered by nobody", () => {
    const opened = { reply_to_message: { message_id: 2, forum_topic_created: { name: "闲聊" } } };
    expect(hear({ text: "早", ...topic, ...opened })).toMatchObject([{ replyTo: null }]);
  });

  test("a thread of an ordinary group is no topic", () => {
    expect(hear({ text: "我来", message_thread_id: 3, ...answered })).toMatchObject([
      { id: "-1001:5", replyTo: "-1001:3" },
    ]);
  });
});

test.each([
  ["forwarded from somebody", { forward_origin: { type: "user", date } }],
  ["forwarded, as older servers say it", { forward_date: date }],
  ["from the linked channel", { is_automatic_forward: true }],
  ["written by another bot", { via_bot: { id: 9, is_bot: true } }],
])("what is %s is not the speaker's own", (_, more) => {
  expect(hear({ text: "认领 12", ...more })).toMatchObject([{ forwarded: true }]);
});

test.each([
  [
    "an anonymous admin",
    { sender_chat: group, from: { id: 1087968824, is_bot: true } },
    { account: "-1001", name: "3号楼" },
  ],
  [
    "a channel",
    { sender_chat: { id: -1009, type: "channel", title: "公告" }, from: { id: 136817688 } },
    { account: "-1009", name: "公告" },
  ],
  [
    "the linked channel",
    { sender_chat: { id: -1009, type: "channel", title: "公告" }, from: { id: 777000 } },
    { account: "-1009", name: "公告" },
  ],
  [
    "another bot",
    { from: { id: 9, is_bot: true, first_name: "别的" } },
    { account: "9", name: "别的" },
  ],
  ["nobody at all", { from: undefined }, { account: "-1001", name: null }],
])("%s is no person", (_, more, from) => {
  expect(hear({ text: "认领 12", ...more })).toMatchObject([{ faceless: true, from }]);
});

test("an edit tells the new words, each edit under a key of its own", () => {
  const edited_message = {
    message_id: 5,
    date,
    edit_date: date + 30,
    chat: group,
    from: li,
    text: "算了",
  };
  expect(tell({ edited_message })).toMatchObject([
    {
      type: "edited",
      id: "-1001:5",
      key: "e:-1001:5:900",
      text: "算了",
      at: new Date("2026-03-02T00:59:30Z"),
    },
  ]);
  expect(tell({ update_id: 901, edited_message })).toMatchObject([{ key: "e:-1001:5:901" }]);
});

describe("presses", () => {
  const message = { message_id: 3, date, chat: group };
  test("a press names its post and its command", () => {
    expect(tell({ callback_query: { id: "q1", from: li, data: "claim", message } })).toEqual([
      {
        type: "pressed",
        network: "telegram",
        key: "p:q1",
        at: now,
        from: { account: "7", name: "李 姐" },
        post: "-1001:3",
        button: "claim",
      },
    ]);
  });

  test.each([
    ["a post too old to be shown", { data: "claim", message: { ...message, date: 0 } }],
    ["a post elsewhere", { data: "claim", inline_message_id: "x" }],
    ["a game", { game_short_name: "x", message }],
  ])("a press of %s tells nothing", (_, more) => {
    expect(tell({ callback_query: { id: "q1", from: li, ...more } })).toEqual([]);
  });
});

describe("coming and going", () => {
  const wang = { id: 8, is_bot: false, first_name: "王师傅" };
  const other = { id: 9, is_bot: true, first_name: "别的" };
  const bot = { id: 42, is_bot: true, first_name: "邻里" };
  const from = { account: "8", name: "王师傅" };

  test("everybody who comes is told, bots apart", () => {
    expect(hear({ new_chat_members: [wang, other, bot] })).toMatchObject([
      { type: "joined", key: "j:-1001:8:5", from },
    ]);
    expect(hear({ left_chat_member: wang })).toMatchObject([
      { type: "left", key: "l:-1001:8:5", from },
    ]);
  });

  const change = (chat: object, user: object, before: object, after: object) => ({
    chat,
    date,
    from: li,
    old_chat_member: { user, ...before },
    new_chat_member: { user, ...after },
  });
  const out = { status: "left" };
  const within = { status: "member" };

  test.each([
    [out, within, "joined"],
    [{ status: "kicked" }, { status: "restricted", is_member: true }, "joined"],
    [within, { status: "kicked" }, "left"],
    [{ status: "administrator" }, { status: "restricted", is_member: false }, "left"],
    [within, { status: "administrator" }, null],
    [out, { status: "kicked" }, null],
  ])("%j → %j: %s", (before, after, type) => {
    const told = tell({ chat_member: change(group, wang, before, after) });
    expect(told).toMatchObject(type === null ? [] : [{ type, from }]);
    expect(told).toHaveLength(type === null ? 0 : 1);
  });

  test("the bot itself is welcomed or put out, and by whom", () => {
    const by = { account: "7", name: "李 姐" };
    expect(tell({ my_chat_member: change(group, bot, out, within) })).toMatchObject([
      { type: "welcomed", key: "b:-1001:900", place: { id: "-1001" }, from: by },
    ]);
    expect(tell({ my_chat_member: change(group, bot, within, out) })).toMatchObject([
      { type: "expelled", from: by },
    ]);
  });

  test("who blocks the bot cannot be reached, until they let it in again", () => {
    const kicked = { status: "kicked" };
    expect(tell({ my_chat_member: change(home, bot, within, kicked) })).toMatchObject([
      { type: "reachable", key: "x:7:900", from: { account: "7" }, reachable: false },
    ]);
    expect(tell({ my_chat_member: change(home, bot, kicked, within) })).toMatchObject([
      { reachable: true },
    ]);
  });
});

test("a group that becomes a supergroup is told once, from whichever side", () => {
  const told = {
    type: "migrated",
    key: "g:-5:-1001",
    place: { kind: "group", id: "-5" },
    to: "-1001",
  };
  expect(hear({ chat: { id: -5, type: "group" }, migrate_to_chat_id: -1001 })).toMatchObject([
    told,
  ]);
  expect(hear({ migrate_from_chat_id: -5 })).toMatchObject([told]);
});

test.each([
  ["a sticker", { message: { message_id: 5, date, chat: group, from: li, sticker: {} } }],
  ["a new title", { message: { message_id: 5, date, chat: group, from: li, new_chat_title: "x" } }],
  ["a moving location", { edited_message: { message_id: 5, date, chat: group, from: li } }],
  ["a channel's post", { channel_post: { message_id: 5, date, chat: group, text: "公告" } }],
  [
    "a message in a channel",
    { message: { message_id: 5, date, chat: { ...group, type: "channel" }, text: "x" } },
  ],
  ["a kind that is new", { something_new: { id: 1 } }],
  ["nothing", {}],
])("%s tells nothing", (_, update) => {
  expect(tell(update)).toEqual([]);
});

test("a message in a form that nobody knows is told as unreadable, not dropped", () => {
  expect(tell({ message: { text: "救命" } })).toMatchObject([{ type: "unreadable", key: "u:900" }]);
});

test("odd marks beside the words do not cost the words", () => {
  const odd = { entities: "?", photo: 7, reply_to_message: [], sender_chat: null };
  expect(hear({ text: "救命", ...odd })).toMatchObject([{ text: "救命", faceless: false }]);
});

test("the same update told again is the same event", () => {
  const message = { message_id: 5, date, chat: group, from: li, text: "早" };
  const later = new Date(now.getTime() + 60_000);
  expect(eventsOf({ update_id: 900, message }, me, later)).toEqual(tell({ message }));
});
