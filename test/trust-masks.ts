import type { HeardMessage } from "../bots/wechat/heard.ts";
import {
  type Face,
  messageOf,
  openly,
  quoting,
  telegram,
  type Told,
  wechat,
} from "./trust-payloads.ts";
import { type Command, faceOf, groupOf, groups, networkOf, type Trick } from "./trust-town.ts";

/** Whoever may give a command. */
export const rightful = ({ may: [name = ""] }: Command, network: Face["network"]): Face =>
  faceOf(name, network);

/** Words to the bot in a group, with the mark that Telegram sets. */
const calling = (text: string) => ({
  text: `@linli_bot ${text}`,
  entities: [{ type: "mention", offset: 0, length: 10 }],
});

const inGroup = (who: Face, { says }: Command, more: object): Told =>
  telegram({ message: messageOf(who, groups.telegram, says, { ...calling(says), ...more }) });

/** A trick on Telegram's side with the words of whoever may: it is not they who say them. */
const masked = (name: string, more: object): Trick => ({
  name,
  tries: async (command) => inGroup(rightful(command, "telegram"), command, more),
});

const official: Face = { network: "wechat", account: "gh_1f2e3d", name: "陈社工" };
/** Given to the bot privately; only a need among it is asked about. */
const passedOn = (name: string, written: (says: string) => Partial<HeardMessage>): Trick => ({
  name,
  tries: async (command) =>
    command.verb === "proxy"
      ? null
      : wechat(rightful(command, "wechat"), null, written(command.says)),
});

const group = { id: Number(groups.telegram), type: "supergroup", title: "邻居群" };
const channel = { id: -1_009_000, type: "channel", title: "陈社工" };
const bot = (id: number, first_name: string) => ({ id, is_bot: true, first_name });

/** Words that stand in the name of whoever may, and that they did not say, or do not mean. */
export const masks: readonly Trick[] = [
  masked("an anonymous admin", {
    from: bot(1_087_968_824, "Group"),
    sender_chat: group,
    author_signature: "陈社工",
  }),
  masked("a channel that speaks", { from: bot(136_817_688, "Channel"), sender_chat: channel }),
  masked("the linked channel", {
    from: { id: 777_000, is_bot: false, first_name: "Telegram" },
    sender_chat: channel,
    is_automatic_forward: true,
    forward_origin: { type: "channel", chat: channel, message_id: 7, date: 1 },
  }),
  masked("a channel, told without a mask", { sender_chat: channel }),
  masked("nobody", { from: undefined }),
  masked("another bot with the name", { from: bot(9300, "陈社工") }),
  masked("an inline bot", { via_bot: bot(9301, "Words") }),
  masked("a forward", { forward_origin: { type: "user", sender_user: { id: 9302 }, date: 1 } }),
  masked("a forward from somebody hidden", {
    forward_origin: { type: "hidden_user", sender_user_name: "陈社工", date: 1 },
  }),
  masked("a forward, as older servers tell it", { forward_date: 1 }),
  {
    name: "a post in a channel",
    tries: async (command) =>
      telegram({
        channel_post: messageOf(rightful(command, "telegram"), "-1009000", command.says, {
          chat: channel,
        }),
      }),
  },
  {
    name: "a message in a channel's own chat",
    tries: async (command) =>
      inGroup(rightful(command, "telegram"), command, { chat: { ...group, type: "channel" } }),
  },
  {
    name: "a group that is none of ours",
    tries: async (command, index) => {
      const network = networkOf(index);
      const there = network === "telegram" ? "-1009111" : "9111@chatroom";
      return openly(rightful(command, network), there, command.says);
    },
  },
  {
    name: "a change of what was said",
    tries: async (command) => {
      const who = rightful(command, "telegram");
      const said = messageOf(who, groups.telegram, "大家早");
      const edited_message = { ...said, ...calling(command.says), edit_date: said.date };
      return [...telegram({ message: said }), ...telegram({ edited_message })];
    },
  },
  {
    name: "a change of what was written privately",
    tries: async (command) => {
      const who = rightful(command, "telegram");
      const said = messageOf(who, who.account, "谢谢");
      const edited = { ...said, text: command.says, edit_date: said.date };
      return [...telegram({ message: said }), ...telegram({ edited_message: edited })];
    },
  },
  {
    name: "words that somebody quotes on Telegram",
    tries: async (command) =>
      telegram({
        message: messageOf(rightful(command, "telegram"), groups.telegram, "哈哈哈", {
          reply_to_message: { message_id: 3, date: 1, chat: group, text: command.says },
          quote: { text: command.says, position: 0 },
        }),
      }),
  },
  {
    name: "words that somebody quotes on WeChat",
    tries: (command) =>
      wechat(rightful(command, "wechat"), groupOf(command, "wechat"), {
        text: quoting("陈社工", command.says, "哈哈哈"),
      }),
  },
  {
    name: "words of ours that somebody quotes",
    tries: (command) =>
      wechat(rightful(command, "wechat"), groupOf(command, "wechat"), {
        text: quoting("邻里小助手", `请回复：${command.says}`, "哈哈哈"),
      }),
  },
  {
    name: "a bundle of messages",
    tries: (command) =>
      wechat(rightful(command, "wechat"), groupOf(command, "wechat"), {
        kind: "ChatHistory",
        text: `<msg><appmsg><title>${command.says}</title></appmsg></msg>`,
      }),
  },
  passedOn("a link's title", (says) => ({ kind: "Url", text: says })),
  passedOn("words copied out of a chat", (says) => ({ text: `陈社工 11-22 10:05\n${says}` })),
  {
    name: "an official account",
    tries: (command) =>
      wechat(official, groupOf(command, "wechat"), {
        text: command.says,
      }),
  },
  {
    name: "a line of WeChat's own",
    tries: (command) =>
      wechat(official, groupOf(command, "wechat"), {
        talker: groupOf(command, "wechat"),
        text: command.says,
      }),
  },
  {
    name: "an account behind which nobody can be known",
    tries: async (command, index) => {
      const network = command.inGridTwo ? "wechat" : networkOf(index);
      const who = rightful(command, network);
      const told = await openly(who, groupOf(command, network), command.says);
      return told.map((event) => (event.type === "said" ? { ...event, faceless: true } : event));
    },
  },
];
