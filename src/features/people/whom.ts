import type { Ask } from "../../feature.ts";
import type { PersonRow } from "../../store/tables.ts";
import { nameOf } from "./names.ts";
import { findPerson, getPerson } from "./table.ts";

/**
 * The person a command names: a mention, an id of the community file, an account id, or a name
 * that only one person bears. Null when nobody or several are meant.
 */
export async function whoIsMeant(ask: Ask): Promise<PersonRow | null> {
  return (await whoseAccount(ask)) ?? byName(ask, wordOf(ask));
}

const wordOf = ({ rest }: Ask): string => rest.trim().replace(/^@/u, "");

/**
 * The same where rights are at stake: anybody can bear any nickname, so only a mention, an id, an
 * account or a name of the community file will do.
 */
export async function whoseAccount(ask: Ask): Promise<PersonRow | null> {
  const { lane, chat, mentions, community } = ask;
  for (const account of mentions) {
    const person = await findPerson(lane, chat.network, account);
    if (person !== null) return person;
  }
  const word = wordOf(ask);
  const [named, another] = community.people.filter(({ name }) => name === word);
  const id = named !== undefined && another === undefined ? named.id : word;
  const listed = await lane.db
    .selectFrom("person")
    .selectAll()
    .where("community", "=", lane.community)
    .where("file_id", "=", id)
    .executeTakeFirst();
  return listed ?? byAccount(ask, word);
}

/** By an account id they have or had, or `network:account`; null where the id is one person's here and another's there. */
async function byAccount({ lane }: Ask, word: string): Promise<PersonRow | null> {
  const ids = [word, word.replace(/^[a-z]+:/u, "")];
  const now = await accountsNamed(lane, "account", ids);
  const rows = now.length > 0 ? now : await accountsNamed(lane, "former_account", ids);
  const meant = rows.filter(({ network, external }) =>
    [external, `${network}:${external}`].includes(word),
  );
  const [only, another] = new Set(meant.map(({ person }) => person));
  return only === undefined || another !== undefined ? null : getPerson(lane, only);
}

const accountsNamed = (
  { db, community }: Ask["lane"],
  table: "account" | "former_account",
  ids: readonly string[],
) =>
  db
    .selectFrom(table)
    .select(["network", "external", "person"])
    .where("community", "=", community)
    .where("external", "in", [...ids])
    .execute();

async function byName(ask: Ask, word: string): Promise<PersonRow | null> {
  const everybody = await ask.lane.db
    .selectFrom("person")
    .selectAll()
    .where("community", "=", ask.lane.community)
    .execute();
  const named: PersonRow[] = [];
  for (const person of everybody) if ((await nameOf(ask, person)) === word) named.push(person);
  const [only, another] = named;
  return only === undefined || another !== undefined ? null : only;
}
