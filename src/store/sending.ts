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
      ...words,
      edits: row.edited,
      at: row.at,
    },
  };
}

/** What can become of a post. */
export type Fate =
  | { readonly state: "sent"; readonly external: string; readonly at: Date }
  | { readonly state: "waiting"; readonly notBefore: Date }
  | { readonly state: "suspect" }
  | { readonly state: "dropped" };

/**
 * Writes down what became of a post; once it is out, or never will be, its words go.
 *
 * @returns whether more waits in its chat
 */
export async function settlePost(db: Kysely<Tables>, id: number, fate: Fate): Promise<boolean> {
  const words = fate.state === "sent" || fate.state === "dropped" ? { body: null } : {};
  const more =
    fate.state === "sent"
      ? { external: fate.external, sent_at: fate.at }
      : fate.state === "waiting"
        ? { not_before: fate.notBefore }
        : {};
  const row = await db
    .updateTable("outbox")
    .set({ state: fate.state, ...words, ...more })
    .where("id", "=", id)
    .returning(
      sql<boolean>`exists (
        select from outbox as more
         where more.chat = outbox.chat and more.state = 'waiting' and more.id <> outbox.id
      )`.as("more"),
    )
    .executeTakeFirst();
  return row?.more === true;
}

/** A wake-up that is owed: a chat with posts that may leave, or a demand for its handlers. */
export type Owed = { readonly id: number; readonly queue: string; readonly chat: number | null };

/** What is owed at an instant, oldest first; a chat whose next post is held is owed nothing. */
export async function owedWakeUps(
  db: Kysely<Tables>,
  now: Date,
  limit: number,
): Promise<readonly Owed[]> {
  const { rows } = await sql<Owed>`
    select id, queue, chat from (
      select distinct on (coalesce(chat, -id)) id, queue, chat, not_before
        from outbox where state = 'waiting'
         and (chat is not null or community not in (select id from community where stopped_at is not null))
       order by coalesce(chat, -id), priority, id
    ) as next
    where not_before is null or not_before <= ${now}
    order by id limit ${limit}`.execute(db);
  return rows;
}

/** Lets everything that waits for a network leave now: the network is back. */
export async function releaseNetwork(db: Kysely<Tables>, network: string): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ not_before: null })
    .where("state", "=", "waiting")
    .where("not_before", "is not", null)
    .where("chat", "in", (query) =>
      query.selectFrom("chat").select("id").where("network", "=", network),
    )
    .execute();
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
