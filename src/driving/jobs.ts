import { sql } from "kysely";
import type { Channel, Receipt } from "../chat/channel.ts";
import type { Scene } from "../feature.ts";
import { tellStaff } from "../features/people/voice.ts";
import { wording } from "../features/people/wording.ts";
import type { Engine } from "./engine.ts";
import { boundary } from "../store/boundary.ts";
import { type Fate, interrupted, type Outgoing, settlePost, takePost } from "../store/sending.ts";

/** How long a post waits before it is tried again when the network does not say. */
const RETRY_MS = 30_000;
const UNTIL_BACK = new Date("9999-01-01T00:00:00Z");

/** Posts of these sorts carry something that is needed: they are tried once more when in doubt. */
const isNeeded = (post: { readonly priority: number; readonly private: boolean }): boolean =>
  post.priority === 0 || post.private;

/**
 * Sends what waits in one chat, in order. Only one process drains a chat at a time: the lock lives
 * on the connection, and dies with it.
 *
 * @param most how many posts at most; one where everything happens one step at a time
 */
export async function drainChat(engine: Engine, chat: number, most = Infinity): Promise<void> {
  await engine.db.connection().execute(async (db) => {
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_lock(7, ${chat}) as free`.execute(db);
    if (rows[0]?.free !== true) return;
    try {
      for (let sent = 0; sent < most; sent += 1) {
        const post = await takePost(db, engine.vault, chat, engine.clock.now());
        if (post === null || !(await sendOne({ ...engine, db }, post))) return;
      }
    } finally {
      await sql`select pg_advisory_unlock(7, ${chat})`.execute(db);
    }
  });
}

/** Sends one post; false when nothing more can leave its chat now. */
async function sendOne(engine: Engine, post: Outgoing): Promise<boolean> {
  const { db, clock } = engine;
  const now = clock.now();
  if (post.dropAfter !== null && post.dropAfter < now)
    return settlePost(db, post.id, { state: "dropped" });
  const channel = engine.channel(post.network);
  if (channel === null) {
    await settlePost(db, post.id, { state: "waiting", notBefore: UNTIL_BACK });
    return false;
  }
  boundary("send:before");
  const receipt = await tryToPost(engine, channel, post);
  boundary("send:after");
  const fate = fateOf(receipt, channel, post, now);
  const more = await settlePost(db, post.id, fate);
  boundary("sent:after");
  if (receipt !== null && "never" in receipt) await tellOfRefusal(engine, post);
  if (fate.state === "waiting") await engine.wakeLater(post.community, post.chat, fate.notBefore);
  return more && fate.state !== "waiting";
}

/** Null: nobody knows whether it arrived. */
async function tryToPost(
  { log }: Engine,
  channel: Channel,
  post: Outgoing,
): Promise<Receipt | null> {
  try {
    return await channel.post(post.notice);
  } catch (error) {
    log.warn({ event: "send-in-doubt", post: post.id, network: post.network, err: error });
    return null;
  }
}

function fateOf(receipt: Receipt | null, channel: Channel, post: Outgoing, now: Date): Fate {
  if (receipt === null) return doubtful(channel, post, now);
  if ("sent" in receipt) return { state: "sent", external: receipt.sent, at: now };
  if ("never" in receipt) return { state: "dropped" };
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

/** The network refuses a post for good: the chat goes on, and staff hear of it. */
async function tellOfRefusal(engine: Engine, post: Outgoing): Promise<void> {
  if (post.private) return;
  await engine.inLane(post.community, async (scene: Scene) => {
    const about = { number: post.notice.demand };
    await tellStaff(scene, scene.community.id, "notice", wording.notDelivered, about);
  });
}

/** Hands a demand to its handlers, and crosses the wake-up off. */
export async function dispatch(engine: Engine, outbox: number): Promise<void> {
  const row = await engine.db
    .selectFrom("outbox")
    .select(["community", "numbers", "queue", "state"])
    .where("id", "=", outbox)
    .executeTakeFirst();
  const [number] = row?.numbers ?? [];
  if (row === undefined || row.state !== "waiting" || number === undefined) return;
  await engine.inLane(row.community, async (scene) => {
    if (scene.lane.stopped) return;
    const kind = scene.kinds.find(({ queues }) => queues.includes(row.queue));
    await kind?.dispatch(scene, number);
    scene.lane.dispatched(outbox);
  });
}
