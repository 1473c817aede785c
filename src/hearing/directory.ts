import type { Kysely } from "kysely";
import { isNowhere } from "../features/people/groups.ts";
import { offices } from "../features/people/mute.ts";
import type { ChatRow, Tables } from "../store/tables.ts";

/** A time in which somebody is not listened to. */
export type Silence = {
  readonly since: Date;
  readonly until: Date;
  /** The key of the message that was one too many; null when it is not known, or staff wish it so. */
  readonly after: string | null;
};

/** Copies of what the door asks for with every message; the tables stay the truth. */
export type Directory = {
  /** The bound group with an id on its network, the one it has or one it had before it moved. */
  readonly group: (network: string, external: string) => ChatRow | null;
  /** All bound groups. */
  readonly bound: () => readonly ChatRow[];
  /** The bound groups with an id in their community. */
  readonly named: (group: string) => readonly ChatRow[];
  /** Whether a group that is none of ours was met before. */
  readonly stranger: (network: string, external: string) => boolean;
  readonly optedOut: (network: string, account: string) => boolean;
  /** Whether somebody is known to be in a group; each is asked for once, and known from then on. */
  readonly meets: (chat: number, account: string) => boolean;
  /** When somebody is not listened to, by the wish of staff or after a flood; null: they are. */
  readonly silenceOf: (community: string, network: string, account: string) => Silence | null;
  /** Silences somebody before the tables tell it. */
  silence(community: string, network: string, account: string, silence: Silence): void;
  /** Whether somebody works for the neighbours there: staff, a unit, a supervisor. */
  readonly holdsOffice: (community: string, network: string, account: string) => boolean;
  /** Reads them again. */
  refresh(): Promise<void>;
};

const keyOf = (...parts: readonly string[]): string => parts.join("\n");

/** Opens the directory; it is empty until the first refresh. */
export function openDirectory(db: Kysely<Tables>, communities: readonly string[]): Directory {
  let groups = new Map<string, ChatRow>();
  let strangers = new Set<string>();
  let out = new Set<string>();
  let members = new Set<string>();
  let silenced = new Map<string, Silence>();
  let officials = new Set<string>();
  return {
    group: (network, external) => groups.get(keyOf(network, external)) ?? null,
    bound: () => [...new Set(groups.values())],
    named: (group) => [...groups.values()].filter(({ group_id }) => group_id === group),
    stranger: (network, external) => strangers.has(keyOf(network, external)),
    optedOut: (network, account) => out.has(keyOf(network, account)),
    silenceOf: (...who) => silenced.get(keyOf(...who)) ?? null,
    silence: (community, network, account, silence) =>
      void silenced.set(keyOf(community, network, account), silence),
    holdsOffice: (...who) => officials.has(keyOf(...who)),
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
        .execute();
      const aliases = await db
        .selectFrom("chat_alias")
        .innerJoin("chat", "chat.id", "chat_alias.chat")
        .selectAll("chat")
        .select("chat_alias.external as once")
        .where("chat.community", "in", [...communities])
        .where("chat_alias.heard", "=", true)
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
      silenced = await readSilenced(db, communities);
      officials = await readOfficials(db, communities);
      members = new Set(known.map(({ chat, external }) => `${chat}\n${external}`));
      const keyed = [
        ...aliases.map(({ once, ...chat }) => [keyOf(chat.network, once), chat] as const),
        ...chats.map((chat) => [keyOf(chat.network, chat.external), chat] as const),
      ];
      const led = keyed.filter(([, { external }]) => !isNowhere(external));
      groups = new Map(led.filter(([, { bound }]) => bound));
      strangers = new Set(keyed.filter(([, { bound }]) => !bound).map(([key]) => key));
      out = new Set(accounts.map(({ network, external }) => keyOf(network, external)));
    },
  };
}

const EVER = new Date(0);
const FOR_EVER = new Date("9999-01-01T00:00:00Z");

async function readSilenced(db: Kysely<Tables>, communities: readonly string[]) {
  const rows = await db
    .selectFrom("person")
    .innerJoin("account", "account.person", "person.id")
    .select(["account.community", "account.network", "account.external"])
    .select(["person.ignored", "person.muted_until"])
    .where("person.community", "in", [...communities])
    .where((row) => row.or([row("ignored", "=", true), row("muted_until", "is not", null)]))
    .execute();
  return new Map(
    rows.map(({ community, network, external, ignored, muted_until }) => {
      const until = ignored || muted_until === null ? FOR_EVER : muted_until;
      return [keyOf(community, network, external), { since: EVER, until, after: null }];
    }),
  );
}

async function readOfficials(db: Kysely<Tables>, communities: readonly string[]) {
  const rows = await db
    .selectFrom("role")
    .innerJoin("account", "account.person", "role.person")
    .select(["account.community", "account.network", "account.external"])
    .where("account.community", "in", [...communities])
    .where("role.role", "in", [...offices])
    .execute();
  return new Set(
    rows.map(({ community, network, external }) => keyOf(community, network, external)),
  );
}
