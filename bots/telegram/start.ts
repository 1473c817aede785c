import type { Logger } from "pino";
import type { Bilingual } from "../../src/kernel/locale.ts";
import { adviceOn, isWrongToken } from "./advice.ts";
import type { Api } from "./api.ts";
import { readProfile } from "./checks.ts";
import type { Health } from "./health.ts";
import { backOff, pause, type Timings } from "./patience.ts";
import { type Me, updateKinds } from "./update.ts";

/** What a start needs. */
export type StartParts = {
  readonly api: Api;
  readonly health: Health;
  readonly log: Logger;
  readonly timings: Timings;
  readonly signal: AbortSignal;
};

/**
 * Asks Telegram who the bot is until it says so.
 *
 * @param asked told of each try: who it is, or null where nobody said
 */
export async function askWhoWeAre(
  parts: StartParts,
  asked: (me: Me | null) => void,
): Promise<void> {
  const { api, signal } = parts;
  await insist(parts, "getMe", async () => {
    let me: Me | null = null;
    try {
      const answer = await api.call("getMe", {}, { signal });
      if (answer.ok) me = readProfile(answer.value);
      return answer;
    } finally {
      asked(me);
    }
  });
}

/** Tells Telegram where to bring updates; one at a time, so that they keep their order. */
export async function setWebhook(
  parts: StartParts,
  { url, header }: { readonly url: string; readonly header: string },
): Promise<void> {
  const payload = { url, secret_token: header, max_connections: 1, allowed_updates: updateKinds };
  await insist(parts, "setWebhook", () =>
    parts.api.call("setWebhook", payload, { signal: parts.signal }),
  );
}

/** Looks every minute whether Telegram can still be reached; who polls learns it anyway. */
export async function keepWatch(parts: StartParts): Promise<void> {
  while (!parts.signal.aborted) {
    await pause(parts.timings.slowMs, parts.signal);
    await insist(parts, "getMe", () => parts.api.call("getMe", {}, { signal: parts.signal }));
  }
}

type Call = () => ReturnType<Api["call"]>;

/** Calls until it is answered well, or until `signal`. */
async function insist(
  { health, log, timings, signal }: StartParts,
  what: string,
  call: Call,
): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    let ms = backOff(timings, failures);
    let grave = false;
    let advice: Bilingual | null = null;
    try {
      const answer = await call();
      if (answer.ok) {
        await health.answered();
        return;
      }
      const { code, description, retryAfter } = answer.error;
      advice = adviceOn(answer.error);
      log.warn({ event: "telegram-refused", what, code, description, say: advice?.en });
      grave = isWrongToken(answer.error);
      ms = grave ? timings.slowMs : retryAfter === null ? ms : retryAfter * 1000;
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ event: "telegram-unanswered", what, err: error });
    }
    await health.failed(grave, advice);
    await pause(ms, signal);
  }
}
