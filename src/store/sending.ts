import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Notice } from "../chat/notice.ts";
import type { OutboxRow } from "./outbox.ts";
import type { Vault } from "./sealed.ts";
import type { ChatRow, Tables } from "./tables.ts";

/** A post on its way: the notice, and what the sender must know of its row. */
export type Outgoing = {
  readonly id: number;
  readonly community: string;
  readonly chat: number;
  readonly network: string;
  readonly private: boolean;
  readonly priority: number;
  /** How often it was tried, this time included. */
  readonly tries: number;
  readonly dropAfter: Date | null;
  readonly notice: Notice;
};

const body = z.object({
  text: z.string(),
  replyTo: z.string().nullable(),
  mentions: z.array(z.string()),
  buttons: z.array(z.string()),
  labels: z.array(z.string()).default([]),
  image: z.string().nullable().default(null),
});

/**
 * Takes the post that leaves a chat next: emergencies first, else the oldest. From now on it counts
 * as being sent.
 *
 * @returns null when none waits, or when the next one must wait longer
 */
export async function takePost(
  db: Kysely<Tables>,
  vault: Vault,
  chat: number,
  now: Date,
): Promise<Outgoing | null> {
  const { rows } = await sql<Taken>`
    with next as (
      select id from outbox where chat = ${chat} and state = 'waiting' order by priority, id limit 1
    ), taken as (
      update outbox set state = 'sending', tries = tries + 1
        from next
       where outbox.id = next.id and outbox.state = 'waiting'
         and (not_before is null or not_before <= ${now})
      returning outbox.*
    )
    select taken.*, chat.network, chat.external as place, chat.kind as chat_kind, base.external as edited
      from taken join chat on chat.id = taken.chat
      left join outbox as base on base.id = taken.edits`.execute(db);
  const [row] = rows;
  return row === undefined ? null : outgoing(row, vault);
}

type Taken = OutboxRow &
  Pick<ChatRow, "network"> & {
    readonly chat: number;
    readonly place: string;
    readonly chat_kind: ChatRow["kind"];
    readonly edited: string | null;
  };

function outgoing(row: Taken, vault: Vault): Outgoing {
  const isPrivate = row.chat_kind === "private";
  const words = body.parse(JSON.parse(row.body === null ? "{}" : vault.transit.open(row.body)));
  return {
    id: row.id,
    community: row.community,
    chat: row.chat,
    network: row.network,
    private: isPrivate,
    priority: row.priority,
    tries: row.tries,
    dropAfter: row.drop_after,
    notice: {
      id: `b${row.id}`,
      place: { kind: isPrivate ? "private" : "group", id: row.place },
      demand: row.numbers.length === 1 ? (row.numbers[0] ?? null) : null,
      kind: row.kind ?? "notice",
      act: row.act,
      ...words,
      edits: row.edited,
      at: row.at,
    },
  };
}

/** What can become of a post. */
export type Fate =
  | { readonly state: "sent"; readonly external: string | null; readonly at: Date }
  | { readonly state: "waiting"; readonly notBefore: Date }
  | { readonly state: "suspect" }
  | { readonly state: "dropped" };

/**
 * Writes down what became of a post; once it is out, or never will be, its words go, unless buttons
 * stand under them. Where it came back meanwhile as an echo, it is out, whatever the network answered.
 *
 * @returns whether more waits in its chat
 */
export async function settlePost(db: Kysely<Tables>, id: number, fate: Fate): Promise<boolean> {
  const over = fate.state === "sent" || fate.state === "dropped";
  const { rows } = await sql<{ more: boolean }>`
    update outbox
       set state = case when external is null then ${fate.state} else 'sent' end,
           body = case when ${fate.state === "sent"} and buttons <> '{}' then body
                       when external is null and not ${over} then body end,
           external = coalesce(${fate.state === "sent" ? fate.external : null}, external),
           sent_at = coalesce(${fate.state === "sent" ? fate.at : null}::timestamptz, sent_at),
           not_before = coalesce(${fate.state === "waiting" ? fate.notBefore : null}::timestamptz, not_before)
     where id = ${id}
    returning exists (
      select from outbox as more
       where more.chat = outbox.chat and more.state = 'waiting' and more.id <> outbox.id
    ) as more`.execute(db);
  if (fate.state === "sent" && fate.external !== null) await stand(db, id, fate.external, fate.at);
  return rows[0]?.more === true;
}

/**
 * New words for a post of which nobody knows whether it arrived went out as a post of their own: that is
 * the post from now on, to be answered, pressed and edited.
 */
async function stand(db: Kysely<Tables>, id: number, external: string, at: Date): Promise<void> {
  await sql`
    update outbox as base
       set state = 'sent', external = ${external}, sent_at = ${at}, body = null
      from outbox as words
     where words.id = ${id} and base.id = words.edits
       and base.state = 'suspect' and base.external is null`.execute(db);
}

/** The post that leaves a chat next, as far as its pace is concerned. */
export type Next = {
  readonly id: number;
  readonly community: string;
  readonly priority: number;
  readonly place: string;
  readonly group: boolean;
  /** Until when it must wait; null when it need not. */
  readonly held: Date | null;
};

/** What leaves a chat next; null when nothing waits there. */
export async function nextPost(db: Kysely<Tables>, chat: number, now: Date): Promise<Next | null> {
  const { rows } = await sql<Next>`
    select outbox.id, outbox.community, outbox.priority, chat.external as place,
           chat.kind <> 'private' as group, case when outbox.not_before > ${now} then outbox.not_before end as held
      from outbox join chat on chat.id = outbox.chat
     where outbox.chat = ${chat} and outbox.state = 'waiting'
     order by outbox.priority, outbox.id limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Drops what waits in a chat past its time. */
export async function dropLate(db: Kysely<Tables>, chat: number, now: Date): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ state: "dropped", body: null })
    .where("chat", "=", chat)
    .where("state", "=", "waiting")
    .where("drop_after", "<", now)
    .execute();
}

/** Has a post wait until an instant. */
export async function holdPost(db: Kysely<Tables>, id: number, until: Date): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ not_before: until })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** When posts left lately on a network, and for which place; oldest first. */
export async function sentLately(db: Kysely<Tables>, network: string, since: Date) {
  return db
    .selectFrom("outbox")
    .innerJoin("chat", "chat.id", "outbox.chat")
    .select(["chat.external as place", "outbox.sent_at as at"])
    .where("chat.network", "=", network)
    .where("outbox.sent_at", ">", since)
    .orderBy("outbox.sent_at")
    .$narrowType<{ at: Date }>()
    .execute();
}

/** The network of a chat; null for none of ours. */
export async function networkOf(db: Kysely<Tables>, chat: number): Promise<string | null> {
  const row = await db
    .selectFrom("chat")
    .select("network")
    .where("id", "=", chat)
    .executeTakeFirst();
  return row?.network ?? null;
}

/** A wake-up that is owed: a chat with posts that may leave, or a demand for its handlers. */
export type Owed = { readonly id: number; readonly queue: string; readonly chat: number | null };

/**
 * What is owed at an instant, oldest first; a chat whose next post is held is owed nothing.
 *
 * @param first whether emergencies come before what was written earlier in other chats
 */
export async function owedWakeUps(
  db: Kysely<Tables>,
  now: Date,
  limit: number,
  first: "oldest" | "urgent" = "oldest",
): Promise<readonly Owed[]> {
  const { rows } = await sql<Owed>`
    select id, queue, chat from (
      select distinct on (coalesce(chat, -id)) id, queue, chat, not_before, priority
        from outbox where state = 'waiting'
         and (chat is not null or community not in (select id from community where stopped_at is not null))
       order by coalesce(chat, -id), priority, id
    ) as next
    where not_before is null or not_before <= ${now}
    order by case when ${first} = 'urgent' then priority end, id limit ${limit}`.execute(db);
  return rows;
}

/** The posts that are being sent on a network, edits apart. */
export async function underWay(db: Kysely<Tables>, network: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("outbox")
    .innerJoin("chat", "chat.id", "outbox.chat")
    .select("outbox.id")
    .where("outbox.state", "=", "sending")
    .where("outbox.edits", "is", null)
    .where("chat.network", "=", network)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether one of these posts is being sent still. */
export async function areUnderWay(db: Kysely<Tables>, posts: readonly number[]): Promise<boolean> {
  if (posts.length === 0) return false;
  const row = await db
    .selectFrom("outbox")
    .select("id")
    .where("id", "in", [...posts])
    .where("state", "=", "sending")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The posts that were being sent when the process died, with their networks. */
export async function interrupted(
  db: Kysely<Tables>,
): Promise<
  readonly { id: number; network: string; priority: number; private: boolean; tries: number }[]
> {
  const rows = await db
    .selectFrom("outbox")
    .innerJoin("chat", "chat.id", "outbox.chat")
    .select(["outbox.id", "chat.network", "outbox.priority", "chat.kind", "outbox.tries"])
    .where("outbox.state", "=", "sending")
    .orderBy("outbox.id")
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, private: kind === "private" }));
}
