import type { Channel, Receipt } from "../../src/chat/channel.ts";
import type { Connection } from "../../src/chat/event.ts";
import type { AccountLock } from "../../src/store/account-lock.ts";

/** What is told of a channel on the way. */
export type Told = {
  /** Another process has the account. */
  taken(): void;
  /** It cannot start. */
  failed(error: unknown): void;
  connection(event: Connection): void;
};

/** How often a process that does not have the account asks for it. */
const ASK_MS = 5_000;

/** Soon the process that has the account takes the post, or this one has it. */
const later: Receipt = { later: { seconds: 1 } };

/**
 * A channel that works only while this process has its account, so that at a redeployment the new
 * process takes over when the old one has let go. It never keeps others from starting, and ends when
 * what it is sending is sent.
 */
export function guarded(
  channel: Channel,
  lock: AccountLock,
  told: Told,
  askMs: number = ASK_MS,
): Channel {
  const sending = new Set<Promise<Receipt>>();
  let begun = false;
  let closed = false;
  let asking: NodeJS.Timeout | undefined;

  async function begin(receive: Parameters<Channel["listen"]>[0]): Promise<void> {
    if (closed) return;
    if (!(await lock.holds())) {
      if (asking === undefined) told.taken();
      asking = setTimeout(() => void begin(receive), askMs);
      return;
    }
    begun = !closed;
    if (begun) await channel.listen(receive);
  }

  return {
    name: channel.name,
    get capabilities() {
      return channel.capabilities;
    },
    check: () => channel.check(),
    async listen(receive) {
      const hear: typeof receive = async (events) => {
        await receive(events);
        for (const event of events) if (event.type === "connection") told.connection(event);
      };
      // Not awaited: a network that is away at the start is no reason for others to wait.
      void begin(hear).catch((error: unknown) => {
        begun = false;
        told.failed(error);
      });
    },
    async post(notice) {
      if (!begun || closed) return later;
      const post = channel.post(notice);
      sending.add(post);
      return post.finally(() => sending.delete(post));
    },
    async close() {
      closed = true;
      clearTimeout(asking);
      await Promise.allSettled(sending);
      await channel.close();
      await lock.release();
    },
  };
}
