import { z } from "zod";
import { adviceOn, isWrongToken } from "./advice.ts";
import type { Refusal } from "./api.ts";
import type { Health } from "./health.ts";
import { type IntakeParts, takeBatch } from "./intake.ts";
import { backOff, pause } from "./patience.ts";
import { type Envelope, envelope, updateKinds } from "./update.ts";

/** What fetching updates needs. */
export type PollParts = IntakeParts & { readonly health: Health };

/**
 * Fetches updates until `signal`. Telegram forgets an update once a later one is asked for, and that
 * happens only after it was handed over.
 */
export async function poll(parts: PollParts): Promise<void> {
  const { signal, timings, log } = parts;
  let offset: number | undefined;
  let failures = 0;
  while (!signal.aborted) {
    const batch = await fetchBatch(parts, offset, failures);
    failures += 1;
    if (batch === null) continue;
    try {
      await takeBatch(parts, batch, ({ update_id }) => {
        offset = update_id + 1;
      });
      failures = 0;
    } catch (error) {
      log.error({ event: "telegram-intake-failed", updates: batch.length, err: error });
      await pause(backOff(timings, failures - 1), signal);
    }
  }
}

/** The next updates; null after trouble, once it may be tried again. */
async function fetchBatch(
  parts: PollParts,
  offset: number | undefined,
  failures: number,
): Promise<readonly Envelope[] | null> {
  const { api, signal, timings, health, log } = parts;
  const after = offset === undefined ? {} : { offset };
  const payload = {
    ...after,
    timeout: timings.pollSeconds,
    limit: 100,
    allowed_updates: updateKinds,
  };
  const ms = timings.pollSeconds * 1000 + timings.callMs;
  try {
    const answer = await api.call("getUpdates", payload, { ms, signal });
    if (!answer.ok) return await refused(parts, answer.error, failures);
    const batch = z.array(envelope).parse(answer.value);
    await health.answered();
    return batch;
  } catch (error) {
    if (signal.aborted) return null;
    log.warn({ event: "telegram-unanswered", err: error });
    await health.failed(false);
    await pause(backOff(timings, failures), signal);
    return null;
  }
}

/** From so many refusals in a row on, another program is there to stay. */
const OVERLAP = 4;

async function refused(parts: PollParts, refusal: Refusal, failures: number): Promise<null> {
  const { api, signal, timings, health, log } = parts;
  const { code, description, retryAfter } = refusal;
  const advice = adviceOn(refusal);
  if (failures === 0)
    log.warn({
      event: "telegram-refused",
      code,
      description,
      say: advice?.en ?? "It is tried again.",
    });
  // Two may overlap for a moment, while one takes over from the other.
  const grave = isWrongToken(refusal) || (code === 409 && failures >= OVERLAP);
  await health.failed(grave, advice);
  if (code === 409 && /webhook/iu.test(description))
    await api.call("deleteWebhook", { drop_pending_updates: false }, { signal });
  const wait = retryAfter === null ? backOff(timings, failures) : retryAfter * 1000;
  await pause(isWrongToken(refusal) ? timings.slowMs : wait, signal);
  return null;
}
