import type { Kysely } from "kysely";
import type { ChatRow, Tables } from "./store/tables.ts";

/** Copies of what the door asks for with every message; the tables stay the truth. */
export type Directory = {
  readonly group: (network: string, external: string) => ChatRow | null;
  readonly optedOut: (network: string, account: string) => boolean;
  /** Whether somebody is known to be in a group; each is asked for once, and known from then on. */
  readonly meets: (chat: number, account: string) => boolean;
  /** Reads them again. */
  refresh(): Promise<void>;
};

const keyOf = (network: string, external: string): string => `${network}\n${external}`;

/** Opens the directory; it is empty until the first refresh. */
export function openDirectory(db: Kysely<Tables>, communities: readonly string[]): Directory {
  let groups = new Map<string, ChatRow>();
  let out = new Set<string>();
  let members = new Set<string>();
  return {
    group: (network, external) => groups.get(keyOf(network, external)) ?? null,
    optedOut: (network, account) => out.has(keyOf(network, account)),
    meets(chat, account) {
      const key = `${chat}\n${account}`;
      const known = members.has(key);
      members.add(key);
      return known;
    },
    async refresh() {
      const chats = await db
        .selectFrom("chat")
        .selectAll()
        .where("community", "in", [...communities])
        .where("kind", "!=", "private")
        .where("bound", "=", true)
        .execute();
      const accounts = await db
        .selectFrom("account")
        .innerJoin("person", "person.id", "account.person")
        .select(["account.network", "account.external"])
        .where("person.opted_out", "=", true)
        .execute();
      const known = await db
        .selectFrom("member")
        .innerJoin("chat", "chat.id", "member.chat")
        .innerJoin("account", (join) =>
          join
            .onRef("account.person", "=", "member.person")
            .onRef("account.network", "=", "chat.network"),
        )
        .select(["member.chat", "account.external"])
        .where("member.left_at", "is", null)
        .execute();
      members = new Set(known.map(({ chat, external }) => `${chat}\n${external}`));
      groups = new Map(chats.map((chat) => [keyOf(chat.network, chat.external), chat]));
      out = new Set(accounts.map(({ network, external }) => keyOf(network, external)));
    },
  };
}
