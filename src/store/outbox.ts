import type { Selectable } from "kysely";
import type { Notice, NoticeKind } from "../chat/notice.ts";
import type { Lane } from "./lane.ts";
import type { Tables } from "./tables.ts";

/** A row of the outbox. */
export type OutboxRow = Selectable<Tables["outbox"]>;

/** The words of a post, as they are sealed in its row. */
export type PostBody = Pick<Notice, "text" | "replyTo" | "mentions" | "buttons" | "image">;

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

/** Writes the present face of a post: into the post itself while it waits, else as an edit of it. */
export async function rewritePost(lane: Lane, post: number, face: PostBody): Promise<void> {
  const { numUpdatedRows } = await lane.db
    .updateTable("outbox")
    .set({ body: sealBody(lane, face) })
    .where((row) => row.or([row("id", "=", post), row("edits", "=", post)]))
    .where("state", "=", "waiting")
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await lane.db
    .insertInto("outbox")
    .columns(["community", "queue", "chat", "numbers", "kind", "body", "edits", "at"])
    .expression((row) =>
      row
        .selectFrom("outbox")
        .select(({ val, ref }) => [
          ref("community").as("community"),
          ref("queue").as("queue"),
          ref("chat").as("chat"),
          ref("numbers").as("numbers"),
          ref("kind").as("kind"),
          val(sealBody(lane, face)).as("body"),
          ref("id").as("edits"),
          val(lane.now).as("at"),
        ])
        .where("id", "=", post),
    )
    .execute();
}

function sealBody(lane: Lane, { text, replyTo, mentions, buttons, image }: PostBody): Buffer {
  return lane.vault.transit.seal(JSON.stringify({ text, replyTo, mentions, buttons, image }));
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
