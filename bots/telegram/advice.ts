import type { Bilingual } from "../../src/kernel/locale.ts";
import type { Refusal } from "./api.ts";

/** Whether no waiting will help; Telegram answers 404 to a token that cannot be one. */
export const isWrongToken = ({ code }: Refusal): boolean => code === 401 || code === 404;

/** What a refusal means and what to do about it, for whoever runs the bot; null: it is tried again. */
export function adviceOn(refusal: Refusal): Bilingual | null {
  if (isWrongToken(refusal)) return advice.token;
  if (refusal.code !== 409) return null;
  return /webhook/iu.test(refusal.description) ? advice.webhook : advice.twice;
}

const advice = {
  token: {
    zh: "Telegram 不认这个 token：请到 @BotFather 重新复制到 TELEGRAM_BOT_TOKEN。",
    en: "Telegram does not know this token: copy it again from @BotFather into TELEGRAM_BOT_TOKEN.",
  },
  webhook: {
    zh: "这个机器人设了 webhook，消息被它收走；现在取消它。",
    en: "A webhook is set for this bot and takes its messages; it is removed now.",
  },
  twice: {
    zh: "另一个程序也在收这个机器人的消息：只留一个，或各用各的机器人。",
    en: "Another program fetches the messages of this bot: run one only, or give each its own bot.",
  },
} as const;
