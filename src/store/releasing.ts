import { type Kysely, sql } from "kysely";
import type { Lane } from "./lane.ts";
import type { Tables } from "./tables.ts";

/** A moment that never comes: until it posts wait that wait for something to happen. */
export const UNTIL_BACK = new Date("9999-01-01T00:00:00Z");

/** As old an unasked post may be that waited for its chat. */
const STALE_MS = 86_400_000;

/**
 * Lets everything that waits for a network leave now: the network is back. A group that never read of
 * a demand need not read of it when it is over.
 */
export async function releaseNetwork(db: Kysely<Tables>, network: string): Promise<void> {
  await sql`
    update outbox set state = 'dropped', body = null
     where state = 'waiting' and kind = 'card' and edits is null and not prompted
       and chat in (select id from chat where network = ${network})
       and not exists (
         select from demand
          where demand.community = outbox.community and demand.number = any(outbox.numbers)
            and demand.closed_at is null)`.execute(db);
  await db
    .updateTable("outbox")
    .set({ not_before: null })
    .where("state", "=", "waiting")
    .where("not_before", "is not", null)
    .where("chat", "in", (query) =>
      query
        .selectFrom("chat")
        .select("id")
        .where("network", "=", network)
        .where("gone_at", "is", null),
    )
    .execute();
}

/**
 * Lets what waits for a chat leave now: the bot may write there again. What is no news any more never
 * leaves: posts past their time, cards of wishes that are taken or over, what nobody asked for a day ago.
 */
export async function releaseChat(lane: Lane, chat: number): Promise<void> {
  const { db, now } = lane;
  const stale = new Date(now.getTime() - STALE_MS);
  await sql`
    update outbox set not_before = null,
           state = case when ${isStale(now, stale)} then 'dropped' else state end,
           body = case when ${isStale(now, stale)} then null else body end
     where chat = ${chat} and state = 'waiting'`.execute(db);
}

const isStale = (now: Date, stale: Date) => sql`(
  coalesce(drop_after < ${now}, false)
  or (not prompted and priority > 0 and at < ${stale})
  or (kind = 'card' and edits is null and not exists (
    select from demand
     where demand.community = outbox.community and demand.number = any(outbox.numbers)
       and demand.closed_at is null and (demand.kind <> 'wish' or demand.state = 'open'))))`;

/**
 * Has everything that waits in a chat wait until it is released.
 *
 * @param most when it is dropped after all; null for never
 */
export async function holdChat(lane: Lane, chat: number, most: Date | null): Promise<void> {
  await lane.db
    .updateTable("outbox")
    .set(({ fn, ref, val }) => ({
      not_before: most === null ? UNTIL_BACK : new Date(most.getTime() + 1),
      drop_after: most === null ? ref("drop_after") : fn("least", [ref("drop_after"), val(most)]),
    }))
    .where("chat", "=", chat)
    .where("state", "=", "waiting")
    .execute();
}
