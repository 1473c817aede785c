import type { Receipt } from "../../src/chat/channel.ts";
import { isWrongToken } from "./advice.ts";
import type { Refusal } from "./api.ts";

/** Telegram's words for chats that the bot may not write to any more. */
const closed =
  /kicked|chat not found|blocked|deactivated|PEER_ID_INVALID|(?:no|enough) rights to send|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|not a member|can't initiate/iu;

const LONGEST_WAIT = 60;

/** What a refusal means for a post. `inVain`: how often in a row nobody could be reached. */
export function receiptOf(refusal: Refusal, inVain: number): Receipt {
  const { code, description, retryAfter, movedTo } = refusal;
  if (code === 0)
    return { later: { seconds: Math.min(LONGEST_WAIT, 5 * 2 ** Math.min(inVain, 8)) } };
  if (code === 429) return { later: { seconds: retryAfter ?? LONGEST_WAIT } };
  if (movedTo !== null) return { moved: movedTo };
  if (isWrongToken(refusal)) return { later: null };
  return code === 403 || closed.test(description) ? { gone: true } : { never: description };
}
