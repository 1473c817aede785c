import { setTimeout as sleep } from "node:timers/promises";

/** An update as it goes out. */
export type Update = { readonly update_id: number } & Record<string, unknown>;

/** Where updates are brought to, instead of being fetched. */
export type Webhook = { readonly url: string; readonly secret: string | null };

/** The updates that the bot has not confirmed yet. */
export type Updates = {
  push(update: Record<string, unknown>): number;
  /** Waits for updates; null: another fetch has taken its place. */
  fetch(ask: Fetch): Promise<readonly Update[] | null>;
  setWebhook(webhook: Webhook | null): void;
  readonly webhook: () => Webhook | null;
  readonly waiting: () => number;
  /** Resolves when all updates so far were handed out and the bot has asked for more, or answered. */
  heard(): Promise<void>;
  close(): void;
};

type Fetch = {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
  /** Ends when the connection does. */
  readonly signal: AbortSignal;
};

/** How long the fake waits before it brings an update again that was not taken. */
const AGAIN_MS = 20;

/** Makes an empty queue of updates; `mangle` is done to each batch that is fetched. */
export function makeUpdates(mangle: (batch: readonly Update[]) => readonly Update[]): Updates {
  let queue: Update[] = [];
  let last = 1000;
  let handed = last;
  let hook: Webhook | null = null;
  let fetching = new AbortController();
  let wake: () => void = () => {};
  let listeners: { readonly upTo: number; readonly resolve: () => void }[] = [];
  const cameBack = () => {
    for (const { upTo, resolve } of listeners) if (upTo <= handed) resolve();
    listeners = listeners.filter(({ upTo }) => upTo > handed);
  };
  const news = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, ms).unref();
    });
  const isSet = (webhook: Webhook) => hook === webhook;
  const bring = async (webhook: Webhook): Promise<void> => {
    while (isSet(webhook)) {
      const [next] = queue;
      if (next === undefined) {
        await news(1000);
        continue;
      }
      handed = next.update_id;
      const ok = await deliver(webhook, next);
      if (ok) queue = queue.filter((one) => one !== next);
      cameBack();
      if (!ok) await sleep(AGAIN_MS);
    }
  };
  return {
    push(update) {
      last += 1;
      queue.push({ ...update, update_id: last });
      wake();
      return last;
    },
    async fetch({ offset, limit, timeoutMs, signal }) {
      fetching.abort();
      wake();
      fetching = new AbortController();
      const { signal: replaced } = fetching;
      signal.addEventListener("abort", () => wake(), { once: true });
      queue = queue.filter(({ update_id }) => update_id >= offset);
      cameBack();
      const end = Date.now() + timeoutMs;
      while (queue.length === 0 && Date.now() < end && !signal.aborted && !replaced.aborted)
        await news(Math.max(1, end - Date.now()));
      if (replaced.aborted) return null;
      if (signal.aborted) return [];
      const batch = queue.slice(0, limit);
      handed = Math.max(handed, batch.at(-1)?.update_id ?? 0);
      return mangle(batch);
    },
    setWebhook(webhook) {
      hook = webhook;
      if (webhook !== null) void bring(webhook);
    },
    webhook: () => hook,
    waiting: () => queue.length,
    heard: () =>
      new Promise((resolve) => {
        if (queue.length === 0) resolve();
        else listeners.push({ upTo: last, resolve });
      }),
    close() {
      hook = null;
      wake();
    },
  };
}

async function deliver({ url, secret }: Webhook, update: Update): Promise<boolean> {
  const shown = secret === null ? {} : { "x-telegram-bot-api-secret-token": secret };
  const headers = { "content-type": "application/json", ...shown };
  try {
    const body = JSON.stringify(update);
    return (await fetch(url, { method: "POST", headers, body })).ok;
  } catch {
    return false;
  }
}
