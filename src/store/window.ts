import { z } from "zod";
import type { Said } from "../chat/event.ts";
import { WINDOW, type WindowLine } from "../reading/schema.ts";
import type { Lane, LaneKeys } from "./lane.ts";

const body = z.object({
  from: z.string(),
  text: z.string(),
  media: z.enum(["image", "voice", "video", "file"]).nullable().default(null),
  file: z.string().nullable().default(null),
});

/** What is kept of talk for a day at most: who said what, and what came with the words. */
export type TalkLine = z.infer<typeof body>;

/** A line that is still kept. */
export type KeptLine = TalkLine & { readonly message: string; readonly at: Date };

/** Talk as its row keeps it, not sealed yet. */
export const lineOf = ({ from, media, file }: Said, text: string): string =>
  JSON.stringify({ from: from.account, text, media, file } satisfies TalkLine);

/** What was said in a chat shortly before an instant, oldest first; pictures say nothing. */
export async function openWindow(
  lane: LaneKeys,
  chat: number,
  before: Date,
): Promise<readonly WindowLine[]> {
  const since = new Date(before.getTime() - WINDOW.ms);
  const lines = await linesBetween(lane, chat, since, before, WINDOW.lines);
  return lines
    .filter(({ text }) => text !== "")
    .map(({ at, from, text }) => ({ at, from, role: "resident", text }));
}

/** The pictures that an account sent in a chat within a span, oldest first. */
export async function picturesBetween(
  lane: Lane,
  { chat, account }: { readonly chat: number; readonly account: string },
  since: Date,
  until: Date,
): Promise<readonly { readonly message: string; readonly at: Date; readonly file: string }[]> {
  const lines = await linesBetween(lane, chat, since, until);
  return lines.flatMap(({ message, at, from, media, file }) =>
    from === account && media === "image" && file !== null ? [{ message, at, file }] : [],
  );
}

async function linesBetween(
  lane: LaneKeys,
  chat: number,
  since: Date,
  until: Date,
  latest?: number,
): Promise<readonly KeptLine[]> {
  const rows = await lane.db
    .selectFrom("window_line")
    .select(["message", "at", "body"])
    .where("chat", "=", chat)
    .where("at", "<=", until)
    .where("at", ">=", since)
    .orderBy("at", "desc")
    .orderBy("message", "desc")
    .$if(latest !== undefined, (query) => query.limit(latest ?? 0))
    .execute();
  return rows.toReversed().map((row) => open(lane, row));
}

const open = (lane: LaneKeys, row: { message: string; at: Date; body: Buffer }): KeptLine => ({
  ...body.parse(JSON.parse(lane.vault.transit.open(row.body))),
  message: row.message,
  at: row.at,
});

/** A line that is still kept, e.g. a voice message that staff answer; null for any other message. */
export async function findLine(
  lane: Lane,
  chat: number,
  message: string,
): Promise<KeptLine | null> {
  const row = await lane.db
    .selectFrom("window_line")
    .select(["message", "at", "body"])
    .where("chat", "=", chat)
    .where("message", "=", message)
    .executeTakeFirst();
  return row === undefined ? null : open(lane, row);
}

/** Keeps a line of talk that came as far as the lane. */
export async function keepLine(lane: Lane, chat: number, said: Said): Promise<void> {
  const { id: message, at } = said;
  const sealed = lane.vault.transit.seal(lineOf(said, ""));
  await lane.db
    .insertInto("window_line")
    .values({ chat, message, at, body: sealed })
    .onConflict((clash) => clash.doNothing())
    .execute();
}
