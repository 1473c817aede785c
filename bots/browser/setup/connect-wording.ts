import type { Bilingual } from "../../../src/kernel/locale.ts";
import { sentence } from "../../../src/kernel/locale.ts";

/** One thing to do on the way into a network, and what to type for it, if anything. */
export type Doing = {
  readonly id: string;
  readonly what: Bilingual;
  readonly typed: readonly Bilingual[];
};

const both = (words: string): Bilingual => ({ zh: words, en: words });

/** What is said around the two lists. */
export const wording = {
  title: { zh: "然后：接上您的网络", en: "Then: connect your network" },
  about: {
    zh: "存好档案、重启之前，按您的网络走这五步。做完的打勾，勾也只存在这个浏览器里。",
    en: "Five steps for each network you use. Tick what is done; the ticks, too, stay in this browser alone.",
  },
  telegram: { zh: "Telegram，五步", en: "Telegram in five steps" },
  wechat: { zh: "微信，五步", en: "WeChat in five steps" },
  warning: {
    zh: "先请看：微信没有给普通群用的官方机器人。所有做法，包括这一种，都不合微信的规定；有账号因此被限制、被封，一阵一阵，事先不打招呼。发得慢些能减少风险，不能消除。如果不能接受，请用 Telegram。",
    en: "Please read first: WeChat has no official way for a bot to be in ordinary groups. Every way there is, this one too, breaks its terms of service; accounts have been limited or closed for it, in waves and without warning. Slow posts lower that risk and do not end it. If that is not acceptable to you, use Telegram.",
  },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  copyThis: sentence<{ words: string }>({
    zh: ({ words }) => `复制 ${words}`,
    en: ({ words }) => `Copy ${words}`,
  }),
  secret: {
    zh: "令牌（token）请不要填在这个网页上，只写进 .env：谁拿到它，谁就能冒充机器人。",
    en: "Never type the token into this page; it goes into .env alone. Whoever has it can speak as the bot.",
  },
};

/** The way into Telegram; `groups` are the ids in the file. */
export const telegramSteps = (groups: readonly string[]): readonly Doing[] => [
  {
    id: "telegram-bot",
    what: {
      zh: "在 Telegram 找 @BotFather 要一个机器人；把它给的令牌写在 .env 这一行的等号后面，行首的 # 要删掉（没有 .env，就把 .env.example 复制成 .env）。",
      en: "Ask @BotFather on Telegram for a bot. Put the token it gives behind the = of this line in .env, and take the # before it away (no .env yet? copy .env.example to .env).",
    },
    typed: [both("/newbot"), both("TELEGRAM_BOT_TOKEN=")],
  },
  {
    id: "telegram-privacy",
    what: {
      zh: "对 @BotFather 发下面这句，选 Disable。不然机器人只听得见命令。要在拉它进群之前做；已经在群里的，请出去再拉一次。",
      en: "Tell @BotFather this and choose Disable, or the bot hears commands only. Do it before the bot is in a group; if it is in one, take it out and in again.",
    },
    typed: [both("/setprivacy")],
  },
  startStep("telegram"),
  {
    id: "telegram-groups",
    what: {
      zh: "把机器人拉进群。管理员私聊它，每个群发一句下面的话，再把它回的码发到那个群。头七天它只看不说。",
      en: "Take the bot into your groups. For each, the admin writes this to it privately, and types the code that comes back in that group. For seven days it then only watches.",
    },
    typed: setupLines(groups, "T1"),
  },
  {
    id: "telegram-staff",
    what: {
      zh: "请工作人员和志愿者各自和机器人私聊一次：Telegram 上机器人不能先开口。",
      en: "Ask staff and volunteers to open a private chat with the bot once: a bot may not write first on Telegram.",
    },
    typed: [],
  },
];

/** The way into WeChat; `groups` are the ids in the file. */
export const wechatSteps = (groups: readonly string[]): readonly Doing[] => [
  {
    id: "wechat-account",
    what: {
      zh: "准备一个属于社区、不是任何人私用的微信号：实名，用过半年以上，平时有人用。再留一个号当群管理员。",
      en: "Take an account that belongs to the community and to nobody's private life: real name, older than half a year, with a history. Keep a second account as admin of the groups.",
    },
    typed: [],
  },
  {
    id: "wechat-gateway",
    what: {
      zh: "准备一个网关：装着 wechaty puppet、通过 wechaty-puppet-service 提供服务的机器。把地址和令牌写进 .env。它自带的证书是公开的，请放在同一台机器，或走隧道。",
      en: "Have a gateway: a machine with a wechaty puppet, offered through wechaty-puppet-service. Its address and token go into .env. Its built-in certificate is public: reach it on the same machine or through a tunnel.",
    },
    typed: [both("WECHATY_PUPPET_ENDPOINT=127.0.0.1:18788"), both("WECHATY_PUPPET_TOKEN=")],
  },
  {
    id: "wechat-start",
    what: {
      zh: "先检查，再启动。要登录时，用那个号的手机扫终端里的码（data/wechat-login.txt 里也有）。登录后先歇几个小时，再进很多群。",
      en: "Check, then start. If a login is needed, scan the code in the terminal with that account's phone (it is in data/wechat-login.txt, too). Then let the account rest for some hours before it is in many groups.",
    },
    typed: [both("npm run doctor"), both("npm start")],
  },
  {
    id: "wechat-admin",
    what: {
      zh: "负责人加这个号为好友，验证消息就写 npm start 打印的码；或者私聊它发下面这句（换成您的码）。",
      en: "Whoever is in charge adds the account as a friend, with the code that npm start printed as the message, or writes it privately (with your code).",
    },
    typed: [{ zh: "绑定 AB23CD", en: "bind AB23CD" }],
  },
  {
    id: "wechat-groups",
    what: {
      zh: "把这个号拉进群。管理员私聊它，每个群发一句下面的话，再把它回的码发到那个群。",
      en: "Take the account into your groups. For each, the admin writes this to it privately, and types the code that comes back in that group.",
    },
    typed: setupLines(groups, "W1"),
  },
];

function startStep(network: string): Doing {
  return {
    id: `${network}-start`,
    what: {
      zh: "先检查，再启动。启动时会打印一个码，负责人私聊机器人发最后这句（换成您的码），就是管理员。",
      en: "Check, then start. It prints a code; whoever is in charge writes the last line to the bot privately (with your code), and is the admin.",
    },
    typed: [both("npm run doctor"), both("npm start"), { zh: "绑定 AB23CD", en: "bind AB23CD" }],
  };
}

function setupLines(groups: readonly string[], usual: string): readonly Bilingual[] {
  const ids = groups.length === 0 ? [usual] : groups;
  return ids.map((id) => ({ zh: `设置 群 ${id}`, en: `setup group ${id}` }));
}
