import type { Refusal } from "./api.ts";

/** Whether no waiting will help; Telegram answers 404 to a token that cannot be one. */
export const isWrongToken = ({ code }: Refusal): boolean => code === 401 || code === 404;

/** What a refusal means and what to do about it, for whoever reads the log. */
export function adviceOn(refusal: Refusal): string {
  if (isWrongToken(refusal))
    return "Telegram does not know this token: copy it again from @BotFather into TELEGRAM_BOT_TOKEN.";
  if (refusal.code !== 409) return "It is tried again.";
  return /webhook/iu.test(refusal.description)
    ? "A webhook is set for this bot and takes its messages; it is removed now."
    : "Another program fetches the messages of this bot: run one only, or give each its own bot.";
}
