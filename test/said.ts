import type { Pool } from "pg";
import { leaks } from "../src/reading/privacy.ts";
import type { Post, Street } from "./street.ts";

/** What somebody or some group hears of a demand at most once, until history begins it anew. */
type Once = { readonly says: RegExp; readonly anew: string };

const once: readonly Once[] = [
  { says: /^#(\d+) (?:已办好|is done)/u, anew: "to_state = 'done'" },
  { says: /^#(\d+) (?:已超时|overdue)/u, anew: "command = 'overdue'" },
  { says: /^#(\d+) (?:仍未办结|is still not finished)/u, anew: "command = 'overdue'" },
  { says: /^#(\d+) (?:已完成，谢谢|is complete\. Thank you, )/u, anew: "to_state = 'closed'" },
];

const isNew = ({ edits }: Post): boolean => edits === null;

/** The group posts in which one of these words is read, or anything private. */
export function leaked(posts: readonly Post[], canaries: readonly string[]): readonly string[] {
  return posts
    .filter(({ place }) => place.kind === "group")
    .filter(({ text }) => leaks(text, canaries) !== null)
    .map(({ chat, text }) => `${chat}: ${text}`);
}

const called = [
  /#\d+(?= (?:.{1,6}想请邻居帮忙|.{1,20} (?:could use a hand|would like to borrow)))/gu,
  /#\d+ (?:已受理|received)(?=：|: |$)/gu,
];

/** Cards and acknowledgements that a group got twice. */
export function repeatedCards({ posts }: Street): readonly string[] {
  const cards = posts
    .filter((post) => isNew(post) && post.kind === "card" && post.place.kind === "group")
    .flatMap(({ text, chat }) =>
      called.flatMap((card) => text.match(card) ?? []).map((card) => `${chat} ${card}`),
    );
  return cards.filter((card, index) => cards.indexOf(card) !== index);
}

/** What was told twice of the same: to one group, or to one person on whatever network. */
export async function toldTwice(pool: Pool, { posts }: Street): Promise<readonly string[]> {
  const person = await peopleByChat(pool);
  const told: string[] = [];
  for (const { says, anew } of once) {
    const rounds = await roundsOf(pool, anew);
    for (const post of posts.filter(isNew)) {
      const number = says.exec(post.text)?.[1];
      if (number === undefined) continue;
      const begun = rounds.get(number) ?? [];
      const round = begun.filter((at) => at <= post.at.getTime()).length;
      const who = person.get(post.chat) ?? post.chat;
      told.push(`#${number} round ${round}, to ${who}: ${says.source}`);
    }
  }
  return told.filter((line, index) => told.indexOf(line) !== index);
}

async function peopleByChat(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ chat: string; person: string }>(
    "select network || ':' || external as chat, person::text as person from account",
  );
  return new Map(rows.map(({ chat, person }) => [chat, `person ${person}`]));
}

async function roundsOf(pool: Pool, anew: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await pool.query<{ number: string; at: Date[] }>(
    `select number::text as number, array_agg(at) as at from history
      where outcome = 'done' and ${anew} group by 1`,
  );
  return new Map(rows.map(({ number, at }) => [number, at.map((instant) => instant.getTime())]));
}
