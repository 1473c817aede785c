import type { Kysely } from "kysely";
import type { Said } from "../chat/event.ts";
import type { Tables } from "../store/tables.ts";

/** The communities served here, and where it stands what they know. */
export type Served = { readonly db: Kysely<Tables>; readonly communities: readonly string[] };

/** The community in which a live demand of that number is theirs: asked for, held, or theirs to handle. */
export async function whereItConcerns(
  { db }: Served,
  event: Said,
  known: readonly string[],
  number: number,
): Promise<string | null> {
  const rows = await db
    .selectFrom("demand")
    .innerJoin("account", "account.community", "demand.community")
    .select("demand.community")
    .where("demand.number", "=", number)
    .where("demand.community", "in", [...known])
    .where("demand.closed_at", "is", null)
    .where("account.network", "=", event.network)
    .where("account.external", "=", event.from.account)
    .where((row) =>
      row.or([
        row("demand.requester", "=", row.ref("account.person")),
        row("demand.filer", "=", row.ref("account.person")),
        row("demand.holder", "=", row.ref("account.person")),
        row.exists(
          row
            .selectFrom("role")
            .select("role.role")
            .whereRef("role.person", "=", "account.person")
            .where((held) =>
              held.or([
                held("role.role", "in", ["staff", "grid"]),
                held("role.unit", "=", held.ref("demand.unit")),
              ]),
            ),
        ),
      ]),
    )
    .execute();
  return known.find((id) => rows.some(({ community }) => community === id)) ?? null;
}

/** The communities that know an account, in the order of their files; where only one is served, that one. */
export async function communitiesOf({ db, communities }: Served, network: string, account: string) {
  const [only, another] = communities;
  if (only !== undefined && another === undefined) return [only];
  const rows = await db
    .selectFrom("account")
    .select("community")
    .where("network", "=", network)
    .where("external", "=", account)
    .execute();
  return communities.filter((id) => rows.some(({ community }) => community === id));
}

/** The community that wrote to somebody last: a word without a number mostly answers that. */
export async function lastToSpeak(
  { db, communities }: Served,
  network: string,
  account: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("outbox")
    .innerJoin("chat", "chat.id", "outbox.chat")
    .select("outbox.community")
    .where("outbox.community", "in", [...communities])
    .where("chat.kind", "=", "private")
    .where("chat.network", "=", network)
    .where("chat.external", "=", account)
    .orderBy("outbox.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.community ?? null;
}

/** The communities that posted something, by the network's id of the post. */
export async function communitiesOfPost({ db }: Served, network: string, post: string) {
  const rows = await db
    .selectFrom("outbox")
    .innerJoin("chat", "chat.id", "outbox.chat")
    .select("outbox.community")
    .where("chat.network", "=", network)
    .where("outbox.external", "=", post)
    .limit(1)
    .execute();
  return rows.map(({ community }) => community);
}
