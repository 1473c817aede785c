import { TOGETHER_MS } from "../features/demand/photos.ts";

/** Who said something of account in a chat a moment ago: what they send now may belong to it. */
export type Lately = {
  /** Notes that somebody said something that its lane acts on. */
  spoke(chat: number, account: string, at: Date): void;
  /** Whether they may have done so within two minutes. */
  mayBelong(chat: number, account: string, at: Date): boolean;
};

/** As many speakers are remembered at most; more do not say things of account within two minutes. */
const MOST = 10_000;

/** Opens the memory; of those who spoke before `since`, e.g. before a start, nothing is known. */
export function openLately(since: Date): Lately {
  const spoken = new Map<string, number>();
  const keyOf = (chat: number, account: string) => `${chat}\n${account}`;
  const unknownUntil = since.getTime() + TOGETHER_MS;
  return {
    spoke(chat, account, at) {
      const key = keyOf(chat, account);
      const latest = Math.max(spoken.get(key) ?? 0, at.getTime());
      spoken.delete(key);
      spoken.set(key, latest);
      for (const [oldest, time] of spoken) {
        if (spoken.size <= MOST && latest - time <= TOGETHER_MS) break;
        spoken.delete(oldest);
      }
    },
    mayBelong(chat, account, at) {
      const last = spoken.get(keyOf(chat, account));
      const soon = last !== undefined && at.getTime() - last <= TOGETHER_MS;
      return soon || at.getTime() <= unknownUntil;
    },
  };
}
