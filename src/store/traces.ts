import { sql } from "kysely";
import { z } from "zod";
import { speaksOf } from "../reading/privacy.ts";
import type { Lane } from "./lane.ts";

/** By what somebody is known in words that lie sealed for the way: their accounts, and words about them. */
export type Marks = {
  readonly accounts: readonly { readonly network: string; readonly external: string }[];
  readonly words: readonly string[];
};

/** Throws away what is on its way in or out, or still kept of talk, and is by somebody or about them. */
export async function dropTraces(lane: Lane, marks: Marks): Promise<void> {
  await dropTalk(lane, marks);
  await dropEvents(lane, marks);
  await dropPosts(lane, marks);
  for (const account of marks.accounts) await dropKeys(lane, account);
}

const line = z.object({ from: z.string(), text: z.string() });

async function dropTalk(lane: Lane, { accounts, words }: Marks): Promise<void> {
  const rows = await lane.db
    .selectFrom("window_line")
    .innerJoin("chat", "chat.id", "window_line.chat")
    .select(["window_line.chat", "message", "body", "network"])
    .where("chat.community", "=", lane.community)
    .execute();
  for (const { chat, message, body, network } of rows) {
    const { from, text } = line.parse(JSON.parse(lane.vault.transit.open(body)));
    const own = accounts.some((one) => one.network === network && one.external === from);
    if (!own && !speaksOf(text, words)) continue;
    await lane.db
      .deleteFrom("window_line")
      .where("chat", "=", chat)
      .where("message", "=", message)
      .execute();
  }
}

/** Events that were put aside or wait for their message; what waits for the lane comes from somebody new. */
async function dropEvents(lane: Lane, { accounts, words }: Marks): Promise<void> {
  const rows = await lane.db
    .selectFrom("inbox")
    .select(["id", "body"])
    .where("community", "=", lane.community)
    .where("body", "is not", null)
    .where((row) => row.or([row("handled_at", "is not", null), row("held", "=", true)]))
    .execute();
  const known = [...words, ...accounts.map(({ external }) => external)];
  const ids = rows
    .filter(({ body }) => body !== null && speaksOf(lane.vault.transit.open(body), known))
    .map(({ id }) => id);
  if (ids.length === 0) return;
  await lane.db
    .updateTable("inbox")
    .set({ body: null, held: false, handled_at: lane.now })
    .where("id", "in", ids)
    .execute();
}

const post = z.object({ text: z.string(), mentions: z.array(z.string()) });

async function dropPosts(lane: Lane, { accounts, words }: Marks): Promise<void> {
  const rows = await lane.db
    .selectFrom("outbox")
    .select(["id", "body"])
    .where("community", "=", lane.community)
    .where("body", "is not", null)
    .where("state", "in", ["waiting", "suspect", "sent"])
    .execute();
  const called = new Set(accounts.map(({ external }) => external));
  for (const { id, body } of rows) {
    if (body === null) continue;
    const { text, mentions } = post.parse(JSON.parse(lane.vault.transit.open(body)));
    if (!speaksOf(text, words) && !mentions.some((account) => called.has(account))) continue;
    await lane.db
      .updateTable("outbox")
      .set(({ eb }) => ({
        body: null,
        state: eb
          .case()
          .when("state", "=", "sent")
          .then("sent" as const)
          .else("dropped" as const)
          .end(),
      }))
      .where("id", "=", id)
      .execute();
  }
}

/** The keys by which events are known twice name accounts. */
async function dropKeys(lane: Lane, account: Marks["accounts"][number]): Promise<void> {
  await sql`
    delete from inbox
     where community = ${lane.community} and network = ${account.network}
       and handled_at is not null
       and strpos(':' || key || ':', ':' || ${account.external} || ':') > 0`.execute(lane.db);
}
