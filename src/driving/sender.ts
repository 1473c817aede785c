import { type Kysely, sql } from "kysely";
import type { Pacer } from "../chat/pacer.ts";
import { networkOf, takePost } from "../store/sending.ts";
import type { Tables } from "../store/tables.ts";
import { openCrowd } from "./crowd.ts";
import type { Engine } from "./engine.ts";
import { isTurn, openPacing } from "./pacing.ts";
import { sendOne, settleInterrupted } from "./send.ts";
import { openUndelivered, type Undelivered } from "./undelivered.ts";

/** Sends what waits. */
export type Sender = {
  /**
   * Sends what waits in one chat, in order, as fast as its network allows.
   *
   * @param most how many posts at most; one where everything happens one step at a time
   */
  drain(chat: number, most?: number): Promise<void>;
};

/** As many chats of one network are drained at a time: half of all who drain. */
const MOST_OF_ONE = 4;

/** Opens the sender, and settles what was on its way when the last run ended. */
export async function openSender(engine: Engine): Promise<Sender> {
  await settleInterrupted(engine);
  const pacing = openPacing(engine);
  const undelivered = openUndelivered(engine);
  const crowds = { wide: openCrowd(MOST_OF_ONE), narrow: openCrowd(1) };
  return {
    async drain(chat, most = Infinity) {
      const network = (await networkOf(engine.db, chat)) ?? "";
      const pace = engine.channel(network)?.capabilities.pace ?? null;
      const way = { pacer: await pacing(network), undelivered };
      const work = (one: number) => drainChat(engine, way, one, most);
      if (pace === null) return work(chat);
      // A pause between chats can only be kept where one post at a time is on its way.
      const crowd = pace.switchMs === null ? crowds.wide : crowds.narrow;
      return crowd(network, chat, work);
    },
  };
}

/** How posts go out on a network, and what follows when they do not. */
type Way = { readonly pacer: Pacer | null; readonly undelivered: Undelivered };

/** Only one process drains a chat at a time: the lock lives on the connection, and dies with it. */
async function drainChat(engine: Engine, way: Way, chat: number, most: number): Promise<void> {
  await engine.db.connection().execute(async (db) => {
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_lock(7, ${chat}) as free`.execute(db);
    if (rows[0]?.free !== true) return;
    try {
      for (let sent = 0; sent < most; sent += 1) {
        if (!(await sendNext(engine, db, way, chat))) return;
      }
    } finally {
      await sql`select pg_advisory_unlock(7, ${chat})`.execute(db);
    }
  });
}

/** Sends the next post of a chat; false when nothing more can leave it now. */
async function sendNext(
  engine: Engine,
  db: Kysely<Tables>,
  { pacer, undelivered }: Way,
  chat: number,
): Promise<boolean> {
  if (pacer !== null && !(await isTurn(engine, db, pacer, chat))) return false;
  const post = await takePost(db, engine.vault, chat, engine.clock.now());
  if (post === null) return false;
  const { more, receipt } = await sendOne(engine, db, post, pacer);
  if (receipt !== null) await undelivered(post, receipt);
  return more;
}
