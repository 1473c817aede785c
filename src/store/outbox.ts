import { type Selectable, sql } from "kysely";
import type { Notice, NoticeKind } from "../chat/notice.ts";
import { faceOf, WORDS } from "./faces.ts";
import type { Lane } from "./lane.ts";
import type { Tables } from "./tables.ts";

/** A row of the outbox. */
export type OutboxRow = Selectable<Tables["outbox"]>;

/** The words of a post, as they are sealed in its row. */
export type PostBody = Pick<
  Notice,
  "text" | "replyTo" | "mentions" | "buttons" | "labels" | "image"
>;

/** A post ready to be written; what it is about stands beside it for whoever reads the row later. */
export type Post = PostBody & {
  readonly chat: number;
  readonly numbers: readonly number[];
  readonly kind: NoticeKind;
  /** The question that a bare answer to this post answers, e.g. `rating`. */
  readonly asks: string | null;
  /** 0 for emergencies, which overtake; 1 for the rest. */
  readonly priority: 0 | 1;
  /** Whether it answers somebody; only unprompted posts count against a group's budget. */
  readonly prompted: boolean;
  readonly dropAfter: Date | null;
  /** What is to be done in the chat; left out: said. */
  readonly act?: Notice["act"];
  /** The timer by which its group's turn comes again, should it wait too long; left out: it asked for none. */
  readonly turn?: string;
};

/** Writes a post; it leaves after the commit. Returns its id. */
export async function writePost(lane: Lane, post: Post): Promise<number> {
  const { id } = await lane.db
    .insertInto("outbox")
    .values({
      community: lane.community,
      queue: "post",
      chat: post.chat,
      numbers: [...post.numbers],
      kind: post.kind,
      asks: post.asks,
      priority: post.priority,
      prompted: post.prompted,
      body: sealBody(lane, post),
      face: faceOf(lane, post),
      act: post.act ?? "say",
      turn: post.turn ?? null,
      buttons: post.numbers.length === 1 ? [...post.buttons] : [],
      at: lane.now,
      not_before: null,
      drop_after: post.dropAfter,
      edits: null,
      external: null,
      sent_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Writes the present face of a post: into the post itself while it waits, else as an edit of it. What
 * stands there already is not written again, and a post that never left gets no new face. Where nobody
 * knows whether the post stands, other words are said anew; an edit in doubt is only made again.
 */
export async function rewritePost(lane: Lane, post: number, face: PostBody): Promise<void> {
  const words = { body: sealBody(lane, face), face: faceOf(lane, face) };
  const { numUpdatedRows } = await lane.db
    .updateTable("outbox")
    .set(words)
    .where((row) => row.or([row("id", "=", post), row("edits", "=", post)]))
    .where("state", "=", "waiting")
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await sql`
    insert into outbox (community, queue, chat, numbers, kind, body, face, edits, at)
    select community, queue, chat, numbers, kind, ${words.body}, ${words.face}, id, ${lane.now}
      from outbox as base
     where id = ${post} and state <> 'dropped' and (
       select case when base.state = 'suspect'
                   then substring(face from 1 for ${WORDS}) <> ${words.face.subarray(0, WORDS)}
                   else state = 'suspect' or face is distinct from ${words.face} end
         from outbox as last
        where (last.id = ${post} or last.edits = ${post}) and last.state <> 'dropped'
        order by last.id desc limit 1)`.execute(lane.db);
}

function sealBody(lane: Lane, body: PostBody): Buffer {
  const { text, replyTo, mentions, buttons, labels, image } = body;
  const words = { text, replyTo, mentions, buttons, labels, image };
  return lane.vault.transit.seal(JSON.stringify(words));
}

/** A post under which buttons stand, the cards apart. */
export type Pressable = Pick<OutboxRow, "id" | "buttons"> & { readonly chat: number };

/** The posts about a demand under which buttons stand; a card is drawn anew by itself. */
export async function pressable({ db, community }: Lane, number: number) {
  const { rows } = await sql<Pressable>`
    select id, chat, buttons from outbox
     where community = ${community} and numbers[1] = ${number} and buttons <> '{}'
       and state <> 'dropped' and not exists (select from card where card.post = outbox.id)
     order by id`.execute(db);
  return rows;
}

/** Takes the buttons off a post; its words, kept for that alone, go with them. */
export async function takeButtonsOff(lane: Lane, post: number): Promise<void> {
  const row = await lane.db
    .selectFrom("outbox")
    .select("body")
    .where("id", "=", post)
    .executeTakeFirst();
  if (row?.body != null) {
    const face: PostBody = JSON.parse(lane.vault.transit.open(row.body));
    await rewritePost(lane, post, { ...face, buttons: [], labels: [] });
  }
  await sql`
    update outbox set buttons = '{}', body = case when state <> 'sent' then body end
     where id = ${post}`.execute(lane.db);
}

/** Throws away the words of posts whose buttons nobody pressed in all that time. */
export async function forgetPressable({ db, community }: Lane, before: Date): Promise<void> {
  await sql`
    update outbox set buttons = '{}', body = null
     where community = ${community} and buttons <> '{}' and state = 'sent' and at < ${before}`.execute(
    db,
  );
}

/** The post behind a network's id, e.g. to learn what a reply is about; null when it is none of ours. */
export async function findPost(
  lane: Lane,
  chat: number,
  external: string,
): Promise<Pick<OutboxRow, "id" | "numbers" | "asks" | "kind"> | null> {
  const row = await lane.db
    .selectFrom("outbox")
    .select(["id", "numbers", "asks", "kind"])
    .where("chat", "=", chat)
    .where("external", "=", external)
    .where("edits", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** The latest question put to a private chat, if none of our posts there came after it. */
export async function lastQuestion(
  lane: Lane,
  chat: number,
): Promise<Pick<OutboxRow, "id" | "numbers" | "asks"> | null> {
  const row = await lane.db
    .selectFrom("outbox")
    .select(["id", "numbers", "asks"])
    .where("chat", "=", chat)
    .where("queue", "=", "post")
    .where("act", "=", "say")
    .where("edits", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.asks == null ? null : row;
}

/** The latest posts of one kind in a chat since an instant, newest first. */
export async function postsSince(lane: Lane, chat: number, kind: NoticeKind, since: Date) {
  return lane.db
    .selectFrom("outbox")
    .select(["id", "numbers", "at", "prompted"])
    .where("chat", "=", chat)
    .where("queue", "=", "post")
    .where("kind", "=", kind)
    .where("edits", "is", null)
    .where("state", "!=", "dropped")
    .where("at", ">", since)
    .orderBy("id", "desc")
    .execute();
}

/** When the unprompted posts of a chat were written since an instant, oldest first. */
export async function unpromptedSince(lane: Lane, chat: number, since: Date): Promise<Date[]> {
  const rows = await lane.db
    .selectFrom("outbox")
    .select("at")
    .where("chat", "=", chat)
    .where("queue", "=", "post")
    .where("prompted", "=", false)
    .where("edits", "is", null)
    .where("state", "!=", "dropped")
    .where("at", ">", since)
    .orderBy("at")
    .execute();
  return rows.map(({ at }) => at);
}

/** Whether a post has not left yet: then it can still be rewritten, whatever its network can do. */
export async function isWaiting({ db }: Lane, post: number): Promise<boolean> {
  const row = await db
    .selectFrom("outbox")
    .select("state")
    .where("id", "=", post)
    .executeTakeFirst();
  return row?.state === "waiting";
}
