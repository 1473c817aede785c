import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { plainText, safeText } from "../chat/clean.ts";
import type { Notice } from "../chat/notice.ts";
import type { Lane } from "./lane.ts";
import type { OutboxRow } from "./outbox.ts";

type Salted = Pick<Lane, "salt">;

/** So many bytes of a face tell a post's words; as many more, what else is seen of it. */
export const WORDS = 16;

const mark = ({ salt }: Salted, what: string): Buffer =>
  createHmac("sha256", salt).update(what).digest().subarray(0, WORDS);

const wordsOf = (lane: Salted, text: string): Buffer => mark(lane, plainText(safeText(text)));

/** A hash of how a post looks, kept when its words are gone. */
export function faceOf(
  lane: Salted,
  { text, buttons, labels, image }: Pick<Notice, "text" | "buttons" | "labels" | "image">,
): Buffer {
  return Buffer.concat([wordsOf(lane, text), mark(lane, JSON.stringify([buttons, labels, image]))]);
}

/** As long ago a post that is quoted may have been written. */
const QUOTED_DAYS = 30;

/**
 * The post of ours that somebody quotes by its words alone: the latest in that chat with these words,
 * else the latest about the first number in them; null when nothing of ours is meant.
 */
export async function findQuoted(
  { db, salt, now }: Lane,
  chat: number,
  quoted: string,
): Promise<Pick<OutboxRow, "id" | "numbers" | "asks" | "kind" | "external"> | null> {
  const words = wordsOf({ salt }, quoted);
  const number = /[#＃](\d{1,9})(?!\d)/u.exec(quoted)?.[1] ?? null;
  const { rows } = await sql<Pick<OutboxRow, "id" | "numbers" | "asks" | "kind" | "external">>`
    select base.id, base.numbers, base.asks, base.kind, base.external
      from outbox as said join outbox as base on base.id = coalesce(said.edits, said.id)
     where said.chat = ${chat} and said.queue = 'post' and said.act = 'say'
       and said.state in ('sent', 'suspect')
       and said.at > ${now}::timestamptz - make_interval(days => ${QUOTED_DAYS})
       and (substring(said.face from 1 for ${WORDS}) = ${words}
            or ${number}::integer = any(said.numbers))
     order by substring(said.face from 1 for ${WORDS}) = ${words} desc, said.id desc
     limit 1`.execute(db);
  return rows[0] ?? null;
}

/**
 * A post of ours came back from the network, so it did arrive, and this is its id. Of posts with these
 * words the one on its way is meant, else the oldest of which nothing is known; words that somebody
 * typed with the bot's own account are none of ours.
 */
export async function settleEcho(
  { db, salt, now }: Lane,
  chat: number,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  await sql`
    update outbox set external = ${id}, sent_at = coalesce(sent_at, ${now}),
           state = case when state = 'sending' then state else 'sent' end,
           body = case when state = 'sending' then body end
     where id = (
       select id from outbox
        where chat = ${chat} and queue = 'post' and act = 'say' and edits is null and external is null
          and (state in ('sending', 'suspect', 'sent') or (state = 'waiting' and tries > 0))
          and at > ${now}::timestamptz - interval '1 day'
          and substring(face from 1 for ${WORDS}) = ${wordsOf({ salt }, text)}
        order by state = 'sending' desc, id limit 1)
       and not exists (select from outbox where chat = ${chat} and external = ${id})`.execute(db);
}
