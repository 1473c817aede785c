import type { HeardMessage } from "./heard.ts";
import { isWechat } from "./people.ts";

/** What WeChat itself says among the messages: that it wants quiet, or that somebody is no friend. */
export function systemSays(message: HeardMessage): "quiet" | "no-friend" | null {
  const typed = message.kind === "Text" && message.talker !== message.room;
  if (typed && !isWechat(message.talker)) return null;
  if (wantsQuiet(message.text)) return "quiet";
  return message.room === null && /朋友验证|对方拒收/u.test(message.text) ? "no-friend" : null;
}

/** Whether a line or an error asks to send less. */
export const wantsQuiet = (text: string): boolean => /频繁|too (?:often|frequent)/iu.test(text);
