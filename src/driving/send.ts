import type { Kysely } from "kysely";
import type { Channel, Receipt } from "../chat/channel.ts";
import type { Pacer } from "../chat/pacer.ts";
import { boundary } from "../store/boundary.ts";
import { UNTIL_BACK } from "../store/releasing.ts";
import { type Fate, interrupted, type Outgoing, settlePost } from "../store/sending.ts";
import type { Tables } from "../store/tables.ts";
import type { Engine } from "./engine.ts";

/** How long a post waits before it is tried again when the network does not say. */
const RETRY_MS = 30_000;

/** By then its group is known under the new id. */
const MOVED_MS = 1_000;

/** Posts of these sorts carry something that is needed: they are tried once more when in doubt. */
const isNeeded = (post: { readonly priority: number; readonly private: boolean }): boolean =>
  post.priority === 0 || post.private;

/** What sending one post came to. */
export type Outcome = {
  /** Whether more may leave its chat now. */
  readonly more: boolean;
  /** What the network answered; null when nobody knows whether it arrived, or it was not asked. */
  readonly receipt: Receipt | null;
};

/** Sends one post, and writes down what became of it. */
export async function sendOne(
  engine: Engine,
  db: Kysely<Tables>,
  post: Outgoing,
  pacer: Pacer | null,
): Promise<Outcome> {
  const { clock } = engine;
  const now = clock.now();
  if (post.dropAfter !== null && post.dropAfter < now)
    return { more: await settlePost(db, post.id, { state: "dropped" }), receipt: null };
  const channel = engine.channel(post.network);
  if (channel === null) {
    await settlePost(db, post.id, { state: "waiting", notBefore: UNTIL_BACK });
    return { more: false, receipt: null };
  }
  boundary("send:before");
  const began = performance.now();
  const receipt = await tryToPost(engine, channel, post);
  const ms = Math.round(performance.now() - began);
  boundary("send:after");
  const there = clock.now();
  const { place } = post.notice;
  pacer?.arrives({ place: place.id, group: place.kind === "group" }, there.getTime());
  if (receipt !== null && "later" in receipt && receipt.later !== null)
    pacer?.hold(
      receipt.later.all === true ? null : place.id,
      there.getTime() + receipt.later.seconds * 1000,
      there.getTime(),
    );
  const fate = fateOf(receipt, channel, post, there);
  const more = await settlePost(db, post.id, fate);
  boundary("sent:after");
  noteInLog(engine, post, fate, ms);
  if (fate.state !== "waiting") return { more, receipt };
  await engine.wakeLater(post.community, post.chat, fate.notBefore);
  return { more: false, receipt };
}

/** A day of a service in its log: what left, and what did not. */
function noteInLog({ log }: Engine, post: Outgoing, { state }: Fate, ms: number): void {
  log[state === "dropped" ? "warn" : "info"]({ event: `post-${state}`, ...idsOf(post), ms });
}

const idsOf = ({ id, community, chat, network, tries, notice }: Outgoing) => ({
  community,
  network,
  chat,
  post: id,
  demand: notice.demand,
  tries,
});

/** Null: nobody knows whether it arrived. */
async function tryToPost(
  { log }: Engine,
  channel: Channel,
  post: Outgoing,
): Promise<Receipt | null> {
  try {
    return await channel.post(post.notice);
  } catch (error) {
    log.warn({ event: "send-in-doubt", ...idsOf(post), err: error });
    return null;
  }
}

function fateOf(receipt: Receipt | null, channel: Channel, post: Outgoing, now: Date): Fate {
  if (receipt === null) return doubtful(channel, post, now);
  if ("sent" in receipt) return { state: "sent", external: receipt.sent, at: now };
  if ("never" in receipt) return { state: "dropped" };
  if ("gone" in receipt)
    return post.notice.act === "leave"
      ? { state: "dropped" }
      : { state: "waiting", notBefore: UNTIL_BACK };
  if ("moved" in receipt)
    return { state: "waiting", notBefore: new Date(now.getTime() + MOVED_MS) };
  const { later } = receipt;
  const until = later === null ? UNTIL_BACK : new Date(now.getTime() + later.seconds * 1000);
  return { state: "waiting", notBefore: until };
}

function doubtful(
  { capabilities }: Pick<Channel, "capabilities">,
  post: { readonly priority: number; readonly private: boolean; readonly tries: number },
  now: Date,
): Fate {
  const again = capabilities.idempotent || (isNeeded(post) && post.tries === 1);
  return again
    ? { state: "waiting", notBefore: new Date(now.getTime() + RETRY_MS) }
    : { state: "suspect" };
}

/** At start: posts that were being sent when the process died are in doubt. */
export async function settleInterrupted(engine: Engine): Promise<void> {
  const now = engine.clock.now();
  for (const post of await interrupted(engine.db)) {
    const channel = engine.channel(post.network);
    const fate: Fate =
      channel?.capabilities.idempotent === true
        ? { state: "waiting", notBefore: now }
        : channel === null
          ? { state: "suspect" }
          : doubtful(channel, post, now);
    await settlePost(engine.db, post.id, fate);
  }
}
