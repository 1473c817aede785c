import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** A chat of a community, and a calendar day `2026-03-01` there. */
export type Spender = { readonly community: string; readonly chat: number; readonly day: string };

/** Tokens that were spent. */
export type Spent = {
  /** By the chat, on the day. */
  readonly group: number;
  /** By the community, on the day. */
  readonly day: number;
  /** By the community, in the day's month. */
  readonly month: number;
};

/** What a chat and its community have spent. */
export async function spentBy(
  db: Kysely<Tables>,
  { community, chat, day }: Spender,
): Promise<Spent> {
  const { rows } = await sql<Spent>`
    select coalesce(sum(tokens) filter (where day = ${day} and chat = ${chat}), 0)::bigint as group,
           coalesce(sum(tokens) filter (where day = ${day}), 0)::bigint as day,
           coalesce(sum(tokens), 0)::bigint as month
      from model_use
     where community = ${community} and day >= date_trunc('month', ${day}::date)
  `.execute(db);
  return rows[0] ?? { group: 0, day: 0, month: 0 };
}

/** Adds what was spent; of earlier months nothing is kept. */
export async function addSpent(
  db: Kysely<Tables>,
  { community, chat, day }: Spender,
  tokens: number,
): Promise<void> {
  await sql`
    with past as (
      delete from model_use
       where community = ${community} and day < date_trunc('month', ${day}::date)
    )
    insert into model_use (community, chat, day, tokens)
    values (${community}, ${chat}, ${day}, ${Math.ceil(tokens)})
    on conflict (community, day, chat) do update set tokens = model_use.tokens + excluded.tokens
  `.execute(db);
}
