import { type Kysely, sql } from "kysely";
import type { Intent } from "../reading/schema.ts";
import { boundary } from "./boundary.ts";
import type { Vault } from "./sealed.ts";
import { stoppedCommunities } from "./stops.ts";
import type { Tables } from "./tables.ts";

/** An event on its way in, judged: acted on later (`event` kept, sealed) or finished at the door. */
export type Arrival = {
  readonly community: string;
  readonly network: string;
  readonly key: string;
  readonly chat: number | null;
  readonly message: string | null;
  readonly type: string;
  readonly at: Date;
  /** The event as JSON while it waits to be acted on; null for talk that ends here. */
  readonly event: string | null;
  readonly intent: Intent | null;
  readonly confidence: number | null;
  /** What the talk window keeps of it for a day; null for nothing. */
  readonly line: string | null;
};

/**
 * Stores a batch in one commit; events whose key was seen before are left out.
 *
 * @returns the ids of the new rows that wait to be acted on, in the order of the batch
 */
export async function storeArrivals(
  { db, vault }: { readonly db: Kysely<Tables>; readonly vault: Vault },
  now: Date,
  arrivals: readonly Arrival[],
): Promise<readonly { readonly id: number; readonly community: string }[]> {
  const rows = arrivals.map(({ event, line, ...row }) => ({
    ...row,
    body: event === null ? null : vault.transit.seal(event).toString("base64"),
    line: line === null ? null : vault.transit.seal(line).toString("base64"),
  }));
  boundary("inbox:before");
  const { rows: fresh } = await sql<{ id: number; community: string; waits: boolean }>`
    with arrived as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t(community text, network text, key text, chat bigint, message text, type text,
             at timestamptz, body text, line text, intent text, confidence real)
    ), fresh as (
      insert into inbox (community, network, key, chat, message, type, at, body, intent, confidence, handled_at)
      select community, network, key, chat, message, type, at, decode(body, 'base64'), intent, confidence,
             case when body is null then ${now}::timestamptz end
        from arrived
      on conflict do nothing
      returning id, community, network, key, handled_at
    ), talk as (
      insert into window_line (chat, message, at, body)
      select chat, message, at, decode(line, 'base64')
        from arrived join fresh using (community, network, key)
       where line is not null
      on conflict do nothing
    )
    select id, community, handled_at is null as waits from fresh order by id
  `.execute(db);
  boundary("inbox:after");
  return fresh.filter(({ waits }) => waits);
}

/** What waits to be acted on, in the order of arrival; that of a stopped community waits on. */
export async function waitingArrivals(
  db: Kysely<Tables>,
  limit: number,
): Promise<readonly { readonly id: number; readonly community: string }[]> {
  return db
    .selectFrom("inbox")
    .select(["id", "community"])
    .where("handled_at", "is", null)
    .where("held", "=", false)
    .where("community", "not in", stoppedCommunities)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** One waiting event, opened; null when it was acted on meanwhile. */
export async function openArrival(
  db: Kysely<Tables>,
  vault: Vault,
  id: number,
): Promise<string | null> {
  const row = await db
    .selectFrom("inbox")
    .select("body")
    .where("id", "=", id)
    .where("handled_at", "is", null)
    .executeTakeFirst();
  return row?.body == null ? null : vault.transit.open(row.body);
}

/** Holds an event back until `releaseHeld`, or for good after a day. */
export async function holdArrival(db: Kysely<Tables>, id: number): Promise<void> {
  await db.updateTable("inbox").set({ held: true }).where("id", "=", id).execute();
}

/** Lets the held edits of a message be acted on, now that the message was. */
export async function releaseHeld(
  db: Kysely<Tables>,
  network: string,
  message: string,
): Promise<void> {
  await db
    .updateTable("inbox")
    .set({ held: false })
    .where("network", "=", network)
    .where("message", "=", message)
    .where("held", "=", true)
    .execute();
}

/** The edits that wait for their messages. */
export async function heldArrivals(
  db: Kysely<Tables>,
): Promise<readonly { readonly network: string; readonly message: string | null }[]> {
  return db.selectFrom("inbox").select(["network", "message"]).where("held", "=", true).execute();
}

/** Puts an event aside that could not be acted on; its words stay for whoever looks into it. */
export async function parkArrival(db: Kysely<Tables>, id: number, now: Date): Promise<void> {
  await db.updateTable("inbox").set({ handled_at: now }).where("id", "=", id).execute();
}
