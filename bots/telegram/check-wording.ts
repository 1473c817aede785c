import type { Bilingual } from "../../src/kernel/locale.ts";

const about = (zh: string, en: string): Bilingual => ({ zh, en });

/** What looking at the bot's place on Telegram shows: one plain line each. */
export const wording = {
  unreachable: about(
    "Telegram：连不上，请检查网络，或设置 TELEGRAM_API_ROOT。",
    "Telegram cannot be reached: look at the network, or set TELEGRAM_API_ROOT.",
  ),
  wrongToken: about(
    "Telegram：令牌不对，请在 @BotFather 重新复制到 TELEGRAM_BOT_TOKEN。",
    "Telegram does not know the token: copy it again from @BotFather into TELEGRAM_BOT_TOKEN.",
  ),
  token: (name: string) => about(`Telegram：机器人是 @${name}。`, `Telegram: the bot is @${name}.`),
  hearsAll: about("Telegram：听得到群里的话。", "Telegram: it hears what groups say."),
  privacy: about(
    "Telegram：隐私模式开着，只听得到点名它的话。请在 @BotFather 发 /setprivacy，选 Disable，再把机器人移出群重新拉进来。",
    "Telegram: privacy mode is on, so it hears only what is said to it. Send /setprivacy to @BotFather, choose Disable, then remove the bot from the group and add it again.",
  ),
  polls: about("Telegram：由机器人自己取消息。", "Telegram: the bot fetches its messages itself."),
  hookGoes: about(
    "Telegram：设过 webhook，启动时会去掉。",
    "Telegram: a webhook is set; it is removed at the start.",
  ),
  hookSet: about("Telegram：webhook 已设好。", "Telegram: the webhook is set."),
  hookComes: about(
    "Telegram：webhook 会在启动时设好。",
    "Telegram: the webhook will be set at the start.",
  ),
  admin: (id: string) =>
    about(`Telegram 群 ${id}：在群里，是管理员。`, `Telegram group ${id}: it is in, as an admin.`),
  member: (id: string) =>
    about(`Telegram 群 ${id}：在群里，能发言。`, `Telegram group ${id}: it is in and may speak.`),
  mute: (id: string) =>
    about(
      `Telegram 群 ${id}：在群里，但不能发言，请管理员允许它发消息。`,
      `Telegram group ${id}: it is in but may not speak; an admin of the group must allow it.`,
    ),
  notIn: (id: string) =>
    about(
      `Telegram 群 ${id}：机器人不在群里，请把它拉进群；在的话请核对群号。`,
      `Telegram group ${id}: the bot is not in it; add it, or if it is in, check the id of the chat.`,
    ),
  moved: ({ id, to }: { readonly id: string; readonly to: string }) =>
    about(
      `Telegram 群 ${id}：已升级为超级群，请把群号改成 ${to}。`,
      `Telegram group ${id} has become a supergroup: change its chat to ${to}.`,
    ),
};
