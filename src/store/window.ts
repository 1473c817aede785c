import { z } from "zod";
import type { WindowLine } from "../reading/schema.ts";
import type { Lane } from "./lane.ts";

const line = z.object({ from: z.string(), text: z.string() });

/** As much talk before a message as may still be about the same thing. */
const LINES = 8;
const MINUTES = 30;

/** What was said in a chat shortly before an instant, oldest first. */
export async function openWindow(
  lane: Lane,
  chat: number,
  before: Date,
): Promise<readonly WindowLine[]> {
  const rows = await lane.db
    .selectFrom("window_line")
    .select(["at", "body"])
    .where("chat", "=", chat)
    .where("at", "<=", before)
    .where("at", ">", new Date(before.getTime() - MINUTES * 60_000))
    .orderBy("at", "desc")
    .limit(LINES)
    .execute();
  return rows.toReversed().map(({ at, body }) => {
    const { from, text } = line.parse(JSON.parse(lane.vault.transit.open(body)));
    return { at, from, role: "resident", text };
  });
}

/** Who said a line that is still kept; null for any other message. */
export async function speakerOfLine(
  lane: Lane,
  chat: number,
  message: string,
): Promise<string | null> {
  const row = await lane.db
    .selectFrom("window_line")
    .select("body")
    .where("chat", "=", chat)
    .where("message", "=", message)
    .executeTakeFirst();
  return row === undefined ? null : line.parse(JSON.parse(lane.vault.transit.open(row.body))).from;
}
