import type { Logger } from "pino";
import type { Connection } from "../../src/chat/event.ts";
import type { Bilingual } from "../../src/kernel/locale.ts";
import type { Clock } from "../../src/kernel/clock.ts";

/** Whether Telegram can be reached, as told to whoever listens: once when it is lost, once when it is back. */
export type Health = {
  /** A call was answered. */
  answered(): Promise<void>;
  /** A call was not. `grave`: waiting will not help, so it is told at once, with what will. */
  failed(grave: boolean, advice?: Bilingual | null): Promise<void>;
};

/** Watches the connection; at the first answer after a start it is told to be up. */
export function watchHealth(
  { clock, log, lostMs }: { clock: Clock; log: Logger; lostMs: number },
  tell: (event: Connection) => Promise<void>,
): Health {
  let since: Date | null = null;
  let told: Connection["state"] | null = null;
  const say = async (state: "up" | "lost", start: Date, advice: Bilingual | null = null) => {
    const at = clock.now();
    const key = `c:${state}:${(state === "up" ? at : start).toISOString()}`;
    try {
      const common = { type: "connection", network: "telegram", login: null } as const;
      await tell({ ...common, key, at, state, since: start, ...(advice && { advice }) });
      told = state;
    } catch (error) {
      // Said again at the next call, for `told` did not change.
      log.warn({ event: "telegram-state-untold", state, err: error });
    }
  };
  return {
    async answered() {
      const away = since;
      if (told !== "up") await say("up", away ?? clock.now());
      since = null;
    },
    async failed(grave, advice = null) {
      since ??= clock.now();
      const isLong = grave || clock.now().getTime() - since.getTime() >= lostMs;
      if (isLong && told !== "lost") await say("lost", since, advice);
    },
  };
}
