import { sql } from "kysely";
import type { Lane } from "./lane.ts";

/** A moment that never comes: until it posts wait that wait for something to happen. */
export const UNTIL_BACK = new Date("9999-01-01T00:00:00Z");

/** As old an unasked post may be that waited for its chat. */
const STALE_MS = 86_400_000;

/** The chats of a network in which posts wait that may leave once it is back. */
export async function waitingChats(lane: Lane, network: string): Promise<readonly number[]> {
  const rows = await lane.db
    .selectFrom("chat")
    .select("id")
    .where("community", "=", lane.community)
    .where("network", "=", network)
    .where("gone_at", "is", null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("outbox")
          .select("outbox.id")
          .whereRef("outbox.chat", "=", "chat.id")
          .where("outbox.state", "=", "waiting"),
      ),
    )
    // What is for somebody who cannot be written to waits for them, not for the network.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("account")
            .select("account.external")
            .whereRef("account.community", "=", "chat.community")
            .whereRef("account.network", "=", "chat.network")
            .whereRef("account.external", "=", "chat.external")
            .whereRef("account.person", "=", "chat.person")
            .where("account.reachable", "=", false),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Lets what waits in some chats leave now. */
export async function letLeave({ db }: Lane, chats: readonly number[]): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ not_before: null })
    .where("chat", "in", [...chats])
    .where("state", "=", "waiting")
    .where("not_before", "is not", null)
    .execute();
}

/**
 * Drops what waited in some chats and is no news any more: posts past their time, what nobody asked
 * for a day ago, cards of what is over or taken, all pages but the latest, and what was written of a demand
 * before it moved.
 *
 * @param before posts that were written later hardly waited, and stay
 */
export async function dropOutdated(
  lane: Lane,
  chats: readonly number[],
  before: Date,
): Promise<void> {
  const stale = new Date(lane.now.getTime() - STALE_MS);
  await lane.flush();
  await sql`
    update outbox as post set state = 'dropped', body = null
      from chat
     where chat.id = post.chat and chat.id = any(${chats}) and post.state = 'waiting'
       and (post.drop_after < ${lane.now}
            or (not prompted and priority > 0 and at < ${stale}
                and (turn is null or cardinality(numbers) = 0))
            or (${isCard} and not ${isLive})
            or (${isCard} and at <= ${before} and not ${isWanted})
            or (not prompted and post.kind = 'alert' and ${isRepeated})
            or (at <= ${before} and ${isNews} and ${isOvertaken}))`.execute(lane.db);
}

const isCard = sql`(post.kind = 'card' and edits is null)`;

const isLive = sql`(prompted or exists (
  select from demand
   where demand.community = post.community and demand.number = any(post.numbers)
     and closed_at is null))`;

/** Whether somebody can still do what the card asks for; of a wish that is taken others tell. */
const isWanted = sql`exists (
  select from demand
   where demand.community = post.community and demand.number = any(post.numbers)
     and closed_at is null and (demand.kind <> 'wish' or demand.state = 'open'))`;

const isRepeated = sql`exists (
  select from outbox as later
   where later.chat = post.chat and later.id > post.id and later.state = 'waiting'
     and later.kind = 'alert' and not later.prompted and later.numbers = post.numbers)`;

/**
 * Whether a post tells how one demand stood, and cannot be written anew: a card shows the present
 * anyway, a refusal answers whatever comes, and so does the number to ring.
 */
const isNews = sql`(
  cardinality(numbers) = 1 and act = 'say' and edits is null and turn is null
  and post.kind <> 'refusal' and not (prompted and priority = 0)
  and not exists (select from card where card.post = post.id))`;

/** Work on an affair is no news of it; a hand-over is for its holder as long as there is one. */
const isOvertaken = sql`exists (
  select from demand
   where demand.community = post.community and demand.number = post.numbers[1]
     and not (post.kind = 'claim' and chat.kind = 'private' and closed_at is null
              and chat.person is not distinct from demand.holder)
     and post.at < (
       select max(history.at) from history
        where history.community = demand.community and history.number = demand.number
          and to_state is not null
          and not (coalesce(from_state, '') in ('accepted', 'working')
                   and to_state in ('accepted', 'working'))))`;

/** A post that waited for its group's turn and must wait for it again. */
export type Turn = { readonly chat: number; readonly number: number | null; readonly what: string };

/**
 * Takes back what was to be said unasked in some chats, for it is decided anew; what was overtaken by
 * a later answer about the same demand is not among it.
 */
export async function takeBackTurns(
  lane: Lane,
  chats: readonly number[],
  before: Date,
): Promise<readonly Turn[]> {
  const { rows } = await sql<Turn>`
    with taken as (
      update outbox set state = 'dropped', body = null
       where chat = any(${chats}) and state = 'waiting' and turn is not null and at <= ${before}
      returning id, chat, numbers, kind, turn
    ), cards as (
      delete from card using taken where card.post = taken.id
    )
    select distinct chat, about.number, turn as what
      from taken left join lateral unnest(numbers) as about (number) on true
     where taken.kind = 'card' or about.number is null or not exists (
       select from outbox as later
        where later.chat = taken.chat and later.id > taken.id and later.turn is null
          and later.edits is null and later.state <> 'dropped'
          and about.number = any(later.numbers))
     order by chat, number, what`.execute(lane.db);
  return rows;
}

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
