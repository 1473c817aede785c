import type { ChatEvent } from "../../src/chat/event.ts";

/** Under which name Telegram shows an account, as far as it was seen lately. */
export type Names = {
  learn(events: readonly ChatEvent[]): void;
  of(account: string): string | undefined;
};

const MOST = 5000;

/** Keeps the names of those who were seen last. */
export function openNames(): Names {
  const names = new Map<string, string>();
  const remember = (account: string, name: string) => {
    names.delete(account);
    names.set(account, name);
    const [oldest] = names.keys();
    if (names.size > MOST && oldest !== undefined) names.delete(oldest);
  };
  return {
    learn(events) {
      for (const event of events) {
        if (event.type !== "said" && event.type !== "pressed" && event.type !== "joined") continue;
        const { account, name } = event.from;
        if (name !== null) remember(account, name);
      }
    },
    of: (account) => names.get(account),
  };
}
